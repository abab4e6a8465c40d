package vn.solieu.extract;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.solieu.doc.Article;
import vn.solieu.doc.Block;
import vn.solieu.doc.Claim;
import vn.solieu.doc.Sentence;
import vn.solieu.extract.lexeme.KeyMap;
import vn.solieu.extract.lexeme.KeySet;
import vn.solieu.extract.lexeme.Lexemes;
import vn.solieu.extract.lexeme.Phrases;
import vn.solieu.extract.metric.Ranker;
import vn.solieu.extract.number.NumberMention;
import vn.solieu.extract.number.Units;

/**
 * Tells figures of a place from numbers that only tell a story ({@code xe 16 chỗ}, {@code chị bán được 2 con gà},
 * {@code con dốc dài 300m}): logistic regression over hashed features of the number, its neighbours, its sentence, its paragraph and the one before, and the title
 * ({@code claim-1.bin}, see {@code models/claim.md}). A number is dropped only where the model is sure of a story.
 *
 * <p>Known weakness: what is told of one village in the middle of a story may be dropped with it.
 */
final class Tales {
    /** Sees each number with its features before it is judged: what a trainer looks at. */
    interface Observer {
        void see(Draft d, int[] slots);
    }

    private static final String MODEL = "/vn/solieu/models/claim-1.bin";
    private static final KeySet TITLES = WordLists.of("persons");
    /** The bit that a word sets. */
    private static final KeyMap<Integer> BITS = new KeyMap<>();
    /** What must follow a word for that. */
    private static final Map<String, String> NEXT = Map.of("so", "với", "cùng", "kỳ", "trong", "đó");
    private static final int PERIOD = 2;
    private static final int PLACE = 4;
    private static final int PERSON = 16;
    private static final int TITLE = 32;

    static {
        bits(1, "%");
        bits(8, "\"");
        bits(64, "tôi", "mình", "tui", "tao", "con", "cháu", "vợ", "chồng");
        bits(128, "tỉnh", "huyện", "xã", "thành", "địa", "toàn", "ngành", "sở", "cục", "ubnd", "hđnd", "ban", "hội", "công", "hợp");
        bits(256, "so", "cùng");
        bits(512, "đạt", "tăng", "giảm", "chiếm", "ước");
        bits(1024, "trong", "gồm", "tổng", "hiện");
        bits(2048, "nhà", "căn", "chiếc", "tay", "chân", "đứa");
    }

    private static void bits(int bit, String... words) {
        for (String word : words) {
            BITS.put(word, bit);
        }
    }

    private static final int ROOM = 200;
    /** So many words of a sentence and of the title are looked at. */
    private static final int WORDS = 60;
    private static final int TITLE_WORDS = 20;
    /** So long a label may be, in lexemes. */
    private static final int LABEL = 12;
    private static final int AROUND = 6;
    /** How near the things may be counted that it stands between. */
    private static final int NEAR = 14;
    private static final int FLAGS = 14;
    /** The log odds of a claim under which a count, sum or measure is dropped: by cross-validation it costs 22 claims of the articles for 54 of 117 other numbers. */
    static final double SURE = 0.25;
    /** The same of shares, ratios, scores, ranks and changes, which are mostly claims. */
    private static final double SURER = -1;

    private final Article article;
    private final Lexemes l;
    private final Mask mask;
    private final Ranker ranker;
    private final Observer observer;
    private final int[] slots = new int[ROOM];
    /** The slots that all numbers of a sentence have: its words, the title's, the signs of its paragraph and of the one before. */
    private final int[] shared = new int[ROOM];
    private int sharing;
    private int block = -1;
    private int blockFlags;
    private int flagsBefore;

    Tales(Article article, Lexemes l, Mask mask, Ranker ranker, Observer observer) {
        this.article = article;
        this.l = l;
        this.mask = mask;
        this.ranker = ranker;
        this.observer = observer;
    }

    /** The shipped weights; null where there are none. */
    static Ranker standard() {
        return Shipped.RANKER;
    }

    private static final class Shipped {
        private static final Ranker RANKER = Ranker.shipped(MODEL);
    }

