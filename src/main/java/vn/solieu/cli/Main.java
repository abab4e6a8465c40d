package vn.solieu.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;

/**
 * The program. Exit status: 0 all was read; 1 some inputs were rejected; 2 wrong usage, nothing readable, or an output that could not
 * be written.
 */
@Command(name = "solieu", versionProvider = Main.Version.class, synopsisSubcommandLabel = "COMMAND", sortOptions = false,
        description = "The numbers in Vietnam's provincial press, as data.",
        footerHeading = "%nExample:%n", footer = {"  solieu extract articles/ -o claims.jsonl", "",
                Main.EXIT_CODES, "", "'solieu help COMMAND' tells more of a command."},
        subcommands = {
            ExtractCommand.class,
            ArticlesCommand.class,
            ExplainCommand.class,
            TokenizeCommand.class,
            TrainCommand.class,
            EvaluateCommand.class,
            CrawlCommand.class,
            StatusCommand.class,
            SitesCommand.class,
            ExportCommand.class,
            SeriesCommand.class,
            ReportCommand.class,
            SchemaCommand.class,
            GenerateCompletion.class,
            HelpCommand.class,
        })
public final class Main implements Runnable {
    static final int OK = 0;
    static final int SOME_REJECTED = 1;
    static final int NOTHING = 2;
    static final String EXIT_CODES = "Exit status: 0 all was read, 1 some inputs were rejected, 2 wrong usage, nothing readable, or output "
            + "that could not be written.";

    final Streams streams;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help.")
    private boolean help;

    @Option(names = {"-V", "--version"}, versionHelp = true, description = "Show the version.")
    private boolean version;

    Main(Streams streams) {
        this.streams = streams;
    }

    /** Standard input, output and error of one run. */
    record Streams(InputStream in, PrintStream out, PrintStream err) { }

    public static void main(String[] args) {
        PrintStream out = new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.err), true, StandardCharsets.UTF_8);
        int status = run(new Streams(System.in, out, err), args);
        out.flush();
        System.exit(status);
    }

    /** One run inside this process; returns the exit status. */
    static int run(Streams streams, String... args) {
        Main main = new Main(streams);
        CommandLine line = new CommandLine(main)
                .setOut(new PrintWriter(streams.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(streams.err(), true, StandardCharsets.UTF_8))
                .setUsageHelpWidth(110)
                .setAbbreviatedOptionsAllowed(false)
                .setExecutionExceptionHandler(Errors::execution)
                .setParameterExceptionHandler(Errors::usage);
        return line.execute(args);
    }

    @Override
    public void run() {
        throw new Errors.Wrong("which command? 'solieu --help' lists them");
    }

    /** The version of the jar. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"solieu " + (version == null ? "(built from source, not packaged)" : version)};
        }
    }
}
