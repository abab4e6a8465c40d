package vn.solieu.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import vn.solieu.doc.Article;
import vn.solieu.doc.Claim;
import vn.solieu.doc.CodePoints;
import vn.solieu.doc.Extraction;
import vn.solieu.doc.Fate;
import vn.solieu.doc.Ids;
import vn.solieu.doc.Sentence;
import vn.solieu.doc.Span;
import vn.solieu.extract.lexeme.KeySet;
import vn.solieu.extract.lexeme.Lexemes;
import vn.solieu.extract.metric.MetricLexicon;
import vn.solieu.extract.period.Asked;
import vn.solieu.extract.period.Chooser;
import vn.solieu.extract.period.PeriodMention;
import vn.solieu.extract.period.Periods;
import vn.solieu.extract.place.PlaceMention;
import vn.solieu.extract.place.Places;

/** Makes the records of an article's drafts: period, place, identity, evidence, confidence. */
final class Assembler {
    /** How sure a table's own period is. */
    private static final double SURE = 0.95;
    /** Marks before the items of a list. */
    private static final String MARKS = "-–—•+*·●▪■◦";
    /** What joins the parts of a date. */
    private static final String DATE_MARKS = "/-–.";
    /** Words of what is done or is being done, and words behind which {@code mới} tells of what is new. */
    private static final KeySet DONE = WordLists.of("done");
    private static final KeySet NEW = WordLists.of("made_new");
    private final Article article;
    private final List<Sentence> sentences;
    private final Lexemes l;
    private final Periods periods;
    private final Chooser chooser;
    private final Outlook outlook;
    private final Places places;
    private final List<PlaceMention> mentions;
    private final Confidence confidence;
    private final CodePoints points;
    private final Claim.ArticleRef ref;
    private final Attributions attributions;

    Assembler(Article article, List<Sentence> sentences, Lexemes l, Periods periods, Chooser chooser, Places places, Outlook outlook, Confidence confidence) {
        this.chooser = chooser;
        this.outlook = outlook;
        this.confidence = confidence;
        this.article = article;
        this.sentences = sentences;
        this.l = l;
        this.periods = periods;
        this.places = places;
        this.mentions = places.mentions();
        this.points = new CodePoints(article.text());
        this.attributions = new Attributions(article, sentences, l);
        this.ref = new Claim.ArticleRef(article.id(), article.source(), article.url(), article.title(), article.published(), article.publisher());
    }

    Extraction assemble(List<Draft> drafts, boolean explain) {
        for (Draft d : drafts) {
            if (d.rejected == null) {
                d.id = id(d);
                foreseen(d);
            }
        }
        outlook.judge(drafts);
        for (Draft d : drafts) {
            if (d.rejected == null) {
                d.when = null;
            }
        }
        Map<Draft, Asked> asked = new IdentityHashMap<>();
        List<Asked> foreseen = new ArrayList<>();
        for (Draft d : drafts) {
            if (d.rejected == null && d.of == null && d.period == null) {
                Asked number = asked(d);
                asked.put(d, number);
                foreseen.add(number);
            }
        }
        chooser.expect(foreseen);
        for (Draft d : drafts) {
            if (d.rejected == null) {
                d.periodScore = SURE;
                if (d.of != null && d.of.when != null) {
                    d.periodScore = d.of.periodScore;
                    d.when = d.of.when;
                } else if (d.period != null) {
                    d.when = stated(d.period);
                } else {
                    Asked number = asked.get(d);
                    d.when = chooser.of(number != null ? number : asked(d));
                    d.periodScore = chooser.share();
                }
                due(d);
            }
        }
        List<Claim> claims = new ArrayList<>();
        List<Fate> fates = new ArrayList<>();
        for (Draft d : drafts) {
            if (d.rejected == null) {
                claims.add(claim(d, d.of != null && d.of.when != null ? d.of.when : d.when));
            }
            if (explain) {
                Fate fate = new Fate(span(d), d.id, d.rejected == null ? d.kind.code() : d.rejected,
                        d.rejected == null ? String.join(", ", d.notes) : d.detail);
                Fate last = fates.isEmpty() ? null : fates.get(fates.size() - 1);
                if (last != null && oneDate(last, fate)) {
                    fates.set(fates.size() - 1, new Fate(new Span(last.span().start(), fate.span().end()), null, fate.rule(), fate.detail()));
                } else {
                    fates.add(fate);
                }
            }
        }
        return new Extraction(article, claims, fates);
    }

