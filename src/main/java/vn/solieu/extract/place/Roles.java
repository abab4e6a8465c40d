package vn.solieu.extract.place;

import vn.solieu.extract.lexeme.Atoms;
import vn.solieu.extract.lexeme.KeySet;
import vn.solieu.extract.place.Gazetteer.NameRole;
import vn.solieu.extract.place.PlaceMention.Level;
import vn.solieu.extract.place.PlaceMention.Role;

/** Says from the words before a name whether it is a place of its own, names a public body, is part of another name, or only what is compared with or left out. */
final class Roles {
    /** How many words back the words may stand that say it. */
    private static final int REACH = 11;
    /** First words of things of which {@code các} tells all that a place has ({@code các khu công nghiệp Bắc Giang}). */
    private static final KeySet PLURAL = WordLists.of("plural_things");
    /** Words that part a name from what stands before it. */
    private static final KeySet PARTING = WordLists.of("parting");
    /** Verbs between an instance and its number. */
    private static final KeySet TOLD_BY = WordLists.of("told_by");

    private final PlaceReader reader;
    private final Atoms a;

    Roles(PlaceReader reader) {
        this.reader = reader;
        a = reader.a;
    }

    /** Settles the role of the mention number {@code index}; those before it are settled. */
    void settle(int index) {
        Found one = reader.found.get(index);
        if (one.level == Level.COUNTRY && a.is(one.first, "việt") && Borrowed.company(a, one.first)) {
            one.role = Role.NAME;
        }
        if (one.role != Role.PLAIN || one.meant || one.level == Level.COUNTRY || one.level == Level.REGION) {
            return;
        }
        if (one.bracket > 1 && reader.owner[one.bracket - 2] > 0 && reader.found.get(reader.owner[one.bracket - 2] - 1).level == Level.PROVINCE && Borrowed.merging(a, one.bracket)) {
            one.role = Role.SCOPE;
            return;
        }
        Found before = index > 0 ? reader.found.get(index - 1) : null;
        if (before != null && before.last == one.first - 2 && before.level == one.level && !before.meant && !one.classed
                && (a.is(one.first - 1, ",") || a.is(one.first - 1, "và") || a.is(one.first - 1, "-"))
                && (before.role == Role.SCOPE && !(a.is(one.first - 1, ",") && leftOut(reader, index - 1)) || before.role == Role.NAME && a.is(one.first - 1, "-"))) {
            one.role = before.role;
            return;
        }
        boolean chained = before != null && before.local() && before.role == Role.NAME && one.level == Level.PROVINCE
                && (before.last == one.first - 1 || before.last == one.first - 2 && a.is(one.first - 1, ","));
        if (chained) {
            one.role = Role.NAME;
            return;
        }
        for (int k = one.first - 1; k >= 0 && k >= one.first - REACH; k--) {
            if (a.lineBreak(k) || a.number(k) || reader.owner[k] > 0 && !reader.found.get(reader.owner[k] - 1).meant
                    || a.mark(k) && !a.is(k, "-") && !a.is(k, "&") && !a.is(k, "\"")) {
                return;
            }
            Gazetteer.Head head = reader.headAt[k];
            if (head != null && reader.headEnd[k] <= one.first && one.first - reader.headEnd[k] <= head.reach()) {
                boolean start = k == 0 || !a.word(k - 1) && !a.number(k - 1) && !a.is(k - 1, ")");
                switch (head.role()) {
                    case BODY:
                        one.role = Role.BODY;
                        return;
                    case NAME:
                        if (a.is(k - 1, "các") && PLURAL.has(a, k)) {
                            one.role = Role.BODY;
                            return;
                        }
                        one.role = one.classed && one.level == Level.PROVINCE && one.first - reader.headEnd[k] > 1 ? Role.BODY : Role.NAME;
                        return;
                    case APART: case AGAINST:
                        if (a.is(k, "như") && told(one.last + 1)) {
                            return;
                        }
                        if (!start || head.role() == NameRole.AGAINST) {
                            one.role = Role.SCOPE;
                            return;
                        }
                        break;
                    default:
                        break;
                }
            }
            if (a.is(k, "của") && compared(k)) {
                one.role = Role.SCOPE;
                return;
            }
            if (PARTING.has(a, k)) {
                return;
            }
        }
    }

    /** {@code gấp 1,5 lần so với dự toán thu của Hà Nội}: whether what belongs to a place is only compared with, behind a number. */
    private boolean compared(int of) {
        for (int k = of - 1; k > 2 && of - k < REACH && a.word(k) && !PARTING.has(a, k); k--) {
            if (a.is(k, "với") && a.is(k - 1, "so")) {
                return a.word(k - 2) || a.is(k - 2, "%");
            }
        }
        return false;
    }

    /** {@code Ngoài Hà Nội và Hải Phòng, Bắc Giang đón 500 khách}: whether a list begins with words for what is left out, which end at its last comma. */
    static boolean leftOut(PlaceReader reader, int index) {
        Atoms a = reader.a;
        for (int i = index; i >= 0 && reader.found.get(i).role == Role.SCOPE; i--) {
            int k = reader.found.get(i).first - 1;
            if (a.is(k, "ngoài") || a.is(k, "với") && a.is(k - 1, "khác")) {
                return true;
            }
            if (!a.is(k, "và") && !a.is(k, ",")) {
                return false;
            }
        }
        return false;
    }

    /** {@code tỷ lệ cao như Hà Nam 85%, Long An (72,8%)}: an instance with a number of its own, not one that is compared with. */
    private boolean told(int k) {
        return a.number(k) || a.is(k, "(") && a.number(k + 1) || TOLD_BY.has(a, k) && a.number(k + 1);
    }
}
