/** One command a job. */
package vn.solieu.cli;
