package vn.solieu.export;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import vn.solieu.doc.Claim;

/** A claim as the cells of the table "claims". */
final class ClaimRow {
    static final List<Column> COLUMNS = Column.of("claims");

    private ClaimRow() { }

    static Object[] of(Claim c, Lang lang) {
        Object[] cells = new Object[COLUMNS.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = cell(COLUMNS.get(i).id(), c, lang);
        }
        return cells;
    }

    static String metric(Claim.Metric m, Lang lang) {
        String name = lang == Lang.EN ? m.nameEn() : m.name();
        return name != null ? name : m.text();
    }

    private static Object cell(String column, Claim c, Lang lang) {
        Claim.Province p = c.province();
        Claim.Attribution a = c.attribution();
        return switch (column) {
            case "id" -> c.id();
            case "kind" -> c.kind().code();
            case "metric" -> metric(c.metric(), lang);
            case "metric_id" -> c.metric().id();
            case "metric_text" -> c.metric().text();
            case "value" -> Quantity.of(c.value(), c.unit());
            case "value_to" -> Quantity.of(c.valueTo(), c.unit());
            case "total" -> Quantity.of(c.total(), c.unit());
            case "unit" -> c.unit();
            case "number" -> c.evidence().text();
            case "qualifier" -> c.qualifier().code();
            case "status" -> c.status().code();
            case "direction" -> c.direction() == null ? null : c.direction().code();
            case "baseline" -> c.baseline();
            case "of" -> c.of();
            case "province_code" -> p == null ? null : p.code();
            case "province_edition" -> p == null ? null : p.edition();
            case "province" -> p == null ? null : p.name();
            case "current_code" -> p == null ? null : p.currentCode();
            case "current_province" -> p == null ? null : p.currentName();
            case "province_basis" -> p == null || p.basis() == null ? null : p.basis().code();
            case "place" -> c.place();
            case "period_start" -> date(c.period().start());
            case "period_end" -> date(c.period().end());
            case "period_text" -> c.period().text();
            case "period_basis" -> c.period().basis() == null ? null : c.period().basis().code();
            case "speaker" -> a == null ? null : a.speaker();
            case "role" -> a == null ? null : a.role();
            case "organization" -> a == null ? null : a.organization();
            case "sentence" -> Marked.of(c.evidence());
            case "start" -> c.evidence().start();
            case "end" -> c.evidence().end();
            case "value_start" -> c.evidence().valueStart();
            case "value_end" -> c.evidence().valueEnd();
            case "article_id" -> c.article().id();
            case "title" -> c.article().title();
            case "publisher" -> c.article().publisher();
            case "published" -> c.article().published();
            case "url" -> c.article().url();
            case "source" -> c.article().source();
            case "confidence" -> c.confidence();
            default -> throw new IllegalStateException("columns.tsv: no such column of claims: " + column);
        };
    }

    /** The date, or null where the text is none. */
    static LocalDate date(String iso) {
        try {
            return iso == null ? null : LocalDate.parse(iso);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
