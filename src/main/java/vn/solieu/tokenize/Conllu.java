package vn.solieu.tokenize;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads the words and universal tags of CoNLL-U files (https://universaldependencies.org/format.html) for training and measuring. */
public final class Conllu {
    private Conllu() { }

    /**
     * @param words surface forms; syllables are separated by spaces
     * @param tags universal tags, in step with the words
     */
    public record Annotated(List<String> words, List<String> tags) {
        /** The words with one space between each two, as {@code # text} of the Vietnamese treebank has them. */
        public String text() {
            return String.join(" ", words);
        }
    }

    /** @throws IOException with file and line where a line is not CoNLL-U */
    public static List<Annotated> read(Path file) throws IOException {
        List<Annotated> out = new ArrayList<>();
        List<String> words = new ArrayList<>();
        List<String> tags = new ArrayList<>();
        int number = 0;
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                number++;
                if (line.isBlank()) {
                    if (!words.isEmpty()) {
                        out.add(new Annotated(List.copyOf(words), List.copyOf(tags)));
                        words.clear();
                        tags.clear();
                    }
                } else if (!line.startsWith("#")) {
                    String[] cells = line.split("\t", -1);
                    if (cells.length != 10) {
                        throw new IOException(file + ":" + number + ": " + cells.length + " columns where CoNLL-U has 10");
                    }
                    if (!cells[0].contains("-") && !cells[0].contains(".")) {
                        words.add(cells[1].strip().replaceAll("\\s+", " "));
                        tags.add(cells[3]);
                    }
                }
            }
        } catch (MalformedInputException e) {
            throw new IOException(file + ":" + (number + 1) + ": not UTF-8", e);
        }
        if (!words.isEmpty()) {
            out.add(new Annotated(List.copyOf(words), List.copyOf(tags)));
        }
        if (out.isEmpty()) {
            throw new IOException(file + ": no sentences");
        }
        return out;
    }
}
