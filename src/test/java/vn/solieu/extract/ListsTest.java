package vn.solieu.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.solieu.extract.lexeme.Lexemes;
import vn.solieu.extract.lexeme.Phrases;
import vn.solieu.extract.metric.MetricLexicon;
import vn.solieu.lexicon.Tsv;

/** The word lists of the stage: they load, hold enough, and every row can be reached. */
class ListsTest {
    private static final Path ROOT = Path.of("src/main/resources/vn/solieu/extract");

    @Test
    void everyListLoadsAndSaysWhereItIsFrom() throws IOException {
        List<Path> lists;
        try (Stream<Path> files = Files.walk(ROOT)) {
            lists = files.filter(f -> f.toString().endsWith(".tsv")).sorted().toList();
        }
        assertTrue(lists.size() >= 15, lists.toString());
        for (Path list : lists) {
            assertFalse(Tsv.read(list.toString(), Files.newInputStream(list)).rows().isEmpty(), list.toString());
            assertTrue(Files.readAllLines(list).get(0).startsWith("# "), list + " has no header comment");
        }
    }

    @Test
    void thereAreMetricsEnoughAndEachWordingIsReachable() {
        assertTrue(MetricLexicon.entries().size() >= 250, MetricLexicon.entries().size() + " metrics");
        Map<String, String> owner = new HashMap<>();
        List<String> wrong = new ArrayList<>();
        for (Tsv.Row row : Tsv.resource(MetricLexicon.class, "metrics.tsv").unique("id").rows()) {
            List<String> wordings = new ArrayList<>(row.list("aliases"));
            wordings.add(row.require("name"));
            for (String wording : wordings) {
                String before = owner.put(key(wording), row.get("id"));
                if (before != null && !before.equals(row.get("id"))) {
                    wrong.add(row.line() + ": '" + wording + "' is " + before + " already");
                }
                Lexemes l = Lexemes.of(wording);
                Phrases.Match<MetricLexicon.Entry> m = MetricLexicon.at(l, 0, l.size());
                if (m == null || m.length() != l.size() || !m.value().id().equals(row.get("id"))) {
                    wrong.add(row.line() + ": '" + wording + "' is not found as " + row.get("id"));
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static String key(String wording) {
        Lexemes l = Lexemes.of(wording);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < l.size(); i++) {
            out.append(l.key(i)).append(' ');
        }
        return out.toString();
    }

    @Test
    void everyCueIsReachableFromItsNumber() {
        for (Tsv.Row row : Tsv.resource(Cues.class, "cues.tsv").rows()) {
            String phrase = row.require("phrase");
            Lexemes l = Lexemes.of(phrase + " 5");
            Cues.Role role = Cues.Role.valueOf(row.require("role").toUpperCase(Locale.ROOT));
            Phrases.Match<Cues.Role> at = Cues.at(l, 0, l.size());
            assertNotNull(at, phrase);
            assertEquals(role, at.value(), phrase);
            assertEquals(l.size() - 1, at.to(), phrase);
            Phrases.Match<Cues.Role> before = Cues.before(l, l.size() - 1, 0);
            assertTrue(role == Cues.Role.NONE ? before == null : before != null && before.from() == 0 && before.value() == role, phrase);
        }
    }

    /** A row that the table's own later rows replace could never decide. */
    @Test
    void noLookAlikeIsShadowedByAnotherOfItsSide() throws IOException {
        Map<String, Integer> seen = new HashMap<>();
        List<String> twice = new ArrayList<>();
        try (InputStream in = Files.newInputStream(ROOT.resolve("lookalikes.tsv"))) {
            for (Tsv.Row row : Tsv.read("lookalikes.tsv", in).rows()) {
                String when = row.require("side").equals("after") || row.require("when").equals("keep") || row.require("when").equals("range")
                        ? "" : row.require("when");
                for (String phrase : row.list("phrases")) {
                    Integer before = seen.put(row.get("side") + " " + (when.equals("always") ? "" : when) + " " + key(phrase), row.line());
                    if (before != null) {
                        twice.add(row.line() + ": '" + phrase + "' stands in line " + before + " too");
                    }
                }
            }
        }
        assertEquals(List.of(), twice);
    }
}
