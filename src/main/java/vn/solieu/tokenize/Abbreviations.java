package vn.solieu.tokenize;

import java.util.HashSet;
import java.util.Set;
import vn.solieu.lexicon.Tsv;

/** The scanner's word lists, {@code abbreviations.tsv}: dotted abbreviations, units, host endings, words before dates. */
final class Abbreviations {
    private final Set<Integer> dotted = new HashSet<>();
    private final Set<Integer> ending = new HashSet<>();
    private final Set<String> units = new HashSet<>();
    private final Set<String> hosts = new HashSet<>();
    private final Set<Integer> days = new HashSet<>();
    private final Set<Integer> persons = new HashSet<>();
    private final Set<Integer> months = new HashSet<>();

    static final Abbreviations SHIPPED = new Abbreviations(Tsv.resource(Abbreviations.class, "abbreviations.tsv"));

    Abbreviations(Tsv list) {
        for (Tsv.Row row : list.rows()) {
            String form = row.require("form");
            switch (row.require("kind")) {
                case "title" -> dotted.add(Keys.of(form));
                case "end" -> {
                    dotted.add(Keys.of(form));
                    ending.add(Keys.of(form));
                }
                case "unit" -> units.add(form);
                case "host" -> hosts.add(form);
                case "day" -> days.add(Keys.of(form));
                case "person" -> persons.add(Keys.of(form));
                case "month" -> months.add(Keys.of(form));
                default -> throw new IllegalStateException("abbreviations.tsv:" + row.line() + ": unknown kind " + row.get("kind"));
            }
        }
    }

    boolean contains(int key) {
        return dotted.contains(key);
    }

    /** Whether a sentence may end with this abbreviation. */
    boolean mayEnd(int key) {
        return ending.contains(key);
    }

    boolean unit(char[] t, int from, int to) {
        return units.contains(new String(t, from, to - from));
    }

    boolean topLevel(String label) {
        return hosts.contains(label);
    }

    /** A word after which {@code 15-9} is a date. */
    boolean day(int key) {
        return days.contains(key);
    }

    /** A word after which a single letter is a person's name: {@code anh H.}. */
    boolean person(int key) {
        return persons.contains(key);
    }

    boolean month(int key) {
        return months.contains(key);
    }
}
