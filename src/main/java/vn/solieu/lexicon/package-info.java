/** Word lists and models in, checked by line and checksum; knows no stage. */
package vn.solieu.lexicon;
