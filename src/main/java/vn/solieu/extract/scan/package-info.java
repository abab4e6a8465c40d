/** Text in, atoms out: words, digit runs and marks with matching keys and exact offsets, and the trie that finds listed phrases among them. */
package vn.solieu.extract.scan;
