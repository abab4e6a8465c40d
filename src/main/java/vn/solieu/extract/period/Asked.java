package vn.solieu.extract.period;

import vn.solieu.doc.Claim;
import vn.solieu.doc.Span;

/**
 * A number whose period is asked for, and what is known of it.
 *
 * @param sentence index of its sentence in the list that {@link Periods} was built from
 * @param value the number as written, in the article's text (UTF-16)
 * @param status whether it is a result or due
 * @param unit the unit's name, or empty
 * @param metric what is measured, or empty
 */
public record Asked(int sentence, Span value, Claim.Kind kind, Claim.Status status, String unit, String metric) { }
