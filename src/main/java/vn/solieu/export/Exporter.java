package vn.solieu.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import vn.solieu.doc.Claim;
import vn.solieu.doc.ClaimSource;
import vn.solieu.doc.Json;

/** Claims to a file or folder, by its ending. */
public final class Exporter {
    /** The forms that are written. */
    public enum Format {
        XLSX, CSV, JSONL, PARQUET, PACKAGE;

        /** By a name's ending; a name without one is a data package's folder. Null where the ending is none of them. */
        public static Format of(Path file) {
            String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
            if (name.indexOf('.') < 0) {
                return PACKAGE;
            }
            return name.endsWith(".xlsx") ? XLSX : name.endsWith(".csv") ? CSV : name.endsWith(".jsonl") ? JSONL : name.endsWith(".parquet") ? PARQUET : null;
        }
    }

    private Exporter() { }

    /**
     * How it is written.
     *
     * @param lang of the headings; null for the columns' ids (in XLSX: English)
     * @param excelVi the CSV profile that a Vietnamese Excel opens by double click
     * @param force whether an output that is there is replaced
     * @param rollUp whether the series hold the new provinces as sums of the old
     * @param licence what a data package says of its use; null where nothing was said
     */
    public record Options(Lang lang, boolean excelVi, boolean force, boolean rollUp, Licence licence) { }

    /** Returns how many claims were written. */
    public static long export(ClaimSource claims, Path output, Format format, Options options) throws IOException {
        long[] n = new long[1];
        ClaimSource counted = taker -> claims.forEach(c -> {
            n[0]++;
            taker.take(c);
        });
        switch (format) {
            case JSONL -> AtomicOutput.write(output, options.force, out -> lines(counted, out));
            case CSV -> AtomicOutput.write(output, options.force, out -> csv(counted, out, options));
            case PARQUET -> AtomicOutput.write(output, options.force, out -> parquet(counted, out, options));
            case XLSX -> AtomicOutput.write(output, options.force, out -> workbook(counted, out, options));
            case PACKAGE -> DataPackage.write(counted, output, options);
        }
        return n[0];
    }

    private static void lines(ClaimSource claims, OutputStream to) throws IOException {
        BufferedWriter out = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
        claims.forEach(c -> {
            out.write(Json.write(c));
            out.write('\n');
        });
        out.flush();
    }

    private static void csv(ClaimSource claims, OutputStream to, Options options) throws IOException {
        try (CsvSink sink = new CsvSink(to, options.excelVi ? CsvSink.Profile.EXCEL_VI : CsvSink.Profile.CANONICAL, options.lang)) {
            sink.table("claims", ClaimRow.COLUMNS);
            claims.forEach(c -> sink.row(ClaimRow.of(c, options.lang)));
        }
    }

    private static void parquet(ClaimSource claims, OutputStream to, Options options) throws IOException {
        ParquetSink sink = new ParquetSink(to, options.lang);
        sink.table("claims", ClaimRow.COLUMNS);
        claims.forEach(c -> sink.row(ClaimRow.of(c, options.lang)));
        sink.close();
    }

    private static void workbook(ClaimSource claims, OutputStream to, Options options) throws IOException {
        Lang lang = options.lang == null ? Lang.EN : options.lang;
        try (Series series = new Series(); XlsxSink book = new XlsxSink(to, lang)) {
            Sources sources = new Sources();
            book.table("claims", ClaimRow.COLUMNS);
            claims.forEach(c -> {
                book.row(ClaimRow.of(c, lang));
                series.add(c);
                sources.add(c.article());
            });
            series(series, book, lang, options.rollUp);
            sources.write(book);
            Dictionary.write(book, lang);
        }
    }

    static void series(Series series, TableSink to, Lang lang, boolean rollUp) throws IOException {
        to.table("series", Column.of("series"));
        series.forEachMetric(all -> {
            for (Observation o : all) {
                to.row(o.row(lang));
            }
            if (rollUp) {
                for (Object[] row : Territories.rolledUp(all, lang)) {
                    to.row(row);
                }
            }
        });
    }

    /** Observations alone, as CSV. */
    public static void series(ClaimSource claims, OutputStream to, Options options) throws IOException {
        try (Series series = new Series()) {
            claims.forEach(series::add);
            CsvSink sink = new CsvSink(to, options.excelVi ? CsvSink.Profile.EXCEL_VI : CsvSink.Profile.CANONICAL, options.lang);
            series(series, sink, options.lang, options.rollUp);
            sink.flush();
        }
    }

    /** Observations alone, as Parquet. */
    public static void seriesParquet(ClaimSource claims, OutputStream to, Options options) throws IOException {
        try (Series series = new Series()) {
            claims.forEach(series::add);
            ParquetSink sink = new ParquetSink(to, options.lang);
            series(series, sink, options.lang, options.rollUp);
            sink.close();
        }
    }

    /** Observations alone, as a workbook. */
    public static void seriesWorkbook(ClaimSource claims, OutputStream to, Options options) throws IOException {
        Lang lang = options.lang == null ? Lang.EN : options.lang;
        try (Series series = new Series(); XlsxSink book = new XlsxSink(to, lang)) {
            claims.forEach(series::add);
            series(series, book, lang, options.rollUp);
            Dictionary.write(book, lang);
        }
    }

    /** The articles that claims came from, in order of first mention. */
    static final class Sources {
        private final Map<String, Claim.ArticleRef> articles = new LinkedHashMap<>();
        private final Map<String, int[]> counts = new LinkedHashMap<>();

        void add(Claim.ArticleRef article) {
            articles.putIfAbsent(article.id(), article);
            counts.computeIfAbsent(article.id(), id -> new int[1])[0]++;
        }

        /** The newspapers by name. */
        Set<String> publishers() {
            Set<String> names = new TreeSet<>();
            articles.values().stream().map(Claim.ArticleRef::publisher).filter(Objects::nonNull).forEach(names::add);
            return names;
        }

        void write(TableSink to) throws IOException {
            to.table("sources", Column.of("sources"));
            for (Claim.ArticleRef a : articles.values()) {
                to.row(new Object[] {a.id(), a.title(), a.publisher(), a.published(), a.url(), a.source(), counts.get(a.id())[0]});
            }
        }
    }
}
