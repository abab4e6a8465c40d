/** The bytes of a page in, its tags, attributes and text one by one out, as the HTML standard's tokenizer tells them apart. */
package vn.solieu.strip.markup;
