/** An article's sentences in; every place that its words name, and the province and place each number is about, out. */
package vn.solieu.extract.place;
