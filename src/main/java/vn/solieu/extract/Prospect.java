package vn.solieu.extract;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import vn.solieu.doc.Article;
import vn.solieu.doc.Block;
import vn.solieu.doc.Claim;
import vn.solieu.doc.Sentence;
import vn.solieu.extract.lexeme.Days;
import vn.solieu.extract.lexeme.KeySet;
import vn.solieu.extract.lexeme.Lexemes;
import vn.solieu.extract.lexeme.Phrases;
import vn.solieu.extract.metric.Ranker;
import vn.solieu.extract.period.PeriodMention;
import vn.solieu.extract.period.Periods;
import vn.solieu.lexicon.Tsv;

/**
 * What stands around a number that tells whether it was reached, is reckoned or is still to come, as features for {@link Outlook}: what the
 * rules said and the word that made them say so, the words beside it, in its clause and in its sentence, what its heading, question and the
 * sentence before plan, how the times near it lie to the day of publication, and what the rules said of the numbers beside it.
 * A feature is a hash; the answer it speaks for is added to it later ({@link #answer}).
 */
final class Prospect {
    private static final int MOST = 220;
    /** How many lexemes before and behind a number are looked at. */
    private static final int BEFORE = 45;
    private static final int BEHIND = 10;
    /** No name of who sets plans has more lexemes. */
    private static final int GIVER = 6;
    /** No heading of a text without mark-up is longer, in UTF-16 units. */
    private static final int SHORT = 90;
    private static final int[] CLASSES = {0x1F3D5B79, 0x6A09E667, 0x3C6EF372};
    /** What may stand between {@code chiếm} and its number. */
    private static final KeySet HEDGES = WordLists.of("share_hedges");
    private static final Phrases<Integer> WORDS = new Phrases<>();

    static {
        for (Tsv.Row row : Tsv.resource(Prospect.class, "plans.tsv").unique("phrase").rows()) {
            WORDS.put(row.require("phrase"), switch (row.require("role").toLowerCase(Locale.ROOT)) {
                case "aim" -> 1;
                case "plan" -> 2;
                default -> 4;
            });
        }
    }

    private final Article article;
    private final List<Sentence> sentences;
    private final Lexemes l;
    private final List<PeriodMention> times;
    private final int[] relations;
    private final Bearings bearings;
    private final int[] out = new int[MOST];
    private List<Draft> drafts;
    private Claim.Status[] rules;
    private int n;
    private int rule;
    private boolean hidden;
    private int cue;
    private int cueRole;
    /** What the sentence, its block and its heads tell, made when the sentence changes. */
    private int sentence = -1;
    private int first;
    private int last;
    private int type;
    private int heads;
    private int prior;
    private int question;
    private int position;
    private int blockTime;
    private int headTime;
    private int sentenceTimes;
    private int share;
    private int ranges;
    private int title = -1;

    Prospect(Article article, List<Sentence> sentences, Lexemes l, Periods periods) {
        this.article = article;
        this.sentences = sentences;
        this.l = l;
        this.bearings = new Bearings(periods);
        this.times = bearings.times;
        this.relations = bearings.relations;
    }

    /** What is joined to a feature for an answer. */
    static int answer(int c) {
        return CLASSES[c];
    }

    void begin(List<Draft> all) {
        drafts = all;
        rules = all.stream().map(d -> d.rejected == null ? d.status : null).toArray(Claim.Status[]::new);
        sentence = -1;
    }

    /** Takes what was decided of a number for what the rules said of it, when those behind it are asked about. */
    void settle(int k, Claim.Status status) {
        rules[k] = status;
    }

    /**
     * The features of the draft number {@code k}.
     *
     * @param hide whether to tell none of what the rules said
     */
    int[] of(int k, boolean hide) {
        Draft d = drafts.get(k);
        hidden = hide;
        cue = hide ? -1 : d.cue;
        cueRole = hide ? -1 : d.cueRole;
        if (d.sentence != sentence) {
            enter(d.sentence);
        }
        n = 0;
        rule = hide ? 0 : d.status.ordinal();
        said(d);
        number(d);
        words(d);
        heads(d);
        neighbours(k, d);
        times(d);
        return Arrays.copyOf(out, n);
    }

