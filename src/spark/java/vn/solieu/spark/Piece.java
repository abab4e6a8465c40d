package vn.solieu.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;

/**
 * One file of the result to be: the claims of a month, or of one that has very many the {@code number}-th share.
 *
 * @param slices the blocks it is made of, in its order
 */
record Piece(String month, int number, List<Slice> slices) implements Serializable {
    private static final long MOST_CLAIMS = 2_000_000;

    /** A block and the file of a part that it stands in. */
    record Slice(String file, MonthBlocks.Block block) implements Serializable { }

    /** What is done with the lines of a block. */
    interface Taker {
        void take(InputStream lines) throws IOException;
    }

    /** Of all parts, by month; within a month in the order of the parts' names and of their blocks. */
    static List<Piece> of(Parts parts, Collection<Parts.Mark> marks) {
        Map<String, List<Slice>> months = new TreeMap<>();
        marks.stream().sorted(Comparator.comparing(Parts.Mark::claims)).forEach(mark -> mark.blocks().forEach(block ->
                months.computeIfAbsent(block.month(), m -> new ArrayList<>()).add(new Slice(parts.file(mark.claims()).toString(), block))));
        List<Piece> pieces = new ArrayList<>();
        months.forEach((month, slices) -> {
            long claims = 0;
            int from = 0;
            int number = 0;
            for (int i = 0; i < slices.size(); i++) {
                claims += slices.get(i).block().claims();
                if (claims >= MOST_CLAIMS || i == slices.size() - 1) {
                    pieces.add(new Piece(month, number++, new ArrayList<>(slices.subList(from, i + 1))));
                    from = i + 1;
                    claims = 0;
                }
            }
        });
        return pieces;
    }

    /** Pieces in {@code n} or fewer tasks of about the same work, the largest first. */
    static List<List<Piece>> tasks(List<Piece> pieces, int n) {
        long share = pieces.stream().mapToLong(Piece::bytes).sum() / n + 1;
        List<List<Piece>> tasks = new ArrayList<>();
        long held = share;
        for (Piece piece : pieces.stream().sorted(Comparator.comparingLong(Piece::bytes).reversed()).toList()) {
            if (held >= share) {
                tasks.add(new ArrayList<>());
                held = 0;
            }
            tasks.get(tasks.size() - 1).add(piece);
            held += piece.bytes();
        }
        return tasks;
    }

    private long bytes() {
        return slices.stream().mapToLong(slice -> slice.block().bytes()).sum();
    }

    /** Hands its blocks on, one after the other. */
    void read(Configuration conf, Taker taker) throws IOException {
        String file = null;
        FSDataInputStream in = null;
        try {
            for (Slice slice : slices) {
                if (!slice.file().equals(file)) {
                    if (in != null) {
                        in.close();
                    }
                    file = slice.file();
                    Path path = new Path(file);
                    in = path.getFileSystem(conf).open(path);
                }
                byte[] block = new byte[slice.block().bytes()];
                in.readFully(slice.block().offset(), block);
                try (InputStream lines = MonthBlocks.lines(block)) {
                    taker.take(lines);
                }
            }
        } finally {
            if (in != null) {
                in.close();
            }
        }
    }
}
