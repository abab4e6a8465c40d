package vn.solieu.export;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.solieu.doc.Claim;

/** What a series needs of a claim, as one line that sorts by metric. */
final class Mention {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final String SEPARATOR = "\u001f";

    private enum Field { KEY, EDITION, CODE, PROVINCE, CURRENT_CODE, CURRENT_NAME, PLACE, METRIC_ID, METRIC_NAME, METRIC_NAME_EN, METRIC_TEXT, KIND,
        DIRECTION, BASELINE, UNIT, STATUS, START, END, VALUE, VALUE_TO, TOTAL, QUALIFIER, ID, OF, ARTICLE, TITLE, SOURCE, SENTENCE, SENTENCE_AT, VALUE_AT,
        CONFIDENCE }

    private final String[] fields;
    final BigDecimal value;
    final BigDecimal total;
    final BigDecimal confidence;

    private Mention(String[] fields) {
        this.fields = fields;
        this.value = new BigDecimal(get(Field.VALUE));
        this.total = get(Field.TOTAL) == null ? null : new BigDecimal(get(Field.TOTAL));
        this.confidence = new BigDecimal(get(Field.CONFIDENCE));
    }

    static String line(Claim c) {
        String[] f = new String[Field.values().length];
        Arrays.fill(f, "");
        Claim.Metric m = c.metric();
        set(f, Field.KEY, m.id() != null ? "#" + m.id() : fold(m.text()));
        if (c.province() != null) {
            set(f, Field.EDITION, c.province().edition());
            set(f, Field.CODE, c.province().code());
            set(f, Field.PROVINCE, c.province().name());
            set(f, Field.CURRENT_CODE, c.province().currentCode());
            set(f, Field.CURRENT_NAME, c.province().currentName());
        }
        set(f, Field.PLACE, c.place());
        set(f, Field.METRIC_ID, m.id());
        set(f, Field.METRIC_NAME, m.name());
        set(f, Field.METRIC_NAME_EN, m.nameEn());
        set(f, Field.METRIC_TEXT, m.text());
        set(f, Field.KIND, c.kind().code());
        set(f, Field.DIRECTION, c.direction() == null ? null : c.direction().code());
        set(f, Field.BASELINE, c.baseline());
        set(f, Field.UNIT, c.unit());
        set(f, Field.STATUS, c.status().code());
        set(f, Field.START, ClaimRow.date(c.period().start()) == null ? null : c.period().start());
        set(f, Field.END, ClaimRow.date(c.period().end()) == null ? null : c.period().end());
        set(f, Field.VALUE, c.value().toString());
        set(f, Field.VALUE_TO, c.valueTo() == null ? null : c.valueTo().toString());
        set(f, Field.TOTAL, c.total() == null ? null : c.total().toString());
        set(f, Field.QUALIFIER, c.qualifier().code());
        set(f, Field.ID, c.id());
        set(f, Field.OF, c.of());
        set(f, Field.ARTICLE, c.article().id());
        set(f, Field.TITLE, c.article().title());
        set(f, Field.SOURCE, c.article().url() != null ? c.article().url() : c.article().source());
        set(f, Field.SENTENCE, c.evidence().sentence());
        set(f, Field.SENTENCE_AT, Integer.toString(c.evidence().start()));
        set(f, Field.VALUE_AT, Integer.toString(c.evidence().valueStart()));
        set(f, Field.CONFIDENCE, c.confidence().toString());
        return String.join(SEPARATOR, f);
    }

    static Mention of(String line) {
        String[] fields = line.split(SEPARATOR, -1);
        if (fields.length != Field.values().length) {
            throw new IllegalStateException("a mention has " + fields.length + " fields");
        }
        return new Mention(fields);
    }

    /** The part of a line that mentions of one metric share. */
    static String keyOf(String line) {
        return line.substring(0, line.indexOf(SEPARATOR));
    }

    private static void set(String[] fields, Field f, String text) {
        fields[f.ordinal()] = text == null ? "" : text.replace('\n', ' ').replace('\r', ' ').replace('\u001f', ' ');
    }

    private String get(Field f) {
        String text = fields[f.ordinal()];
        return text.isEmpty() ? null : text;
    }

    /** Lower case, without tone marks and the marks of letters, white space single. */
    static String fold(String text) {
        return MARKS.matcher(Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)).replaceAll("").replace('đ', 'd')
                .replaceAll("[\\s\\u001f]+", " ").strip();
    }

    /** What mentions of one observation have in common. */
    Observation.Key key() {
        return new Observation.Key(get(Field.EDITION), get(Field.CODE), get(Field.PLACE) == null ? null : fold(get(Field.PLACE)), Claim.Kind.valueOf(
                get(Field.KIND).toUpperCase(Locale.ROOT)), get(Field.DIRECTION), get(Field.BASELINE) == null ? null : fold(get(Field.BASELINE)),
                get(Field.UNIT) == null ? "" : get(Field.UNIT).toLowerCase(Locale.ROOT), get(Field.STATUS), date(Field.START), date(Field.END));
    }

    private LocalDate date(Field f) {
        return get(f) == null ? null : LocalDate.parse(get(f));
    }

    String metric(Lang lang) {
        String name = get(lang == Lang.EN ? Field.METRIC_NAME_EN : Field.METRIC_NAME);
        return name != null ? name : get(Field.METRIC_TEXT);
    }

    String metricId() {
        return get(Field.METRIC_ID);
    }

    String province() {
        return get(Field.PROVINCE);
    }

    String place() {
        return get(Field.PLACE);
    }

    String baseline() {
        return get(Field.BASELINE);
    }

    String unit() {
        return get(Field.UNIT) == null ? "" : get(Field.UNIT);
    }

    BigDecimal valueTo() {
        return get(Field.VALUE_TO) == null ? null : new BigDecimal(get(Field.VALUE_TO));
    }

    Claim.Qualifier qualifier() {
        return Claim.Qualifier.valueOf(get(Field.QUALIFIER).toUpperCase(Locale.ROOT));
    }

    String id() {
        return get(Field.ID);
    }

    String article() {
        return get(Field.ARTICLE);
    }

    String title() {
        return get(Field.TITLE);
    }

    String source() {
        return get(Field.SOURCE);
    }

    String sentence() {
        return get(Field.SENTENCE) == null ? "" : get(Field.SENTENCE);
    }

    int sentenceAt() {
        return Integer.parseInt(get(Field.SENTENCE_AT));
    }

    int valueAt() {
        return Integer.parseInt(get(Field.VALUE_AT));
    }
}
