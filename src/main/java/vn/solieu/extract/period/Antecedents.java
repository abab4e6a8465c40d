package vn.solieu.extract.period;

import vn.solieu.extract.lexeme.Atoms;
import vn.solieu.extract.period.PeriodMention.Role;
import vn.solieu.extract.period.PeriodMention.Type;

/** What an expression that names no time itself points back at: {@code cùng thời gian này}, {@code thời điểm đó}, {@code ngày bế mạc}. */
final class Antecedents {
    /** How many expressions back one is looked for. */
    private static final int ANTECEDENT = 8;
    /** What is pointed back at ended no more years before publication. */
    private static final int LATELY = 2;

    private final Reader reader;
    private final Atoms a;
    private final Published published;

    Antecedents(Reader reader, Published published) {
        this.reader = reader;
        this.a = reader.a;
        this.published = published;
    }

    /** The time that {@code cùng thời gian này} points back at, which may be a moment; or null. */
    Raw of(Raw same) {
        int at = reader.owner[same.first] - 2;
        for (int r = at; same.part != Raw.Part.WHOLE && r >= Math.max(0, at - ANTECEDENT); r--) {
            Raw raw = reader.raws.get(r);
            boolean days = raw.type == Type.DAYS && raw.end != null || raw.type == Type.DAY && same.part == Raw.Part.BEGIN && a.is(raw.first - 1, "từ");
            if (days && raw.start != null) {
                return raw;
            }
        }
        if (same.part != Raw.Part.WHOLE) {
            return null;
        }
        for (int r = at; same.moment && r >= Math.max(0, at - ANTECEDENT); r--) {
            Raw raw = reader.raws.get(r);
            if (raw.usable() && raw.end != null && (raw.role == Role.AS_OF || raw.type == Type.DAY || raw.part != Raw.Part.WHOLE)
                    && (published.end() == null || !raw.end.isAfter(published.end()))) {
                return raw;
            }
        }
        for (int r = at; same.count > 1 && r >= Math.max(0, at - 2 * ANTECEDENT); r--) {
            Raw raw = reader.raws.get(r);
            if (raw.count == same.count && raw.usable() && raw.start != null && raw.end != null) {
                return raw;
            }
        }
        for (int r = at; r >= Math.max(0, at - ANTECEDENT); r--) {
            Raw raw = reader.raws.get(r);
            if (raw.usable() && raw.role != Role.ATTRIBUTE && raw.start != null && raw.end != null && raw.type != Type.DAY
                    && (published.end() == null || raw.end.isAfter(published.end().minusYears(LATELY)))) {
                return raw;
            }
        }
        return null;
    }
}
