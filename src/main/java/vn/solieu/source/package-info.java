/** Folders, archives, JSONL and text in, Pages out, streaming. */
package vn.solieu.source;