    /** {@code HĐND tỉnh giao Lạng Sơn thu 5.400 tỷ đồng}: a clause that begins with who sets the plan. */
    boolean assigned(Draft d) {
        if (d.status != Claim.Status.TARGET || d.cue < d.clause.from()) {
            return false;
        }
        for (int i = d.cue; i < Math.min(d.from, d.cue + GIVER); i++) {
            if (l.is(i, "giao")) {
                return true;
            }
        }
        return false;
    }

    /**
     * {@code có 42 xã đạt chuẩn, chiếm 51% số xã}, {@code ước thu 12.800 tỷ đồng (đạt 75,6% kế hoạch)}: a share that is told of the number before it, behind one
     * comma or in brackets, and is what that number is; what was reached of a plan ({@code kế hoạch 2.000 tỷ đồng (đạt 60%)}) is not.
     */
    boolean shareOf(Draft d, Draft before) {
        if (d.rejected != null || before.rejected != null || d.kind != Claim.Kind.PERCENTAGE || d.sentence != before.sentence || d.clause == null
                || before.kind == Claim.Kind.CHANGE || before.kind == Claim.Kind.PERCENTAGE) {
            return false;
        }
        int end = Math.max(before.end, before.nounEnd);
        int k = d.from - 1;
        while (k > end && HEDGES.has(l, k)) {
            k--;
        }
        k -= (l.is(k, "lệ") || l.is(k, "trọng")) && (l.is(k - 1, "tỷ") || l.is(k - 1, "tỉ")) ? 2 : 0;
        boolean share = l.is(k, "chiếm");
        boolean told = share || l.is(k, "đạt") || l.is(k, "bằng") || l.is(k, "đương") && l.is(k - 1, "tương") || l.is(k, "ứng") && l.is(k - 1, "tương");
        int open = !told ? -1 : l.is(k, "đương") || l.is(k, "ứng") ? k - 2 : k - 1;
        if (open < end) {
            return false;
        }
        if (l.is(open, "(")) {
            return open - end <= 1 && before.status != Claim.Status.TARGET;
        }
        for (int i = end; i < open; i++) {
            if (!l.syllable(i) || l.is(i, "trong") && l.is(i + 1, "đó")) {
                return false;
            }
        }
        return share && l.is(open, ",");
    }

    private void add(int template, int a, int b) {
        if (n < MOST) {
            out[n++] = Ranker.template(template) ^ Ranker.first(a) ^ Ranker.second(b);
        }
    }

    private void said(Draft d) {
        add(1, 0, 0);
        add(2, rule, 0);
        add(3, rule, d.kind.ordinal());
        add(4, rule, type);
        add(5, rule, cueRole);
        int far = cue < 0 ? 9 : bucket(d.from - cue);
        add(6, cueRole, far);
        add(7, rule * 16 + cueRole + 1, far);
        add(8, rule, cue < 0 ? 0 : l.hash(cue) * 31 + l.hash(cue + 1));
        add(9, rule, d.planned && !hidden ? 1 : 0);
        add(10, rule, hidden ? 0 : (d.notes.contains("period ahead") ? 1 : 0) + (d.notes.contains(Statuses.TOLD) ? 2 : 0) + (d.notes.contains("expected") ? 4 : 0)
                + (d.notes.contains("planned in the text") ? 8 : 0));
    }

    private void number(Draft d) {
        int unit = d.unit == null ? d.hasNoun() ? 20 : 21 : d.unit.type().ordinal();
        int predicate = d.leadIn.predicate() == null ? 30 : d.leadIn.predicate().ordinal();
        add(11, d.kind.ordinal(), unit);
        add(12, rule, unit);
        add(13, rule, predicate);
        add(14, rule, d.qualifier.ordinal());
        add(15, d.qualifier.ordinal(), d.kind.ordinal());
        add(16, d.total == null ? 0 : 1, d.kind.ordinal());
        add(17, rule, (d.clause.bracketed() ? 1 : 0) + (d.to != null ? 2 : 0) + (d.baseline != null ? 4 : 0));
        add(18, d.leadIn.roles().isEmpty() ? -1 : d.leadIn.roles().get(0).ordinal(), d.leadIn.roles().size() < 2 ? -1 : d.leadIn.roles().get(1).ordinal());
        add(19, d.unitName.hashCode(), 0);
    }

