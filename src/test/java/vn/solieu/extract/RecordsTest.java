package vn.solieu.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.solieu.Pipeline;
import vn.solieu.doc.Article;
import vn.solieu.doc.Claim;
import vn.solieu.doc.Json;

/** The records of real-looking texts, with characters outside the basic plane strewn in: offsets, identity, references, schema. */
class RecordsTest {
    private static final long SEED = 20261122;
    private static final String[] STRANGE = {"\uD83D\uDE00", "\uD840\uDC00", "\uD835\uDFD9\uD83C\uDDFB\uD83C\uDDF3"};

    private static Set<String> texts() throws IOException {
        Set<String> texts = new LinkedHashSet<>();
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/vn/solieu/extract/patterns"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".csv")).sorted().toList()) {
                Csv.rows(file).forEach(r -> texts.add(r.get("text")));
            }
        }
        try (Stream<Path> files = Files.list(Path.of("corpus/text"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
                texts.add(Normalizer.normalize(Files.readString(file), Normalizer.Form.NFC));
            }
        }
        assertTrue(texts.size() > 400, texts.size() + " texts");
        return texts;
    }

    /** With a strange character before some words. */
    private static String strew(String text, Random random) {
        StringBuilder out = new StringBuilder(STRANGE[0]).append(' ');
        for (int i = 0; i < text.length(); i++) {
            out.append(text.charAt(i));
            if (text.charAt(i) == ' ' && random.nextInt(6) == 0) {
                out.append(STRANGE[random.nextInt(STRANGE.length)]).append(' ');
            }
        }
        return out.toString();
    }

    @Test
    void everyRecordStandsInItsTextAndValidates() throws IOException {
        Pipeline pipeline = Pipeline.standard();
        Random random = new Random(SEED);
        int seen = 0;
        for (String plain : texts()) {
            for (String text : new String[] {plain, strew(plain, random)}) {
                Article article = Texts.article(text, "2024-07-12");
                List<Claim> claims = pipeline.claims(article).claims();
                Invariants.check(article, claims);
                seen += claims.size();
                if (text.equals(plain)) {
                    Invariants.checkSchema(claims);
                }
            }
        }
        assertTrue(seen > 5_000, seen + " claims only");
    }

    @Test
    void aSecondRunSaysTheSameByteForByte() throws IOException {
        Pipeline one = Pipeline.standard();
        Pipeline two = Pipeline.standard();
        for (String text : texts()) {
            Article article = Texts.article(text, "2024-07-12");
            List<String> first = one.claims(article).claims().stream().map(Json::write).toList();
            List<String> second = two.explain(article).claims().stream().map(Json::write).toList();
            assertEquals(first, second);
        }
    }
}
