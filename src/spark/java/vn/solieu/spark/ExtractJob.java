package vn.solieu.spark;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.solieu.source.Published;
import vn.solieu.source.Sources;

/**
 * Archives to claims on a cluster: {@code spark-submit --class vn.solieu.spark.ExtractJob solieu-spark.jar --input PATHS --output DIR}.
 *
 * <p>Each input file is one task. What a task has finished is marked in {@code DIR/parts}; a run into the same folder reads only files that are
 * new or changed, so that a job that was killed is simply started again. The result is then made of all parts: {@code DIR/claims},
 * {@code DIR/rejects} and, written last, {@code DIR/summary.json}. One job at a time may write to a folder.
 */
@Command(name = "ExtractJob", sortOptions = false, description = "Read archives on a cluster and write their claims, partitioned by month of publication.",
        footer = {"", "Status 0: the result is written, with what was rejected beside it. 2: wrong usage, or nothing to read."})
public final class ExtractJob implements Callable<Integer> {
    private static final int WRONG = 2;

    @Option(names = "--input", required = true, arity = "1..*", split = ",", paramLabel = "PATH",
            description = "Files, folders (read recursively) and globs of any file system that Hadoop knows; @FILE gives one a line.")
    private List<String> inputs;

    @Option(names = "--output", required = true, paramLabel = "DIR", description = "Folder for claims, rejects, summary.json and the parts of each input.")
    private String output;

    @Option(names = "--format", paramLabel = "jsonl|parquet", description = "How claims are written. Default: ${DEFAULT-VALUE}.")
    private Result.Format format = Result.Format.parquet;

    /** Which records are wanted. */
    enum Lang { any, vi }

    @Option(names = "--lang", paramLabel = "any|vi", description = "vi: pass over records that do not look Vietnamese before they are parsed. Default: ${DEFAULT-VALUE}.")
    private Lang lang = Lang.any;

    @Option(names = "--domains", paramLabel = "FILE", description = "Read only records of these domains, one a line, and of their sub-domains.")
    private String domainsFile;

    @Option(names = "--published", paramLabel = "DATE", description = "Publication date where an article does not tell.")
    private String published;

    @Option(names = "--publisher", paramLabel = "NAME", description = "Publisher where an article does not tell.")
    private String publisher;

    @Option(names = "--max-bytes", paramLabel = "N", description = "Reject pages of more bytes than this (default: ${DEFAULT-VALUE}).")
    private long maxBytes = Sources.Options.DEFAULT.maxBytes();

    @Option(names = "--max-seconds", paramLabel = "N", description = "Reject pages that take longer than this; 0 for no limit (default: ${DEFAULT-VALUE}).")
    private int maxSeconds = 60;

    @Option(names = "--attempts", paramLabel = "N", description = "How often a file is tried that the file system fails to give (default: ${DEFAULT-VALUE}).")
    private int attempts = 3;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help.")
    private boolean help;

    private final SparkSession given;

    /** @param given the session to run in, or null for a new one */
    ExtractJob(SparkSession given) {
        this.given = given;
    }

    /** A job that cannot be done as asked. */
    private static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1;

