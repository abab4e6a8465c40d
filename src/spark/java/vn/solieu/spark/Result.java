package vn.solieu.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.from_json;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.zip.GZIPInputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;

/**
 * The parts of all inputs made into the result: {@code claims/month=2024-06/…} in JSON lines or Parquet ({@code month=unknown} where an
 * article has no date) and {@code rejects}, a tab-separated file. What lay there is replaced. Claims of a
 * month stand in the order of their inputs' keys and, of one input, in the order that a single machine gives them.
 *
 * <p>JSON lines are copied from the parts block by block, each file written apart and moved to its place when it is whole; Spark's tables, whose planner and
 * generated code take seconds to get going, are used for Parquet alone.
 */
final class Result {
    private static final String MONTH = "month";
    private static final long ROWS_A_FILE = 2_000_000;
    /** Tasks for each core, so that all cores end at about the same time. */
    private static final int TASKS_A_CORE = 4;
    private static final int BUFFER = 1 << 16;
    private final SparkSession spark;
    private final JavaSparkContext context;
    private final Parts parts;
    private final String output;
    private final Broadcast<SerializableConfiguration> conf;

    /** How claims are written. */
    enum Format { jsonl, parquet }

    Result(SparkSession spark, Parts parts, String output, Broadcast<SerializableConfiguration> conf) {
        this.spark = spark;
        this.context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        this.parts = parts;
        this.output = output;
        this.conf = conf;
    }

    void write(Map<String, Parts.Mark> marks, Format format) throws IOException {
        List<Piece> pieces = Piece.of(parts, marks.values());
        List<List<Piece>> tasks = pieces.isEmpty() ? List.of() : Piece.tasks(pieces, TASKS_A_CORE * context.defaultParallelism());
        if (format == Format.parquet) {
            parquet(tasks);
        } else {
            lines(tasks);
        }
        rejects(marks.values().stream().filter(m -> m.counts().allRejected() > 0).map(m -> parts.file(m.rejects()).toString()).sorted().toList());
    }

    private JavaRDD<List<Piece>> pieces(List<List<Piece>> tasks) {
        return context.parallelize(tasks, Math.max(1, tasks.size()));
    }

    private void parquet(List<List<Piece>> tasks) {
        StructType columns = new StructType().add(MONTH, DataTypes.StringType).add("at", DataTypes.LongType).add("json", DataTypes.StringType);
        Broadcast<SerializableConfiguration> sent = conf;
        spark.createDataFrame(pieces(tasks).flatMap(task -> rows(task, sent.value().value())), columns).sortWithinPartitions(MONTH, "at")
                .select(from_json(col("json"), ClaimTable.schema()).as("claim"), col(MONTH)).select("claim.*", MONTH)
                .write().mode(SaveMode.Overwrite).option("maxRecordsPerFile", ROWS_A_FILE).partitionBy(MONTH).parquet(path("claims").toString());
    }

    /** Month, number within the task, line; a block at a time in memory. */
    private static Iterator<Row> rows(List<Piece> task, Configuration conf) {
        Iterator<Piece> blocks = task.stream().flatMap(piece -> piece.slices().stream().map(slice -> new Piece(piece.month(), piece.number(), List.of(slice))))
                .toList().iterator();
        return new Iterator<>() {
            private Iterator<Row> rows = Collections.emptyIterator();
            private long at;

            @Override
            public boolean hasNext() {
                while (!rows.hasNext() && blocks.hasNext()) {
                    rows = read(blocks.next()).iterator();
                }
                return rows.hasNext();
            }

            @Override
            public Row next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return rows.next();
            }

            private List<Row> read(Piece block) {
                List<Row> read = new ArrayList<>();
                try {
                    block.read(conf, lines -> new BufferedReader(new InputStreamReader(lines, StandardCharsets.UTF_8)).lines()
                            .forEach(line -> read.add(RowFactory.create(block.month(), at++, line))));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                return read;
            }
        };
    }

    private void lines(List<List<Piece>> tasks) throws IOException {
        Emptied folder = new Emptied("claims");
        String place = folder.path.toString();
        Broadcast<SerializableConfiguration> sent = conf;
        pieces(tasks).foreach(task -> {
            for (Piece piece : task) {
                String name = "month=" + piece.month() + "/part-" + String.format("%05d", piece.number()) + ".txt";
                file(place, name, sent.value().value(), out -> piece.read(sent.value().value(), lines -> lines.transferTo(out)));
            }
        });
        folder.done();
    }

    private void rejects(List<String> paths) throws IOException {
        Emptied folder = new Emptied("rejects");
        String place = folder.path.toString();
        Broadcast<SerializableConfiguration> sent = conf;
        if (!paths.isEmpty()) {
            context.parallelize(paths, paths.size()).flatMap(path -> rejected(new Path(path), sent.value().value())).sortBy(line -> line, true, 1)
                    .foreachPartition(lines -> file(place, "part-00000.txt", sent.value().value(), out -> {
                        while (lines.hasNext()) {
                            out.write((lines.next() + "\n").getBytes(StandardCharsets.UTF_8));
                        }
                    }));
        }
        folder.done();
    }

    private static Iterator<String> rejected(Path path, Configuration conf) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(new GZIPInputStream(path.getFileSystem(conf).open(path), BUFFER), StandardCharsets.UTF_8));
        TaskContext.get().addTaskCompletionListener(task -> {
            try {
                lines.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return lines.lines().iterator();
    }

    private Path path(String name) {
        return new Path(output, name);
    }

    /** Fills a file. */
    private interface Filler {
        void fill(OutputStream out) throws IOException;
    }

    /** A file that is there whole or not at all, whichever attempts of its task go on at one time. */
    private static void file(String folder, String name, Configuration conf, Filler filler) throws IOException {
        Path place = new Path(folder, name);
        FileSystem fs = place.getFileSystem(conf);
        Path written = new Path(folder, Emptied.UNDER_WAY + "/" + name.replace('/', '-') + "." + TaskContext.get().taskAttemptId());
        try (OutputStream out = fs.create(written, true, BUFFER)) {
            filler.fill(out);
        }
        fs.mkdirs(place.getParent());
        // the folder was empty: what stands at the place is what another attempt of this task has written, the same
        if (!fs.rename(written, place) && !fs.exists(place)) {
            throw new IOException("cannot write " + place);
        }
    }

    /** A folder of the result, emptied for what comes. */
    private final class Emptied {
        /** What readers of such folders pass over. */
        static final String UNDER_WAY = "_temporary";
        final Path path;
        private final FileSystem fs;

        Emptied(String name) throws IOException {
            path = path(name);
            fs = path.getFileSystem(conf.value().value());
            fs.delete(path, true);
            fs.mkdirs(path);
        }

        void done() throws IOException {
            fs.delete(new Path(path, UNDER_WAY), true);
            fs.create(new Path(path, "_SUCCESS"), true).close();
        }
    }
}
