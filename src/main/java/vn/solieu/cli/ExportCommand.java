package vn.solieu.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.solieu.doc.ClaimSource;
import vn.solieu.export.Exporter;
import vn.solieu.export.Licence;

/** Claims in, a table for other programs out. */
@Command(name = "export", sortOptions = false, description = {"Write claims as .xlsx, .csv, .parquet or .jsonl, or as a data package (a folder).", ClaimInput.SOURCES},
        footerHeading = "%nExamples:%n", footer = {"  solieu export claims.jsonl -o claims.xlsx --lang vi",
                "  solieu export claims.jsonl -o lao-cai.csv --province \"Lào Cai\" --kind percentage --since 2024",
                "  solieu export claims.jsonl -o package/ --licence CC-BY-4.0", "", Main.EXIT_CODES})
final class ExportCommand implements Callable<Integer> {
    @Mixin
    private ClaimInput input;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE", required = true,
            description = "What to write, by its ending: .xlsx, .csv, .parquet, .jsonl; a name without an ending is a data package's folder.")
    private Path output;

    @Mixin
    private TableOptions table;

    @Option(names = "--roll-up", description = "In series: add the 34 new provinces where all their old ones have the same count or amount.")
    private boolean rollUp;

    @Option(names = "--licence", paramLabel = "NAME|URL", description = "What a data package says of its use, for example CC-BY-4.0; else that nothing was stated.")
    private String licence;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help.")
    private boolean help;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Main.Streams streams = ((Main) spec.root().userObject()).streams;
        Exporter.Format format = Files.isDirectory(output) ? Exporter.Format.PACKAGE : Exporter.Format.of(output);
        if (format == null) {
            throw new Errors.Wrong(output + ": known endings are .xlsx, .csv, .parquet and .jsonl; a data package is a folder, a name without an ending");
        }
        Licence use = licence == null ? null : Licence.of(licence);
        if (licence != null && (use == null || format != Exporter.Format.PACKAGE)) {
            throw new Errors.Wrong(use == null ? "--licence is a name like CC-BY-4.0 or an address, not " + licence : "--licence is for a data package (a folder)");
        }
        if (rollUp && format != Exporter.Format.XLSX && format != Exporter.Format.PACKAGE) {
            throw new Errors.Wrong("--roll-up is for outputs with series: .xlsx or a data package");
        }
        Exporter.Options options = table.of(format, rollUp, use);
        ClaimSource claims = input.open(streams);
        long[] written = new long[1];
        ClaimOutput.write(output, () -> written[0] = Exporter.export(claims, output, format, options));
        streams.err().println("solieu: " + written[0] + (written[0] == 1 ? " claim" : " claims") + " written to " + output + input.read().summary());
        return input.read().rejected() > 0 ? Main.SOME_REJECTED : Main.OK;
    }
}
