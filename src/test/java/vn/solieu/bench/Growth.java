package vn.solieu.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import vn.solieu.cli.Ran;

/**
 * What a page costs where Java is warm: {@code bench/scale growth}. The command {@code extract} runs over archives of growing size and then of falling size in one
 * process, after runs over the first of them for {@value #WARM_SECONDS} seconds of processor time; of each run what one over a single page costs (models and word
 * lists) is taken off. Processor time is that of the whole process, compiler and collector included.
 */
public final class Growth {
    private static final int WARM_SECONDS = 150;
    private static final OperatingSystemMXBean SYSTEM = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private Growth() { }

    /** Seconds. */
    private record Cost(double wall, double processor) { }

    /** {@code SMALL PAGES FILE...}: an archive of one page, and pairs of a number of pages and their archive, which first is the one to warm with. */
    public static void main(String[] args) throws Exception {
        Path out = Files.createTempFile("solieu", ".jsonl");
        try {
            while (SYSTEM.getProcessCpuTime() < WARM_SECONDS * 1_000_000_000L) {
                run(args[2], out);
            }
            Cost small = run(args[0], out);
            System.out.printf(Locale.ROOT, "warm, one page: %.2f s wall, %.2f s processor%n", small.wall, small.processor);
            int sizes = args.length / 2;
            for (int k = 0; k < 2 * sizes - 1; k++) {
                int i = 1 + 2 * Math.min(k, 2 * sizes - 2 - k);
                int pages = Integer.parseInt(args[i]);
                Cost cost = run(args[i + 1], out);
                System.out.printf(Locale.ROOT, "warm, %d pages, less that: %.3f ms wall, %.3f ms processor a page%n", pages, 1000 * (cost.wall - small.wall) / (pages - 1),
                        1000 * (cost.processor - small.processor) / (pages - 1));
            }
        } finally {
            Files.delete(out);
        }
    }

    private static Cost run(String archive, Path out) {
        System.gc();
        long clock = System.nanoTime();
        long cpu = SYSTEM.getProcessCpuTime();
        Ran ran = Ran.solieu("extract", archive, "--jobs", "2", "-o", out.toString());
        if (ran.status() != 0) {
            throw new IllegalStateException(ran.err());
        }
        return new Cost((System.nanoTime() - clock) / 1e9, (SYSTEM.getProcessCpuTime() - cpu) / 1e9);
    }
}
