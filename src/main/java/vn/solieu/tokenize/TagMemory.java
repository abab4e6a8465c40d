package vn.solieu.tokenize;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which tags the training text gave to a word form, and to the words that begin or end with a syllable, in short: the one or two
 * commonest tags and whether they were seen once, a few times or often. Looked up by {@link #of}; {@code ?} is unknown.
 *
 * <p>While a model is trained, each block of sentences is looked at without its own counts (leaving one out), so that memory is
 * trusted as far as it will hold for new text. Once read from a model it is never changed and may be shared by threads; while it
 * counts it may not.
 */
final class TagMemory {
    static final String UNKNOWN = "?";
    private static final double SECOND = 0.2;

    private final Map<String, Map<String, Integer>> counts = new HashMap<>();
    private final Map<String, String> classes = new HashMap<>();

    /** Counts a sentence {@code by} times; -1 takes it away. Forms of multi-syllable words count for their first and last syllable too. */
    void add(List<String> forms, List<String> tags, int by) {
        for (int i = 0; i < forms.size(); i++) {
            for (String key : keys(forms.get(i))) {
                counts.computeIfAbsent(key, k -> new TreeMap<>()).merge(tags.get(i), by, Integer::sum);
                classes.remove(key);
            }
        }
    }

    private static String[] keys(String form) {
        return new String[] {form, first(form), last(form)};
    }

    /** The key under which words that begin like {@code form} are remembered. */
    static String first(String form) {
        int at = form.indexOf(' ');
        return at < 0 ? "<" + form : "<" + form.substring(0, at) + "+";
    }

    static String last(String form) {
        int at = form.lastIndexOf(' ');
        return at < 0 ? ">" + form : ">" + "+" + form.substring(at + 1);
    }

    String of(String key) {
        String is = classes.get(key);
        return is != null ? is : counts.containsKey(key) ? classes.computeIfAbsent(key, k -> word(counts.get(k))) : UNKNOWN;
    }

    private static String word(Map<String, Integer> tags) {
        int all = 0;
        String best = null;
        for (Map.Entry<String, Integer> e : tags.entrySet()) {
            all += e.getValue();
            best = best == null || e.getValue() > tags.get(best) ? e.getKey() : best;
        }
        if (all == 0) {
            return UNKNOWN;
        }
        String second = null;
        for (Map.Entry<String, Integer> e : tags.entrySet()) {
            if (!e.getKey().equals(best) && e.getValue() >= all * SECOND && (second == null || e.getValue() > tags.get(second))) {
                second = e.getKey();
            }
        }
        return best + (second == null ? "" : "/" + second) + (all == 1 ? "1" : all < 5 ? "2" : "5");
    }

    void write(DataOutput out) throws IOException {
        Map<String, String> all = new TreeMap<>(classes);
        counts.keySet().forEach(key -> all.put(key, of(key)));
        all.values().removeIf(UNKNOWN::equals);
        out.writeInt(all.size());
        for (Map.Entry<String, String> e : all.entrySet()) {
            out.writeUTF(e.getKey());
            out.writeUTF(e.getValue());
        }
    }

    static TagMemory read(DataInput in) throws IOException {
        TagMemory memory = new TagMemory();
        for (int n = in.readInt(); n > 0; n--) {
            memory.classes.put(in.readUTF(), in.readUTF().intern());
        }
        return memory;
    }
}
