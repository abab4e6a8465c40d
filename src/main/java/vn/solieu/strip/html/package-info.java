/** A parsed page in, its article's lines out, by a choice between candidates and a judgement of each block. */
package vn.solieu.strip.html;
