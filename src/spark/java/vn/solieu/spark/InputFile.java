package vn.solieu.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * One file to read: a task.
 *
 * @param name what the records call it: as given, or below a folder as given
 * @param uri where it is read from
 * @param bytes its length
 * @param changed when it was changed, in milliseconds since 1970
 */
record InputFile(String name, String uri, long bytes, long changed) implements Serializable {
    private static final int KEY_DIGITS = 16;
    private static final int KEY_NAME = 60;

    /** The name of its files among the parts: readable, and no two inputs have the same. */
    String key() {
        try {
            String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(uri.getBytes(StandardCharsets.UTF_8)));
            String last = uri.substring(uri.lastIndexOf('/') + 1).replaceAll("^[.]|[^A-Za-z0-9.-]", "-");
            return last.substring(0, Math.min(last.length(), KEY_NAME)) + "-" + hash.substring(0, KEY_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /**
     * The files that arguments name: files, folders (recursively, in order of names; what begins with a dot or an underscore is passed
     * over) and globs of Hadoop's kind. A file named twice is read once.
     *
     * @throws FileNotFoundException where an argument names nothing
     */
    static List<InputFile> of(List<String> arguments, Configuration conf) throws IOException {
        Map<String, InputFile> found = new LinkedHashMap<>();
        for (String argument : arguments) {
            Path path = new Path(argument);
            FileSystem fs = path.getFileSystem(conf);
            FileStatus[] matches = fs.exists(path) ? new FileStatus[] {fs.getFileStatus(path)} : fs.globStatus(path);
            if (matches == null || matches.length == 0) {
                throw new FileNotFoundException("nothing matches " + argument);
            }
            Arrays.sort(matches, Comparator.comparing(FileStatus::getPath));
            for (FileStatus match : matches) {
                boolean itself = fs.exists(path);
                add(fs, match, itself ? argument : named(match.getPath(), path.toUri().getScheme() != null), found);
            }
        }
        return new ArrayList<>(found.values());
    }

    private static String named(Path path, boolean scheme) {
        return scheme ? path.toString() : path.toUri().getPath();
    }

    private static void add(FileSystem fs, FileStatus status, String name, Map<String, InputFile> found) throws IOException {
        if (!status.isDirectory()) {
            String uri = status.getPath().toString();
            found.putIfAbsent(uri, new InputFile(name, uri, status.getLen(), status.getModificationTime()));
            return;
        }
        FileStatus[] entries = fs.listStatus(status.getPath());
        Arrays.sort(entries, Comparator.comparing(e -> e.getPath().getName()));
        for (FileStatus entry : entries) {
            String last = entry.getPath().getName();
            if (!last.startsWith(".") && !last.startsWith("_")) {
                add(fs, entry, name + (name.endsWith("/") ? "" : "/") + last, found);
            }
        }
    }
}
