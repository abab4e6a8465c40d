package vn.solieu.extract.period;

import java.time.LocalDate;
import vn.solieu.extract.lexeme.Atoms;
import vn.solieu.extract.lexeme.Trie;
import vn.solieu.extract.period.PeriodMention.Role;
import vn.solieu.extract.period.PeriodMention.Type;

/** Stretches whose two ends the text tells apart: {@code tháng 5 …; lũy kế …}, {@code từ ổ dịch đầu tiên ngày 11/3 …, đến ngày 18/6}. */
final class Spans {
    /** How far back from its number a word of summing up is looked for, and a beginning from its end, in atoms. */
    private static final int SIGHT = 80;
    private static final int BETWEEN = 14;
    private static final int BEFORE = 12;

    private enum Word { SUM, BEGIN, SINCE, PLAN }

    private static final Trie<Word> WORDS = Lists.phrases("spans.tsv", "span", Word.class);

    private Spans() { }

    /** Whether a word of this kind begins at atom {@code k}; {@code từ đầu năm} both sums up and begins. */
    private static boolean is(Atoms a, int k, Word word) {
        Trie.Hit<Word> hit = WORDS.longest(a, k);
        return hit != null && (hit.value() == word || word != Word.PLAN && hit.value() == Word.SINCE);
    }

    /** {@code kế hoạch}, {@code chỉ tiêu}: whether the name of a plan begins at atom {@code k}; see {@code spans.tsv}. */
    static boolean plan(Atoms a, int k) {
        return is(a, k, Word.PLAN);
    }

    /** {@code lũy kế}, {@code cộng dồn}, {@code tính chung}, {@code từ đầu năm}: whether it stands before atom {@code first} in sentence {@code s}. */
    static boolean summed(Reader reader, int s, int first) {
        Atoms a = reader.a;
        for (int k = first - 2; k >= Math.max(reader.begin[s], first - SIGHT); k--) {
            if (is(a, k, Word.SUM)) {
                return true;
            }
        }
        return false;
    }

    /** From the first of January to the expression's end; null where it has none, or begins there itself. */
    static When sum(Raw raw) {
        boolean part = raw.type == Type.MONTH || raw.type == Type.QUARTER || raw.type == Type.WEEK || raw.type == Type.DAY || raw.type == Type.DAYS;
        if (!part || raw.end == null || raw.untilNow) {
            return null;
        }
        LocalDate first = raw.end.withDayOfYear(1);
        return first.equals(raw.start) || first.equals(raw.end) ? null : new When(first, raw.end);
    }

    /** From what was told right before, behind a word of beginning, to the end of {@code plain}, which {@code raw} stands for; or null. */
    static When between(Reader reader, Raw raw, When plain) {
        Atoms a = reader.a;
        int at = reader.owner[raw.first] - 2;
        while (at >= 0 && reader.raws.get(at).type == Type.TIME) {
            at--;
        }
        if (at < 0 || raw.role != Role.AS_OF) {
            return null;
        }
        Raw from = reader.raws.get(at);
        LocalDate start = from.start != null ? from.start : from.end;
        if (from.sentence != raw.sentence || raw.first - from.last > BETWEEN || from.role == Role.BASELINE || from.type == Type.NOW || start == null
                || !start.isBefore(plain.end())) {
            return null;
        }
        for (int k = from.first - 1; k >= Math.max(reader.begin[raw.sentence], from.first - BEFORE) && !a.is(k, ";"); k--) {
            if (reader.owner[k] > 0 && reader.raws.get(reader.owner[k] - 1).type != Type.TIME) {
                return null;
            }
            if (is(a, k, Word.BEGIN)) {
                return new When(start, plain.end());
            }
        }
        return null;
    }

    /** {@code Tính đến 31/10, …; tử vong từ năm 1993 là 3.670 người}: from the expression to the moment that its sentence told of last; or null. */
    static When upTo(Reader reader, Raw raw, int first) {
        for (int r = reader.owner[raw.first] - 2; r >= first; r--) {
            Raw told = reader.raws.get(r);
            if (told.role == Role.AS_OF && told.type != Type.NOW && told.end != null && told.end.isAfter(raw.start)) {
                return new When(raw.start, told.end);
            }
        }
        return null;
    }

    /** Whether a clause begins at atom {@code k}. */
    static boolean opensWith(Reader reader, int k) {
        return k == 0 || reader.a.mark(k - 1) || reader.a.lineBreak(k - 1);
    }

    /** Whether a clause begins with the expression. */
    static boolean opens(Reader reader, Raw raw) {
        Atoms a = reader.a;
        int k = raw.first - 1;
        return raw.sentence >= 0 && raw.first == reader.begin[raw.sentence] || a.mark(k) || a.is(k, "còn") || a.is(k, "khi") && a.is(k - 1, "trong");
    }

    /** Whether a number, or a word that tells what was reached, stands at atom {@code k}. */
    static boolean states(Atoms a, int k) {
        return a.number(k) || switch (a.key(k)) {
            case "là", "đạt", "chỉ", "mới", "được", "có", "tăng", "giảm", ":" -> true;
            default -> false;
        };
    }

    /** {@code thời điểm này năm ngoái}, {@code cùng thời điểm năm trước}, {@code thời điểm này năm 2019}: whether it stands before atom {@code first} in sentence {@code s}. */
    static boolean atThisTime(Reader reader, int s, int first) {
        Atoms a = reader.a;
        for (int k = first - 2; k >= Math.max(reader.begin[s], first - BEFORE); k--) {
            if (a.is(k, "thời") && a.is(k + 1, "điểm")) {
                int y = a.is(k + 2, "này") ? k + 3 : k + 2;
                return a.is(y, "năm") && y + 1 < first;
            }
        }
        return false;
    }
}
