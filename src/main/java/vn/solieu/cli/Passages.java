package vn.solieu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.solieu.doc.Span;

/** Files of composed passages, in which {@code [number|note]} marks a number: an empty line between passages, {@code #} before a remark. */
final class Passages {
    private static final Pattern MARK = Pattern.compile("\\[([^\\]|]+)\\|([^\\]]+)\\]");

    /** @param number where it stands in the text without marks */
    record Mark(Span number, String note) { }

    /** A passage that cannot be read: says which, and what is wrong with it. */
    static final class BadPassage extends IllegalArgumentException {
        private static final long serialVersionUID = 1;

        BadPassage(String message, Throwable cause) {
            super(message, cause);
        }
    }

    private Passages() { }

    /**
     * The passages of a folder's {@code .txt} files, by file name; none where there is no such folder.
     *
     * @param reader makes of a passage's name ({@code FILE#N}) and lines what is wanted
     */
    static <T> List<T> read(Path folder, BiFunction<String, List<String>, T> reader) throws IOException {
        List<T> out = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return out;
        }
        List<Path> files;
        try (Stream<Path> in = Files.list(folder)) {
            files = in.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
        }
        for (Path file : files) {
            List<String> lines = new ArrayList<>();
            for (String line : (Files.readString(file) + "\n").split("\n", -1)) {
                if (line.startsWith("= ") && !lines.isEmpty()) {
                    throw new BadPassage(file.getFileName() + "#" + out.size() + ": '" + line + "': no blank line before the title of a passage", null);
                }
                if (!line.isBlank() && !line.startsWith("#")) {
                    lines.add(line);
                } else if (line.isBlank() && !lines.isEmpty()) {
                    out.add(one(file.getFileName() + "#" + out.size(), lines, reader));
                    lines.clear();
                }
            }
        }
        return out;
    }

    private static <T> T one(String name, List<String> lines, BiFunction<String, List<String>, T> reader) {
        try {
            return reader.apply(name, lines);
        } catch (IllegalArgumentException e) {
            throw new BadPassage(e.getMessage(), e);
        }
    }

    /** Appends a line without its marks; returns them. */
    static List<Mark> unmark(String line, StringBuilder text) {
        List<Mark> marks = new ArrayList<>();
        Matcher m = MARK.matcher(line);
        int at = 0;
        while (m.find()) {
            text.append(line, at, m.start());
            marks.add(new Mark(new Span(text.length(), text.length() + m.group(1).length()), m.group(2)));
            text.append(m.group(1));
            at = m.end();
        }
        text.append(line, at, line.length());
        return marks;
    }
}
