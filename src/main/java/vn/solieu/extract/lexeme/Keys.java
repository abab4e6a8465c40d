package vn.solieu.extract.lexeme;

import java.util.concurrent.ConcurrentHashMap;

/**
 * The keys that any list of the stage holds, numbered from 1, so that lists compare numbers and not strings. Grows while lists are
 * loaded and never by the texts that are read; a text that was cut before a list was loaded is numbered anew when it first meets it.
 */
final class Keys {
    private static final ConcurrentHashMap<String, Integer> NUMBERS = new ConcurrentHashMap<>(1 << 13);
    private static int count;

    private Keys() { }

    /** The number of a key that a list holds; 0 of any other. */
    static int of(String key) {
        Integer known = NUMBERS.get(key);
        return known == null ? 0 : known;
    }

    /** The number of a key, which is given one if it has none. */
    static int add(String key) {
        return NUMBERS.computeIfAbsent(key, k -> next());
    }

    private static synchronized int next() {
        return ++count;
    }

    /** How many keys are numbered: what was asked for at a smaller count may have a number since. */
    static int count() {
        return count;
    }
}
