package vn.solieu.extract.period;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import vn.solieu.extract.period.PeriodMention.Role;
import vn.solieu.extract.period.PeriodMention.Type;
import vn.solieu.lexicon.Tsv;

/**
 * The year in which an undated article was written, by the years that it names: each speaks for the year itself, the one before and the ones
 * after it, as {@code written.tsv} says for what it does in its sentence; the year most spoken for is taken, of equals the later.
 */
final class Written {
    /** What a named year does; see {@code written.tsv}. */
    private enum Use { PART, LATE_PART, WHOLE, APART, PLANNED, MET, COMPARED, SAME_TIME, DUE, SPAN_START, SPAN_END, SAID, AHEAD }

    /** For each use the weight for a writing so many years after the year that is named, from -2 to 3. */
    private static final double[][] WEIGHTS = new double[Use.values().length][];
    private static final int EARLIEST = -2;
    private static final int LATEST = 3;
    /** Nothing is planned longer ahead. */
    private static final int FAR = -10;
    private static final int LATE_MONTH = 12;
    /** So many words from a share to the plan's year at the most. */
    private static final int NEAR = 7;

    static {
        for (Tsv.Row row : Tsv.resource(Written.class, "written.tsv").unique("use").rows()) {
            double[] weights = new double[LATEST - EARLIEST + 1];
            for (int d = EARLIEST; d <= LATEST; d++) {
                weights[d - EARLIEST] = Double.parseDouble(row.require("after" + d));
            }
            WEIGHTS[Use.valueOf(row.require("use")).ordinal()] = weights;
        }
    }

    private Written() { }

    /** The year, or 0 where none is named. */
    static int in(Reader reader) {
        List<Raw> raws = reader.raws;
        boolean contrasted = raws.stream().anyMatch(r -> r.relative == Raw.Unit.YEAR && r.shift == 0 && !r.near && r.season == null);
        TreeSet<Integer> years = new TreeSet<>();
        for (Raw raw : raws) {
            if (use(raw, reader, contrasted) != null) {
                for (int d = -1; d <= 1; d++) {
                    years.add(year(raw) + d);
                    years.add(raw.year + d);
                }
            }
        }
        int best = 0;
        double most = 0;
        for (int y : years.descendingSet()) {
            double sum = 0;
            for (Raw raw : raws) {
                Use use = use(raw, reader, contrasted);
                if (use != null) {
                    sum += weight(use, y - year(raw));
                    sum += use == Use.SPAN_END ? weight(Use.SPAN_START, y - raw.year) : 0;
                }
            }
            if (best == 0 || sum > most) {
                best = y;
                most = sum;
            }
        }
        return best;
    }

    private static double weight(Use use, int after) {
        if (after < FAR) {
            return -1;
        }
        return WEIGHTS[use.ordinal()][Math.max(EARLIEST, Math.min(LATEST, after)) - EARLIEST];
    }

    private static int year(Raw raw) {
        return raw.year2 != 0 ? raw.year2 : raw.year;
    }

    private static Use use(Raw raw, Reader reader, boolean contrasted) {
        boolean aside = raw.type == Type.YEAR && reader.a.is(raw.first - 1, "(") && reader.a.is(raw.last + 1, ")");
        if (raw.year == 0 || raw.role == Role.NONE || aside || year(raw) > LocalDate.MAX.getYear()) {
            return null;
        }
        if (raw.sameLastYear) {
            return Use.SAME_TIME;
        }
        if (raw.role == Role.BASELINE) {
            return Use.COMPARED;
        }
        if (raw.type == Type.YEARS) {
            return Use.SPAN_END;
        }
        if (raw.role == Role.EVENT) {
            return Use.SAID;
        }
        boolean whole = raw.type == Type.YEAR;
        if (raw.future) {
            return whole ? Use.AHEAD : Use.PLANNED;
        }
        if (whole && raw.role == Role.PLAIN) {
            boolean opens = raw.sentence >= 0 && raw.first == reader.begin[raw.sentence];
            return reader.a.is(raw.first - 1, "sang") ? Use.PLANNED : opens && contrasted ? Use.APART : Use.WHOLE;
        }
        if (whole) {
            return raw.role == Role.ATTRIBUTE ? met(raw, reader) ? Use.MET : Use.PLANNED : raw.role == Role.AS_OF && raw.part == Raw.Part.WHOLE ? Use.DUE : Use.WHOLE;
        }
        int month = raw.month2 != 0 ? raw.month2 : raw.count != 0 ? raw.count : raw.month;
        return month >= LATE_MONTH ? Use.LATE_PART : Use.PART;
    }

    /** {@code đạt 61% kế hoạch năm 2018}: whether a share stands right before the plan. */
    private static boolean met(Raw raw, Reader reader) {
        for (int k = raw.first - 1; k >= Math.max(0, raw.first - NEAR) && !reader.a.lineBreak(k); k--) {
            if (reader.a.is(k, "%")) {
                return true;
            }
        }
        return false;
    }
}
