package vn.solieu.extract.place;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.solieu.doc.Article;
import vn.solieu.doc.Claim;
import vn.solieu.doc.Sentence;
import vn.solieu.doc.Span;
import vn.solieu.extract.lexeme.Atoms;
import vn.solieu.extract.lexeme.Days;

/**
 * All places an article's words name, and which of them a number is about. Built once per article, in time linear in its length;
 * safe to read from several threads.
 *
 * <p>A number belongs to the place named nearest before it in its sentence, else to the one that follows it in its clause, else to
 * what its paragraph or section is about, else to the article's province, else to the province that the newspaper serves.
 */
public final class Places {
    private final Atoms atoms;
    private final PlaceReader reader;
    private final Home home;
    private final Subject subject;

    private Places(Article article, List<Sentence> sentences, Atoms atoms) {
        this.atoms = atoms;
        reader = new PlaceReader(atoms, sentences);
        home = new Home(article, sentences, reader);
        subject = new Subject(article, sentences, reader, home);
    }

    /**
     * What a number is about.
     *
     * @param province the province, or null where it is the country, a region or unknown
     * @param place the district, town or commune as written, or null
     */
    public record Where(Claim.Province province, String place) {
        public static final Where NOWHERE = new Where(null, null);
    }

    public static Places of(Article article, List<Sentence> sentences) {
        return of(article, sentences, new Atoms(article.text()));
    }

    /** As {@link #of(Article, List)}, with the atoms of {@code article.text()} that were cut already. */
    public static Places of(Article article, List<Sentence> sentences, Atoms atoms) {
        return new Places(article, sentences, atoms);
    }

    /** Every place that the text names, in order. */
    public List<PlaceMention> mentions() {
        List<PlaceMention> out = new ArrayList<>(reader.found.size());
        for (Found one : reader.found) {
            if (!one.meant) {
                out.add(new PlaceMention(atoms.span(one.first, one.last), one.name, one.unit == null ? null : one.unit.name(),
                        one.level, one.role));
            }
        }
        return out;
    }

    /** The place of the number at {@code value} in sentence {@code sentence}, as of publication. */
    public Where whereOf(int sentence, Span value, Claim.Kind kind) {
        return whereOf(sentence, value, kind, null);
    }

    /** As {@link #whereOf(int, Span, Claim.Kind)}; the province is named as of the end of {@code period}. */
    public Where whereOf(int sentence, Span value, Claim.Kind kind, Claim.Period period) {
        Subject.Topic topic = subject.of(sentence, value, kind);
        if (topic.unit() == null) {
            return topic.place() == null ? Where.NOWHERE : new Where(null, topic.place());
        }
        LocalDate day = period == null || period.end() == null ? home.published() : Days.parse(period.end());
        if (home.published() == null && !home.merged()) {
            day = null;
        }
        if (home.published() != null && day != null && day.isAfter(home.published()) && home.published().isBefore(Unit.MERGER)) {
            day = home.published();
        }
        return new Where(topic.unit().on(day, home.merged(), topic.basis()), topic.place());
    }
}
