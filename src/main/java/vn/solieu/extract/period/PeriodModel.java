package vn.solieu.extract.period;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import vn.solieu.extract.metric.Ranker;
import vn.solieu.extract.rank.Trees;

/**
 * What periods are chosen by, {@code period-2.bin}: a linear model that knows words, and trees that know how things stand to each
 * other. An option's likelihood is the mean of what the two give it: they err on different numbers.
 *
 * @param ranker weights of {@link Signals}
 * @param trees over {@link Traits}
 */
public record PeriodModel(Ranker ranker, Trees trees) {
    private static final String MODEL = "/vn/solieu/models/period-2.bin";

    /** A model that finds all options alike. */
    public static PeriodModel untaught() {
        return new PeriodModel(Ranker.blank(), Trees.none());
    }

    /** The model that the program brings. */
    public static PeriodModel standard() {
        try (InputStream in = PeriodModel.class.getResourceAsStream(MODEL)) {
            if (in == null) {
                return untaught();
            }
            InputStream both = new BufferedInputStream(in);
            return new PeriodModel(Ranker.read(both), Trees.read(both, Traits.NAMES));
        } catch (IOException e) {
            throw new UncheckedIOException("model period-2.bin", e);
        }
    }

    /** Writes the weights, then the trees. */
    public void write(OutputStream out) throws IOException {
        ranker.write(out);
        trees.write(out, Traits.NAMES);
    }
}