    /** Whether two numbers are parts of one date, with nothing but its mark between ({@code 5/1/2023}). */
    private boolean oneDate(Fate one, Fate next) {
        return one.rule().equals(LookAlikes.DATE) && next.rule().equals(LookAlikes.DATE) && next.span().start() == one.span().end() + 1
                && DATE_MARKS.indexOf(article.text().charAt(one.span().end())) >= 0;
    }

    private Asked asked(Draft d) {
        return new Asked(d.sentence, span(d), d.kind, d.status, d.unitName, d.metric);
    }

    /** Lets the time that the rules find for a number correct what its words say: what is wholly to come is a target, what runs was estimated. */
    private void foreseen(Draft d) {
        Claim.Period period = d.period != null ? stated(d.period) : periods.periodOf(d.sentence, span(d), d.kind, d.status);
        if (d.firm) {
            d.when = period;
            return;
        }
        if (d.status == Claim.Status.ACTUAL && d.period == null && periods.ahead(d.sentence) && !given(d) && !d.notes.contains(PlanFigures.THEN) && !ahead(period)) {
            Claim.Period due = periods.periodOf(d.sentence, span(d), d.kind, Claim.Status.TARGET);
            period = due.basis() == Claim.Basis.SENTENCE && ahead(due) ? due : period;
        }
        if (d.status == Claim.Status.ACTUAL && !given(d) && ahead(period)) {
            d.status = Claim.Status.TARGET;
            d.notes.add("period ahead");
            period = periods.periodOf(d.sentence, span(d), d.kind, d.status);
        }
        if (d.status == Claim.Status.TARGET && d.notes.contains("expected") && reached(d) && running(period)) {
            d.status = Claim.Status.ESTIMATE;
            d.notes.add("expected of a running period");
        }
        d.firm |= d.status == Claim.Status.ACTUAL && d.notes.contains(PlanFigures.THEN);
        d.when = period;
    }

    /** {@code Trước ngày 31/12, 100% phải xong, tỷ lệ … đạt 65%}: nothing is so as of a day that is still to come, though its words tell it as a result; nor in the year to come that a bracket names. */
    private void due(Draft d) {
        boolean then = d.notes.contains(PlanFigures.THEN);
        if (d.status == Claim.Status.ACTUAL && (d.when.start() == null || then) && ahead(d.when) && (then || !done(d))) {
            d.status = Claim.Status.TARGET;
            d.notes.add("due later");
        }
    }

    /** {@code mới bố trí được 1.800 tỷ đồng}, {@code từ 68% lên 75%}: what is so already, though its period was taken for one to come. */
    private boolean done(Draft d) {
        for (int i = d.clause == null ? d.from : d.clause.from(); i < d.from; i++) {
            if (DONE.has(l, i) && !NEW.has(l, i - 1)) {
                return true;
            }
        }
        return l.is(d.leadIn.from(), "từ") || DONE.has(l, d.end);
    }

    /** Whether the words say that it is a result whatever time stands near: told as one, or lacking now. */
    private static boolean given(Draft d) {
        return d.notes.contains(Statuses.TOLD) || d.leadIn.has(Cues.Role.MISS);
    }

