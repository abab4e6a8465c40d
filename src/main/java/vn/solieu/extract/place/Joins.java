package vn.solieu.extract.place;

import java.util.ArrayList;
import java.util.List;
import vn.solieu.doc.Claim;
import vn.solieu.extract.lexeme.Atoms;
import vn.solieu.extract.lexeme.KeySet;
import vn.solieu.extract.place.PlaceMention.Level;
import vn.solieu.extract.place.PlaceMention.Role;

/** Places that stand together and mean something else than each alone: a name with its province in brackets, roads between two, lists of one number. */
final class Joins {
    /** Words behind two provinces of which one thing is told: {@code Long An, Tiền Giang hiện 4.200 đồng/kg}. */
    private static final KeySet WHAT = WordLists.of("told_together");
    /** Words behind a list of provinces that say something of its last one alone. */
    private static final KeySet ITSELF = WordLists.of("told_of_last");
    /** How many atoms may part two names of a list where the first has a number of its own. */
    private static final int VALUED = 8;
    /** Ordinals in words behind {@code thứ}. */
    private static final KeySet NTH = WordLists.of("nth");
    /** More numbers than these are told in no turn. */
    private static final int IN_TURN = 6;
    /** How many words may stand between a rank and who holds it. */
    private static final int HELD = 18;
    /** How many words of a counted noun may stand between a number and its place. */
    private static final int NOUN = 6;
    /** What begins another statement between a rank and a name. */
    private static final KeySet AGAIN = WordLists.of("starts_anew");
    /** What may follow who holds a rank. */
    private static final KeySet CLOSING = WordLists.of("behind_holder");
    /** Last syllables of words before {@code là} that name a part, not who holds a rank. */
    private static final KeySet CHIEFLY = WordLists.of("chiefly");
    private final PlaceReader reader;
    private final Home home;
    private final Atoms a;

    Joins(PlaceReader reader, Home home) {
        this.reader = reader;
        this.home = home;
        a = reader.a;
    }

    /** {@code So với Phú Thọ (27 dự án)}: a place that is only compared with, but whose own number follows it in brackets. */
    static boolean aside(Found one) {
        return one.role == Role.SCOPE && !one.meant && one.unit != null;
    }

    /** {@code Côn Đảo (Bà Rịa - Vũng Tàu) đón}: brackets that open at an atom behind a name and hold nothing but its province. Null for others. */
    Subject.Topic lies(int open) {
        int k = open + 1;
        if (open < 1 || k >= a.size() || reader.owner[k] == 0 || !a.word(open - 1) || !a.capital(open - 1)) {
            return null;
        }
        Found one = reader.found.get(reader.owner[k] - 1);
        boolean whole = one.first == k && a.is(one.last + 1, ")") && one.level == Level.PROVINCE && one.unit != null && one.role == Role.PLAIN;
        Found inner = whole && reader.owner[open - 1] > 0 ? reader.found.get(reader.owner[open - 1] - 1) : null;
        return whole ? new Subject.Topic(one.unit, inner != null && inner.local() ? inner.name : null, Claim.Basis.SENTENCE) : null;
    }

    /** {@code Cao tốc Tuyên Quang - Hà Giang}: a road between two provinces belongs to neither. */
    boolean between(int index) {
        Found one = reader.found.get(index);
        Found other = index > 0 ? reader.found.get(index - 1) : null;
        boolean road = other != null && (a.is(other.first - 1, "tốc") || a.is(other.first - 1, "sắt") || a.is(other.first - 1, "lộ") || a.is(other.first - 1, "tuyến"));
        boolean merged = road && home.merged() && one.unit != null && other.unit != null && one.unit.currentCode().equals(other.unit.currentCode());
        return road && !merged && one.role == Role.NAME && other.role == Role.NAME && one.first - other.last == 2 && a.is(one.first - 1, "-")
                && one.unit != null && other.unit != null && one.unit != other.unit && !one.ambiguous && !other.ambiguous;
    }

