package vn.solieu.extract;

import java.util.List;
import vn.solieu.doc.Claim;
import vn.solieu.extract.lexeme.KeySet;
import vn.solieu.extract.lexeme.Lexemes;
import vn.solieu.extract.lexeme.Wording;
import vn.solieu.extract.number.NumberMention.Form;

/**
 * What a whole number without unit or noun counts where no metric tells its unit: the thing counted before it in its sentence or at the end of the sentence
 * before ({@code tiếp nhận 13 đơn, giải quyết xong 6, lưu 4}; {@code tuyển 46.212 người, trong đó cao đẳng 1.904}), or the countable noun
 * that is the subject of its clause ({@code biên chế của phường là 106}).
 *
 * <p>Only where the number ends its clause and words tell what is counted. Known weakness: a score without decimals in a list of counts.
 */
final class BareCounts {
    /** How many drafts back the thing may have been counted. */
    private static final int BACK = 6;
    /** How many lexemes may lie between. */
    private static final int REACH = 45;
    /** Note of who has the most of what the sentence before counted. */
    static final String MOST = "most of what was counted";
    /** How many words the name may have of who has the most, with what is said of it. */
    private static final int NAMED = 12;
    private static final int YEAR = 1900;
    private static final int LATEST = 2100;
    /** Words of quantities whose numbers count nothing. */
    private static final KeySet MEASURED = WordLists.of("measured");
    /** Words right before an amount of money whose unit is left out. */
    private static final KeySet PAID = WordLists.of("paid");

    /** Words of rates and of places in a label, whose number counts nothing. */
    private static final KeySet RATED = WordLists.of("rated_labels");
    /** Counted words that nothing is counted in behind a label. */
    private static final KeySet NO_UNITS = WordLists.of("no_units");
    /** A label has no more words than this. */
    private static final int LABEL = 12;
    private static final KeySet TIMES = KeySet.of("năm", "tháng", "quý", "ngày", "tuần");

    private BareCounts() { }

    /** Gives the draft number {@code at} of its sentence the noun that it counts; whether there was one. */
    static boolean fill(Lexemes l, List<Draft> drafts, int at, List<Draft> earlier, int first) {
        Draft d = drafts.get(at);
        if (!plain(l, d)) {
            return false;
        }
        Draft donor = donor(drafts, at, d.from - REACH);
        if (donor == null && at == 0 && goesOn(l, first)) {
            donor = donor(earlier, earlier.size(), first - REACH);
            donor = donor != null && donor.sentence == d.sentence - 1 ? donor : null;
        }
        donor = donor == null ? behind(l, drafts, at) : donor;
        if (donor != null) {
            give(d, donor.unitName);
            return true;
        }
        int from = Math.max(d.clause.from(), d.from - REACH / 3);
        if (figure(l, from)) {
            donor = drafts.subList(0, at).stream().allMatch(x -> x.rejected != null) ? donor(earlier, earlier.size(), first - 2 * REACH) : null;
            if (donor != null) {
                give(d, donor.unitName);
            }
            return donor != null;
        }
        int end = Nouns.knownEnd(l, from, d.from);
        if (end > from && (l.is(d.from - 1, "là") || d.leadIn.has(Cues.Role.LEVEL)) && !MEASURED.has(l, from)) {
            give(d, l.text(from, end).toLowerCase(java.util.Locale.ROOT));
            return true;
        }
        return false;
    }

    /** {@code … 85 sản phẩm. Pleiku nhiều nhất với 28, Chư Sê 11}: who has the most of what the sentence before counted last; whether it was given so. */
    static boolean most(Lexemes l, List<Draft> drafts, int at, List<Draft> earlier, int first) {
        Draft d = drafts.get(at);
        Draft peer = at == 0 ? null : drafts.get(at - 1);
        if (peer != null && peer.notes.contains(MOST) && l.is(peer.end, ",") && l.capital(d.from - 1) && d.to == null && d.total == null && d.value.compareTo(peer.value) <= 0
                && (d.number.end() >= l.size() || Clause.boundary(l, d.number.end()))) {
            take(d, peer);
            return true;
        }
        boolean with = at == 0 && l.is(d.from - 1, "với") && l.is(d.from - 2, "nhất") && l.capital(first) && d.from - first < NAMED && plain(l, d);
        Draft donor = with ? donor(earlier, earlier.size(), first - REACH) : null;
        if (donor == null || donor.sentence != d.sentence - 1 || donor.kind != vn.solieu.doc.Claim.Kind.COUNT || d.value.compareTo(donor.value) > 0 && !bigger(earlier, donor, d)) {
            return false;
        }
        take(d, donor);
        return true;
    }

    /** Gives unit and metric of another. */
    private static void take(Draft d, Draft donor) {
        give(d, donor.unitName);
        d.notes.add(MOST);
        d.metric = donor.metric;
        d.words = donor.words;
        d.metricHeads = donor.metricHeads;
        d.metricScore = donor.metricScore;
    }

    /** Whether the sentence before counted as many of the same. */
    private static boolean bigger(List<Draft> earlier, Draft donor, Draft d) {
        return earlier.stream().anyMatch(e -> e.sentence == donor.sentence && e.rejected == null && e.unitName.equals(donor.unitName) && e.value.compareTo(d.value) >= 0);
    }

