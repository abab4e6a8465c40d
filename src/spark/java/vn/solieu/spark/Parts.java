package vn.solieu.spark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The folder {@code parts} of an output: of each input its claims, its rejects and, written last, a mark that names both. Files that no
 * mark names are of attempts that did not end; they are never read. So a task may be killed, tried again or run twice at one time.
 */
final class Parts {
    private static final String MARK = ".done";
    private final Path folder;
    private final FileSystem fs;

    /**
     * A finished input.
     *
     * @param stamp of the input and the settings that it was read with
     * @param claims file of claims, in the blocks that {@link MonthBlocks} tells of
     * @param rejects file of rejects, gzipped tab-separated lines
     */
    record Mark(String stamp, String claims, List<MonthBlocks.Block> blocks, String rejects, Counts counts) { }

    Parts(String output, Configuration conf) throws IOException {
        folder = new Path(output, "parts");
        fs = folder.getFileSystem(conf);
    }

    void prepare() throws IOException {
        fs.mkdirs(folder);
    }

    static String stamp(InputFile input, Settings settings) {
        return input.bytes() + " " + input.changed() + " " + settings.fingerprint();
    }

    Path file(String name) {
        return new Path(folder, name);
    }

    OutputStream create(String name) throws IOException {
        return fs.create(file(name), true);
    }

    /** Says that an input is done with; what stands in the files that the mark names is whole from here on. */
    void mark(String key, String attempt, Mark mark) throws IOException {
        ObjectNode o = mark.counts().json();
        o.put("stamp", mark.stamp()).put("claims_file", mark.claims()).put("rejects_file", mark.rejects());
        ArrayNode blocks = o.putArray("claims_blocks");
        mark.blocks().forEach(b -> blocks.addArray().add(b.month()).add(b.offset()).add(b.bytes()).add(b.claims()));
        Path written = file("." + key + "." + attempt);
        try (OutputStream out = fs.create(written, true)) {
            out.write(Counts.write(o).getBytes(StandardCharsets.UTF_8));
        }
        Path place = file(key + MARK);
        if (!fs.rename(written, place)) {
            fs.delete(place, false);
            if (!fs.rename(written, place)) {
                throw new IOException("cannot write " + place);
            }
        }
    }

    /** All marks, by the key of their input. A mark that cannot be read, or is of a version before the blocks, counts as none. */
    Map<String, Mark> marks() throws IOException {
        Map<String, Mark> marks = new HashMap<>();
        for (FileStatus status : fs.listStatus(folder)) {
            String name = status.getPath().getName();
            if (name.endsWith(MARK) && !name.startsWith(".")) {
                try (InputStream in = fs.open(status.getPath())) {
                    marks.put(name.substring(0, name.length() - MARK.length()), mark(Counts.read(new String(in.readAllBytes(), StandardCharsets.UTF_8))));
                } catch (com.fasterxml.jackson.core.JsonProcessingException | IllegalArgumentException e) {
                    System.err.println("solieu: " + status.getPath() + " cannot be read; its input counts as not read");
                    fs.delete(status.getPath(), false);
                }
            }
        }
        return marks;
    }

    private static Mark mark(JsonNode o) {
        JsonNode blocks = o.required("claims_blocks");
        List<MonthBlocks.Block> read = new ArrayList<>(blocks.size());
        blocks.forEach(b -> read.add(new MonthBlocks.Block(b.required(0).asText(), b.required(1).asLong(), b.required(2).asInt(), b.required(3).asInt())));
        return new Mark(o.path("stamp").asText(), o.path("claims_file").asText(), read, o.path("rejects_file").asText(), Counts.of(o));
    }

    /** Deletes what attempts left that did not end. No task may run meanwhile. */
    void clean(Map<String, Mark> marks) throws IOException {
        Set<String> named = new HashSet<>();
        marks.forEach((key, mark) -> named.addAll(List.of(key + MARK, mark.claims(), mark.rejects())));
        List<Path> left = new ArrayList<>();
        for (FileStatus status : fs.listStatus(folder)) {
            if (!named.contains(status.getPath().getName()) && !status.isDirectory()) {
                left.add(status.getPath());
            }
        }
        for (Path path : left) {
            fs.delete(path, false);
        }
    }
}
