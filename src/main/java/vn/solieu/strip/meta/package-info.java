/** A page's declarations and visible lines in, its metadata with the source of each value out. */
package vn.solieu.strip.meta;
