package vn.solieu.evaluate;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import vn.solieu.lexicon.LightWords;

/**
 * When two wordings of a metric, a unit or a place say the same: compared by syllables, without case, old or new tone placement,
 * punctuation and words that carry little.
 */
final class Wording {
    private static final double SAME = 0.6;
    private static final Map<String, String> ABBREVIATIONS = Map.ofEntries(Map.entry("cđs", "chuyển đổi số"), Map.entry("tthc", "thủ tục hành chính"),
            Map.entry("ktxh", "kinh tế xã hội"), Map.entry("kt-xh", "kinh tế xã hội"), Map.entry("cntt", "công nghệ thông tin"),
            Map.entry("ntm", "nông thôn mới"), Map.entry("gd&đt", "giáo dục và đào tạo"), Map.entry("tt&tt", "thông tin và truyền thông"),
            Map.entry("csdl", "cơ sở dữ liệu"), Map.entry("đvhc", "đơn vị hành chính"), Map.entry("dvc", "dịch vụ công"),
            Map.entry("dvctt", "dịch vụ công trực tuyến"));
    private static final Pattern MARKS = Pattern.compile("[(),.;:“”\"'‘’/\\-–…]");
    private static final Pattern INDEX = Pattern.compile("\\b(?:PCI|DTI|PAPI|SIPAS|PAR|ICT|PGI|DDCI|IIP|CPI)\\b", Pattern.UNICODE_CHARACTER_CLASS);
    private static final String[] TONES = tones();

    private Wording() { }

    /** Pairs old, new: {@code òa oà}, ... as the tone mark of oa, oe and uy is set in the old and in the new manner. */
    private static String[] tones() {
        List<String> pairs = new ArrayList<>();
        for (String[] group : new String[][] {{"o", "òóỏõọ", "àáảãạ", "a"}, {"o", "òóỏõọ", "èéẻẽẹ", "e"}, {"u", "ùúủũụ", "ỳýỷỹỵ", "y"}}) {
            for (int i = 0; i < group[1].length(); i++) {
                pairs.add(group[1].charAt(i) + group[3]);
                pairs.add(group[0] + group[2].charAt(i));
            }
        }
        return pairs.toArray(new String[0]);
    }

    static List<String> syllables(String text) {
        String plain = Normalizer.normalize(text == null ? "" : text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        for (int i = 0; i < TONES.length; i += 2) {
            plain = plain.replace(TONES[i], TONES[i + 1]);
        }
        List<String> out = new ArrayList<>();
        for (String word : Text.words(MARKS.matcher(plain).replaceAll(" "))) {
            out.addAll(Text.words(ABBREVIATIONS.getOrDefault(word, word)));
        }
        return out;
    }

    private static List<String> weighty(String text) {
        List<String> all = syllables(text);
        List<String> heavy = all.stream().filter(w -> !LightWords.SYLLABLES.contains(w)).toList();
        return heavy.isEmpty() ? all : heavy;
    }

    /** Whether some pair of wordings shares enough syllables (F1 of at least {@value #SAME}), or for ranks, scores and changes an index's name. */
    static boolean sameMetric(Row gold, Row said) {
        String kind = gold.get("kind");
        List<String> guesses = said.said().stream().filter(m -> !m.isEmpty()).toList();
        if ("rank".equals(kind) || "score".equals(kind) || "change".equals(kind)) {
            Set<String> both = indices(gold.metrics());
            both.retainAll(indices(guesses));
            if (!both.isEmpty()) {
                return true;
            }
        }
        double best = 0;
        for (String name : gold.metrics()) {
            List<String> right = weighty(name);
            for (String guess : guesses) {
                best = Math.max(best, likeness(right, weighty(guess)));
            }
        }
        return best >= SAME;
    }

    /** F1 of the shared syllables. */
    private static double likeness(List<String> right, List<String> words) {
        List<String> rest = new ArrayList<>(right);
        long hits = words.stream().filter(rest::remove).count();
        if (hits == 0) {
            return 0;
        }
        double precision = (double) hits / words.size();
        double recall = (double) hits / right.size();
        return 2 * precision * recall / (precision + recall);
    }

    /** How like a wording is to the nearest of the right ones, 0 to 1, as the scorer counts: light words and spelling aside. */
    static double likeness(Iterable<String> right, String wording) {
        List<String> words = weighty(wording);
        double best = 0;
        for (String name : right) {
            best = Math.max(best, likeness(weighty(name), words));
        }
        return best;
    }

    private static Set<String> indices(List<String> names) {
        Set<String> out = new HashSet<>();
        for (String name : names) {
            INDEX.matcher(name.toUpperCase(Locale.ROOT)).results().forEach(m -> out.add(m.group()));
        }
        return out;
    }

    /** Units are equal up to case and spelling; of a counted noun the head is enough. */
    static boolean sameUnit(Row gold, Row said) {
        String a = unit(gold);
        String b = unit(said);
        boolean counted = "count".equals(gold.get("kind")) || "ratio".equals(gold.get("kind"));
        return a.equals(b) || counted && !a.isEmpty() && !b.isEmpty() && ((a + " ").startsWith(b + " ") || (b + " ").startsWith(a + " "));
    }

    private static String unit(Row row) {
        String unit = row.get("unit") == null ? "" : row.get("unit").toLowerCase(Locale.ROOT);
        return String.join(" ", syllables(unit.replaceAll("héc[- ]?ta|hecta", "ha")));
    }
}
