package vn.solieu.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.solieu.doc.Json;

/** Prints the JSON Schema of a record. */
@Command(name = "schema", sortOptions = false, description = "Print the JSON Schema of a record.",
        footerHeading = "%nExample:%n", footer = "  solieu schema claim > claim.schema.json")
final class SchemaCommand implements Callable<Integer> {
    /** The records that have a schema. */
    enum Kind { claim, article }

    @Parameters(paramLabel = "RECORD", description = "One of: ${COMPLETION-CANDIDATES}.")
    private Kind kind;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help.")
    private boolean help;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        String file = kind.name().toLowerCase(Locale.ROOT) + ".schema.json";
        try (InputStream in = Json.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing from the installation");
            }
            Main.Streams streams = ((Main) spec.root().userObject()).streams;
            in.transferTo(streams.out());
            streams.out().flush();
            return Main.OK;
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
