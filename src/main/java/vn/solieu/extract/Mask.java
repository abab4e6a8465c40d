package vn.solieu.extract;

import vn.solieu.extract.lexeme.Lexemes;
import vn.solieu.extract.lexeme.Phrases;
import vn.solieu.extract.period.PeriodMention;
import vn.solieu.extract.period.Periods;
import vn.solieu.extract.place.PlaceMention;
import vn.solieu.extract.place.Places;
import vn.solieu.lexicon.Tsv;

/** For each lexeme, whether it belongs to words that name a time or a place, or that only open a sentence ({@code openers.tsv}). */
final class Mask {
    private static final byte PERIOD = 1;
    private static final byte PLACE = 2;
    private static final byte NAME = 4;
    private static final byte OPENER = 8;
    private static final Phrases<String> OPENERS = new Phrases<>();

    static {
        for (Tsv.Row row : Tsv.resource(Mask.class, "openers.tsv").unique("phrase").rows()) {
            OPENERS.put(row.require("phrase"), row.get("phrase"));
        }
    }

    private final byte[] marks;

    Mask(Lexemes l, Periods periods, Places places) {
        marks = new byte[l.size() + 1];
        openers(l);
        for (PeriodMention m : periods.mentions()) {
            mark(l, m.span().start(), m.span().end(), PERIOD);
        }
        for (PlaceMention m : places.mentions()) {
            mark(l, m.span().start(), m.span().end(), m.role() == PlaceMention.Role.NAME || m.role() == PlaceMention.Role.BODY ? NAME : PLACE);
        }
    }

    private void openers(Lexemes l) {
        for (int i = OPENERS.next(l, 0, l.size()); i < l.size(); i = OPENERS.next(l, i + 1, l.size())) {
            Phrases.Match<String> opener = OPENERS.at(l, i, l.size());
            if (opener != null) {
                for (int k = i; k < opener.to(); k++) {
                    marks[k] |= OPENER;
                }
                i = opener.to() - 1;
            }
        }
    }

    private void mark(Lexemes l, int start, int end, byte bit) {
        for (int i = l.at(start); i < l.size() && l.start(i) < end; i++) {
            marks[i] |= bit;
        }
    }

    boolean period(int i) {
        return i >= 0 && i < marks.length && (marks[i] & PERIOD) != 0;
    }

    boolean place(int i) {
        return i >= 0 && i < marks.length && (marks[i] & PLACE) != 0;
    }

    boolean name(int i) {
        return i >= 0 && i < marks.length && (marks[i] & (PLACE | NAME)) != 0;
    }

    /** The kind of mention at a lexeme as a small number, for features: 0 none, else a sum of bits. */
    int at(int i) {
        return i < 0 || i >= marks.length ? 0 : marks[i];
    }
}
