package vn.solieu.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.solieu.Composed;

class TokenizeCommandTest {
    private static final Set<String> TAGS = Set.of("ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT",
            "SCONJ", "SYM", "VERB", "X");

    @TempDir
    Path dir;

    private Ran run(String text, String... options) throws IOException {
        Path file = dir.resolve("in.txt");
        Files.writeString(file, text);
        String[] args = Arrays.copyOf(options, options.length + 2);
        args[options.length] = "tokenize";
        args[options.length + 1] = file.toString();
        java.util.Collections.rotate(Arrays.asList(args), 2);
        return Ran.solieu(args);
    }

    @Test
    void lineByLineWhatWouldBeMistakenIsEscaped() throws IOException {
        Ran ran = run("Tỉnh Đồng Tháp đạt 82,4%.\n\na_b c\\d 1 250 000 người\n1\u00A0250 xã", "--one-sentence-per-line");
        assertEquals(0, ran.status(), ran.err());
        assertEquals("Tỉnh Đồng_Tháp đạt 82,4 % .\n\na \\_ b c \\\\ d 1_250_000 người\n1\\u00A0250 xã\n", ran.out());
    }

    @Test
    void anArticleBecomesSentences() throws IOException {
        Ran ran = run(Composed.text(1));
        assertEquals(0, ran.status(), ran.err());
        assertEquals(4, ran.out().lines().count(), ran.out());
        assertTrue(ran.out().contains("_"), ran.out());
    }

    /** The structural rules of the UD format page: fields, ids, text that the forms give back, tags of the closed list. */
    @Test
    void conlluIsStructurallyValid() throws IOException {
        Ran ran = run(Composed.text(1) + "\nCó 1\u00A0250  xã (năm 2024)… rồi a_b.", "--format", "conllu");
        assertEquals(0, ran.status(), ran.err());
        assertTrue(ran.out().endsWith("\n\n") || ran.out().endsWith("\n"));
        Set<String> ids = new HashSet<>();
        String[] sentences = ran.out().split("\n\n");
        for (String sentence : sentences) {
            String text = null;
            StringBuilder back = new StringBuilder();
            int n = 0;
            for (String line : sentence.split("\n")) {
                if (line.startsWith("# sent_id = ")) {
                    assertTrue(ids.add(line), "twice: " + line);
                } else if (line.startsWith("# text = ")) {
                    text = line.substring("# text = ".length());
                } else if (!line.startsWith("#")) {
                    String[] cells = line.split("\t", -1);
                    assertEquals(10, cells.length, line);
                    assertEquals(Integer.toString(++n), cells[0], line);
                    assertTrue(TAGS.contains(cells[3]), line);
                    for (String cell : cells) {
                        assertTrue(!cell.isEmpty() && cell.equals(cell.strip()) && !cell.contains("  "), line);
                    }
                    back.append(cells[1]).append(cells[9].equals("SpaceAfter=No") ? "" : " ");
                }
            }
            assertTrue(n > 0, sentence);
            assertEquals(text, back.toString().strip());
        }
        assertEquals(sentences.length, ids.size());
    }

    @Test
    void jsonLinesCountCodePoints() throws IOException {
        Ran ran = run("😀 Tỉnh đạt 5%", "--format", "jsonl", "--one-sentence-per-line", "--tags");
        assertEquals(0, ran.status(), ran.err());
        JsonNode o = new ObjectMapper().readTree(ran.out());
        assertEquals("Tỉnh", o.at("/tokens/1/text").asText());
        assertEquals(2, o.at("/tokens/1/start").asInt());
        assertTrue(TAGS.contains(o.at("/tokens/1/tag").asText()), ran.out());
        assertEquals("number", o.at("/tokens/3/kind").asText());
    }

    @Test
    void wrongUseIsSaid() throws IOException {
        Ran format = run("a", "--format", "xml");
        assertEquals(2, format.status());
        assertTrue(format.err().contains("there is no format 'xml'"), format.err());
        Ran engine = run("a", "--tokenizer", "vncorenlp", "--vncorenlp-home", dir.resolve("nowhere").toString());
        assertEquals(2, engine.status());
        assertTrue(engine.err().contains("there is no folder"), engine.err());
        for (String command : List.of("extract", "explain")) {
            Ran other = Ran.solieu(command, "corpus/pages", "--tokenizer", "vncorenlp", "--vncorenlp-home", dir.resolve("nowhere").toString());
            assertEquals(2, other.status());
            assertTrue(other.err().contains("there is no folder"), other.err());
        }
    }

    @Test
    void trainingSaysWhatItCannotRead() throws IOException {
        Path bad = dir.resolve("bad.conllu");
        Files.writeString(bad, "1\tmột\n");
        Path words = dir.resolve("words.txt");
        Files.writeString(words, "tỷ lệ\n");
        Ran ran = Ran.solieu("train", "words", "--train", bad.toString(), "--vocabulary", words.toString(), "--out", dir.toString());
        assertEquals(2, ran.status());
        assertTrue(ran.err().contains("bad.conllu:1: 2 columns where CoNLL-U has 10"), ran.err());
        Files.write(bad, new byte[] {(byte) 0xC3, (byte) 0x28, '\n'});
        assertTrue(Ran.solieu("train", "words", "--train", bad.toString(), "--vocabulary", words.toString(), "--out", dir.toString()).err()
                .contains("not UTF-8"));
        assertTrue(Ran.solieu("train", "words", "--train", "no.conllu", "--vocabulary", words.toString(), "--out", dir.toString()).err()
                .contains("there is no file no.conllu"));
        assertTrue(Ran.solieu("train", "verbs", "--train", bad.toString(), "--out", dir.toString()).err().contains("words, sentences, tags"));
        assertTrue(Ran.solieu("train", "words", "--train", bad.toString(), "--out", dir.toString()).err().contains("--vocabulary"));
    }

    @Test
    void trainingTwiceGivesTheSameBytes() throws IOException {
        Path file = dir.resolve("a.conllu");
        StringBuilder text = new StringBuilder();
        for (String sentence : List.of("Tỉnh/NOUN có/VERB tỷ lệ/NOUN cao/ADJ ./PUNCT", "Xã/NOUN đạt/VERB tỷ lệ/NOUN thấp/ADJ ./PUNCT")) {
            int n = 0;
            for (String word : sentence.replaceAll("([A-Z]) ", "$1\t").split("\t")) {
                String[] parts = word.split("/");
                text.append(++n).append('\t').append(parts[0]).append("\t_\t").append(parts[1]).append("\t_\t_\t_\t_\t_\t_\n");
            }
            text.append('\n');
        }
        Files.writeString(file, text, StandardCharsets.UTF_8);
        Path words = dir.resolve("words.txt");
        Files.writeString(words, "tỷ lệ\nnông thôn\n");
        byte[][] made = new byte[2][];
        for (int i = 0; i < 2; i++) {
            Path out = dir.resolve("out" + i);
            Ran ran = Ran.solieu("train", "words", "--train", file.toString(), "--vocabulary", words.toString(), "--dev", file.toString(), "--out", out.toString());
            assertEquals(0, ran.status(), ran.err());
            made[i] = Files.readAllBytes(out.resolve("words-2.bin"));
        }
        assertArrayEquals(made[0], made[1]);
    }
}