    /** {@code học sinh tham gia: 29.500}, {@code Cơ sở được cấp mã số: 350}: the thing that a label before a colon begins with, where it tells no rate and names none ({@code Xã Bản Xen: 350}); whether there was one. */
    static boolean labelled(Lexemes l, Draft d) {
        if (!digits(d) || !l.is(d.from - 1, ":") || !closed(l, d.number.end())) {
            return false;
        }
        int from = d.from - 1;
        while (from > 0 && d.from - from < LABEL && l.syllable(from - 1) && !l.text(from - 1, from + 1).contains("\n")) {
            if (RATED.has(l, from - 1)) {
                return false;
            }
            from--;
        }
        int end = Nouns.knownEnd(l, from, d.from - 1);
        if (end <= from || end < d.from - 1 && l.capital(end) || NO_UNITS.has(l, from) || MEASURED.has(l, from) || l.number(from - 1) || l.is(from - 1, ",") || l.is(from - 1, "/")) {
            return false;
        }
        give(d, l.text(from, end).toLowerCase(java.util.Locale.ROOT));
        d.listed = Wording.of(l, from, d.from - 1);
        d.label = from;
        return true;
    }

    /** {@code mã số: 350}: whether a label before a colon names what the number is of, so that it measures nothing told elsewhere: where the label begins; the article's first lexeme where there is none, or one of a place or a time. */
    static int named(Lexemes l, Mask mask, Draft d) {
        boolean words = false;
        int from = d.from - 1;
        for (; l.is(d.from - 1, ":") && from > 0 && (l.syllable(from - 1) || l.number(from - 1)) && !l.text(from - 1, from + 1).contains("\n"); from--) {
            words |= l.syllable(from - 1) && !mask.period(from - 1) && !mask.place(from - 1);
        }
        return words && !Tables.place(l.text(from, d.from - 1)) ? from : 0;
    }

    private static boolean digits(Draft d) {
        boolean digits = d.number != null && d.number.form() == Form.DIGITS && d.to == null && d.total == null && !d.number.scaled() && d.unit == null && !d.hasNoun();
        return digits && d.value.signum() > 0 && d.value.stripTrailingZeros().scale() <= 0 && d.kind != Claim.Kind.CHANGE;
    }

    private static boolean closed(Lexemes l, int end) {
        return end >= l.size() || l.text(end - 1, end + 1).contains("\n") || l.mark(end) && !l.is(end, "/") && !l.is(end, "%") && !l.is(end, "-") && !l.is(end, ":");
    }

    private static boolean plain(Lexemes l, Draft d) {
        if (!digits(d) || d.value.intValue() >= YEAR && d.value.intValue() <= LATEST && l.key(d.number.from()).length() == 4) {
            return false;
        }
        int words = 0;
        for (int i = d.from - 1; i >= d.clause.from(); i--) {
            boolean date = l.number(i) && (TIMES.has(l, i - 1) || TIMES.has(l, i + 1));
            if (!l.syllable(i) && !date || MEASURED.has(l, i) || l.is(i, "chỉ") && l.is(i + 1, "số")) {
                return false;
            }
            words++;
        }
        int end = d.number.end();
        return words > 0 && !PAID.has(l, d.from - 1) && (!l.capital(d.from - 1) || l.is(d.from - 1, "đảng")) && (closed(l, end) || l.is(end, "và") || l.is(end, "do"));
    }

    /** The nearest thing that was counted before, where nothing was scored or ranked since. */
    private static Draft donor(List<Draft> drafts, int at, int floor) {
        for (int k = at - 1; k >= Math.max(0, at - BACK) && drafts.get(k).from >= floor; k--) {
            Draft d = drafts.get(k);
            if (d.rejected != null) {
                continue;
            }
            boolean noun = d.unit == null && !d.unitName.isEmpty() && d.unitName.indexOf('/') < 0;
            if (d.kind == Claim.Kind.SCORE || d.kind == Claim.Kind.RANK) {
                return null;
            }
            if (noun && (d.kind == Claim.Kind.COUNT || d.kind == Claim.Kind.CHANGE) && (d.nounKnown || d.number == null || d.notes.contains("unit carried"))) {
                return d;
            }
        }
        return null;
    }

    /** {@code hoàn thành mới được 96; triển khai một phần 171; 118 dự án chậm}: what is counted at the head of a later part. */
    private static Draft behind(Lexemes l, List<Draft> drafts, int at) {
        for (int k = at + 1; k < Math.min(drafts.size(), at + 3) && l.is(drafts.get(at).number.end(), ";"); k++) {
            Draft d = drafts.get(k);
            if (d.rejected == null && d.kind == Claim.Kind.COUNT && d.unit == null && d.nounKnown && l.is(d.from - 1, ";")) {
                return d;
            }
        }
        return null;
    }

    /** {@code con số này là 361}: the number of what was told of last. */
    private static boolean figure(Lexemes l, int from) {
        return l.is(from, "con") && l.is(from + 1, "số");
    }

    /** Whether a sentence goes on with what the one before counted. */
    private static boolean goesOn(Lexemes l, int first) {
        return l.is(first, "trong") && (l.is(first + 1, "đó") || l.is(first + 1, "số")) || l.is(first, "gồm") || l.is(first, "cụ") && l.is(first + 1, "thể");
    }

    private static void give(Draft d, String noun) {
        d.unitName = noun;
        d.kind = Claim.Kind.COUNT;
        d.notes.remove(Kinds.UNIT_OPEN);
        d.notes.add("unit carried");
    }
}
