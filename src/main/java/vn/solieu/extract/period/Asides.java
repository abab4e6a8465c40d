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

    /** {@code xã đạt chuẩn từ năm 2021 trở về trước}: an end that only tells which things are meant. */
    boolean backwards(Raw raw) {
        return a.is(raw.last + 1, "trở") && a.is(raw.last + 2, "về") && a.is(raw.last + 3, "trước");
    }

    /** {@code 1167/QĐ-TTg ngày 28/6/2017}, {@code 03-NQ/TU ngày 10/12/2021}: whether a document's number ends right before an expression. */
    boolean documented(int first) {
        int k = first - 1;
        while (k > 0 && a.word(k) && a.is(k - 1, "-") && a.glued(k) && a.glued(k - 1)) {
            k -= 2;
        }
        int number = a.acronym(k - 2) && a.is(k - 3, "-") && a.glued(k - 2) && a.glued(k - 3) ? k - 4 : k - 2;
        return a.acronym(k) && a.is(k - 1, "/") && a.glued(k) && a.number(number) && a.glued(k - 1);
    }

    /**
     * {@code Hợp tác xã thành lập mới năm 1985 có 45 thành viên}, {@code Nhà máy xây mới năm 1992, hiện}: the year that one thing is from, behind which it goes on
     * with what it has; of several ({@code số doanh nghiệp thành lập mới năm 2024}) the year is that of their number.
     */
    boolean founded(Raw raw) {
        int k = raw.first - 1;
        k -= a.is(k, "từ") || a.is(k, "vào") ? 1 : 0;
        boolean set = a.is(k, "mới") && (a.is(k - 1, "lập") && a.is(k - 2, "thành") || a.is(k - 1, "dựng") && a.is(k - 2, "xây") || a.is(k - 1, "xây"));
        int next = raw.last + 1;
        boolean goesOn = a.is(next, "có") || a.is(next, "gồm") || a.is(next, "hiện") || a.is(next, ",") && (a.is(next + 1, "hiện") || a.is(next + 1, "nay") || a.is(next + 1, "có") || a.is(next + 1, "đến") && a.is(next + 2, "nay"));
        for (int i = k - 2; set && goesOn && i >= 0 && k - i <= REACH && !a.mark(i) && !a.lineBreak(i); i--) {
            if (a.number(i) || a.is(i, "số") || a.is(i, "các") || a.is(i, "những") || a.is(i, "nhiều") || a.is(i, "tích") || a.is(i, "vốn")) {
                return false;
            }
        }
        return set && goesOn;
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
