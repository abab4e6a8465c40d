package vn.solieu.extract;

import java.util.Set;
import vn.solieu.extract.lexeme.Lexemes;
import vn.solieu.extract.lexeme.Phrases;
import vn.solieu.extract.number.Units;

/** Finds the predicate that governs a number: a verb of rise or fall, of a level, or of a comparison, before it in its clause. */
final class Predicates {
    private static final Set<String> NOMINAL = Set.of("độ", "mức", "lệ", "đà", "suất", "tiêu", "hướng", "kinh");
    private static final Set<String> COMPARED = Set.of("cùng", "năm", "tháng", "quý", "so", "kế", "dự", "bình", "mức", "trung", "mục", "chỉ", "kỳ", "bq",
            "cả", "toàn", "giai", "đầu", "cuối", "thời", "vụ", "hôm", "đợt", "ngày", "tuần");

    private Predicates() { }

    /** The nearest predicate before the number in its clause, or null. */
    static Cues.Role nearest(Lexemes l, Draft d) {
        int at = d.from;
        for (Cues.Role role : d.leadIn.roles()) {
            Phrases.Match<Cues.Role> cue = Cues.before(l, at, d.clause.from());
            at = cue == null ? at : cue.from();
            if (role == Cues.Role.MORE_THAN && l.is(at, "hơn") && d.leadIn.roles().size() == 1) {
                continue;
            }
            if (role.difference() && nominal(l, at, d.clause.from())) {
                return Cues.Role.LEVEL;
            }
            if (cue != null && l.is(cue.to() - 1, "đạt")) {
                return Cues.Role.LEVEL;
            }
            if (role == Cues.Role.TO && l.is(at, "từ") && (d.to != null || l.is(d.end, "trở"))) {
                continue;
            }
            if (role.difference() || role.level() || role == Cues.Role.TIMES) {
                return role;
            }
        }
        if (d.is(Units.Type.PERCENT) && l.is(d.from - 1, "thêm")) {
            return Cues.Role.UP;
        }
        for (int i = d.leadIn.from(); i > d.clause.from(); i--) {
            if (l.is(i - 1, "hơn") && COMPARED.contains(l.key(i))) {
                boolean less = l.is(i - 2, "thấp") || l.is(i - 2, "ít") || l.is(i - 2, "kém");
                return less ? Cues.Role.LOWER : Cues.Role.HIGHER;
            }
            Phrases.Match<Cues.Role> cue = Cues.whole(l, i, d.clause.from(), d.from);
            if (cue == null) {
                continue;
            }
            Cues.Role role = cue.value();
            if (role.difference()) {
                if (nominal(l, cue.from(), d.clause.from())) {
                    return Cues.Role.LEVEL;
                }
                boolean percent = d.is(Units.Type.PERCENT) || d.is(Units.Type.POINT) || d.is(Units.Type.PLACE);
                boolean compared = role == Cues.Role.HIGHER || role == Cues.Role.LOWER;
                return compared || COMPARED.contains(l.key(cue.to())) || percent && d.leadIn.predicate() == null ? role : null;
            }
            if ((role.level() && role != Cues.Role.HAVE || role == Cues.Role.TIMES) && !l.is(cue.from() - 1, "hơn")) {
                return role;
            }
        }
        return null;
    }

    /** What a colon before a list announces: {@code 8 nhóm tăng giá: giáo dục 4,05%, may mặc 0,15%}. Null where it is no rise or fall. */
    static Cues.Role announced(Lexemes l, Draft d, int first) {
        int colon = d.from;
        while (colon > first && !l.is(colon, ":")) {
            if (l.is(colon, ";")) {
                return null;
            }
            colon--;
        }
        if (l.number(colon - 1)) {
            return null;
        }
        for (int i = colon; i > first && !l.is(i - 1, ";") && l.is(colon, ":"); i--) {
            Phrases.Match<Cues.Role> cue = Cues.whole(l, i, first, d.from);
            if (cue != null && cue.value().difference()) {
                return nominal(l, cue.from(), first) || l.is(cue.from() - 1, "được") ? null : cue.value();
            }
            if (cue != null && cue.value() == Cues.Role.LEVEL || l.number(i - 1) && Cues.before(l, i - 1, first) != null) {
                return null;
            }
        }
        return null;
    }

    /** Whether the verb of rise is part of a noun: {@code tốc độ tăng}, or {@code tăng trưởng} with no subject before it. */
    private static boolean nominal(Lexemes l, int verb, int limit) {
        if (l.is(verb, "tăng") && l.is(verb + 1, "trưởng")) {
            return verb <= limit || Cues.before(l, verb, limit) != null || l.is(verb - 1, "và");
        }
        return verb > limit && NOMINAL.contains(l.key(verb - 1));
    }
}