    /** Rejects those of a sentence's drafts that only tell a story. */
    void judge(List<Draft> drafts, Sentence sentence, int first, int last) {
        if (ranker == null && observer == null || labelled(drafts, sentence, first)) {
            return;
        }
        int flags = -1;
        double told = 0;
        Set<Draft> stories = Collections.newSetFromMap(new IdentityHashMap<>(2));
        for (Draft d : drafts) {
            if (!asked(d)) {
                continue;
            }
            if (flags < 0) {
                flags = flags(first, last) | told(drafts) << FLAGS;
                if (sentence.block() != block) {
                    flagsBefore = blockFlags;
                    block = sentence.block();
                    Block b = article.blocks().get(block);
                    blockFlags = flags(l.at(b.span().start()), l.at(b.span().end())) | (b.type() == Block.Type.TITLE || b.type() == Block.Type.LEAD ? 1 << FLAGS : 0);
                }
                share(first, last);
                told = ranker == null ? 0 : ranker.score(shared, sharing);
            }
            int n = features(d, flags, first, last);
            if (observer != null) {
                int[] all = Arrays.copyOf(slots, n + sharing);
                System.arraycopy(shared, 0, all, n, sharing);
                observer.see(d, all);
            } else if (ranker.score(slots, n) + told < (d.kind == Claim.Kind.COUNT || d.kind == Claim.Kind.AMOUNT ? SURE : SURER)) {
                stories.add(d);
            }
        }
        for (int i = 0; i < drafts.size() && !stories.isEmpty(); i++) {
            Draft d = drafts.get(i);
            if (stories.contains(d) && !alike(i, drafts, stories)) {
                d.reject("story", "tells a story and measures nothing of a place");
            }
        }
    }

    /** {@code 31 xóm bị cô lập, 24 xóm bị chia cắt, 110 xóm bị ngập}: whether the same things are counted, or the same unit measured in, on both sides of it, where no story is told; of rates ({@code đồng/m2}) one side is enough. */
    private static boolean alike(int at, List<Draft> drafts, Set<Draft> stories) {
        Draft d = drafts.get(at);
        boolean before = false;
        for (int i = at - 1; i >= 0 && d.from - drafts.get(i).from < NEAR; i--) {
            before |= alike(d, drafts.get(i), stories);
        }
        boolean behind = false;
        for (int i = at + 1; i < drafts.size() && drafts.get(i).from - d.from < NEAR; i++) {
            behind |= alike(d, drafts.get(i), stories);
        }
        return before && behind || d.unitName.indexOf('/') >= 0 && (before || behind);
    }

    private static boolean alike(Draft d, Draft other, Set<Draft> stories) {
        boolean same = d.unit == null ? d.nounKnown && other.nounKnown : other.unit != null;
        return same && other.rejected == null && !stories.contains(other) && other.kind == d.kind && other.unitName.equals(d.unitName);
    }

    /** {@code - Nhà nhân ái: 34 căn, mỗi căn 80 triệu đồng}: items of a list whose number stands behind its label tell no story. */
    private boolean labelled(List<Draft> drafts, Sentence sentence, int first) {
        if (drafts.isEmpty() || !l.is(drafts.get(0).from - 1, ":") || drafts.get(0).from - first > LABEL) {
            return false;
        }
        return ListUnits.item(article, l, sentence, first);
    }

    private static boolean asked(Draft d) {
        return d.rejected == null && d.number != null && !d.notes.contains("table") && !d.notes.contains(Quantities.TOLL);
    }

    /** What else the sentence tells: numbers that were no claims because they are ages, times or lengths of time; how many claims stand beside. */
    private static int told(List<Draft> drafts) {
        int small = 0;
        int claims = 0;
        boolean age = false;
        boolean share = false;
        for (Draft d : drafts) {
            age |= d.rejected != null && (d.rejected.equals("age") || d.rejected.equals("time") || d.rejected.equals("duration") || d.rejected.equals("number-word"));
            claims += d.rejected == null ? 1 : 0;
            small += d.rejected == null && asked(d) && d.value.intValue() < 20 ? 1 : 0;
            share |= d.rejected == null && d.kind != Claim.Kind.COUNT && d.kind != Claim.Kind.AMOUNT;
        }
        return (age ? 1 : 0) | (share ? 2 : 0) | Math.min(3, claims) << 2 | Math.min(3, small) << 4;
    }

    private int flags(int first, int last) {
        int flags = 0;
        for (int i = first; i < last; i++) {
            Integer bit = BITS.at(l, i);
            if (bit != null && bit == 1) {
                flags |= bit;
            } else if (mask.period(i)) {
                flags |= PERIOD;
            } else if (mask.place(i)) {
                flags |= PLACE;
            } else if (TITLES.has(l, i)) {
                flags |= l.capital(i + 1) && l.syllable(i + 1) ? PERSON : TITLE;
            } else if (bit != null && (!NEXT.containsKey(l.key(i)) || l.is(i + 1, NEXT.get(l.key(i))))) {
                flags |= bit;
            }
        }
        return flags;
    }

