/** Claims in, one self-contained page for a person out. */
package vn.solieu.report;
