package vn.solieu.extract.period;

import java.time.LocalDate;
import vn.solieu.extract.lexeme.Atoms;
import vn.solieu.extract.lexeme.KeySet;
import vn.solieu.extract.lexeme.Trie;
import vn.solieu.extract.period.PeriodMention.Type;
import vn.solieu.extract.period.Raw.Unit;
import vn.solieu.lexicon.Tsv;

/** Reads expressions that point at a time told elsewhere: {@code cùng kỳ}, {@code cùng thời điểm}, {@code cùng năm}, {@code trước hợp nhất}. */
final class PointerGrammar {
    /** The last day of the 63 provinces and of the districts (Nghị quyết 202/2025/QH15). */
    static final LocalDate MERGER = LocalDate.of(2025, 6, 30);

    private static final int MOST_YEARS = 15;

    /** What is merged where the country's units are, or how the sentence goes on. */
    private static final KeySet UNITS = WordLists.of("merged");

    /** Bodies that are reorganised for themselves ({@code trước khi sắp xếp, trường có 12 điểm lẻ}). */
    private static final Trie<String> BODIES = new Trie<>(false);
    /** Verbs right behind such a body, where no words tell that all of a province are meant. */
    private static final KeySet HAVING = WordLists.of("body_verbs");

    static {
        for (Tsv.Row row : Tsv.resource(PointerGrammar.class, "bodies.tsv").unique("phrase").rows()) {
            BODIES.put(row.require("phrase"), row.require("phrase"));
        }
    }

    private final Atoms a;
    private final Cursor c;
    private final MonthGrammar months;
    private final DigitGrammar digits;

    PointerGrammar(Atoms atoms, Cursor cursor, MonthGrammar months, DigitGrammar digits) {
        this.digits = digits;
        a = atoms;
        c = cursor;
        this.months = months;
    }

    /** {@code cùng kỳ}, {@code cùng kỳ năm 2023}, {@code cùng kỳ các năm}; {@code cùng kỳ này} is the period itself, {@code cùng năm} the year told of last. */
    Raw same(int i) {
        if (a.is(i + 1, "ngày")) {
            return digits.inBrackets(c.relative(i, i + 1, Unit.DAY, 0, Type.DAY, true));
        }
        if (a.is(i + 1, "năm") && !a.number(i + 2) && !a.is(i + 2, "học") && (a.mark(i + 2) || i == 0 || a.mark(i - 1) || a.lineBreak(i - 1) || a.is(i - 1, "trong"))) {
            Raw year = c.relative(i, i + 1, Unit.YEAR, 0, Type.YEAR, false);
            year.that = true;
            return year;
        }
        boolean moment = a.is(i + 1, "thời") && a.is(i + 2, "điểm");
        if (!a.is(i + 1, "kỳ") && !a.is(i + 1, "kì") && !moment) {
            return null;
        }
        int j = moment ? i + 2 : i + 1;
        if (moment && told(i, j + 1)) {
            return moment(i, pointing(j + 1) ? j + 1 : j);
        }
        if (a.is(j + 1, "này")) {
            return new Raw(i, j + 1, Type.SAME);
        }
        Raw month = a.is(j + 1, "tháng") ? months.month(j + 1) : null;
        if (month != null) {
            // "so với cùng kỳ tháng trước"
            month.first = i;
            return month;
        }
        Raw raw = new Raw(i, j, Type.YEAR);
        raw.sameLastYear = true;
        raw.relative = Unit.YEAR;
        raw.near = true;
        raw.shift = -1;
        int k = a.is(j + 1, "của") ? j + 2 : j + 1;
        int years = c.small(k, 2, MOST_YEARS);
        if (years != 0 && a.is(c.next, "năm") && a.is(c.next + 1, "trước")) {
            // "so với cùng kỳ 3 năm trước"
            raw.shift = -years;
            raw.last = c.next + 1;
        } else if (a.is(k, "năm")) {
            int year = c.year(k + 1);
            if (year != 0) {
                raw.year = year;
                raw.last = k + 1;
            } else if (c.relativeYear(k + 1) != Cursor.NONE) {
                raw.last = c.next - 1;
            }
        } else if (c.year(k) != 0) {
            raw.year = a.value(k);
            raw.last = k;
        }
        return raw;
    }

    /** Whether {@code cùng thời điểm} at atom {@code i} tells when something is, and compares it with no other year. */
    private boolean told(int i, int next) {
        if (a.is(i - 1, "với") || a.is(i - 1, "so") || a.is(i - 1, "hơn") || a.is(i - 1, "bằng")) {
            return false;
        }
        boolean adverbial = i == 0 || a.lineBreak(i - 1) || a.mark(i - 1) && !a.is(i - 1, "%") || a.is(i - 1, "tại") || a.is(i - 1, "vào") || a.is(i - 1, "cũng") || a.is(i - 1, "ở");
        int after = pointing(next) ? next + 1 : next;
        return !a.is(after, "năm") && !a.is(after, "của") && c.year(after) == 0 && (adverbial || pointing(next) || !a.mark(after) && Spans.states(a, after) && !a.number(after));
    }

    private boolean pointing(int k) {
        return a.is(k, "trên") || a.is(k, "đó") || a.is(k, "ấy") || a.is(k, "này");
    }

    /** The moment told of last, as {@code thời điểm đó} of {@code cues.tsv}. */
    static Raw moment(int first, int last) {
        Raw raw = new Raw(first, last, Type.SAME);
        raw.moment = true;
        return raw;
    }

    /** {@code trường có}, {@code hai bệnh viện này chỉ}: whether one body or two that are merged for themselves open the clause. */
    private boolean alone(int from) {
        int at = a.is(from, "hai") || a.is(from, "cả") ? from + 1 : from;
        Trie.Hit<String> body = BODIES.longest(a, at);
        if (body == null) {
            return false;
        }
        int next = at + body.length();
        next += a.is(next, "này") || a.is(next, "đó") || a.is(next, "mới") ? 1 : 0;
        return HAVING.has(a, next);
    }

    /** {@code trước hợp nhất}, {@code trước khi sắp xếp}: the last day of the provinces and districts as they were. */
    Raw beforeMerger(int i) {
        int j = a.is(i + 1, "khi") ? i + 2 : a.is(i + 1, "thời") && a.is(i + 2, "điểm") ? i + 3 : i + 1;
        boolean merger = a.is(j, "hợp") && a.is(j + 1, "nhất") || a.is(j, "sáp") && a.is(j + 1, "nhập") || a.is(j, "sắp") && a.is(j + 1, "xếp");
        if (!merger || !(a.mark(j + 2) || a.capital(j + 2) || UNITS.has(a, j + 2)) || a.mark(j + 2) && alone(j + 3)) {
            return null;
        }
        Raw raw = new Raw(i, j + 1, Type.DAY);
        raw.start = MERGER;
        raw.end = MERGER;
        raw.moment = true;
        return raw;
    }
}
