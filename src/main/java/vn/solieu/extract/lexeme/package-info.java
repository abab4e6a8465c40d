/** An article's text in, its syllables, numbers and marks with matching keys and true offsets out: what all grammars of the stage read. */
package vn.solieu.extract.lexeme;
