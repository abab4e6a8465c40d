/** One command a job: reads the command line, runs the pipeline, writes whole lines, tells how it went. */
package vn.solieu.cli;
