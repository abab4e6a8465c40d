package vn.solieu.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.from_json;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/**
 * The parts of all inputs made into the result: {@code claims/month=2024-06/…} in JSON lines or Parquet ({@code month=unknown} where an
 * article has no date) and {@code rejects}, a tab-separated file. What lay there is replaced. Claims of a
 * month stand in the order of their inputs' keys and, of one input, in the order that a single machine gives them.
 */
final class Result {
    private static final String MONTH = "month";
    private static final String LINE = "line";
    private static final String PART = "part";
    private static final long ROWS_A_FILE = 2_000_000;
    private final SparkSession spark;
    private final Parts parts;
    private final String output;

    /** How claims are written. */
    enum Format { jsonl, parquet }

    Result(SparkSession spark, Parts parts, String output) {
        this.spark = spark;
        this.parts = parts;
        this.output = output;
    }

    void write(Map<String, Parts.Mark> marks, Format format) {
        claims(paths(marks.values().stream().filter(m -> m.counts().claims > 0).map(Parts.Mark::claims)), format);
        rejects(paths(marks.values().stream().filter(m -> m.counts().allRejected() > 0).map(Parts.Mark::rejects)));
    }

    private List<String> paths(Stream<String> names) {
        return names.sorted().map(name -> parts.file(name).toString()).toList();
    }

    /** The lines of parts and the name of the part that each is of. */
    private Dataset<Row> lines(List<String> paths) {
        return paths.isEmpty() ? spark.createDataset(List.<String>of(), Encoders.STRING()).toDF(LINE).withColumn(PART, lit(""))
                : spark.read().text(paths.toArray(new String[0])).select(col("value").as(LINE), col("_metadata.file_name").as(PART));
    }

    private void claims(List<String> paths, Format format) {
        Column line = col(LINE);
        Dataset<Row> claims = lines(paths).select(PartLine.column(line, PartLine.MONTH).as(MONTH), PartLine.column(line, PartLine.AT).as("at"), col(PART),
                PartLine.json(line).as("json")).repartition(col(MONTH)).sortWithinPartitions(MONTH, PART, "at");
        if (format == Format.parquet) {
            claims.select(from_json(col("json"), ClaimTable.schema()).as("claim"), col(MONTH)).select("claim.*", MONTH)
                    .write().mode(SaveMode.Overwrite).option("maxRecordsPerFile", ROWS_A_FILE).partitionBy(MONTH).parquet(path("claims"));
        } else {
            claims.select("json", MONTH).write().mode(SaveMode.Overwrite).option("maxRecordsPerFile", ROWS_A_FILE).partitionBy(MONTH).text(path("claims"));
        }
    }

    private void rejects(List<String> paths) {
        lines(paths).select(LINE).coalesce(1).sortWithinPartitions(LINE).write().mode(SaveMode.Overwrite).text(path("rejects"));
    }

    private String path(String name) {
        return new Path(output, name).toString();
    }
}
