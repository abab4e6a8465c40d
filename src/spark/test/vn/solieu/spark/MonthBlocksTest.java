package vn.solieu.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Claims kept by month, and put together again. */
class MonthBlocksTest {
    private static final int MONTHS = 40;
    private static final int PAGES = 3_000;
    @TempDir
    Path dir;

    @Test
    void theMonthIsThatOfTheDateByItsOwnClock() {
        assertEquals("2024-06", MonthBlocks.month("2024-06-30T23:30:00+07:00"));
        assertEquals("2024-06", MonthBlocks.month("2024-06"));
        assertEquals("unknown", MonthBlocks.month("2024"));
        assertEquals("unknown", MonthBlocks.month(null));
    }

    /** Forty months of half a megabyte and one of twenty: some blocks are written because they are full, some because too much waits, some at the end. */
    @Test
    void eachMonthComesBackWholeAndInItsOrder() throws IOException {
        Map<String, StringBuilder> expected = new TreeMap<>();
        Parts parts = new Parts(dir.toString(), new Configuration());
        parts.prepare();
        List<MonthBlocks.Block> blocks;
        try (MonthBlocks out = new MonthBlocks(Files.newOutputStream(dir.resolve("parts/a.claims")))) {
            for (int page = 0; page < PAGES; page++) {
                String month = page % 2 == 0 ? "2024-01" : "m" + page / 2 % MONTHS;
                String lines = ("page " + page + " số " + "x".repeat(7_000) + "\n").repeat(2);
                expected.computeIfAbsent(month, m -> new StringBuilder()).append(lines);
                out.add(month, lines.getBytes(StandardCharsets.UTF_8), 2);
            }
            out.add("none", new byte[0], 0);
            blocks = out.blocks();
        }
        assertEquals(2 * PAGES, blocks.stream().mapToInt(MonthBlocks.Block::claims).sum());
        assertEquals(Files.size(dir.resolve("parts/a.claims")), blocks.stream().mapToLong(MonthBlocks.Block::bytes).sum());
        Map<String, String> found = new TreeMap<>();
        for (Piece piece : Piece.of(parts, List.of(new Parts.Mark("", "a.claims", blocks, "", new Counts())))) {
            StringBuilder lines = new StringBuilder();
            piece.read(new Configuration(), in -> lines.append(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
            found.put(piece.month(), lines.toString());
        }
        assertEquals(expected.keySet(), found.keySet());
        expected.forEach((month, lines) -> assertTrue(lines.toString().equals(found.get(month)), month));
    }

    @Test
    void aMonthOfVeryManyClaimsIsSeveralFilesAndEveryPieceIsOneTasks() throws IOException {
        Parts parts = new Parts(dir.toString(), new Configuration());
        List<Parts.Mark> marks = new ArrayList<>();
        for (String name : List.of("b", "a")) {
            List<MonthBlocks.Block> blocks = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                blocks.add(new MonthBlocks.Block("2024-01", i * 100L, 100, 700_000));
                blocks.add(new MonthBlocks.Block("2024-0" + (2 + i), i, 1, 1));
            }
            marks.add(new Parts.Mark("", name, blocks, "", new Counts()));
        }
        List<Piece> pieces = Piece.of(parts, marks);
        assertEquals(List.of("2024-01#0:3", "2024-01#1:3", "2024-01#2:3", "2024-01#3:1", "2024-02#0:2", "2024-03#0:2", "2024-04#0:2", "2024-05#0:2", "2024-06#0:2"),
                pieces.stream().map(p -> p.month() + "#" + p.number() + ":" + p.slices().size()).toList());
        assertTrue(pieces.get(0).slices().get(0).file().endsWith("parts/a"));
        assertTrue(pieces.get(3).slices().get(0).file().endsWith("parts/b"));
        for (int n = 1; n < 12; n++) {
            List<List<Piece>> tasks = Piece.tasks(pieces, n);
            assertTrue(tasks.size() <= n, tasks.size() + " tasks of " + n);
            assertEquals(pieces.size(), tasks.stream().flatMap(List::stream).distinct().count());
            assertEquals(pieces.size(), tasks.stream().mapToInt(List::size).sum());
        }
    }
}
