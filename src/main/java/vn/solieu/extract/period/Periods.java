package vn.solieu.extract.period;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import vn.solieu.doc.Article;
import vn.solieu.doc.Claim;
import vn.solieu.doc.Sentence;
import vn.solieu.doc.Span;
import vn.solieu.extract.period.PeriodMention.Role;
import vn.solieu.extract.period.PeriodMention.Type;
import vn.solieu.extract.lexeme.Atoms;

/**
 * All stretches of time an article's words name, and which of them a number is about. Built once per article, in time linear in
 * its length. What it says of mentions and by the rules may be read from several threads, a {@link Chooser} by one.
 *
 * <p>By the rules alone a number takes, in this order: what stands in its bracket; what follows it directly; what its sentence named before it; what
 * its paragraph, question or section has set; the year of the plan that the sentence names; publication. A comparison's base is
 * never taken.
 */
public final class Periods {
    private final Article article;
    private final List<Sentence> sentences;
    private final Published published;
    final Atoms atoms;
    final Reader reader;
    private final Context context;
    private final int[] firstRaw;
    final Choice choice;
    final Options options;
    final Signals signals;
    final Traits traits;
    private final List<PeriodMention> mentions;

    private Periods(Article article, List<Sentence> sentences, Atoms atoms) {
        this.article = article;
        this.sentences = sentences;
        this.atoms = atoms;
        published = Published.of(article);
        reader = new Reader(atoms, sentences);
        Years years = new Years(published, reader);
        years.resolve();
        int[] first = new int[sentences.size() + 1];
        int r = 0;
        for (int s = 0; s < sentences.size(); s++) {
            while (r < reader.raws.size() && atoms.start(reader.raws.get(r).first) < sentences.get(s).span().start()) {
                r++;
            }
            first[s] = r;
        }
        first[sentences.size()] = reader.raws.size();
        firstRaw = first;
        context = new Context(article, sentences, reader, published, years.running(), first);
        choice = new Choice(article, sentences, reader, context, first);
        options = new Options(article, sentences, reader, published, years.running(), first);
        Scenery scene = new Scenery(article, sentences, reader, first);
        signals = new Signals(article, sentences, reader, published, context, choice, options, first, scene);
        traits = new Traits(article, sentences, reader, published, context, choice, options, first, scene);
        mentions = told();
    }

    public static Periods of(Article article, List<Sentence> sentences) {
        return of(article, sentences, new Atoms(article.text()));
    }

    /** As {@link #of(Article, List)}, with the atoms of {@code article.text()} that were cut already. */
    public static Periods of(Article article, List<Sentence> sentences, Atoms atoms) {
        return new Periods(article, sentences, atoms);
    }

    /** Every date, time, period, duration and year that the text names, in order: their digits are no claims. */
    public List<PeriodMention> mentions() {
        return mentions;
    }

    private List<PeriodMention> told() {
        List<PeriodMention> out = new ArrayList<>(reader.raws.size());
        for (Raw raw : reader.raws) {
            boolean moment = raw.role == Role.AS_OF && !raw.untilNow;
            out.add(new PeriodMention(atoms.span(raw.first, raw.last), moment ? null : raw.start,
                    raw.type == Type.NOW ? published.end() : raw.end, raw.type, raw.role));
        }
        return Collections.unmodifiableList(out);
    }

    /**
     * The period of a number by the rules alone; {@link Chooser} asks it for cells of tables, and others for a claim's status.
     *
     * @param sentence index of its sentence in the list that this was built from
     * @param value the number as written, in {@code article.text()}
     * @param kind what the number is; null where it is not known yet
     * @param status whether it is a result or due; null counts as a result
     */
    public Claim.Period periodOf(int sentence, Span value, Claim.Kind kind, Claim.Status status) {
        Choice.Found found = choice.of(sentence, value, kind, status == null ? Claim.Status.ACTUAL : status);
        if (found.raw() == null) {
            if (status == Claim.Status.TARGET || published.end() == null) {
                return new Claim.Period(null, null, null, Claim.Basis.NONE);
            }
            return new Claim.Period(null, published.end().toString(), null, Claim.Basis.PUBLICATION);
        }
        Raw raw = found.raw();
        String text = atoms.span(raw.first, raw.last).of(article.text());
        if (raw.type == Type.NOW && !raw.untilNow) {
            return published.end() == null ? new Claim.Period(null, null, text, found.basis())
                    : new Claim.Period(null, published.end().toString(), text, found.basis());
        }
        if (raw.end == null) {
            return new Claim.Period(raw.start == null ? null : raw.start.toString(), null, text, found.basis());
        }
        boolean moment = found.moment() || raw.role == Role.AS_OF && !raw.untilNow || raw.start == null
                || status == Claim.Status.TARGET && raw.wholeYear() && atoms.is(raw.first - 1, "vào");
        boolean before = moment && raw.wholeYear() && atoms.is(raw.first - 1, "trước");
        int years = before ? -1 : found.years();
        return new Claim.Period(moment ? null : raw.start.plusYears(years).toString(), raw.end.plusYears(years).toString(), text,
                found.basis());
    }

    /** The day the article came out, of a month or year the last; null where it is not known. */
    public LocalDate published() {
        return published.end();
    }

    int block(int sentence) {
        return sentences.get(sentence).block();
    }

    /** Whether a sentence names a time that ends after publication, or one of which that is not known. */
    public boolean ahead(int sentence) {
        for (int r = firstRaw[sentence]; r < firstRaw[sentence + 1]; r++) {
            Raw raw = reader.raws.get(r);
            if (raw.end != null && (published.end() == null || raw.end.isAfter(published.end()))) {
                return true;
            }
        }
        return false;
    }

    /** An option as a claim's period. */
    Claim.Period period(Option o) {
        String text = o.raw == null ? null : atoms.span(o.raw.first, o.raw.last).of(article.text());
        return new Claim.Period(o.when.start() == null ? null : o.when.start().toString(), o.when.end() == null ? null : o.when.end().toString(), text, o.basis());
    }
}