    private void words(Draft d) {
        int end = Math.max(d.end, d.nounEnd);
        int lead = Math.min(d.leadIn.from(), d.from);
        add(20, at(d.from - 1), 0);
        add(21, at(d.from - 1), at(d.from - 2));
        add(22, at(lead - 1), 0);
        add(23, at(lead - 1), at(lead - 2));
        add(24, at(d.clause.from()), 0);
        add(25, at(d.clause.from()), at(d.clause.from() + 1));
        add(26, at(first), 0);
        add(27, at(first), at(first + 1));
        add(28, end < last ? at(end) : 0, 0);
        add(29, end < last ? at(end) : 0, end + 1 < last ? at(end + 1) : 0);
        int comma = 0;
        for (int i = d.from - 1; i >= Math.max(first, d.from - BEFORE); i--) {
            comma += l.is(i, ";") ? 1 : 0;
            if (l.syllable(i)) {
                add(i >= d.clause.from() ? 30 : comma == 0 ? 31 : 32, l.hash(i), 0);
                if (i > first && l.syllable(i - 1) && i >= d.clause.from()) {
                    add(33, l.hash(i - 1), l.hash(i));
                }
            }
        }
        for (int i = end; i < Math.min(last, end + BEHIND); i++) {
            if (l.syllable(i)) {
                add(34, l.hash(i), 0);
            }
        }
    }

    private void heads(Draft d) {
        add(40, heads, rule);
        add(41, prior, rule);
        add(42, question, rule);
        add(46, title, rule);
        add(47, title * 16 + heads, rule);
        add(48, ranges, rule);
        add(49, ranges * 64 + title * 8, heads);
        add(43, position, rule);
        add(44, position, type);
        add(45, heads, d.leadIn.predicate() == null ? 30 : d.leadIn.predicate().ordinal());
    }

    private void neighbours(int k, Draft d) {
        int prior = prior(k);
        add(55, prior, at(first));
        add(56, prior, at(first) * 31 + at(first + 1));
        add(57, prior, rule);
        add(58, prior * 8 + neighbour(k, -1), rule);
        int before = neighbour(k, -1);
        int behind = neighbour(k, 1);
        add(50, before, rule);
        add(51, behind, rule);
        add(52, before * 8 + behind, rule);
        add(53, hidden ? Math.min(share, 1) : share, rule);
        add(54, d.of == null ? -1 : hidden ? 0 : d.of.status.ordinal(), rule);
    }

    /** What was said of the last claim of the sentence before, if that stands in the same block or the block before. */
    private int prior(int k) {
        for (int j = k - 1; j >= 0 && drafts.get(j).sentence >= sentence - 1; j--) {
            if (rules[j] != null && drafts.get(j).sentence == sentence - 1) {
                boolean same = sentences.get(sentence).block() == sentences.get(sentence - 1).block();
                return (same ? 1 : 5) + (hidden ? 0 : rules[j].ordinal());
            }
        }
        return 0;
    }

    /** What the rules said of the nearest claim of the sentence on one side, and whether a semicolon parts them. */
    private int neighbour(int k, int step) {
        for (int j = k + step; j >= 0 && j < rules.length && drafts.get(j).sentence == sentence; j += step) {
            if (rules[j] != null) {
                return 1 + (hidden ? 0 : rules[j].ordinal());
            }
        }
        return 0;
    }

    private void times(Draft d) {
        int start = l.start(d.from);
        int before = Bearings.NONE;
        int behind = Bearings.NONE;
        int kind = 0;
        for (int t = bearings.after(l.start(first)); t < times.size() && times.get(t).span().start() < l.end(last - 1); t++) {
            if (relations[t] == Bearings.NONE) {
                continue;
            }
            if (times.get(t).span().start() < start) {
                before = relations[t];
                kind = times.get(t).role().ordinal() * 16 + times.get(t).type().ordinal();
            } else if (behind == Bearings.NONE) {
                behind = relations[t];
            }
        }
        add(60, before, rule);
        add(61, behind, rule);
        add(62, before * 8 + behind, rule);
        add(63, before * 8 + blockTime, headTime);
        add(64, sentenceTimes, rule);
        add(65, before, kind);
        add(66, before == Bearings.NONE ? blockTime : before, cueRole);
        add(67, before == Bearings.NONE ? blockTime : before, at(Math.min(d.leadIn.from(), d.from) - 1));
        Claim.Period own = d.when;
        int relation = own == null ? Bearings.UNKNOWN : bearings.relation(day(own.start()), day(own.end()));
        add(68, relation, rule);
        add(69, relation * 16 + (own == null ? 0 : own.basis().ordinal()), rule);
        add(70, relation * 16 + (own == null ? 0 : own.basis().ordinal()), cueRole);
        add(71, relation * 8 + heads, rule);
    }

