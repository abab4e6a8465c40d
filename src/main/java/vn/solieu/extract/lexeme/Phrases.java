package vn.solieu.extract.lexeme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A set of phrases with a value each, matched on keys over lexemes, longest first, forwards or backwards. A trie: cost is the
 * length of the match and does not depend on the number of phrases. Marks inside a phrase ({@code nông - lâm}) are lexemes too.
 */
public final class Phrases<V> {
    private static final class Node<V> {
        private final Map<String, Node<V>> next = new HashMap<>(4);
        private V value;
    }

    /** A match of {@code length} lexemes. */
    public record Match<V>(int from, int to, V value) {
        public int length() {
            return to - from;
        }
    }

    private final Node<V> forward = new Node<>();
    private final Node<V> backward = new Node<>();

    /** Adds a phrase as a person writes it; returns what stood under the same key before, or null. */
    public V put(String phrase, V value) {
        Lexemes l = Lexemes.of(phrase);
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < l.size(); i++) {
            keys.add(l.key(i));
        }
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("empty phrase");
        }
        Node<V> node = forward;
        for (String key : keys) {
            node = node.next.computeIfAbsent(key, k -> new Node<>());
        }
        V before = node.value;
        node.value = value;
        node = backward;
        for (int i = keys.size() - 1; i >= 0; i--) {
            node = node.next.computeIfAbsent(keys.get(i), k -> new Node<>());
        }
        node.value = value;
        return before;
    }

    /** The longest phrase that begins at lexeme {@code from} and ends before {@code limit}; null if none. */
    public Match<V> at(Lexemes l, int from, int limit) {
        Node<V> node = forward;
        Match<V> best = null;
        for (int i = from; i < limit; i++) {
            node = node.next.get(l.key(i));
            if (node == null) {
                break;
            }
            if (node.value != null) {
                best = new Match<>(from, i + 1, node.value);
            }
        }
        return best;
    }

    /** The longest phrase that ends just before lexeme {@code to} and begins at {@code limit} or later; null if none. */
    public Match<V> before(Lexemes l, int to, int limit) {
        Node<V> node = backward;
        Match<V> best = null;
        for (int i = to - 1; i >= limit; i--) {
            node = node.next.get(l.key(i));
            if (node == null) {
                break;
            }
            if (node.value != null) {
                best = new Match<>(i, to, node.value);
            }
        }
        return best;
    }
}
