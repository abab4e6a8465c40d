package vn.solieu.cli;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * What a run with {@code --resume} has finished: beside the output a file {@code OUTPUT.journal}, a line an input file, with its size
 * and time of change and with the length of output and rejects up to there. The next run cuts both back to the last line's lengths,
 * passes over the files that are in the journal and unchanged, and goes on at the end: no loss and no double. A file that changed is
 * read again, and what it gave before stays.
 */
final class Journal implements AutoCloseable {
    private static final long EVERY_NANOS = 1_000_000_000L;
    private static final String FIRST = "# solieu journal 1: file, bytes, changed, output bytes, rejects bytes\n";
    private final Path file;
    private final Map<String, String> done = new HashMap<>();
    /** Files read to their end, of which not every outcome is written yet. */
    private final Deque<Finished> pending = new ArrayDeque<>();
    /** Lines of files that are written to their end. */
    private final StringBuilder ready = new StringBuilder();
    private LineOutput lines;
    private LineOutput output;
    private LineOutput rejects;
    private long outputBytes;
    private long rejectsBytes;
    private long seen;
    private long written;
    private long last = System.nanoTime();
    private int passedOver;

    private record Finished(String line, long outcomes) { }

    /** Reads the journal that lies beside {@code output}, if there is one. */
    Journal(Path output) {
        file = output.resolveSibling(output.getFileName() + ".journal");
        if (!Files.exists(file)) {
            return;
        }
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            for (String line : text.substring(0, text.lastIndexOf('\n') + 1).split("\n")) {
                String[] cells = line.split("\t");
                if (cells.length == 5) {
                    done.put(cells[0], cells[1] + "\t" + cells[2]);
                    outputBytes = Long.parseLong(cells[3]);
                    rejectsBytes = Long.parseLong(cells[4]);
                }
            }
        } catch (IOException | NumberFormatException e) {
            throw new Errors.Wrong("cannot read the journal " + file + ": " + e.getMessage() + "; delete it and the output to begin anew");
        }
    }

    /** Cuts what a killed run wrote after its last finished file; begins the journal. */
    void open(Path outputFile, Path rejectsFile) {
        cut(outputFile, outputBytes);
        if (rejectsFile != null) {
            cut(rejectsFile, rejectsBytes);
        }
        boolean fresh = done.isEmpty();
        lines = fresh ? LineOutput.file(file) : LineOutput.append(file);
        if (fresh) {
            lines.write(FIRST.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void cut(Path path, long length) {
        try {
            if (!Files.exists(path)) {
                if (length > 0) {
                    throw new Errors.Wrong("the journal speaks of " + length + " bytes of " + path + ", which is gone; delete the journal to begin anew");
                }
                return;
            }
            try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
                if (channel.size() < length) {
                    throw new Errors.Wrong("the journal speaks of " + length + " bytes of " + path + ", which has " + channel.size()
                            + "; delete both to begin anew");
                }
                channel.truncate(length);
            }
        } catch (IOException e) {
            throw new Errors.Wrong("cannot write " + path + ": " + e.getMessage());
        }
    }

    void follow(LineOutput newOutput, LineOutput newRejects) {
        output = newOutput;
        rejects = newRejects;
    }

    Path file() {
        return file;
    }

    boolean isDone(Path input) {
        boolean is = stamp(input).equals(done.get(name(input)));
        passedOver += is ? 1 : 0;
        return is;
    }

    int passedOver() {
        return passedOver;
    }

    /** The reader has handed out an outcome. */
    void read() {
        seen++;
    }

    /** A file was read to its end. */
    void finished(Path input) {
        pending.add(new Finished(name(input) + "\t" + stamp(input), seen));
        settle();
    }

    /** An outcome was written; finished files go into the journal once everything that belongs to them is on disk. */
    void wrote() {
        written++;
        settle();
        if (System.nanoTime() - last > EVERY_NANOS) {
            save();
        }
    }

    /** Where a file ends just here, notes how long output and rejects are. */
    private void settle() {
        while (!pending.isEmpty() && pending.peek().outcomes() == written) {
            ready.append(pending.poll().line()).append('\t').append(output.length()).append('\t')
                    .append(rejects == null ? 0 : rejects.length()).append('\n');
        }
    }

    /** Brings output and rejects to disk, and then the lines that speak of them. */
    void save() {
        last = System.nanoTime();
        if (ready.length() > 0) {
            output.flush();
            if (rejects != null) {
                rejects.flush();
            }
            lines.write(ready.toString().getBytes(StandardCharsets.UTF_8));
            lines.flush();
            ready.setLength(0);
        }
    }

    private static String name(Path input) {
        return input.toAbsolutePath().normalize().toString().replaceAll("[\\t\\n\\r]", "?");
    }

    private static String stamp(Path input) {
        try {
            return Files.size(input) + "\t" + Files.getLastModifiedTime(input).toMillis();
        } catch (IOException e) {
            return "-1\t-1";
        }
    }

    @Override
    public void close() {
        if (lines != null) {
            lines.close();
        }
    }
}