    /** {@code Bình Phước, Tây Ninh và Bình Dương đón 1,9 triệu}: the last of several provinces of which one number is told. */
    boolean together(int index, int from) {
        boolean and = false;
        int n = 1;
        Found last = reader.found.get(index);
        boolean comma = a.is(last.last + 1, ",");
        if (!a.word(last.last + 1) && !comma) {
            return false;
        }
        int head = index;
        for (int i = index; i > 0; i--) {
            Found one = reader.found.get(i);
            Found other = reader.found.get(i - 1);
            boolean joined = one.first - other.last == 2 && (a.is(one.first - 1, ",") || a.is(one.first - 1, "và"));
            if (joined && i < index && other.unit == last.unit && other.level == Level.PROVINCE) {
                return false;
            }
            boolean merged = home.merged() && other.unit != null && one.unit != null && other.unit.currentCode().equals(one.unit.currentCode());
            if (!joined || other.first < from || other.level != Level.PROVINCE || other.meant || other.unit == null || other.unit == one.unit || merged || a.is(one.first - 1, ",") && Roles.leftOut(reader, i - 1)) {
                break;
            }
            and |= a.is(one.first - 1, "và");
            n++;
            head = i - 1;
        }
        int lead = reader.found.get(head).first - 1;
        if (comma && !(and && (a.is(lead, "tại") || a.is(lead, "ở") || a.is(lead, "tỉnh") && (a.is(lead - 2, "tại") || a.is(lead - 2, "ở"))))) {
            return false;
        }
        return and || n > 2 || n == 2 && WHAT.has(a, last.last + 1);
    }

    /** {@code Khánh Hòa với 7% và Quảng Trị 7,42%, thấp hơn … lần lượt}: whether a number of its own stands between a name and the next. */
    private boolean valued(int from, int to) {
        for (int k = from + 1; k < to; k++) {
            if (a.is(k, ";") || a.is(k, ".")) {
                return false;
            }
        }
        return a.is(to - 1, "và") || a.is(to - 1, ",");
    }

    /**
     * {@code Tại Sóc Trăng và Bến Tre, mức tăng lần lượt là 5,92% và 4,76%}: the k-th number takes the k-th name before the words, before {@code tương ứng} where there are as many of both.
     *
     * @param end index of the first place behind the sentence
     */
    Found inTurn(int end, int first, int from) {
        int cue = -1;
        for (int k = first - 1; k > from; k--) {
            if (a.is(k, "lượt") && a.is(k - 1, "lần") || a.is(k, "ứng") && a.is(k - 1, "tương") && !a.is(k - 2, "(")) {
                cue = k;
                break;
            }
            if (a.is(k, ";") && !a.number(k - 1) && !a.is(k - 1, "%")) {
                return null;
            }
        }
        if (cue < 0) {
            return null;
        }
        int turn = 0;
        for (int k = cue + 1; k < first; k++) {
            if (a.number(k) && !(a.glued(k) && (a.is(k - 1, ",") || a.is(k - 1, ".") || a.word(k - 1))) || a.is(k, "thứ") && NTH.has(a, k + 1)) {
                turn++;
            } else if (reader.owner[k] > 0) {
                return null;
            }
        }
        List<Found> list = new ArrayList<>();
        int i0 = end;
        for (int k = cue; k >= from; k--) {
            i0 = reader.owner[k] > 0 ? reader.owner[k] - 1 : i0;
        }
        for (int i = i0; i < end && reader.found.get(i).last < cue; i++) {
            Found one = reader.found.get(i);
            if (one.last < cue && one.unit != null && one.role != Role.NAME && !one.meant) {
                if (!list.isEmpty() && one.first - list.get(list.size() - 1).last > (valued(list.get(list.size() - 1).last, one.first) ? VALUED : 3)) {
                    list.clear();
                }
                list.add(one);
            }
        }
        if (list.size() < 2 || turn >= list.size() || a.is(cue, "ứng") && told(cue) != list.size()) {
            return null;
        }
        return list.get(turn);
    }

    /** How many numbers follow {@code tương ứng} up to the end of its part of the sentence; 0 where shares stand among others ({@code tương ứng 45% và 2.000 tỷ đồng}). */
    private int told(int cue) {
        int n = 0;
        int shares = 0;
        for (int k = cue + 1; k < a.size() && !a.is(k, ";") && !a.lineBreak(k) && !(a.is(k, ".") && !a.glued(k + 1)); k++) {
            n += a.number(k) && !a.glued(k) ? 1 : 0;
            shares += a.is(k, "%") ? 1 : 0;
        }
        return shares == 0 || shares == n ? n : 0;
    }

