package vn.solieu.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.solieu.doc.Article;
import vn.solieu.doc.Claim;
import vn.solieu.doc.Ids;
import vn.solieu.doc.Json;

/** What holds of the claims of any text whatsoever. */
final class Invariants {
    /** No figure of the press comes near it, even with the factor of its unit. */
    private static final BigDecimal ABSURD = new BigDecimal("1e27");
    private static final int FINEST = 20;
    private static final JsonSchema SCHEMA = schema();

    private Invariants() { }

    private static JsonSchema schema() {
        try (InputStream in = Claim.class.getResourceAsStream("claim.schema.json")) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Offsets, identity, references, figures; fails with the text in the message. */
    static void check(Article article, List<Claim> claims) {
        String text = article.text();
        Set<String> ids = new HashSet<>();
        for (Claim c : claims) {
            assertTrue(ids.add(c.id()), () -> "two claims have one id in: " + text);
        }
        int last = -1;
        for (Claim c : claims) {
            Claim.Evidence e = c.evidence();
            assertEquals(points(text, e.valueStart(), e.valueEnd()), e.text(), "the value's offsets");
            assertEquals(points(text, e.start(), e.end()), e.sentence(), "the sentence's offsets");
            assertTrue(e.start() <= e.valueStart() && e.valueEnd() <= e.end() && !e.text().isBlank(), () -> "value out of its sentence: " + e);
            int before = last;
            assertTrue(e.valueStart() >= before, () -> "claims overlap or are out of order at " + e.valueStart() + " in: " + text);
            last = e.valueEnd();
            assertEquals(Ids.claim(article.id(), e.valueStart(), e.valueEnd(), c.kind()), c.id());
            assertTrue(c.of() == null || ids.contains(c.of()), () -> "'of' names no claim of the article: " + c);
            assertNotEquals(c.id(), c.of());
            sane(c.value(), c);
            sane(c.valueTo(), c);
            sane(c.total(), c);
            assertTrue(c.kind() != Claim.Kind.CHANGE || c.value().signum() >= 0 && c.direction() != null, () -> "a change without direction or below zero: " + c);
            assertTrue(c.confidence().signum() >= 0 && c.confidence().compareTo(BigDecimal.ONE) <= 0, () -> "confidence " + c.confidence());
        }
    }

    static void checkSchema(List<Claim> claims) {
        for (Claim c : claims) {
            String json = Json.write(c);
            assertEquals(Set.of(), SCHEMA.validate(json, InputFormat.JSON), json);
        }
    }

    private static void sane(BigDecimal value, Claim c) {
        assertTrue(value == null || value.abs().compareTo(ABSURD) < 0 && value.scale() >= 0 && value.scale() <= FINEST, () -> "absurd number in " + c);
    }

    private static String points(String text, int start, int end) {
        return text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
    }
}
