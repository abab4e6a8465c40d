package vn.solieu.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.solieu.doc.Claim;
import vn.solieu.doc.ClaimSource;
import vn.solieu.doc.Json;
import vn.solieu.extract.metric.MetricLexicon;
import vn.solieu.store.Store;
import vn.solieu.store.StoreException;

/** The files of claims, or the crawl's store, that a command reads, and which of their claims it takes. */
final class ClaimInput {
    static final String SOURCES = "Claims are read from files, or from the store of 'solieu crawl' with --store.";

    @Option(names = "--store", paramLabel = "FILE", description = "Read the claims that this store of 'solieu crawl' holds; reprints count once.")
    private Path storeFile;

    @Parameters(arity = "0..*", paramLabel = "CLAIMS.jsonl", description = "Claims as 'solieu extract' writes them, plain or .gz; - is standard input.")
    private List<Path> files = List.of();

    @Option(names = "--province", paramLabel = "NAME", split = ",", description = "Only these provinces, by name without tone marks or not, at the claim's time or now.")
    private List<String> provinces = List.of();

    @Option(names = "--metric", paramLabel = "METRIC", split = ",", description = "Only these metrics: an id of the lexicon (dti), else a part of the name or wording.")
    private List<String> metrics = List.of();

    @Option(names = "--kind", paramLabel = "KIND", split = ",", description = "Only these kinds: percentage, rank, ratio, count, amount, score, change.")
    private List<String> kinds = List.of();

    @Option(names = "--status", paramLabel = "STATUS", split = ",", description = "Only these: actual, estimate, target.")
    private List<String> statuses = List.of();

    @Option(names = "--since", paramLabel = "DATE", description = "Only periods that end on this day or later (2024, 2024-07 or 2024-07-01).")
    private String since;

    @Option(names = "--until", paramLabel = "DATE", description = "Only periods that end on this day or earlier.")
    private String until;

    @Option(names = "--min-confidence", paramLabel = "N", description = "Only claims at least so sure, 0 to 1.")
    private BigDecimal minConfidence;

    @Option(names = "--publisher", paramLabel = "NAME", split = ",", description = "Only newspapers whose name holds this.")
    private List<String> publishers = List.of();

    private ClaimFiles read;

    /** The claims that pass every filter. */
    ClaimSource open(Main.Streams streams) {
        List<Claim.Kind> onlyKinds = kinds.stream().map(k -> one("--kind", k, Claim.Kind.values())).toList();
        List<Claim.Status> onlyStatuses = statuses.stream().map(s -> one("--status", s, Claim.Status.values())).toList();
        List<String> places = folded(provinces);
        List<String> of = folded(metrics);
        Set<String> ids = MetricLexicon.entries().stream().map(MetricLexicon.Entry::id).filter(of::contains).collect(Collectors.toSet());
        List<String> papers = folded(publishers);
        LocalDate from = day("--since", since, false);
        LocalDate to = day("--until", until, true);
        if (from != null && to != null && from.isAfter(to)) {
            throw new Errors.Wrong("--since " + since + " is after --until " + until);
        }
        if (minConfidence != null && (minConfidence.signum() < 0 || minConfidence.compareTo(BigDecimal.ONE) > 0)) {
            throw new Errors.Wrong("--min-confidence is a number from 0 to 1, not " + minConfidence);
        }
        if (files.isEmpty() == (storeFile == null)) {
            throw new Errors.Wrong(storeFile == null ? "name files of claims, or a store with --store" : "--store and files of claims cannot be mixed");
        }
        if (storeFile != null) {
            StoreFile.require(storeFile);
        }
        read = new ClaimFiles(files, streams.in(), streams.err());
        ClaimSource all = storeFile == null ? read : this::stored;
        return taker -> all.forEach(c -> {
            if ((onlyKinds.isEmpty() || onlyKinds.contains(c.kind())) && (onlyStatuses.isEmpty() || onlyStatuses.contains(c.status()))
                    && (places.isEmpty() || c.province() != null && (is(places, c.province().name()) || is(places, c.province().currentName())))
                    && (of.isEmpty() || of.stream().anyMatch(m -> ids.contains(m) ? m.equals(c.metric().id()) : isMetric(c.metric(), m)))
                    && (papers.isEmpty() || c.article().publisher() != null && papers.stream().anyMatch(fold(c.article().publisher())::contains))
                    && (minConfidence == null || c.confidence().compareTo(minConfidence) >= 0) && within(c.period().end(), from, to)) {
                taker.take(c);
            }
        });
    }

    private void stored(ClaimSource.Taker taker) throws IOException {
        try (Store store = Store.open(storeFile)) {
            store.findings().claims(false, line -> {
                try {
                    taker.take(Json.readClaim(line));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (StoreException e) {
            throw StoreFile.wrong(storeFile, e);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** What was rejected while reading. */
    ClaimFiles read() {
        return read;
    }

    private static boolean is(List<String> names, String name) {
        return name != null && names.contains(fold(name));
    }

    private static boolean isMetric(Claim.Metric m, String wanted) {
        return fold(m.text()).contains(wanted) || m.name() != null && fold(m.name()).contains(wanted)
                || m.nameEn() != null && fold(m.nameEn()).contains(wanted);
    }

    private static boolean within(String end, LocalDate from, LocalDate to) {
        if (from == null && to == null) {
            return true;
        }
        try {
            LocalDate day = end == null ? null : LocalDate.parse(end);
            return day != null && (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static List<String> folded(List<String> words) {
        return words.stream().map(ClaimInput::fold).filter(w -> !w.isEmpty()).toList();
    }

    /** Lower case without tone marks. */
    static String fold(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD).replaceAll("\\p{M}+", "").replace('đ', 'd').strip();
    }

    private static <E extends Enum<E>> E one(String option, String word, E[] values) {
        for (E value : values) {
            if (value.name().equalsIgnoreCase(word.strip())) {
                return value;
            }
        }
        throw new Errors.Wrong(option + " knows no " + word + "; it knows "
                + String.join(", ", java.util.Arrays.stream(values).map(v -> v.name().toLowerCase(Locale.ROOT)).toList()));
    }

    private static LocalDate day(String option, String text, boolean last) {
        if (text == null) {
            return null;
        }
        try {
            if (text.matches("\\d{4}")) {
                return LocalDate.parse(text + (last ? "-12-31" : "-01-01"));
            }
            if (text.matches("\\d{4}-\\d{2}")) {
                LocalDate first = LocalDate.parse(text + "-01");
                return last ? first.withDayOfMonth(first.lengthOfMonth()) : first;
            }
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new Errors.Wrong(option + " is a date like 2024, 2024-07 or 2024-07-01, not " + text);
        }
    }
}
