package vn.solieu.extract.period;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
        return raw.sentence >= 0 && raw.first == reader.begin[raw.sentence] || a.mark(k) && !a.is(k, "%") || a.is(k, "còn") || a.is(k, "khi") && a.is(k - 1, "trong");
    }

    /** Leaves out the moments at which stocks of the clauses before stood, where a flow is asked about ({@code đàn lợn tại thời điểm 1/4 là 794 nghìn con; sản lượng thịt hơi}). */
    static List<Option> unmixed(Reader reader, List<Option> all, Asked asked, int first) {
        List<When> moments = new ArrayList<>();
        for (Option o : all) {
            if (o.raw != null && stood(reader, o.raw, asked.sentence(), first)) {
                moments.add(o.when);
            }
        }
        Atoms metric = moments.isEmpty() ? null : new Atoms(asked.metric());
        if (metric == null || Nature.of(metric, 0, metric.size()) != Nature.FLOW) {
            return all;
        }
        return all.stream().filter(o -> !moments.contains(o.when) || o.raw != null && !stood(reader, o.raw, asked.sentence(), first)).toList();
    }

    /** {@code tổng đàn lợn tại thời điểm 1/4 là …;}: whether a day is the moment of the noun before it, and its clause over before atom {@code first} of sentence {@code s}. */
    private static boolean stood(Reader reader, Raw raw, int s, int first) {
        Atoms a = reader.a;
        int at = a.is(raw.first - 1, "ngày") ? raw.first - 2 : raw.first - 1;
        if (raw.type != Type.DAY || raw.sentence < 0 || !a.is(at, "điểm") || !a.is(at - 1, "thời") || !(a.is(at - 2, "tại") || a.is(at - 2, "vào")) || at - 2 <= reader.begin[raw.sentence] || !a.word(at - 3)) {
            return false;
        }
        boolean over = raw.sentence < s;
        for (int k = raw.last + 1; !over && k < first; k++) {
            over = a.is(k, ";");
        }
        return over && raw.first < first;
    }

    /** {@code giảm so với cùng kỳ năm 2024 (36.276 ca mắc và 6 ca tử vong)}: whether another number of the base stands before atom {@code first} in the bracket right behind it. */
    static boolean goesOn(Reader reader, Raw base, int first, int before) {
        boolean inside = base.sameLastYear && reader.a.is(base.last + 1, "(") && reader.bracket[first] == base.last + 2 && before > base.last + 1;
        return inside && !reader.a.is(first - 1, "tăng") && !reader.a.is(first - 1, "giảm");
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