    /** Whether a period that the text names lies wholly after publication: what is said of it is still to come. */
    private boolean ahead(Claim.Period period) {
        String from = period.start() != null ? period.start() : period.end();
        return from != null && article.published() != null && article.published().length() >= 7
                && (period.basis() == Claim.Basis.SENTENCE || period.basis() == Claim.Basis.PARAGRAPH)
                && from.substring(0, 7).compareTo(article.published().substring(0, 7)) > 0;
    }

    /** Whether the number is said to be reached ({@code dự kiến đạt 7%}), not given or built. */
    private boolean reached(Draft d) {
        for (int i = d.leadIn.from(); i < d.from; i++) {
            if (l.is(i, "đạt")) {
                return true;
            }
        }
        return d.kind == Claim.Kind.CHANGE;
    }

    /** Whether a period of a year at most has begun by the time of publication. */
    private boolean running(Claim.Period p) {
        return p.start() != null && p.end() != null && article.published() != null && article.published().length() >= 7
                && p.start().substring(0, 7).compareTo(article.published().substring(0, 7)) <= 0
                && p.start().substring(0, 4).equals(p.end().substring(0, 4)) && p.end().substring(0, 4).compareTo(article.published().substring(0, 4)) <= 0;
    }

    /** Whether the article names other provinces: then its publisher does not tell whom a number is about. */
    private boolean elsewhere(Claim.Province publisher) {
        for (PlaceMention m : mentions) {
            if (m.level() == PlaceMention.Level.PROVINCE && m.role() == PlaceMention.Role.PLAIN && m.province() != null
                    && !m.province().equals(publisher.name()) && !m.province().equals(publisher.currentName())) {
                return true;
            }
        }
        return false;
    }

    private Claim.Period stated(PeriodMention m) {
        return new Claim.Period(m.start() == null ? null : m.start().toString(), m.end().toString(), m.span().of(article.text()), Claim.Basis.PARAGRAPH);
    }

    private Span span(Draft d) {
        return l.span(d.from, d.end);
    }

    private String id(Draft d) {
        Span span = span(d);
        return Ids.claim(article.id(), points.toPoints(span.start()), points.toPoints(span.end()), d.kind);
    }

    private Claim claim(Draft d, Claim.Period period) {
        Places.Where where = places.whereOf(d.sentence, span(d), d.kind, period);
        if (where.province() != null && where.province().basis() == Claim.Basis.PUBLISHER && elsewhere(where.province())) {
            where = Places.Where.NOWHERE;
        }
        MetricLexicon.Entry known = MetricLexicon.of(d.wording(), d.kind);
        Claim.Metric metric = known == null ? new Claim.Metric(d.metric, null, null, null)
                : new Claim.Metric(d.metric, known.id(), known.name(), known.nameEn());
        Span value = span(d);
        Span sentence = told(sentences.get(d.sentence).span(), value.start());
        Claim.Evidence evidence = new Claim.Evidence(sentence.of(article.text()), points.toPoints(sentence.start()), points.toPoints(sentence.end()), value.of(article.text()), points.toPoints(value.start()), points.toPoints(value.end()));
        return new Claim(Claim.SCHEMA, d.id, d.kind, metric, plain(d.value), plain(d.to), plain(d.total), d.unitName, d.qualifier, d.status,
                d.direction, d.baseline, d.of == null ? null : d.of.id, where.province(), where.place(), period, attributions.of(d.sentence, d.from), evidence, ref,
                confidence.of(d.id, d, period, where.province()));
    }

    /** A sentence without the mark of a list's item before it ({@code - Cấp tỉnh: …}). */
    private Span told(Span sentence, int value) {
        int from = sentence.start();
        if (value > from + 2 && MARKS.indexOf(article.text().charAt(from)) >= 0 && Character.isWhitespace(article.text().charAt(from + 1))) {
            from += 2;
            while (from < value && Character.isWhitespace(article.text().charAt(from))) {
                from++;
            }
        }
        return new Span(from, sentence.end());
    }

    /** Without trailing zeros and without an exponent. */
    private static BigDecimal plain(BigDecimal value) {
        if (value == null) {
            return null;
        }
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
