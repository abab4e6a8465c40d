/** The text dump of a page in, its article's lines out, each with its type or the shape for which it was dropped. */
package vn.solieu.strip.dump;
