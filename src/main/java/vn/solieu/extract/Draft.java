package vn.solieu.extract;

import vn.solieu.extract.lexeme.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.solieu.doc.Claim;
import vn.solieu.extract.number.NumberMention;
import vn.solieu.extract.number.Units;
import vn.solieu.extract.period.PeriodMention;

/**
 * A claim in the making: one number of the article and what the steps of {@link Extractor} have found out about it so far.
 * Lives inside one call; never shared. Lexeme indices are half-open.
 */
final class Draft {
    final int sentence;
    /** The number with its unit sign. */
    final int from;
    int end;
    final NumberMention number;
    /** The unit of signs.tsv or units.tsv, or null. */
    Units.Unit unit;
    /** The counted noun {@code [nounFrom, nounEnd)} after the number; equal where there is none. */
    int nounFrom;
    int nounEnd;
    /** The two syllables behind the noun, empty before a boundary: tells {@code 5 người chết} from {@code 3 người bị thương}. */
    String behind = "";
    /** Whether that noun stands in the list of countable nouns. */
    boolean nounKnown;
    /** The clause that holds the number, and the cues before it. */
    Clause clause;
    LeadIn leadIn;

    Claim.Kind kind;
    BigDecimal value;
    BigDecimal to;
    BigDecimal total;
    String unitName = "";
    Claim.Qualifier qualifier = Claim.Qualifier.EXACT;
    Claim.Status status = Claim.Status.ACTUAL;
    /** Whether a head before it plans ({@link Plans}). */
    boolean planned;
    /** Whether the rule that told its status is sure: {@link Outlook} is not asked. */
    boolean firm;
    /** The lexeme of the last word before it in its sentence that tells of a status, or -1; and that word's role in statuses.tsv. */
    int cue = -1;
    int cueRole = -1;
    Claim.Direction direction;
    String baseline;
    Draft of;
    /** Whether a number before it in the sentence is a rank. */
    boolean besideRank;
    /** The last share before it, of its sentence or of the one before, claim or not; or null. */
    Draft earlier;
    /** The nearest draft before it of the same kind and unit, or null. */
    Draft same;
    String metric;
    /** The metric's words, for what is carried on from it. */
    Wording words = Wording.NONE;
    /** What the head of its list says that it measures, or null. */
    Wording listed;
    /** Where these words begin in a label right before the number; 0 where the list's head says them. */
    int label;
    /** What its metric put a predicate behind ({@code du khách} of {@code du khách không quay lại}), or null. */
    Wording stem;
    /** The type of wording that was chosen for its metric, one of {@link Candidate.Type} by number; none yet or told outright: their count. */
    int choice = Features.TYPES;
    /** The last claim before it in its sentence that stands outside brackets, or null. */
    Draft outer;
    /** The first claim of its paragraph, or null. */
    Draft opening;
    /** The article's first claim of the same kind and unit, or null. */
    Draft pioneer;
    /** The quantity alone where a verb of this number's own was put behind it ({@code vốn … bố trí được}), else the metric. */
    String quantity;
    /** The metric's first word, and its first two, as the tokenizer cut them: what a coordination carries over. */
    Wording[] metricHeads = new Wording[0];
    /** The period that a table's header gives, or null. */
    PeriodMention period;
    /** How sure the metric's finder was, 0 to 1. */
    double metricScore;
    /** The claim's id and period; null until they are settled, and of what is no claim. */
    String id;
    Claim.Period when;
    /** How sure the period's chooser was, 0 to 1. */
    double periodScore;
    /** The rule by which this is no claim, or null. */
    String rejected;
    String detail = "";
    final List<String> notes = new ArrayList<>(2);

    Draft(int sentence, int from, int end, NumberMention number) {
        this.sentence = sentence;
        this.from = from;
        this.end = end;
        this.number = number;
        this.value = number == null ? BigDecimal.ONE : number.value();
        this.to = number == null ? null : number.to();
        this.total = number == null ? null : number.total();
    }

    /** The metric, cut to lexemes. */
    Wording wording() {
        return words.empty() ? Wording.of(metric) : words;
    }

    boolean hasNoun() {
        return nounEnd > nounFrom;
    }

    boolean is(Units.Type type) {
        return unit != null && unit.type() == type;
    }

    void reject(String rule, String why) {
        if (rejected == null) {
            rejected = rule;
            detail = why;
        }
    }
}
