package vn.solieu.tokenize;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One block of running text with its sentences marked, for training and measuring.
 *
 * @param text the block
 * @param ends where each sentence ends, ascending, UTF-16 code units; the last is the text's length
 */
public record SentenceText(String text, List<Integer> ends) {
    private static final int SENTENCES_A_BLOCK = 5;

    public SentenceText {
        ends = List.copyOf(ends);
    }

    /**
     * Reads composed text: one sentence a line, a blank line ends a block. Lines of a block are joined by one space, or by nothing
     * where a line begins with {@code ~}; {@code \n} stands for a line break, lines that begin with {@code #} are comments.
     */
    public static List<SentenceText> read(Path file) throws IOException {
        List<SentenceText> out = new ArrayList<>();
        List<String> block = new ArrayList<>();
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            if (line.isBlank()) {
                add(block, out);
            } else if (!line.startsWith("#")) {
                block.add(line.strip().replace("\\n", "\n"));
            }
        }
        add(block, out);
        if (out.isEmpty()) {
            throw new IOException(file + ": no sentences");
        }
        return out;
    }

    private static void add(List<String> lines, List<SentenceText> out) {
        if (lines.isEmpty()) {
            return;
        }
        StringBuilder text = new StringBuilder();
        List<Integer> ends = new ArrayList<>();
        for (String line : lines) {
            boolean glued = line.startsWith("~");
            text.append(text.length() == 0 || glued ? "" : " ").append(line, glued ? 1 : 0, line.length());
            ends.add(text.length());
        }
        out.add(new SentenceText(text.toString(), ends));
        lines.clear();
    }

    /** The treebank's sentences as a newspaper would set them, five to a block. */
    static List<SentenceText> of(List<Conllu.Annotated> sentences) {
        List<SentenceText> out = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i += SENTENCES_A_BLOCK) {
            add(new ArrayList<>(sentences.subList(i, Math.min(i + SENTENCES_A_BLOCK, sentences.size())).stream()
                    .map(SentenceText::set).toList()), out);
        }
        return out;
    }

    /** Joins words as print does: marks stand close to the words they belong to. The treebank writes brackets as LBKT and RBKT. */
    private static String set(Conllu.Annotated sentence) {
        StringBuilder out = new StringBuilder();
        boolean open = false;
        boolean glue = true;
        for (String word : sentence.words()) {
            String w = word.equals("LBKT") ? "(" : word.equals("RBKT") ? ")" : word;
            boolean quote = w.equals("\"");
            boolean closes = w.matches("[.,;:!?…)\\]%”]+|\\.\\.\\.") || quote && open;
            if (!glue && !closes) {
                out.append(' ');
            }
            out.append(w);
            open = quote ? !open : open;
            glue = w.matches("[(\\[“]") || quote && open;
        }
        return out.toString();
    }
}
