package vn.solieu.cli;

import java.util.List;
import java.util.function.LongSupplier;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import vn.solieu.source.Sources;

/** A progress bar on a terminal and nothing elsewhere: bytes read of bytes to read, articles, claims, articles a second, time left. */
final class Progress implements AutoCloseable {
    private static final int UPDATE_MILLIS = 250;
    private static final int KIB = 1 << 10;
    private final ProgressBar bar;
    private final LongSupplier consumed;
    private final boolean claimsToo;
    private final long began = System.nanoTime();
    private long updated;

    private Progress(ProgressBar bar, LongSupplier consumed, boolean claimsToo) {
        this.bar = bar;
        this.consumed = consumed;
        this.claimsToo = claimsToo;
    }

    /** @param linesToScreen whether the run's own lines may go to the terminal, which then gets no bar */
    static Progress start(List<String> paths, LongSupplier consumed, boolean linesToScreen, boolean claimsToo) {
        if (!Terminal.PROGRESS || linesToScreen && Terminal.OUT) {
            return new Progress(null, consumed, claimsToo);
        }
        ProgressBar bar = new ProgressBarBuilder().setTaskName("solieu").setInitialMax(Sources.bytes(paths)).setUnit(" KiB", KIB)
                .setStyle(ProgressBarStyle.ASCII).setUpdateIntervalMillis(UPDATE_MILLIS).clearDisplayOnFinish().build();
        return new Progress(bar, consumed, claimsToo);
    }

    void at(long articles, long claims) {
        long now = System.nanoTime();
        if (bar != null && now - updated > UPDATE_MILLIS * 1_000_000L) {
            updated = now;
            bar.stepTo(consumed.getAsLong());
            bar.setExtraMessage(" " + articles + " articles" + (claimsToo ? ", " + claims + " claims" : "") + ", "
                    + Math.round(articles / ((now - began) / 1e9)) + "/s");
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
