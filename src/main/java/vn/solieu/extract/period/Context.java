package vn.solieu.extract.period;

import java.time.LocalDate;
import java.util.List;
import vn.solieu.doc.Article;
import vn.solieu.doc.Block;
import vn.solieu.doc.Sentence;
import vn.solieu.extract.period.PeriodMention.Role;
import vn.solieu.extract.period.PeriodMention.Type;
import vn.solieu.extract.lexeme.Atoms;

/**
 * For each sentence, the period that stands when it begins: what its paragraph has set so far, else what the section has
 * (question and answer, part under a heading, the article from its title on). Periods with a date to come are kept apart, for
 * targets.
 */
final class Context {
    /** A season or month that begins this soon is spoken of as if it had begun. */
    private static final int SOON_DAYS = 20;

    /** How far back in its sentence an expression's place is looked at, in atoms. */
    private static final int SIGHT = 600;

    private final Atoms a;
    private final Reader reader;
    private final Published published;
    private final int running;
    /** What holds at the beginning of each sentence, and the block that set it. */
    final Raw[] period;
    final int[] periodBlock;
    /** The first whole year that the article tells of, for ranks in its title; or null. */
    private Raw year;
    /** The period that the article began with, for flows under a heading that sets none. */
    final Raw[] whole;
    /** The date to come that was set last before the end of each sentence. */
    final Raw[] due;
    final int[] dueBlock;

    private Raw paragraph;
    private Raw section;
    private int sectionBlock;
    private Raw article;
    /** Whether the sentence is its paragraph's first. */
    private boolean opening;

    Context(Article article, List<Sentence> sentences, Reader reader, Published published, int running, int[] firstRaw) {
        this.a = reader.a;
        this.reader = reader;
        this.published = published;
        this.running = running;
        int n = sentences.size();
        period = new Raw[n];
        periodBlock = new int[n];
        whole = new Raw[n];
        due = new Raw[n];
        dueBlock = new int[n];
        Raw ahead = null;
        int aheadBlock = -1;
        int block = -1;
        for (int s = 0; s < n; s++) {
            Sentence sentence = sentences.get(s);
            Block.Type type = article.blocks().get(sentence.block()).type();
            boolean head = type == Block.Type.TITLE || type == Block.Type.HEADING || type == Block.Type.QUESTION;
            boolean top = type == Block.Type.TITLE || type == Block.Type.LEAD;
            opening = sentence.block() != block;
            if (opening) {
                block = sentence.block();
                paragraph = null;
                if (type == Block.Type.HEADING || type == Block.Type.QUESTION) {
                    section = null;
                }
            }
            whole[s] = this.article;
            period[s] = paragraph != null ? paragraph : section;
            periodBlock[s] = paragraph != null ? block : sectionBlock;
            for (int r = firstRaw[s]; r < firstRaw[s + 1]; r++) {
                Raw raw = reader.raws.get(r);
                if (year == null && raw.wholeYear() && raw.usable() && raw.role == Role.PLAIN && !future(raw)) {
                    year = raw;
                }
                if (raw.usable() && ahead(raw)) {
                    ahead = raw;
                    aheadBlock = block;
                }
                set(raw, sentence, block, head, top);
            }
            due[s] = ahead;
            dueBlock[s] = aheadBlock;
        }
    }

    Raw firstYear() {
        return year;
    }

    /** Whether the expression ends after publication, so that something may be due by it. */
    boolean ahead(Raw raw) {
        if (raw.end == null || raw.back) {
            return false;
        }
        LocalDate day = published.end();
        if (day == null) {
            return running == 0 || raw.end.getYear() > running || raw.end.getYear() == running
                    && (raw.wholeYear() || raw.type == Type.YEAR && raw.part == Raw.Part.END);
        }
        return raw.end.isAfter(day);
    }