    private static LocalDate day(String iso) {
        return iso == null ? null : Days.parse(iso);
    }

    private int at(int i) {
        return i < first || i >= last ? 7 : l.number(i) ? 3 : l.hash(i);
    }

    private static int bucket(int distance) {
        return distance < 4 ? distance : distance < 7 ? 4 : distance < 12 ? 5 : distance < 25 ? 6 : 7;
    }

    private void enter(int s) {
        sentence = s;
        Sentence own = sentences.get(s);
        Block block = article.blocks().get(own.block());
        first = l.at(own.span().start());
        last = l.at(own.span().end());
        type = block.type().ordinal();
        int blocks = article.blocks().size();
        position = blocks < 3 ? 0 : 1 + Math.min(4, 5 * own.block() / blocks);
        int heading = own.block();
        while (heading > 0 && own.block() - heading < 12 && (heading == own.block() || !head(heading))) {
            heading--;
        }
        boolean under = heading > 0 && heading < own.block() && head(heading);
        heads = under ? 8 + roles(article.blocks().get(heading)) : 0;
        headTime = under ? bearings.first(article.blocks().get(heading).span().start(), article.blocks().get(heading).span().end()) : Bearings.NONE;
        int asked = own.block() - 1;
        while (asked > 0 && own.block() - asked < 4 && article.blocks().get(asked).type() != Block.Type.QUESTION) {
            asked--;
        }
        question = asked >= 0 && article.blocks().get(asked).type() == Block.Type.QUESTION ? 8 + roles(article.blocks().get(asked)) : 0;
        prior = s > 0 && sentences.get(s - 1).block() == own.block() ? 8 + roles(sentences.get(s - 1).span().start(), sentences.get(s - 1).span().end()) : 0;
        blockTime = bearings.first(block.span().start(), block.span().end());
        sentenceTimes = 0;
        for (int t = bearings.after(own.span().start()); t < times.size() && times.get(t).span().start() < own.span().end(); t++) {
            sentenceTimes |= relations[t] == Bearings.NONE ? 0 : relations[t] >= Bearings.RUNNING ? 2 : 1;
        }
        title = title >= 0 ? title : roles(article.blocks().get(0));
        int target = 0;
        int claims = 0;
        int wide = 0;
        for (int j = 0; j < rules.length; j++) {
            if (rules[j] != null && sentences.get(drafts.get(j).sentence).block() == own.block()) {
                claims++;
                wide += drafts.get(j).to != null ? 1 : 0;
                target += rules[j] == Claim.Status.TARGET ? 1 : 0;
            }
        }
        ranges = claims == 0 ? 0 : wide == 0 ? 1 : 3 * wide < claims ? 2 : 3;
        share = claims == 0 ? 0 : target == 0 ? 1 : target == claims ? 4 : 2 * target > claims ? 3 : 2;
    }

    /** Whether a block heads others: a heading, or a short line that ends no sentence, as texts without mark-up have it. */
    private boolean head(int b) {
        Block block = article.blocks().get(b);
        if (block.type() == Block.Type.HEADING) {
            return true;
        }
        char end = article.text().charAt(block.span().end() - 1);
        return block.type() == Block.Type.PARAGRAPH && block.span().length() <= SHORT && end != '.' && end != '!' && end != ';';
    }

    private int roles(Block block) {
        return roles(block.span().start(), block.span().end());
    }

    private int roles(int start, int end) {
        int roles = 0;
        int to = l.at(end);
        for (int i = WORDS.next(l, l.at(start), to); i < to;) {
            Phrases.Match<Integer> word = WORDS.at(l, i, to);
            roles |= word == null ? 0 : word.value();
            i = WORDS.next(l, word == null ? i + 1 : Math.max(i + 1, word.to()), to);
        }
        return roles;
    }
}
