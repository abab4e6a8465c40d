package vn.solieu.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import vn.solieu.doc.Outcome;
import vn.solieu.doc.Reason;

/** What was rejected: each on standard error and in the rejects file (tab-separated: where, stage, reason, detail), counted by reason. */
final class Rejects implements AutoCloseable {
    static final String HEADER = "where\tstage\treason\tdetail\n";
    /** Of one reason no more than this are told on standard error; the rejects file has them all. */
    private static final int TOLD = 200;
    private final PrintStream err;
    private final LineOutput file;
    private final Map<Reason, Integer> counts = new EnumMap<>(Reason.class);
    private int total;

    /** @param file where they are listed, or null */
    Rejects(PrintStream err, LineOutput file) {
        this.err = err;
        this.file = file;
        if (file != null && file.length() == 0) {
            file.write(HEADER.getBytes(StandardCharsets.UTF_8));
        }
    }

    void add(Outcome.Dropped<?> dropped) {
        total++;
        int n = counts.merge(dropped.reason(), 1, Integer::sum);
        String stage = dropped.stage().name().toLowerCase(Locale.ROOT);
        if (n <= TOLD) {
            err.println("solieu: rejected " + cell(dropped.where()) + ": " + dropped.reason().code() + " (" + stage + ")"
                    + (dropped.detail().isEmpty() ? "" : ": " + cell(dropped.detail())));
        } else if (n == TOLD + 1) {
            err.println("solieu: more rejected as " + dropped.reason().code() + ", only counted here"
                    + (file == null ? "; --rejects FILE lists them" : ""));
        }
        if (file != null) {
            file.write((cell(dropped.where()) + "\t" + stage + "\t" + dropped.reason().code() + "\t" + cell(dropped.detail()) + "\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
    }

    int total() {
        return total;
    }

    /** For the closing line: the number, and of each reason how many. */
    String summary() {
        StringJoiner parts = new StringJoiner(", ", " (", ")");
        counts.forEach((reason, n) -> parts.add(n + " " + reason.code()));
        return total + (total == 1 ? " input" : " inputs") + " rejected" + (total == 0 ? "" : parts.toString());
    }

    private static String cell(String text) {
        return text.replaceAll("[\\t\\r\\n\\p{Cntrl}]+", " ");
    }

    @Override
    public void close() {
        if (file != null) {
            file.close();
        }
    }
}
