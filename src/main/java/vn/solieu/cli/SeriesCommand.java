package vn.solieu.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.solieu.doc.ClaimSource;
import vn.solieu.export.AtomicOutput;
import vn.solieu.export.Exporter;
import vn.solieu.export.ReferenceCheck;

/** Claims in, observations out. */
@Command(name = "series", sortOptions = false, description = {
        "Turn mentions into observations, one for each province, metric, period, unit and status, with conflicts and checks.", ClaimInput.SOURCES},
        footerHeading = "%nExamples:%n", footer = {"  solieu series claims.jsonl --metric dti --kind rank -o dti.csv",
                "  solieu series claims.jsonl --check dti-2022.tsv --metric dti --since 2022 --until 2022",
                "", "A reference is tab-separated: a header row, a column 'province', and one named after a kind of number (rank, score, percentage ...),",
                "'metric' (a lexicon's id) optionally. Lines that begin with # are passed over.", "", Main.EXIT_CODES})
final class SeriesCommand implements Callable<Integer> {
    @Mixin
    private ClaimInput input;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE", description = "A .csv, .xlsx or .parquet; CSV on standard output if not given.")
    private Path output;

    @Option(names = "--check", paramLabel = "REFERENCE.tsv", description = "Compare with official figures, and print per line how the press has it.")
    private Path reference;

    @Option(names = "--roll-up", description = "Add the 34 new provinces where all their old ones have the same count or amount.")
    private boolean rollUp;

    @Mixin
    private TableOptions table;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help.")
    private boolean help;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Main.Streams streams = ((Main) spec.root().userObject()).streams;
        Exporter.Format format = output == null ? Exporter.Format.CSV : Exporter.Format.of(output);
        if (format != Exporter.Format.CSV && format != Exporter.Format.XLSX && format != Exporter.Format.PARQUET) {
            throw new Errors.Wrong(output + ": series are written as .csv, .xlsx or .parquet");
        }
        if (reference != null && output != null) {
            throw new Errors.Wrong("give either -o or --check");
        }
        Exporter.Options options = table.of(format, rollUp, null);
        ClaimSource claims = input.open(streams);
        if (reference != null) {
            check(claims, streams);
        } else if (output == null) {
            ClaimOutput.write(Path.of("standard output"), () -> series(claims, format, options, streams.out()));
            whole(streams.out());
        } else {
            ClaimOutput.write(output, () -> AtomicOutput.write(output, table.force(), out -> series(claims, format, options, out)));
        }
        if (input.read().rejected() > 0) {
            streams.err().println("solieu: done" + input.read().summary());
            return Main.SOME_REJECTED;
        }
        return Main.OK;
    }

    private static void series(ClaimSource claims, Exporter.Format format, Exporter.Options options, OutputStream out) throws IOException {
        switch (format) {
            case XLSX -> Exporter.seriesWorkbook(claims, out, options);
            case PARQUET -> Exporter.seriesParquet(claims, out, options);
            default -> Exporter.series(claims, out, options);
        }
    }

    private static void whole(PrintStream out) {
        if (out.checkError()) {
            throw new Errors.Wrong("standard output could not be written to its end");
        }
    }

    private void check(ClaimSource claims, Main.Streams streams) {
        try {
            List<String> lines = ReferenceCheck.run(claims, reference);
            lines.forEach(streams.out()::println);
            whole(streams.out());
        } catch (java.nio.file.NoSuchFileException e) {
            throw new Errors.Wrong("there is no file " + e.getMessage());
        } catch (IOException | IllegalStateException e) {
            throw new Errors.Wrong("cannot check against " + reference + ": " + e.getMessage());
        }
    }
}
