package vn.solieu.extract;

import java.util.List;
import java.util.Objects;
import vn.solieu.doc.Article;
import vn.solieu.doc.Block;
import vn.solieu.doc.Claim;
import vn.solieu.doc.Sentence;
import vn.solieu.extract.lexeme.Lexemes;

/**
 * A title tells what the body tells again: where the first number of the body with the title's value and unit is a target, so is the
 * title's ({@code Duy trì trên 200.000 ha cây công nghiệp}), unless the title itself says that it was reached.
 *
 * <p>Known weakness: a title without a verb whose number the body gives as a result first and as a target elsewhere stays a result.
 */
final class Headlines {
    private Headlines() { }

    static void settle(Article article, Lexemes l, List<Sentence> sentences, List<Draft> drafts) {
        for (Draft d : drafts) {
            if (type(article, sentences, d) != Block.Type.TITLE) {
                return;
            }
            if (d.rejected == null && d.status == Claim.Status.ACTUAL && !reached(l, d) && planned(article, sentences, drafts, d)) {
                d.status = Claim.Status.TARGET;
                d.notes.add("planned in the text");
            }
        }
    }

    private static Block.Type type(Article article, List<Sentence> sentences, Draft d) {
        return article.blocks().get(sentences.get(d.sentence).block()).type();
    }

    private static boolean planned(Article article, List<Sentence> sentences, List<Draft> drafts, Draft title) {
        for (Draft d : drafts) {
            boolean same = d.rejected == null && d.kind == title.kind && d.unitName.equals(title.unitName) && d.value.compareTo(title.value) == 0
                    && Objects.equals(d.to, title.to) && Objects.equals(d.total, title.total);
            if (same && type(article, sentences, d) != Block.Type.TITLE) {
                return d.status == Claim.Status.TARGET;
            }
        }
        return false;
    }

    /** Whether a verb or word before the number says that it is so. */
    private static boolean reached(Lexemes l, Draft d) {
        if (d.notes.contains(Statuses.TOLD) || d.leadIn.predicate() != null) {
            return true;
        }
        for (int i = d.clause.from(); i < d.from; i++) {
            if (l.is(i, "đạt") || l.is(i, "được") || l.is(i, "đã") || l.is(i, "có")) {
                return true;
            }
        }
        return false;
    }
}
