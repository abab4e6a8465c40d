package vn.solieu.export;

import java.math.BigDecimal;

/** A number with the unit that a person would read behind it. */
record Quantity(BigDecimal value, String unit) {
    static Quantity of(BigDecimal value, String unit) {
        return value == null ? null : new Quantity(value, unit);
    }
}