    /**
     * {@code Với 7,5% và 8,1%, Hà Nam và Thái Bình lần lượt xếp thứ 5 và thứ 3}: the k-th of the numbers that stand before the first comma of the sentence takes
     * the k-th of as many names that {@code lần lượt} follows.
     *
     * @param to the first atom behind the sentence
     */
    Found aheadInTurn(int first, int from, int to) {
        int comma = from;
        int numbers = 0;
        int turn = -1;
        while (comma < to && !(a.is(comma, ",") && !(a.glued(comma) && a.glued(comma + 1) && a.number(comma + 1)) && comma + 1 < to && reader.owner[comma + 1] > 0)) {
            boolean begins = a.number(comma) && !(a.glued(comma) && (a.is(comma - 1, ",") || a.is(comma - 1, ".")));
            turn = comma == first ? numbers : turn;
            numbers += begins ? 1 : 0;
            if (reader.owner[comma] > 0 || a.lineBreak(comma) || a.is(comma, ";") || numbers > IN_TURN) {
                return null;
            }
            comma++;
        }
        if (turn < 0 || numbers < 2 || comma >= to) {
            return null;
        }
        List<Found> names = new ArrayList<>();
        int k = comma + 1;
        while (k < to && reader.owner[k] > 0) {
            Found one = reader.found.get(reader.owner[k] - 1);
            if (one.unit == null || one.meant || one.role == Role.NAME) {
                return null;
            }
            names.add(one);
            k = one.last + 1;
            k += (a.is(k, ",") || a.is(k, "và")) && k + 1 < to && reader.owner[k + 1] > 0 ? 1 : 0;
        }
        k += a.is(k, "đã") || a.is(k, "cũng") || a.is(k, "đang") ? 1 : 0;
        return names.size() == numbers && a.is(k, "lần") && a.is(k + 1, "lượt") ? names.get(turn) : null;
    }

    /**
     * {@code Quán quân về tăng trưởng trong 6 tháng đầu năm là Quảng Ngãi}, {@code vị trí thứ ba thuộc về Quảng Ninh}: who holds a rank that stands before
     * him in his clause; null where a province stands before the rank, or another verb of rank between.
     */
    Found holder(int first, int last, int from, int to) {
        for (int k = first - 1; k >= from && !a.mark(k); k--) {
            Found one = reader.owner[k] > 0 ? reader.found.get(reader.owner[k] - 1) : null;
            if (one != null && (one.level == Level.PROVINCE || one.local())) {
                return null;
            }
        }
        for (int k = last + 1; k < to && k - last < HELD && !a.mark(k) && !a.lineBreak(k) && !AGAIN.has(a, k); k++) {
            Found one = reader.owner[k] > 0 ? reader.found.get(reader.owner[k] - 1) : null;
            if (one == null || one.level == Level.COUNTRY || one.level == Level.REGION) {
                continue;
            }
            boolean closed = !a.word(one.last + 1) && !a.is(one.last + 1, ",") || CLOSING.has(a, one.last + 1);
            boolean led = closed && a.is(one.first - 1, "là") && !CHIEFLY.has(a, one.first - 2) || a.is(one.first - 1, "về") && a.is(one.first - 2, "thuộc") || a.is(one.first - 1, "tên") && a.is(one.first - 2, "gọi");
            return led && (one.level == Level.PROVINCE || one.local()) && !one.meant && (one.unit != null || one.local() && one.classed) && one.role != Role.NAME ? one : null;
        }
        return null;
    }

    /** {@code mỗi nơi}, {@code mỗi huyện}: one number is said of several places. */
    boolean each(int from, int to) {
        for (int k = from; k < to && k < from + 6; k++) {
            if (a.is(k, "mỗi") && (a.is(k + 1, "nơi") || a.is(k + 1, "tỉnh") || a.is(k + 1, "huyện") || a.is(k + 1, "địa"))) {
                return true;
            }
        }
        return false;
    }

    /** {@code 150 nhà tại các tỉnh Điện Biên, Yên Bái, Sơn La}, {@code 46 dự án ở Bắc Giang và Hà Nam}: whether a list of provinces that share a number begins at a mention. */
    boolean many(int index) {
        // behind the list, what the last of it does for itself: "ở Hà Nam và Nam Định là tỉnh kế tiếp"
        int i = index;
        boolean and = false;
        boolean alike = home.merged();
        while (i + 1 < reader.found.size()) {
            Found one = reader.found.get(i);
            Found next = reader.found.get(i + 1);
            boolean joined = next.first - one.last == 2 && (a.is(next.first - 1, ",") || a.is(next.first - 1, "và")) && next.level == Level.PROVINCE && !next.meant && next.unit != null && next.unit != one.unit;
            if (!joined) {
                break;
            }
            and |= a.is(next.first - 1, "và");
            alike &= one.unit != null && one.unit.currentCode().equals(next.unit.currentCode());
            i++;
        }
        Found last = reader.found.get(i);
        boolean told = a.number(last.last + 1) || a.is(last.last + 1, "có") || a.is(last.last + 1, "đạt") || a.is(last.last + 1, "(")
                || ITSELF.has(a, last.last + 1) || a.is(last.last + 1, "đã") && (a.number(last.last + 2) || a.is(last.last + 2, "có") || a.is(last.last + 2, "đạt"));
        boolean all = a.is(reader.found.get(index).first - 1, "tỉnh") && a.is(reader.found.get(index).first - 2, "các");
        return i > index && !alike && (all || !told && (and || i > index + 1));
    }

