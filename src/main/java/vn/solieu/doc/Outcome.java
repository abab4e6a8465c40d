package vn.solieu.doc;

import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What became of one input at one stage: it was {@link Kept} or it was {@link Dropped} with a reason. Failing input is a value,
 * never an exception and never a silent null.
 */
public sealed interface Outcome<T> permits Outcome.Kept, Outcome.Dropped {

    record Kept<T>(T value) implements Outcome<T> {
        public Kept {
            if (value == null) {
                throw new IllegalArgumentException("kept nothing");
            }
        }
    }

    /**
     * @param where the file, member, line or URL, as a person would look it up
     * @param detail one sentence of plain words, for example the limit that was passed
     */
    record Dropped<T>(Stage stage, Reason reason, String where, String detail) implements Outcome<T> {
        public Dropped {
            if (stage == null || reason == null || where == null) {
                throw new IllegalArgumentException("dropped without stage, reason or place");
            }
            detail = detail == null ? "" : detail;
        }

        /** The same fate for a value of another stage. */
        @SuppressWarnings("unchecked")
        public <U> Dropped<U> as() {
            return (Dropped<U>) this;
        }
    }

    static <T> Outcome<T> kept(T value) {
        return new Kept<>(value);
    }

    static <T> Outcome<T> dropped(Stage stage, Reason reason, String where, String detail) {
        return new Dropped<>(stage, reason, where, detail);
    }

    /** Goes on with a kept value; a dropped one stays as it is. */
    default <U> Outcome<U> then(Function<? super T, Outcome<U>> next) {
        return this instanceof Kept<T> kept ? next.apply(kept.value()) : ((Dropped<T>) this).as();
    }

    /** The value, if kept. */
    default Stream<T> stream() {
        return this instanceof Kept<T> kept ? Stream.of(kept.value()) : Stream.empty();
    }
}
