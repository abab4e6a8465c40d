package vn.solieu.extract;

import java.time.LocalDate;
import java.util.List;
import vn.solieu.extract.period.PeriodMention;
import vn.solieu.extract.period.Periods;

/** How the times that an article names lie to the day it came out: over, nearly over, running or ahead. */
final class Bearings {
    static final int NONE = 0;
    static final int UNKNOWN = 1;
    static final int OVER = 2;
    static final int CLOSING = 3;
    static final int RUNNING = 4;
    static final int AHEAD = 5;
    /** Days after which a time that runs is not nearly over. */
    private static final int SOON = 45;

    final List<PeriodMention> times;
    /** Of each time; NONE where it sets no period. */
    final int[] relations;
    private final LocalDate published;

    Bearings(Periods periods) {
        this.times = periods.mentions();
        this.published = periods.published();
        this.relations = times.stream().mapToInt(this::relation).toArray();
    }

    private int relation(PeriodMention m) {
        return switch (m.type()) {
            case DURATION, TIME, NAMED, NOW, SAME -> NONE;
            default -> m.role() == PeriodMention.Role.BASELINE || m.role() == PeriodMention.Role.NONE ? NONE : relation(m.start(), m.end());
        };
    }

    /** How days lie; either may be null. */
    int relation(LocalDate from, LocalDate to) {
        LocalDate end = to == null ? from : to;
        if (end == null || published == null) {
            return UNKNOWN;
        }
        if (!end.isAfter(published)) {
            return OVER;
        }
        return from != null && from.isAfter(published) ? AHEAD : from == null ? AHEAD : end.isAfter(published.plusDays(SOON)) ? RUNNING : CLOSING;
    }

    /** The first time that begins at an offset or later. */
    int after(int offset) {
        int low = 0;
        int high = times.size();
        while (low < high) {
            int mid = (low + high) >>> 1;
            if (times.get(mid).span().start() < offset) {
                low = mid + 1;
            } else {
                high = mid;
            }
        }
        return low;
    }

    /** The first time of a stretch that is no baseline, and whether any of it is ahead. */
    int first(int start, int end) {
        for (int t = after(start); t < times.size() && times.get(t).span().start() < end; t++) {
            if (relations[t] != NONE) {
                return relations[t];
            }
        }
        return NONE;
    }
}
