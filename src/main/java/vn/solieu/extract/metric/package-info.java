/** A number in its sentence in, the quantity it measures out: noun phrases and the lexicon of metrics. */
package vn.solieu.extract.metric;
