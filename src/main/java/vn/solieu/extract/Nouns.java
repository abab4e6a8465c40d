package vn.solieu.extract;

import vn.solieu.doc.Sentence;
import vn.solieu.extract.lexeme.KeySet;
import vn.solieu.extract.lexeme.Lexemes;
import vn.solieu.extract.lexeme.Phrases;
import vn.solieu.lexicon.Tsv;

/** What a number counts: the noun phrase's head after it, by {@code metric/heads.tsv} first, else the word that the tokenizer found. */
final class Nouns {
    /** How the table judges a noun: yes, it enumerates the text's own points; no; or it depends. */
    enum Structural { NO, MAYBE, YES }

    record Head(int from, int end, Structural structural, boolean known, String type) { }

    private record Entry(Structural structural, String type) { }

    /** No word of the tokenizer that is longer is one noun. */
    private static final int LONG = 4;
    private static final Phrases<Entry> HEADS = new Phrases<>();
    private static final KeySet CLOSED = new KeySet();
    private static final KeySet TAILS = new KeySet();

    static {
        for (Tsv.Row row : Tsv.resource(vn.solieu.extract.metric.MetricLexicon.class, "heads.tsv").rows()) {
            Structural s = switch (row.get("structural")) {
                case "yes" -> Structural.YES;
                case "maybe" -> Structural.MAYBE;
                default -> Structural.NO;
            };
            HEADS.put(row.require("noun"), new Entry(s, row.get("class")));
        }
        for (Tsv.Row row : Tsv.resource(Nouns.class, "closed.tsv").unique("word").rows()) {
            CLOSED.add(row.require("word"));
            if (row.require("tail").equals("yes")) {
                TAILS.add(row.require("word"));
            }
        }
    }

    private Nouns() { }

    static boolean closed(Lexemes l, int i) {
        return CLOSED.has(l, i);
    }

    /** Whether no noun phrase ends in the word ({@code và, của}). */
    static boolean tail(Lexemes l, int i) {
        return TAILS.has(l, i);
    }

    /** The head that begins at lexeme {@code i}, or null. */
    static Head at(Lexemes l, int i, int limit, Sentence sentence) {
        if (l.is(i, "\"") && i + 1 < limit && l.syllable(i + 1) && l.glued(i + 1)) {
            return at(l, i + 1, limit, sentence);
        }
        if (i >= limit || !l.syllable(i)) {
            return null;
        }
        Phrases.Match<Entry> known = HEADS.at(l, i, limit);
        if (known != null && inPlace(l, known)) {
            known = HEADS.at(l, i, i + 1);
            return known == null ? new Head(i, i + 1, Structural.NO, false, "") : head(known);
        }
        boolean closed = closed(l, i);
        if (known == null && closed) {
            return null;
        }
        if (known != null && known.length() > 1 && !closed) {
            return head(known);
        }
        int word = Math.min(wordEnd(l, i, sentence), limit);
        if (known != null && (known.to() >= word || !closed && word - i > LONG)) {
            return head(known);
        }
        if (closed) {
            return null;
        }
        return new Head(i, Math.max(word, i + 1), known == null ? Structural.NO : known.value().structural(), known != null,
                known == null ? "" : known.value().type());
    }

    /** {@code 7.300 nhà ở Nghệ An}: houses in a place, where {@code nhà ở} elsewhere is one word. */
    private static boolean inPlace(Lexemes l, Phrases.Match<Entry> known) {
        return known.length() == 2 && l.is(known.from() + 1, "ở") && l.capital(known.to());
    }

    private static Head head(Phrases.Match<Entry> known) {
        return new Head(known.from(), known.to(), known.value().structural(), true, known.value().type());
    }

    /** Whether a known countable noun begins here. */
    static boolean known(Lexemes l, int i, int limit) {
        return HEADS.at(l, i, limit) != null;
    }

    /** Where the known countable noun that begins here ends; {@code i} itself where there is none. */
    static int knownEnd(Lexemes l, int i, int limit) {
        Phrases.Match<Entry> m = HEADS.at(l, i, limit);
        return m == null ? i : m.to();
    }

    /** Whether lexemes {@code [from, end)} are a known countable noun. */
    static boolean exactly(Lexemes l, int from, int end) {
        Phrases.Match<Entry> m = HEADS.at(l, from, end);
        return m != null && m.to() == end;
    }

    /** The lexeme after the word of the tokenizer that lexeme {@code i} begins or is part of. */
    static int wordEnd(Lexemes l, int i, Sentence sentence) {
        int stop = sentence.tokenEnd(l.start(i));
        int end = i + 1;
        while (l.syllable(end) && l.start(end) < stop && !(l.is(end, "so") && l.is(end + 1, "với"))) {
            end++;
        }
        return end;
    }
}
