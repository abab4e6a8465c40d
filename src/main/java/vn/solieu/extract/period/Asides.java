package vn.solieu.extract.period;

import vn.solieu.extract.lexeme.Atoms;

/** Times that belong to something else than a number: documents, and what a record is measured against. */
final class Asides {
    /** So many words back from {@code đến nay} its {@code từ} is looked for. */
    private static final int REACH = 9;

    private final Atoms a;

    Asides(Atoms a) {
        this.a = a;
    }

    /** {@code cao nhất kể từ năm 2010 đến nay}, {@code kỷ lục từ trước tới nay}: how long something is a record for tells no number's time. */
    boolean record(Raw raw) {
        int from = a.is(raw.first, "từ") || a.is(raw.first, "kể") ? raw.first : -1;
        for (int k = raw.first - 1; from < 0 && k >= 0 && k >= raw.first - REACH && !a.lineBreak(k) && !a.mark(k); k--) {
            from = a.is(k, "từ") ? a.is(k - 1, "kể") ? k - 1 : k : -1;
        }
        return from > 0 && (a.is(from - 1, "nhất") && !a.is(from - 2, "thứ") && !a.is(from - 2, "hạng") && !a.is(from - 2, "lần") || a.is(from - 1, "lục") && a.is(from - 2, "kỷ"));
    }

    /** {@code 1167/QĐ-TTg ngày 28/6/2017}: whether a document's number ends right before an expression. */
    boolean documented(int first) {
        int k = first - 1;
        while (k > 0 && a.word(k) && a.is(k - 1, "-") && a.glued(k) && a.glued(k - 1)) {
            k -= 2;
        }
        return a.acronym(k) && a.is(k - 1, "/") && a.glued(k) && a.number(k - 2) && a.glued(k - 1);
    }

    /** {@code từ nay đến 31/12}. */
    boolean fromNow(Raw raw) {
        int to = a.is(raw.first - 1, "hết") ? raw.first - 2 : raw.first - 1;
        return (a.is(to, "đến") || a.is(to, "tới")) && a.is(to - 1, "nay") && a.is(to - 2, "từ");
    }

    /** Whether only words stand between a cue and its expression that say nothing themselves: {@code đến hết ngày}. */
    boolean fillers(int from, int to) {
        for (int k = from; k < to; k++) {
            switch (a.key(k)) {
                case "thời": case "điểm": case "mốc": case "hết": case "ngày": case "khoảng": case "cuối": case "trong": case "vào":
                    break;
                default:
                    return false;
            }
        }
        return true;
    }

    /** Whether a verb or preposition parts a plan's word from the year: {@code vốn cấp mới trong 6 tháng}. */
    boolean verb(int from, int to) {
        for (int k = from; k < to; k++) {
            switch (a.key(k)) {
                case "trong": case "tại": case "được": case "đạt": case "là": case "có": case "đã": case "từ": case "với": case "giải":
                    return true;
                default:
                    break;
            }
        }
        return false;
    }
}
