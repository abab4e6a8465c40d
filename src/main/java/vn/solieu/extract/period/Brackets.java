package vn.solieu.extract.period;

import java.util.List;
import vn.solieu.extract.lexeme.Atoms;
import vn.solieu.extract.period.PeriodMention.Type;

/** Brackets that say the days of the stretch right before them, or up to which day it is counted. */
final class Brackets {
    /** How many words may stand before the days in a bracket that says a stretch again: {@code (số liệu tính từ ngày …}. */
    private static final int RESTATED = 8;

    private final Atoms a;
    private final List<Raw> raws;

    Brackets(Atoms a, List<Raw> raws) {
        this.a = a;
        this.raws = raws;
    }

    /** {@code 6 tháng đầu năm (từ ngày 15/11 đến 14/5)}: the bracket says the days of the stretch right before it. */
    void restate(Raw raw) {
        int index = raws.indexOf(raw) - 1;
        if (raw.type == Type.DAYS && index >= 0 && span(raws.get(index), raw)) {
            raws.get(index).exact = raw;
        }
    }

    /** {@code Trong tháng 7 (tính đến ngày 28/7)}: the bracket says up to which day the stretch right before it is counted. */
    void cut(Raw raw) {
        int open = raw.bracket - 1;
        int index = raws.indexOf(raw) - 1;
        Raw named = index < 0 || !a.is(raw.last + 1, ")") ? null : raws.get(index);
        if (named == null || named.last + 1 != open || named.type == Type.DAY || named.type == Type.DURATION || named.type == Type.TIME || named.type == Type.NOW) {
            return;
        }
        boolean to = false;
        for (int k = open + 1; k < raw.first; k++) {
            to |= a.is(k, "đến") || a.is(k, "tới") || a.is(k, "hết");
            if (a.number(k) || k - open > RESTATED) {
                return;
            }
        }
        named.until = to ? raw : null;
    }

    private boolean span(Raw named, Raw raw) {
        int gap = raw.first - named.last;
        return gap <= RESTATED && named.type != Type.DAY && named.type != Type.DURATION && named.type != Type.TIME && a.is(named.last + 1, "(");
    }

    /** {@code tuần 40 (từ ngày 2 đến 8/10)}: the bracket says the days of the stretch named before it. */
    boolean explains(Raw raw) {
        int open = raw.bracket - 1;
        if (!a.is(raw.last + 1, ")") || raw.first - open > (raw.type == Type.DAYS ? RESTATED : 3)) {
            return false;
        }
        if (raw.type == Type.DAYS && (raw.first == open + 1 || a.is(raw.first - 1, "từ") || a.is(raw.first, "từ"))) {
            return true;
        }
        for (int k = open - 1; k >= open - 2; k--) {
            if (a.is(k, "tuần") || a.is(k, "tháng") || a.is(k, "kỳ") || a.is(k, "quý") || a.is(k, "đợt")) {
                return true;
            }
        }
        return false;
    }
}
