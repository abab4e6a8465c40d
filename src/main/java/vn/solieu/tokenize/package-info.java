/** Article in, sentences of words with exact offsets out. */
package vn.solieu.tokenize;
