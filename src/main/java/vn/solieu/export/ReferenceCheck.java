package vn.solieu.export;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import vn.solieu.doc.Claim;
import vn.solieu.doc.ClaimSource;
import vn.solieu.lexicon.Tsv;

/** Official figures beside what the press says. */
public final class ReferenceCheck {
    private ReferenceCheck() { }

    private record Official(String province, String metric, BigDecimal value, List<Observation> found) { }

    /**
     * One tab-separated line a reference row (province, official, press, verdict, source), a row for each observation found; then a
     * summary. Only actual values of provinces themselves take part.
     *
     * @throws IllegalStateException where the reference is no such table; the message names file and line
     */
    public static List<String> run(ClaimSource claims, Path reference) throws IOException {
        Tsv table;
        try (InputStream in = Files.newInputStream(reference)) {
            table = Tsv.read(reference.toString(), in);
        }
        Claim.Kind kind = Arrays.stream(Claim.Kind.values()).filter(k -> table.columns().contains(k.code())).findFirst()
                .orElseThrow(() -> new IllegalStateException(reference + ": no column is named after a kind of number (rank, score, percentage ...)"));
        boolean metrics = table.columns().contains("metric");
        List<Official> rows = new ArrayList<>();
        for (Tsv.Row r : table.rows()) {
            try {
                rows.add(new Official(r.require("province"), metrics ? r.require("metric") : null, new BigDecimal(r.require(kind.code())), new ArrayList<>()));
            } catch (NumberFormatException e) {
                throw new IllegalStateException(reference + ":" + r.line() + ": '" + r.get(kind.code()) + "' is no number", e);
            }
        }
        Series.of(claims, o -> {
            if (o.kind() == kind && o.ofProvinceItself() && o.status().equals("actual")) {
                for (Official row : rows) {
                    if (Mention.fold(row.province).equals(Mention.fold(o.province())) && (row.metric == null || row.metric.equals(o.metricId()))) {
                        row.found.add(o);
                    }
                }
            }
        });
        return lines(rows, kind);
    }

    private static List<String> lines(List<Official> rows, Claim.Kind kind) {
        List<String> out = new ArrayList<>();
        out.add("province\tofficial\tpress\tverdict\tperiod_end\tmetric\tsource");
        int absent = 0;
        int agree = 0;
        int differ = 0;
        for (Official row : rows) {
            if (row.found.isEmpty()) {
                absent++;
                out.add(row.province + "\t" + row.value.toPlainString() + "\t\tabsent\t\t\t");
            }
            for (Observation o : row.found) {
                boolean same = o.mentions().stream().anyMatch(m -> m.value.compareTo(row.value) == 0) && o.chosen().value.compareTo(row.value) == 0
                        || o.chosen().qualifier() == Claim.Qualifier.AT_MOST && row.value.compareTo(o.value()) <= 0;
                agree += same ? 1 : 0;
                differ += same ? 0 : 1;
                out.add(row.province + "\t" + row.value.toPlainString() + "\t" + o.value().toPlainString() + "\t" + (same ? "agrees" : "differs") + "\t"
                        + (o.end() == null ? "" : o.end()) + "\t" + o.chosen().metric(Lang.EN) + "\t" + o.source());
            }
        }
        out.add(String.format(Locale.ROOT, "# %d official values of %s: %d observations agree, %d differ, %d provinces absent", rows.size(), kind.code(),
                agree, differ, absent));
        return out;
    }
}