    /** Writes what all numbers of a sentence share. */
    private void share(int first, int last) {
        int n = 0;
        for (int bit = 0; bit <= FLAGS; bit++) {
            shared[n++] = Ranker.slot(223, bit, blockFlags >> bit & 1);
            shared[n++] = Ranker.slot(234, bit, flagsBefore >> bit & 1);
        }
        shared[n++] = Ranker.slot(238, l.hash(first), l.hash(first + 1));
        n = words(232, first, Math.min(last, first + WORDS), n);
        Block opening = article.blocks().get(0);
        if (opening.type() == Block.Type.TITLE) {
            int from = l.at(opening.span().start());
            n = words(233, from, Math.min(l.at(opening.span().end()), from + TITLE_WORDS), n);
        }
        sharing = n;
    }

    private int words(int template, int from, int to, int start) {
        int n = start;
        for (int i = from; i < to; i++) {
            if (l.syllable(i)) {
                shared[n++] = Ranker.slot(template, l.hash(i), 0);
            }
        }
        return n;
    }

    private int features(Draft d, int flags, int first, int last) {
        int n = 0;
        boolean money = d.is(Units.Type.MONEY);
        int type = d.unit != null ? 1 + d.unit.type().ordinal() : d.nounKnown ? 20 : d.hasNoun() ? 21 : 22;
        int size = size(d, money);
        boolean words = d.number.form() == NumberMention.Form.WORDS;
        boolean unit = d.unitName.contains("/");
        int noun = d.unitName.hashCode();
        int end = Math.max(d.end, d.nounEnd);
        slots[n++] = Ranker.slot(201, 0, 0);
        slots[n++] = Ranker.slot(202, type, d.kind.ordinal());
        slots[n++] = Ranker.slot(203, type, size);
        slots[n++] = Ranker.slot(204, words ? 1 : 0, size);
        slots[n++] = Ranker.slot(205, noun, 0);
        slots[n++] = Ranker.slot(206, noun, size);
        slots[n++] = Ranker.slot(207, unit ? 1 : 0, type);
        slots[n++] = Ranker.slot(208, d.qualifier.ordinal(), type);
        slots[n++] = Ranker.slot(209, d.leadIn.roles().isEmpty() ? -1 : d.leadIn.roles().get(0).ordinal(), 0);
        slots[n++] = Ranker.slot(210, key(d.from - 1, first), 0);
        slots[n++] = Ranker.slot(211, key(d.from - 1, first), key(d.from - 2, first));
        slots[n++] = Ranker.slot(212, end < last ? l.hash(end) : 0, 0);
        slots[n++] = Ranker.slot(213, end + 1 < last ? l.hash(end + 1) : 0, 0);
        slots[n++] = Ranker.slot(214, d.status.ordinal(), d.clause.bracketed() ? 1 : 0);
        slots[n++] = Ranker.slot(215, d.notes.contains("unit carried") ? 1 : 0, d.from - first < 4 ? 1 : 0);
        for (int bit = 0; bit < FLAGS + 2; bit++) {
            int on = flags >> bit & 1;
            slots[n++] = Ranker.slot(220, bit, on);
            slots[n++] = Ranker.slot(221, bit * 2 + on, size);
        }
        slots[n++] = Ranker.slot(222, flags >> FLAGS + 2 & 15, 0);
        slots[n++] = Ranker.slot(224, blockFlags & 7, flags & 7);
        for (int i = Math.max(first, d.from - AROUND); i < Math.min(last, end + AROUND); i++) {
            if ((i < d.from || i >= end) && l.syllable(i)) {
                slots[n++] = Ranker.slot(230, l.hash(i), 0);
            }
        }
        slots[n++] = Ranker.slot(235, end < last ? l.hash(end) : 0, end + 1 < last ? l.hash(end + 1) : 0);
        slots[n++] = Ranker.slot(236, key(d.from - 1, first), noun);
        slots[n++] = Ranker.slot(237, key(d.from - 2, first), key(d.from - 3, first));
        Phrases.Match<Cues.Role> verb = Cues.before(l, d.leadIn.from(), first);
        slots[n++] = Ranker.slot(231, verb == null ? -1 : verb.value().ordinal(), type);
        return n;
    }

    private int key(int i, int first) {
        return i < first ? 0 : l.number(i) ? 1 : l.hash(i);
    }

    /** Small counts one by one, then by orders of magnitude; money by its orders alone. */
    private static int size(Draft d, boolean money) {
        double v = Math.abs(d.value.doubleValue());
        if (money) {
            return 40 + (int) Math.floor(Math.log10(Math.max(1, v)));
        }
        return v < 1 ? 0 : v < 4 ? (int) v : v < 10 ? 5 : v < 20 ? 6 : v < 50 ? 7 : v < 100 ? 8 : 6 + (int) Math.floor(Math.log10(v)) + 1;
    }
}
