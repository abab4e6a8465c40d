package vn.solieu.extract.period;

import vn.solieu.doc.Claim;

/** One answer that may be given for a number's period: an expression of the text and how it is taken, publication, or nothing. */
final class Option {
    /** Where the expression stands, seen from the number. */
    enum Place {
        /** In the bracket right behind the number. */
        BRACKET, BEFORE, AFTER, PARAGRAPH, SECTION,
        /** The heading or question over the number's section. */
        HEADING,
        /** Title and lead. */
        TOP, PUBLICATION, NOTHING,
        /** What the claim before has, where no expression says it. */
        LAST;

        boolean sentence() {
            return this == BRACKET || this == BEFORE || this == AFTER;
        }
    }

    /** How the expression is taken: as it is, as the state at its end, or a year back. */
    enum Turn { PLAIN, MOMENT, YEAR_BEFORE }

    final Place place;
    final Turn turn;
    final Raw raw;
    final When when;
    /** How many expressions of the same place stand nearer. */
    int nearer;

    Option(Place place, Turn turn, Raw raw, When when) {
        this.place = place;
        this.turn = turn;
        this.raw = raw;
        this.when = when;
    }

    Claim.Basis basis() {
        return switch (place) {
            case BRACKET, BEFORE, AFTER -> Claim.Basis.SENTENCE;
            case PARAGRAPH -> Claim.Basis.PARAGRAPH;
            case SECTION, HEADING, TOP, LAST -> Claim.Basis.ARTICLE;
            case PUBLICATION -> Claim.Basis.PUBLICATION;
            case NOTHING -> Claim.Basis.NONE;
        };
    }
}
