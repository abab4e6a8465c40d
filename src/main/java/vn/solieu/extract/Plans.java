package vn.solieu.extract;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import vn.solieu.doc.Article;
import vn.solieu.doc.Block;
import vn.solieu.doc.Sentence;
import vn.solieu.doc.Span;
import vn.solieu.extract.lexeme.KeySet;
import vn.solieu.extract.lexeme.Lexemes;
import vn.solieu.extract.lexeme.Phrases;
import vn.solieu.extract.period.PeriodMention;
import vn.solieu.lexicon.Tsv;

/**
 * Which numbers stand under a head that plans: {@code Một số chỉ tiêu chủ yếu nhiệm kỳ 2020 - 2025:} and its items. The head is a
 * heading or what stands before a colon; its words are those of {@code plans.tsv}, its time is compared with the day of publication.
 *
 * <p>Of an interview, a question that asks for a plan ({@code Mục tiêu năm 2026 là gì?}) plans for its answer, until a sentence of that
 * tells of what is or was.
 *
 * <p>Known weaknesses: a heading plans for the list items, paragraphs that begin with their subject ({@code Về kinh tế:}) and short paragraphs
 * right behind it, not for long ones; a head without a time that says only {@code chỉ tiêu} is taken for no plan.
 */
final class Plans {
    private enum Role { AIM, PLAN, RESULT, REACHED }

    /** What the words of a head say before its time is looked at. */
    private enum Words { NOTHING, RESULT, PLAN, AIM }

    /** Before {@code qua}: it tells of a time, not of a way ({@code nộp qua mạng}). */
    private static final KeySet TIMES = KeySet.of("năm", "tháng", "tuần", "quý", "gian", "kỳ", "vừa", "hôm", "ngày", "đoạn");

    private static final Phrases<Role> WORDS = new Phrases<>();
    /** What an item may begin with. */
    private static final String MARKS = "-+–—•*►▪●■◆➢✓→·○";
    /** Longest month, so that a month of publication compares as its end. */
    private static final String MONTH_END = "-31";
    /** Paragraphs under a planning heading that are no longer than this, in UTF-16 units, are its items. */
    private static final int LINE = 200;
    /** No heading of a text without mark-up is longer, in UTF-16 units. */
    private static final int SHORT = 90;
    /** A heading of a time has no more words than this. */
    private static final int FEW = 6;

    static {
        for (Tsv.Row row : Tsv.resource(Plans.class, "plans.tsv").unique("phrase").rows()) {
            WORDS.put(row.require("phrase"), Role.valueOf(row.require("role").toUpperCase(Locale.ROOT)));
        }
    }

    private final Article article;
    private final Lexemes l;
    private final List<PeriodMention> times;
    private final String published;
    private int seen;
    /** The latest time that the article names, once it was asked for. */
    private LocalDate latest;
    private boolean open;
    /** Whether the sentence stands under the head and is not the head itself. */
    private boolean under;
    /** Whether the head before the items plans for a time that is over: they tell what came of it. */
    private boolean over;
    private boolean past;
    /** Whether it was a heading that opened. */
    private boolean headed;
    /** Whether the lines under the heading were short ones so far. */
    private boolean listed;
    /** Whether the question that is being answered asked for a plan. */
    private boolean asked;
    private int block = -1;

    Plans(Article article, Lexemes l, List<PeriodMention> times) {
        this.article = article;
        this.l = l;
        this.times = times;
        String day = article.published();
        published = day == null ? null : day.length() == 7 ? day + MONTH_END : day.substring(0, Math.min(10, day.length()));
    }

    /**
     * The lexeme from which the sentence's numbers are planned by a head: {@code first} under a head before it, what follows its own
     * colon, or {@code last} where there is none. To be asked of every sentence, in order.
     */
    int from(Sentence sentence, int first, int last) {
        Block.Type type = typeOf(sentence.block());
        boolean item = type == Block.Type.LIST_ITEM || dash(first) || l.is(first, "về") && colon(first, last) - first <= FEW + 2;
        if (sentence.block() != block) {
            listed = open && headed && (listed && type == Block.Type.PARAGRAPH || typeOf(block) == Block.Type.HEADING);
            listed &= type == Block.Type.PARAGRAPH && article.blocks().get(sentence.block()).span().length() <= LINE;
            open = open && (item || listed);
            over = over && item;
            block = sentence.block();
        }
        if (type == Block.Type.QUESTION) {
            asked = (asked && article.blocks().get(sentence.block()).span().start() < sentence.span().start()) | plans(sentence, first, last);
            open = false;
            return last;
        }
        asked = asked && type != Block.Type.HEADING && !told(first, last);
        under = open;
        if (open || asked) {
            return first;
        }
        if (over && item) {
            return last;
        }
        past = false;
        int head = first;
        int colon = colon(first, last);
        boolean plans = (colon < last || type == Block.Type.HEADING) && (plans(sentence, first, colon) || type == Block.Type.HEADING && future(sentence, first, last));
        while (!plans && colon + 1 < last) {
            head = colon + 1;
            colon = colon(head, last);
            plans = colon < last && plans(sentence, head, colon);
        }
        open = plans && (type == Block.Type.HEADING || colon + 1 >= last);
        over = !plans && past && colon + 1 >= last;
        headed = type == Block.Type.HEADING;
        return plans && colon < last ? colon : last;
    }