    /** {@code xã A, huyện B, tỉnh C}: the province of the chain that begins at mention {@code index}; null where nothing in it tells one. */
    Unit outer(int index) {
        for (int i = index; i < reader.found.size(); i++) {
            Found one = reader.found.get(i);
            if (i > index) {
                Found inner = reader.found.get(i - 1);
                int gap = one.first - inner.last - 1;
                boolean joined = gap == 0 || gap == 1 && (a.is(inner.last + 1, ",") || a.is(inner.last + 1, "(") || a.is(inner.last + 1, "-") || a.is(inner.last + 1, "thuộc") || a.is(inner.last + 1, "của"));
                // "các phường Quảng Hưng, Đông Hải": a list, whose second name is a district elsewhere
                Found next = i + 1 < reader.found.size() ? reader.found.get(i + 1) : null;
                boolean told = next != null && next.level == Level.PROVINCE && next.unit == one.unit && next.first - one.last <= 2;
                boolean other = a.is(inner.last + 1, ",") && one.local() && !one.classed && one.unit != home.unit() && !told;
                if (!joined || other || one.level.compareTo(inner.level) >= 0) {
                    return null;
                }
            }
            if (one.unit != null && !one.ambiguous) {
                return one.unit;
            }
        }
        return null;
    }

    /**
     * {@code 26 hộ ở Long An và 133 hộ ở Đồng Nai}: whether the place before a number belongs to the number before it: a word of place leads it, a number
     * stands right before that with its noun, and nothing but {@code và} or a mark parts it from this number.
     */
    boolean taken(int first, int from) {
        int k = first - 1;
        while (k > from && first - k <= 3 && (a.is(k, "và") || a.is(k, ",") || a.is(k, ";") || a.is(k, "gần") || a.is(k, "hơn") || a.is(k, "khoảng"))) {
            k--;
        }
        if (k == first - 1 || reader.owner[k] == 0) {
            return false;
        }
        Found one = reader.found.get(reader.owner[k] - 1);
        int lead = one.first - 1;
        if (one.last != k || one.meant || !a.is(lead, "ở") && !a.is(lead, "tại") && !a.is(lead, "thuộc")) {
            return false;
        }
        for (int i = lead - 1; i >= from && lead - i <= NOUN && (a.word(i) || a.number(i)); i--) {
            if (a.number(i)) {
                return true;
            }
        }
        return false;
    }

    /** {@code xã A, huyện B, tỉnh C}: the smallest unit of a chain that ends at mention {@code index}; null where there is no chain. */
    String chained(int index, int from) {
        String smallest = null;
        for (int i = index; i > 0; i--) {
            Found outer = reader.found.get(i);
            Found inner = reader.found.get(i - 1);
            int gap = outer.first - inner.last - 1;
            boolean joined = gap == 0 || gap == 1 && (a.is(inner.last + 1, ",") || a.is(inner.last + 1, "(") || a.is(inner.last + 1, "-")
                    || a.is(inner.last + 1, "thuộc") || a.is(inner.last + 1, "của"));
            if (inner.first < from || !joined || !inner.local() || inner.meant || inner.level.compareTo(outer.level) <= 0 || !inner.speaks()) {
                break;
            }
            smallest = inner.name;
        }
        return smallest;
    }

    /** {@code Tại Ninh Thuận cũ, tỉnh đặt mục tiêu}: a province that a comma or a verb parts from what its sentence tells of it. */
    boolean fronted(Found one) {
        int k = one.last + 1;
        k += a.is(k, "cũ") || a.is(k, "mới") ? 1 : 0;
        return a.is(k, ",") || a.is(k, ":") || a.is(k, "-") && a.is(k + 1, "tỉnh");
    }
}
