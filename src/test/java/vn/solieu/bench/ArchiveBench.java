package vn.solieu.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import vn.solieu.ComposedArchive;
import vn.solieu.Warcs;
import vn.solieu.source.Pages;
import vn.solieu.source.Sources;

/** Records of another language in a gzipped WARC, passed over, beside inflating the gzip alone. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgs = {"-Xmx1g", "-XX:+UseParallelGC"})
public class ArchiveBench {
    static final int RECORDS = 400;
    private static final int PAGE_BYTES = 60_000;
    private byte[] warc;

    @Setup
    public void compose() {
        warc = warc();
    }

    /** A gzipped archive of foreign pages, {@value #PAGE_BYTES} bytes each. */
    static byte[] warc() {
        Random random = new Random(1);
        List<byte[]> records = new ArrayList<>();
        for (int r = 0; r < RECORDS; r++) {
            records.add(Warcs.response("https://a.example/" + r, ComposedArchive.foreignPage(random, PAGE_BYTES)));
        }
        byte[] gzipped = Warcs.gzipped(records);
        System.out.println("# " + gzipped.length + " bytes of gzip, " + records.stream().mapToLong(b -> b.length).sum() + " inflated");
        return gzipped;
    }

    @Benchmark
    public long aInflateAlone() throws IOException {
        long n = 0;
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(warc), 1 << 16)) {
            for (int got = in.read(buffer); got >= 0; got = in.read(buffer)) {
                n += got;
            }
        }
        return n;
    }

    @Benchmark
    public int bPassOverByLanguage() {
        return read(new Sources.Picks(true, Set.of()));
    }

    @Benchmark
    public int cPassOverByDomain() {
        return read(new Sources.Picks(false, Set.of("baolaocai.vn")));
    }

    @Benchmark
    public int dReadAll() {
        return read(Sources.Picks.ALL);
    }

    private int read(Sources.Picks picks) {
        int n = 0;
        try (Pages pages = Sources.open(List.of("-"), Sources.Options.DEFAULT.withStdin(new ByteArrayInputStream(warc)).withPicks(picks))) {
            while (pages.hasNext()) {
                pages.next();
                n++;
            }
        }
        return n;
    }
}
