package vn.solieu.doc;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.Locale;

/**
 * One quantified claim: the record of {@code claim.schema.json}, field for field. Offsets are Unicode code points into the
 * article's text, half-open, as the W3C TextPositionSelector counts; absent information is null.
 */
public record Claim(String schema, String id, Kind kind, Metric metric, BigDecimal value, BigDecimal valueTo, BigDecimal total,
        String unit, Qualifier qualifier, Status status, Direction direction, String baseline, String of, Province province,
        String place, Period period, Attribution attribution, Evidence evidence, ArticleRef article, BigDecimal confidence) {

    /** The schema that this version writes. */
    public static final String SCHEMA = "claim/1";

    public Claim {
        if (id == null || kind == null || metric == null || value == null || unit == null || qualifier == null || status == null
                || period == null || evidence == null || article == null || confidence == null) {
            throw new IllegalArgumentException("claim " + id + " lacks a required field");
        }
        schema = schema == null ? SCHEMA : schema;
    }

    /** The same claim, held for this likely. */
    public Claim withConfidence(BigDecimal other) {
        return new Claim(schema, id, kind, metric, value, valueTo, total, unit, qualifier, status, direction, baseline, of, province, place, period,
                attribution, evidence, article, other);
    }

    public enum Kind {
        PERCENTAGE, RANK, RATIO, COUNT, AMOUNT, SCORE, CHANGE;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public enum Qualifier {
        EXACT, ABOUT, NEARLY, MORE_THAN, AT_LEAST, LESS_THAN, AT_MOST;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public enum Status {
        ACTUAL, ESTIMATE, TARGET;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public enum Direction {
        UP, DOWN;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Where a province or a period was found, nearest first. */
    public enum Basis {
        SENTENCE, PARAGRAPH, ARTICLE, PUBLISHER, PUBLICATION, NONE;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param text the quantity measured, in the article's words
     * @param id key in the metric lexicon, or null
     * @param name the lexicon's Vietnamese name, or null
     * @param nameEn the lexicon's English name, or null
     */
    public record Metric(String text, String id, String name, String nameEn) { }

    /**
     * @param code National Statistics Office code in the list that {@code edition} names
     * @param edition {@code 63} (before 2025-07-01) or {@code 34} (since)
     * @param currentCode the unit of the list of 34 that holds this territory now
     */
    public record Province(String code, String edition, String name, String currentCode, String currentName, Basis basis) { }

    /**
     * @param start first day, ISO 8601, or null for a state as of a moment
     * @param end last day, ISO 8601, or null where nothing is known
     * @param text the words it was read from, or null
     */
    public record Period(String start, String end, String text, Basis basis) { }

    /** Who said it. */
    public record Attribution(String speaker, String role, String organization) { }

    /**
     * @param sentence the sentence as it stands in the article's text, {@code [start, end)}
     * @param text the number as written, with its unit sign or denominator, {@code [valueStart, valueEnd)}
     */
    public record Evidence(String sentence, int start, int end, String text, int valueStart, int valueEnd) { }

    /** The article that the claim was found in. */
    public record ArticleRef(String id, String source, String url, String title, String published, String publisher) { }
}
