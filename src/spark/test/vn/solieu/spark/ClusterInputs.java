package vn.solieu.spark;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import vn.solieu.ComposedArchive;
import vn.solieu.Warcs;

/** Web archives of composed pages, some whole, some broken in the ways that archives are. */
final class ClusterInputs {
    static final int PAGES = 2_100;
    private static final int FILES = 6;
    private static final int BROKEN_AT = 40;

    private ClusterInputs() { }

    /** Six whole files with {@value #PAGES} pages together and every third record foreign; one file cut off; one with broken records; an empty one. */
    static Path write(Path folder) throws IOException {
        ComposedArchive archive = new ComposedArchive(8_000);
        Files.createDirectories(folder.resolve("more"));
        int each = PAGES / FILES;
        for (int f = 0; f < FILES; f++) {
            try (OutputStream out = Files.newOutputStream(folder.resolve(f < FILES / 2 ? "c" + f + ".warc.gz" : "more/c" + f + ".warc.gz"))) {
                for (int n = f * each; n < (f + 1) * each; n++) {
                    out.write(archive.record(n));
                    if (n % 3 == 0) {
                        archive.write(out, n * 2 + 1, n * 2 + 2, Integer.MAX_VALUE);
                    }
                }
            }
        }
        byte[] cut = archive.record(PAGES);
        Files.write(folder.resolve("cut.warc.gz"), Warcs.join(archive.record(PAGES + 1), Arrays.copyOf(cut, cut.length / 2)));
        byte[] bad = archive.record(PAGES + 2).clone();
        bad[bad.length - BROKEN_AT] ^= 0x55;
        byte[] wrong = Warcs.record("response", "https://a.vn/x", "application/http; msgtype=response",
                Warcs.http("200 OK", "Content-Type: text/html\r\n", "<html>x</html>".getBytes(java.nio.charset.StandardCharsets.UTF_8)), "", 3);
        Files.write(folder.resolve("broken.warc.gz"), Warcs.join(archive.record(PAGES + 3), bad, archive.record(PAGES + 4), vn.solieu.Composed.gzip(wrong),
                archive.record(PAGES + 5)));
        Files.write(folder.resolve("more/nothing.warc.gz"), new byte[0]);
        return folder;
    }
}
