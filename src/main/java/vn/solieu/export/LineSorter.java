package vn.solieu.export;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Sorts more lines than fit into memory: sorted runs on disk, merged (Knuth, The Art of Computer Programming 3, 5.4). Lines that are
 * equal stay as often as they came; the order is that of UTF-16 code units.
 */
final class LineSorter implements Closeable {
    private final int runCharacters;
    private final List<Path> runs = new ArrayList<>();
    private List<String> lines = new ArrayList<>();
    private long held;

    LineSorter() {
        this(24_000_000);
    }

    /** @param runCharacters how many characters of lines are held before they go to disk */
    LineSorter(int runCharacters) {
        this.runCharacters = runCharacters;
    }

    void add(String line) throws IOException {
        lines.add(line);
        held += line.length();
        if (held > runCharacters) {
            lines.sort(Comparator.naturalOrder());
            Path run = Files.createTempFile("solieu", ".run");
            runs.add(run);
            try (BufferedWriter out = Files.newBufferedWriter(run, StandardCharsets.UTF_8)) {
                for (String l : lines) {
                    out.write(l);
                    out.write('\n');
                }
            }
            lines = new ArrayList<>();
            held = 0;
        }
    }

    /** Takes lines in order. */
    interface Taker {
        void take(String line) throws IOException;
    }

    /** Hands over all lines in order; may be called once. */
    void drain(Taker to) throws IOException {
        lines.sort(Comparator.naturalOrder());
        PriorityQueue<Run> heads = new PriorityQueue<>(Comparator.comparing((Run r) -> r.line).thenComparing(r -> r.number));
        List<Run> open = new ArrayList<>();
        try {
            for (int i = 0; i < runs.size(); i++) {
                open.add(new Run(i, Files.newBufferedReader(runs.get(i), StandardCharsets.UTF_8)));
            }
            open.add(new Run(runs.size(), new BufferedReader(new LinesReader(lines))));
            for (Run r : open) {
                if (r.next()) {
                    heads.add(r);
                }
            }
            while (!heads.isEmpty()) {
                Run r = heads.poll();
                to.take(r.line);
                if (r.next()) {
                    heads.add(r);
                }
            }
        } finally {
            for (Run r : open) {
                r.in.close();
            }
        }
    }

    @Override
    public void close() throws IOException {
        for (Path run : runs) {
            Files.deleteIfExists(run);
        }
    }

    private static final class Run {
        final int number;
        final BufferedReader in;
        String line;

        Run(int number, BufferedReader in) {
            this.number = number;
            this.in = in;
        }

        boolean next() throws IOException {
            line = in.readLine();
            return line != null;
        }
    }

    /** The lines that are still in memory, as a reader. */
    private static final class LinesReader extends java.io.Reader {
        private final List<String> lines;
        private int line;
        private int at;

        LinesReader(List<String> lines) {
            this.lines = lines;
        }

        @Override
        public int read(char[] to, int from, int most) {
            int n = 0;
            while (n < most && line < lines.size()) {
                String l = lines.get(line);
                if (at == l.length()) {
                    to[from + n++] = '\n';
                    line++;
                    at = 0;
                } else {
                    int m = Math.min(most - n, l.length() - at);
                    l.getChars(at, at + m, to, from + n);
                    n += m;
                    at += m;
                }
            }
            return n == 0 ? -1 : n;
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
