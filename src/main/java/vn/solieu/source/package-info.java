/** Paths in, pages out: files, folders, archives, JSON lines and standard input as one lazy stream in a fixed order. */
package vn.solieu.source;