        Wrong(String message) {
            super(message);
        }
    }

    public static void main(String[] args) {
        int status = run(null, args);
        if (status != 0) {
            System.exit(status);
        }
    }

    /** What {@link #main} does, in a session that is there already and stays open. */
    static int run(SparkSession session, String... args) {
        CommandLine line = new CommandLine(new ExtractJob(session));
        line.setExecutionExceptionHandler((e, command, parsed) -> {
            if (e instanceof Wrong || e instanceof FileNotFoundException) {
                System.err.println("solieu: " + e.getMessage());
                return WRONG;
            }
            throw e;
        });
        line.setExitCodeExceptionMapper(e -> WRONG);
        return line.execute(args);
    }

    @Override
    public Integer call() throws IOException {
        if (maxBytes < 1 || maxBytes > 1 << 30 || maxSeconds < 0 || attempts < 1) {
            throw new Wrong("--max-bytes must be between 1 and " + (1 << 30) + ", --max-seconds not negative, --attempts at least 1");
        }
        if (published != null && Published.iso(published) == null) {
            throw new Wrong("--published: '" + published + "' is no date; write 2024-06-30 or 2024-06");
        }
        SparkSession spark = given != null ? given : SparkSession.builder().appName("Solieu").getOrCreate();
        try {
            return run(spark);
        } finally {
            if (given == null) {
                spark.stop();
            }
        }
    }

    private int run(SparkSession spark) throws IOException {
        long began = System.nanoTime();
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        Configuration conf = context.hadoopConfiguration();
        Settings settings = new Settings(lang == Lang.vi, domains(conf), Published.iso(published), publisher, maxBytes, maxSeconds, attempts);
        List<InputFile> all = InputFile.of(inputs, conf);
        if (all.isEmpty()) {
            throw new Wrong("no file to read in " + String.join(", ", inputs));
        }
        Parts parts = new Parts(output, conf);
        parts.prepare();
        List<InputFile> left = left(all, parts.marks(), settings);
        Broadcast<SerializableConfiguration> sent = context.broadcast(new SerializableConfiguration(conf));
        if (!left.isEmpty()) {
            context.parallelize(left, left.size()).map(new ExtractTask(new Path(output).makeQualified(new Path(output).getFileSystem(conf).getUri(),
                    new Path(output).getFileSystem(conf).getWorkingDirectory()).toString(), settings, sent)).collect();
        }
        long read = System.nanoTime();
        Map<String, Parts.Mark> marks = parts.marks();
        parts.clean(marks);
        new Result(spark, parts, output, sent).write(marks, format);
        Counts counts = new Counts();
        marks.values().forEach(mark -> counts.add(mark.counts()));
        summary(counts, conf);
        System.err.printf(Locale.ROOT, "solieu: %d input files (%d done before), %d articles read, %d claims found, %d inputs rejected %s, %d archive records passed over, "
                + "%d files not read to their end; %.1f s reading, %.1f s writing%n", counts.inputs, all.size() - left.size(), counts.articles, counts.claims,
                counts.allRejected(), counts.rejected, counts.passed, counts.unfinished, (read - began) / 1e9, (System.nanoTime() - read) / 1e9);
        return 0;
    }

    /** What no mark tells of, the largest first, so that no long task is left at the end. */
    private static List<InputFile> left(List<InputFile> all, Map<String, Parts.Mark> marks, Settings settings) {
        List<InputFile> left = new ArrayList<>();
        for (InputFile input : all) {
            Parts.Mark mark = marks.get(input.key());
            if (mark == null || mark.counts().unfinished > 0 || !mark.stamp().equals(Parts.stamp(input, settings))) {
                left.add(input);
            }
        }
        left.sort(Comparator.comparingLong(InputFile::bytes).reversed());
        return left;
    }

    private void summary(Counts counts, Configuration conf) throws IOException {
        ObjectNode o = counts.json();
        Path path = new Path(output, "summary.json");
        try (OutputStream out = path.getFileSystem(conf).create(path, true)) {
            out.write(Counts.write(o).getBytes(StandardCharsets.UTF_8));
        }
    }

    private TreeSet<String> domains(Configuration conf) throws IOException {
        TreeSet<String> domains = new TreeSet<>();
        if (domainsFile != null) {
            Path path = new Path(domainsFile);
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(path.getFileSystem(conf).open(path), StandardCharsets.UTF_8))) {
                lines.lines().map(l -> l.replaceFirst("#.*", "").strip().toLowerCase(Locale.ROOT)).filter(l -> !l.isEmpty()).forEach(domains::add);
            }
            if (domains.isEmpty()) {
                throw new Wrong("--domains: " + domainsFile + " names no domain");
            }
        }
        return domains;
    }
}