    /** Whether the expression begins, or is a moment, after publication, so that nothing told of it can have happened. */
    boolean future(Raw raw) {
        if (raw.end == null || raw.untilNow) {
            return false;
        }
        if (raw.type == Type.YEARS && running != 0 && raw.start != null && raw.start.getYear() >= running && raw.end.getYear() > running + 1) {
            return true;
        }
        LocalDate day = published.end();
        boolean moment = raw.role == Role.AS_OF || raw.start == null;
        if (day == null) {
            return running != 0 && (moment ? raw.end.getYear() > running : raw.start.getYear() > running);
        }
        return moment ? raw.end.isAfter(day.plusDays(SOON_DAYS + 10L)) : raw.start.isAfter(day.plusDays(SOON_DAYS));
    }

    private void set(Raw raw, Sentence sentence, int block, boolean head, boolean top) {
        if (!raw.usable() || raw.role == Role.ATTRIBUTE || raw.type == Type.SAME || raw.bracket > 0 || future(raw) || raw.list > 0) {
            return;
        }
        int first = Math.max(raw.first - SIGHT, a.from(sentence.span().start()));
        int numbers = 0;
        for (int k = raw.first - 1; k >= first; k--) {
            if (a.number(k) && reader.owner[k] == 0) {
                numbers++;
            }
        }
        if (numbers > 0 && !head && raw.wholeYear() && paragraph != null && paragraph.wholeYear() && paragraph.sentence == raw.sentence
                && raw.end.isAfter(paragraph.end)) {
            paragraph = raw;
            return;
        }
        if (numbers > 0 && !head) {
            if (paragraph == null && section == null) {
                paragraph = raw;
            }
            return;
        }
        Raw now = paragraph != null ? paragraph : section;
        boolean adverbial = adverbial(raw, first);
        boolean nested = !adverbial && !head && now != null && within(raw, now);
        if (nested && now.type != Type.YEARS && (paragraph != null || !opening) || plan(raw) && !adverbial) {
            return;
        }
        if (raw.type == Type.DAY && raw.role == Role.PLAIN && !raw.held) {
            return;
        }
        if (!head) {
            paragraph = raw;
        }
        boolean old = running != 0 && raw.end != null && raw.end.getYear() < running - 2;
        boolean lasting = !raw.local && !old && !plan(raw) && !(nested && now.type == Type.YEARS) && (raw.type == Type.NOW || raw.end != null && (raw.type != Type.DAY || raw.role == Role.AS_OF));
        if (lasting && (raw.type == Type.NOW || section != null && section.type == Type.NOW)) {
            section = raw;
            sectionBlock = block;
        } else if (lasting && (section == null || section.end == null || raw.end.getYear() >= section.end.getYear())) {
            section = raw;
            sectionBlock = block;
            if ((article == null || top) && raw.role != Role.AS_OF && raw.start != null) {
                article = raw;
            }
        }
    }

    /** A stretch of years that goes on beyond this year sets nothing for results. */
    private boolean plan(Raw raw) {
        return raw.type == Type.YEARS && running != 0 && raw.end != null && raw.end.getYear() > running;
    }

    /** Whether it stands at the head of its clause, not behind a noun that it belongs to. */
    private boolean adverbial(Raw raw, int first) {
        int k = raw.first - 1;
        if (k < first || a.mark(k) && !a.is(k, ")")) {
            return true;
        }
        switch (a.key(k)) {
            case "trong": case "tính": case "đến": case "tới": case "hết": case "qua": case "sau": case "từ": case "vào": case "sang":
            case "bước": case "kế": case "của": case "riêng": case "chung": case "ước":
                return true;
            default:
                return false;
        }
    }

    /** Whether {@code inner} is a part of the stretch {@code outer}, and shorter. */
    private static boolean within(Raw inner, Raw outer) {
        return inner.start != null && outer.start != null && inner.end != null && outer.end != null
                && !inner.start.isBefore(outer.start) && !inner.end.isAfter(outer.end)
                && !(inner.start.equals(outer.start) && inner.end.equals(outer.end));
    }
}
