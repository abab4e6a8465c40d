/** Bytes in, normalised Vietnamese text out: character sets, legacy encodings, NFC and white space, and the phrases that mark a page's furniture. */
package vn.solieu.strip.text;
