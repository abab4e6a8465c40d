package vn.solieu.extract.period;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import vn.solieu.extract.metric.Ranker;
import vn.solieu.extract.rank.Trees;

/**
 * How likely each option of a number's period is, by two halves: where nothing says when an article came out, {@code đến nay} and what is
 * told without a time have no day, and the rest is chosen by other weights.
 *
 * @param dated for articles whose day, month or year of publication is known
 * @param undated for the others
 */
public record PeriodModel(Half dated, Half undated) {
    private static final String MODEL = "/vn/solieu/models/period-3.bin";

    /**
     * A linear model and trees, whose soft maxima are averaged.
     *
     * @param ranker weights of {@link Signals}
     * @param trees over {@link Traits}
     */
    public record Half(Ranker ranker, Trees trees) {
        /** A half that finds all options alike. */
        static final Half BLANK = new Half(Ranker.blank(), Trees.none());

        private static Half read(InputStream in) throws IOException {
            return new Half(Ranker.read(in), Trees.read(in, Traits.NAMES));
        }

        private void write(OutputStream out) throws IOException {
            ranker.write(out);
            trees.write(out, Traits.NAMES);
        }
    }

    /** A model that finds all options alike. */
    public static PeriodModel untaught() {
        return new PeriodModel(Half.BLANK, Half.BLANK);
    }

    /** The model that the program brings. */
    public static PeriodModel standard() {
        try (InputStream in = PeriodModel.class.getResourceAsStream(MODEL)) {
            if (in == null) {
                return untaught();
            }
            return read(new BufferedInputStream(in));
        } catch (IOException e) {
            throw new UncheckedIOException("model period-3.bin", e);
        }
    }

    static PeriodModel read(InputStream in) throws IOException {
        return new PeriodModel(Half.read(in), Half.read(in));
    }

    /** The half for an article by whether it is known when it came out. */
    Half half(boolean published) {
        return published ? dated : undated;
    }

    /** Writes of each half the weights, then the trees. */
    public void write(OutputStream out) throws IOException {
        dated.write(out);
        undated.write(out);
    }
}