    /** A block's type, where a short line that ends no sentence and is followed by another is a heading, as texts without mark-up have it. */
    private Block.Type typeOf(int index) {
        Block block = article.blocks().get(index);
        if (block.type() != Block.Type.PARAGRAPH || block.span().length() > SHORT || index + 1 == article.blocks().size() || dash(l.at(block.span().start()))) {
            return block.type();
        }
        char end = article.text().charAt(block.span().end() - 1);
        return Character.isLetterOrDigit(end) && words(l.at(block.span().start()), l.at(block.span().end())).compareTo(Words.PLAN) >= 0 ? Block.Type.HEADING : block.type();
    }

    /** Whether the sentence that was asked about last is an item under a head whose time is over. */
    boolean over() {
        return over;
    }

    /** Whether the sentence that was asked about last is an item under a head that plans: it is due unless its own words say otherwise. */
    boolean due() {
        return open && under;
    }

    /** Whether an answer's sentence tells of what is or was: then the answer has left the plan that was asked for. */
    private boolean told(int first, int last) {
        for (int i = first; i < last; i++) {
            Phrases.Match<Role> word = WORDS.at(l, i, last);
            if (word != null && (word.value() == Role.RESULT || word.value() == Role.REACHED) || l.is(i, "khó") || l.is(i, "hiện") || l.is(i, "đang") || l.is(i, "chưa") || l.is(i, "vừa") || l.is(i, "qua") && TIMES.has(l, i - 1)) {
                return true;
            }
        }
        return false;
    }

    /** {@code Năm 2024} over a list, in an article of 2023: a heading of a few words with a time that is wholly to come, and no word of a result. */
    private boolean future(Sentence sentence, int first, int last) {
        if (published == null || last - first > FEW || told(first, last)) {
            return false;
        }
        ahead(sentence.span(), l.span(first, last).end());
        for (int t = seen; t < times.size() && times.get(t).span().start() < sentence.span().end(); t++) {
            if (times.get(t).start() != null) {
                return times.get(t).start().toString().compareTo(published) > 0;
            }
        }
        return false;
    }

    private int colon(int from, int last) {
        int colon = from;
        while (colon < last && !l.is(colon, ":")) {
            colon++;
        }
        return colon;
    }

    private boolean dash(int first) {
        return l.mark(first) && MARKS.indexOf(l.text().charAt(l.start(first))) >= 0;
    }

    private boolean plans(Sentence sentence, int first, int to) {
        Words words = words(first, to);
        boolean aim = words == Words.AIM;
        if (words.compareTo(Words.PLAN) < 0) {
            return aim;
        }
        if (published == null) {
            return aim || years(sentence.span(), l.span(first, to).end());
        }
        Boolean ahead = ahead(sentence.span(), l.span(first, to).end());
        past = Boolean.FALSE.equals(ahead);
        return ahead == null ? aim : ahead;
    }

    private Words words(int first, int to) {
        boolean aim = false;
        boolean plan = false;
        boolean reached = false;
        for (int i = WORDS.next(l, first, to); i < to;) {
            Phrases.Match<Role> word = WORDS.at(l, i, to);
            if (word == null) {
                i = WORDS.next(l, i + 1, to);
                continue;
            }
            if (word.value() == Role.RESULT) {
                return Words.RESULT;
            }
            aim |= word.value() == Role.AIM;
            plan |= word.value() == Role.PLAN;
            reached |= word.value() == Role.REACHED;
            i = WORDS.next(l, Math.max(i + 1, word.to()), to);
        }
        return aim ? Words.AIM : reached ? Words.RESULT : plan ? Words.PLAN : Words.NOTHING;
    }

    /** {@code Đề án giai đoạn 2023 - 2030 đặt ra:}: in an article without a date, whether the head names a stretch of years and no time of the article ends later. */
    private boolean years(Span sentence, int end) {
        skip(sentence);
        LocalDate named = null;
        for (int k = seen; k < times.size() && times.get(k).span().start() < end; k++) {
            PeriodMention m = times.get(k);
            named = m.end() != null && m.start() != null && m.start().getYear() < m.end().getYear() ? m.end() : named;
        }
        latest = latest == null ? times.stream().map(PeriodMention::end).filter(Objects::nonNull).max(Comparator.naturalOrder()).orElse(LocalDate.MIN) : latest;
        return named != null && !named.isBefore(latest);
    }

    /** Whether the latest time that the head names ends after publication; null where it names none. */
    private Boolean ahead(Span sentence, int end) {
        skip(sentence);
        Boolean ahead = null;
        for (int t = seen; t < times.size() && times.get(t).span().start() < end; t++) {
            if (times.get(t).end() != null) {
                ahead = Boolean.TRUE.equals(ahead) || times.get(t).end().toString().compareTo(published) > 0;
            }
        }
        return ahead;
    }

    /** Passes over the times before a sentence. */
    private void skip(Span sentence) {
        while (seen < times.size() && times.get(seen).span().end() <= sentence.start()) {
            seen++;
        }
    }
}
