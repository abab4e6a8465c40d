package vn.solieu.source;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;

/** A pattern over paths. The folder before its first wildcard is walked; a folder that matches counts with all it holds. */
final class Glob {
    private final String text;
    private final Path base;
    private final int depth;
    private final PathMatcher matcher;

    Glob(String text) {
        this.text = text;
        String[] parts = text.split("/");
        StringBuilder fixed = new StringBuilder();
        int n = 0;
        while (n < parts.length - 1 && !is(parts[n])) {
            fixed.append(parts[n++]).append('/');
        }
        base = Path.of(fixed.toString());
        depth = text.contains("**") ? Integer.MAX_VALUE : Path.of(text.replaceAll("[*?\\[\\]{}]", "x")).getNameCount();
        matcher = FileSystems.getDefault().getPathMatcher("glob:" + (text.startsWith("./") ? text.substring(2) : text));
    }

    /** Whether the text has a wildcard. */
    static boolean is(String text) {
        return text.matches("(?s).*[*?\\[{].*");
    }

    String text() {
        return text;
    }

    Path base() {
        return base;
    }

    /** Whether the file, or a folder above it, matches. */
    boolean takes(Path file) {
        Path plain = file.normalize();
        for (Path p = plain; p != null && p.getNameCount() > 0; p = p.getParent()) {
            if (matcher.matches(p)) {
                return true;
            }
        }
        return false;
    }

    /** Whether files beneath the folder can match. */
    boolean mayHold(Path folder) {
        return folder.getNameCount() < depth || takes(folder);
    }
}
