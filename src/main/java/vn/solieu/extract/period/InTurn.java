package vn.solieu.extract.period;

import java.util.List;
import vn.solieu.extract.lexeme.Atoms;
import vn.solieu.extract.period.Option.Place;
import vn.solieu.extract.period.PeriodMention.Role;
import vn.solieu.extract.period.PeriodMention.Type;

/**
 * Parts of a year that a sentence goes through in turn ({@code Năm 2026, GRDP tăng 9%, quý I 8,2%, quý II 8,9%, quý III 9,4%, quý IV 9,9%}):
 * what is told behind them without a time of its own is of the year, not of the last part.
 *
 * <p>Known weakness: two parts, or parts of a year that is not named in their sentence, are no such row.
 */
final class InTurn {
    /** So many parts make a row. */
    private static final int ROW = 3;
    /** No sentence is looked at beyond so many expressions. */
    private static final int MOST = 40;

    private final Reader reader;
    private final Atoms a;
    private final int[] firstRaw;

    InTurn(Reader reader, int[] firstRaw) {
        this.reader = reader;
        this.a = reader.a;
        this.firstRaw = firstRaw;
    }

    /** The options without the parts of rows that are over when the number at atom {@code first} comes; all where the year is none of them. */
    List<Option> left(List<Option> all, int first) {
        List<Option> left = all.stream().filter(o -> !over(o, first)).toList();
        return left.size() < all.size() && left.stream().anyMatch(o -> o.raw != null && o.raw.wholeYear() && near(o)) ? left : all;
    }

    private static boolean near(Option o) {
        return o.place == Place.BEFORE || o.place == Place.PARAGRAPH;
    }

    private boolean over(Option o, int first) {
        if (o.raw == null || !near(o) || !part(o.raw)) {
            return false;
        }
        int s = o.raw.sentence;
        int parts = 0;
        int last = -1;
        boolean year = false;
        for (int r = firstRaw[s]; r < firstRaw[s + 1] && r < firstRaw[s] + MOST && reader.raws.get(r).first < first; r++) {
            Raw raw = reader.raws.get(r);
            year |= raw.wholeYear() && parts == 0 && raw.role != Role.BASELINE;
            if (part(raw)) {
                parts++;
                last = raw.last;
            }
        }
        return year && parts >= ROW && (o.place == Place.PARAGRAPH || semicolon(last, first));
    }

    private static boolean part(Raw raw) {
        return (raw.type == Type.QUARTER || raw.type == Type.HALF || raw.type == Type.MONTH) && raw.role != Role.BASELINE && !raw.sameLastYear && raw.list == 0;
    }

    private boolean semicolon(int from, int to) {
        for (int k = from; k < to; k++) {
            if (a.is(k, ";")) {
                return true;
            }
        }
        return false;
    }
}
