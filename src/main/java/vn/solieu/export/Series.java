package vn.solieu.export;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.solieu.doc.Claim;
import vn.solieu.doc.ClaimSource;

/**
 * Mentions turned into observations, one for each province, place, metric, kind, base, unit, status and period. Mentions are sorted by
 * metric on disk, so that memory holds those of one metric at a time.
 */
public final class Series implements Closeable {
    private final LineSorter sorter = new LineSorter();

    /** Takes the observations, by metric, then in the order of provinces and periods. */
    public interface Taker {
        void take(Observation observation) throws IOException;
    }

    void add(Claim claim) throws IOException {
        sorter.add(Mention.line(claim));
    }

    /** Reads all claims and hands over their observations. */
    public static void of(ClaimSource claims, Taker to) throws IOException {
        try (Series series = new Series()) {
            claims.forEach(series::add);
            series.forEachMetric(observations -> {
                for (Observation o : observations) {
                    to.take(o);
                }
            });
        }
    }

    /** Takes all observations of one metric. */
    interface MetricTaker {
        void take(List<Observation> observations) throws IOException;
    }

    void forEachMetric(MetricTaker to) throws IOException {
        Group group = new Group(to);
        sorter.drain(group::line);
        group.end();
    }

    private static final class Group {
        private final MetricTaker to;
        private String key;
        private Map<Observation.Key, Observation> byKey = new HashMap<>();

        Group(MetricTaker to) {
            this.to = to;
        }

        void line(String line) throws IOException {
            String next = Mention.keyOf(line);
            if (!next.equals(key)) {
                end();
                key = next;
            }
            Mention m = Mention.of(line);
            byKey.computeIfAbsent(m.key(), Observation::new).add(m);
        }

        void end() throws IOException {
            if (byKey.isEmpty()) {
                return;
            }
            List<Observation> all = new ArrayList<>(byKey.values());
            all.sort(Comparator.comparing((Observation o) -> o.key, Observation.ORDER));
            all.forEach(Observation::settle);
            Checks.run(all);
            to.take(all);
            byKey = new HashMap<>();
        }
    }

    @Override
    public void close() throws IOException {
        sorter.close();
    }
}
