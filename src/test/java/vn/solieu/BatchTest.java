package vn.solieu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.solieu.doc.Outcome;
import vn.solieu.doc.Page;
import vn.solieu.doc.Reason;
import vn.solieu.doc.Stage;

@Timeout(60)
class BatchTest {
    private static Outcome<Page> page(int n) {
        return n % 10 == 7 ? Outcome.dropped(Stage.SOURCE, Reason.EMPTY, "p" + n, "") : Outcome.kept(new Page("p" + n, Page.Format.TEXT, new byte[100], null, null));
    }

    private static List<String> run(int jobs, int pages, java.util.function.Function<Page, Outcome<String>> work, Duration perPage) {
        List<String> out = new ArrayList<>();
        Batch.run(IntStream.range(0, pages).mapToObj(BatchTest::page).iterator(), work, new Batch.Limits(jobs, 8, 1000, perPage),
                o -> out.add(o instanceof Outcome.Kept<String> kept ? kept.value() : ((Outcome.Dropped<String>) o).where() + "!" + ((Outcome.Dropped<String>) o).reason().code()));
        return out;
    }

    @Test
    void resultsComeInTheOrderOfThePages() {
        List<String> expected = IntStream.range(0, 500).mapToObj(n -> n % 10 == 7 ? "p" + n + "!empty" : "p" + n).toList();
        for (int jobs : new int[] {1, 4}) {
            assertEquals(expected, run(jobs, 500, p -> {
                sleep(p.source().hashCode() % 3 == 0 ? 2 : 0);
                return Outcome.kept(p.source());
            }, Duration.ZERO));
        }
    }

    @Test
    void aFaultDropsOnePage() {
        List<String> told = run(2, 6, p -> {
            if (p.source().equals("p1")) {
                throw new IllegalStateException("fault");
            }
            return p.source().equals("p3") ? deep(0) : Outcome.kept(p.source());
        }, Duration.ZERO);
        assertEquals(List.of("p0", "p1!internal", "p2", "p3!internal", "p4", "p5"), told);
    }

    private static Outcome<String> deep(int n) {
        return deep(n + 1).then(x -> Outcome.kept(x + n));
    }

    @Test
    void aSlowPageIsGivenUpAndTheRestGoesOn() {
        CountDownLatch never = new CountDownLatch(1);
        List<String> told = run(1, 6, p -> {
            while (p.source().equals("p2") && never.getCount() > 0) {
                Thread.onSpinWait();
            }
            return Outcome.kept(p.source());
        }, Duration.ofMillis(300));
        never.countDown();
        assertEquals(List.of("p0", "p1", "p2!too-slow", "p3", "p4", "p5"), told);
    }

    @Test
    void onlyABoundedNumberIsUnderWay() {
        AtomicInteger read = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        AtomicInteger taken = new AtomicInteger();
        var pages = IntStream.range(0, 2000).mapToObj(n -> {
            most.accumulateAndGet(read.incrementAndGet() - taken.get(), Math::max);
            return page(1);
        }).iterator();
        Batch.run(pages, p -> Outcome.kept(p.source()), new Batch.Limits(3, 8, 1 << 20, Duration.ZERO), o -> taken.incrementAndGet());
        assertTrue(most.get() <= 10, "under way: " + most);
        assertEquals(2000, taken.get());
    }

    @Test
    void whatTheTakerThrowsEndsTheRun() {
        assertThrows(UnsupportedOperationException.class, () -> Batch.run(IntStream.range(0, 100).mapToObj(BatchTest::page).iterator(),
                p -> Outcome.kept(p.source()), Batch.Limits.of(2), o -> {
                    throw new UnsupportedOperationException();
                }));
    }

    @Test
    void runsThatShareThreadsHaveOnesOwnEachAndTheLastHasAll() throws Exception {
        AtomicInteger at = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch both = new CountDownLatch(2);
        try (Workers workers = new Workers()) {
            Runnable run = () -> {
                workers.join(1);
                both.countDown();
                try {
                    both.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                Batch.run(IntStream.range(0, 40).mapToObj(n -> page(1)).iterator(), p -> {
                    most.accumulateAndGet(at.incrementAndGet(), Math::max);
                    sleep(1);
                    at.decrementAndGet();
                    return Outcome.kept(p.source());
                }, workers, Batch.Limits.of(1), o -> { });
                workers.leave(1);
            };
            Thread other = new Thread(run);
            other.start();
            run.run();
            other.join();
            assertEquals(2, most.get());
            CountDownLatch meet = new CountDownLatch(2);
            List<String> alone = new ArrayList<>();
            workers.join(1);
            Batch.run(IntStream.range(0, 2).mapToObj(BatchTest::page).iterator(), p -> {
                meet.countDown();
                try {
                    meet.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                return Outcome.kept(p.source());
            }, workers, Batch.Limits.of(1), o -> alone.add(((Outcome.Kept<String>) o).value()));
            assertEquals(List.of("p0", "p1"), alone, "both pages were under way at one time");
        }
    }

    private static void sleep(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
