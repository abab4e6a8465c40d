package vn.solieu.crawl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class ScheduleTest {
    @TempDir
    Path dir;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "0 5 * * * | 2026-01-01T05:00 | 2026-01-02T05:00",
        "0 5 * * * | 2026-01-01T04:59:59 | 2026-01-01T05:00",
        "*/15 * * * * | 2026-01-01T23:50 | 2026-01-02T00:00",
        "30 6,18 * * 1-5 | 2026-01-02T18:30 | 2026-01-05T06:30",
        "0 0 29 2 * | 2026-01-01T00:00 | 2028-02-29T00:00",
        "0 9 * * 7 | 2026-01-01T00:00 | 2026-01-04T09:00",
        "0 9 13 * 5 | 2026-02-01T00:00 | 2026-02-06T09:00",
        "10/20 8-9 * * * | 2026-01-01T08:31 | 2026-01-01T08:50",
    })
    void theNextTimeIsCrons(String cron, String when, String next) {
        ZoneId zone = Reader.VIETNAM;
        assertEquals(java.time.LocalDateTime.parse(next).atZone(zone), new Cron(cron).next(java.time.LocalDateTime.parse(when).atZone(zone)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0 5 * *", "60 5 * * *", "0 24 * * *", "0 5 0 * *", "0 5 * 13 *", "0 5 * * 8", "x 5 * * *", "5-1 * * * *", "*/0 * * * *", "1,,2 * * * *"})
    void whatIsNoScheduleIsSaid(String cron) {
        assertThrows(IllegalArgumentException.class, () -> new Cron(cron));
    }

    @Test
    void aDayThatNeverComesIsNoTime() {
        assertNull(new Cron("0 0 30 2 *").next(ZonedDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC)));
    }

    /** Time that passes only when it is waited for. */
    private static final class Days extends Clock {
        Instant now;

        Days(String now) {
            this.now = Instant.parse(now);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private static final class Kept implements Schedule.Memory {
        Instant last;

        @Override
        public Instant last() {
            return last;
        }

        @Override
        public void last(Instant at) {
            last = at;
        }
    }

    private static Schedule simulated(String cron, Days days, Kept kept) {
        return new Schedule(new Cron(cron), days, kept) {
            @Override
            protected void pause(long millis) {
                days.now = days.now.plusMillis(millis);
            }
        };
    }

    @Test
    void everyDayOfAMonthHasItsRunAtFiveInVietnam() throws InterruptedException {
        Days days = new Days("2026-01-01T00:00:00Z");
        List<Instant> runs = new ArrayList<>();
        Schedule schedule = simulated("0 5 * * *", days, new Kept());
        schedule.run(() -> {
            runs.add(days.now);
            days.now = days.now.plusSeconds(5_000);
            if (runs.size() == 30) {
                schedule.stop();
            }
        }, next -> { });
        for (int i = 0; i < 30; i++) {
            assertEquals(Instant.parse("2026-01-01T22:00:00Z").plusSeconds(86_400L * i), runs.get(i));
        }
    }

    @Test
    void runsThatWereMissedAreCaughtUpWithOnce() throws InterruptedException {
        Days days = new Days("2026-01-10T12:00:00Z");
        Kept kept = new Kept();
        kept.last = Instant.parse("2026-01-04T22:00:00Z");
        List<Instant> runs = new ArrayList<>();
        Schedule schedule = simulated("0 5 * * *", days, kept);
        schedule.run(() -> {
            runs.add(days.now);
            if (runs.size() == 2) {
                schedule.stop();
            }
        }, next -> { });
        assertEquals(List.of(Instant.parse("2026-01-10T12:00:00Z"), Instant.parse("2026-01-10T22:00:00Z")), runs);
        assertEquals(runs.get(1), kept.last);
    }

    @Test
    void aStopEndsTheWait() throws InterruptedException {
        Schedule schedule = new Schedule(new Cron("0 5 1 1 *"), Clock.systemUTC(), new Kept());
        schedule.run(() -> { }, next -> schedule.stop());
        assertTrue(schedule.due().isAfter(Instant.now().minusSeconds(60)));
    }

    @Test
    void aSecondHolderOfTheLockIsToldOfTheFirst() throws Exception {
        Path file = dir.resolve("x.lock");
        try (RunLock first = RunLock.take(file)) {
            String said = assertThrows(RunLock.Held.class, () -> RunLock.take(file)).getMessage();
            assertTrue(said.contains("process " + ProcessHandle.current().pid() + " since "), said);
        }
        RunLock.take(file).close();
    }
}
