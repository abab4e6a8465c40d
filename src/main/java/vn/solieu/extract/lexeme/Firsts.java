package vn.solieu.extract.lexeme;

import java.util.Arrays;

/** The words that any phrase of several lists begins with: one look tells of most words of a text that no list need be asked. */
public final class Firsts {
    private boolean[] begins = new boolean[64];
    private int newest;

    /** Takes the words of a list that is complete. */
    public Firsts with(KeyMap<?> words) {
        words.firsts(this);
        return this;
    }

    /** Takes the first words of phrases that are complete. */
    public Firsts with(Trie<?> phrases) {
        phrases.firsts(this);
        return this;
    }

    /** Takes the first words of phrases that are complete. */
    public Firsts with(Phrases<?> phrases) {
        phrases.firsts(this);
        return this;
    }

    void add(int number) {
        if (number >= begins.length) {
            begins = Arrays.copyOf(begins, Math.max(number + 1, begins.length * 2));
        }
        begins[number] = true;
        newest = Math.max(newest, number);
    }

    /** Whether a phrase of any of the lists begins with piece {@code i}. */
    public boolean has(Pieces l, int i) {
        int number = l.number(i, newest);
        return number < begins.length && begins[number];
    }
}
