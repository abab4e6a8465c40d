package vn.solieu.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import vn.solieu.extract.metric.Ranker;

/** The weights that periods are chosen by: {@code period-1.bin}. */
final class PeriodModel {
    private static final String MODEL = "/vn/solieu/models/period-1.bin";

    private PeriodModel() { }

    static Ranker standard() {
        try (InputStream in = PeriodModel.class.getResourceAsStream(MODEL)) {
            return in == null ? new Ranker(new float[1 << Ranker.BITS]) : Ranker.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("model period-1.bin", e);
        }
    }
}
