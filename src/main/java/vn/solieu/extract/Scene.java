package vn.solieu.extract;

import java.util.List;
import vn.solieu.doc.Sentence;
import vn.solieu.extract.lexeme.Lexemes;
import vn.solieu.extract.lexeme.Wording;

/** What surrounds a number whose metric is sought: made once a number, read for each wording that is offered. */
final class Scene {
    final Lexemes l;
    final Mask mask;
    final Marks marks;
    final Draft d;
    /** The draft before it in the article that is a claim, or null. */
    final Draft before;
    final Sentence sentence;
    /** The sentence's first lexeme and the one behind its last. */
    final int first;
    final int last;
    /** The lexeme where the left part may begin at the earliest: behind the number before. */
    final int floor;
    /** The lexeme where the right part ends at the latest: the next number. */
    final int ceiling;
    /** How many words that say something stand between the number before and this one's lead-in, {@link Marks#MUCH} at most. */
    final int own;
    /** Sentences between the claim before and this one: 0, 1, 2 for more, 3 where there is none. */
    final int distance;
    /** Whether the claim before measures in the same unit. */
    final boolean sameUnit;
    /** A number for the unit, the same for the same unit. */
    final int unit;
    /** Words that the article's title has from the lexicon. */
    final List<Wording> topics;

    Scene(Lexemes l, Mask mask, Marks marks, Draft d, Draft before, Sentence sentence, int[] bounds, List<Wording> topics) {
        this.l = l;
        this.mask = mask;
        this.marks = marks;
        this.d = d;
        this.before = before;
        this.sentence = sentence;
        this.first = bounds[0];
        this.last = bounds[1];
        this.floor = bounds[2];
        this.ceiling = bounds[3];
        this.topics = topics;
        this.own = marks.content(Math.max(floor, d.leadIn.from() - Candidates.REACH), d.leadIn.from());
        this.distance = before == null ? 3 : Math.min(2, d.sentence - before.sentence);
        this.sameUnit = before != null && before.unitName.equals(d.unitName);
        this.unit = d.unit == null ? d.hasNoun() ? 1 : 2 : d.unitName.hashCode();
    }

    /** Whether lexeme {@code i} stands inside a word of the tokenizer and does not begin it. */
    boolean inWord(int i) {
        return i > first && i < last && l.syllable(i) && l.syllable(i - 1) && marks.joined(i, sentence);
    }
}
