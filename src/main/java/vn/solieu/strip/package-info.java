/** A page's bytes in, a clean article with its metadata out, or the reason why there is none. */
package vn.solieu.strip;
