/** An article's sentences in; every stretch of time that its words name, and the period each number is about, out. */
package vn.solieu.extract.period;
