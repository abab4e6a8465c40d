package vn.solieu.extract.scan;

import java.util.HashMap;
import java.util.Map;

/**
 * Listed phrases, found among a text's atoms by their keys: the longest phrase that begins at an atom. Built once at class
 * loading, read by many threads afterwards.
 *
 * @param <V> what a phrase stands for
 */
public final class Trie<V> {
    private static final class Node<V> {
        private final Map<String, Node<V>> next = new HashMap<>(4);
        private V value;
        private String surface;
    }

    /**
     * A phrase found.
     *
     * @param length how many atoms it spans
     */
    public record Hit<V>(V value, int length) { }

    private final Node<V> root = new Node<>();
    private final boolean cased;

    /** @param cased whether a word that the phrase writes with a capital must have one in the text */
    public Trie(boolean cased) {
        this.cased = cased;
    }

    /** Adds a phrase and returns what stood there before, or null. */
    public V put(String phrase, V value) {
        Atoms atoms = new Atoms(phrase);
        if (atoms.size() == 0) {
            throw new IllegalArgumentException("an empty phrase");
        }
        Node<V> node = root;
        for (int i = 0; i < atoms.size(); i++) {
            node = node.next.computeIfAbsent(atoms.key(i), k -> new Node<>());
        }
        V before = node.value;
        node.value = value;
        node.surface = phrase;
        return before;
    }

    /** The value of exactly this phrase, or null. */
    public V get(String phrase) {
        Atoms atoms = new Atoms(phrase);
        Node<V> node = root;
        for (int i = 0; i < atoms.size() && node != null; i++) {
            node = node.next.get(atoms.key(i));
        }
        return node == null ? null : node.value;
    }

    /** The longest phrase that begins at atom {@code i}, or null. */
    public Hit<V> longest(Atoms atoms, int i) {
        Node<V> node = root.next.get(atoms.key(i));
        V best = null;
        int length = 0;
        for (int at = i; node != null; ) {
            at++;
            if (node.value != null && (!cased || sameCase(node.surface, atoms, i, at))) {
                best = node.value;
                length = at - i;
            }
            node = at < atoms.size() ? node.next.get(atoms.key(at)) : null;
        }
        return best == null ? null : new Hit<>(best, length);
    }

    /** Every word that the phrase begins with a capital does so in the text. */
    private static boolean sameCase(String surface, Atoms atoms, int first, int after) {
        int at = 0;
        for (int i = first; i < after; i++) {
            while (at < surface.length() && !Character.isLetterOrDigit(surface.charAt(at))) {
                at++;
            }
            if (!atoms.word(i) && !atoms.number(i)) {
                continue;
            }
            if (at < surface.length() && Character.isUpperCase(surface.charAt(at)) && !atoms.capital(i)) {
                return false;
            }
            at += atoms.length(i);
        }
        return true;
    }
}
