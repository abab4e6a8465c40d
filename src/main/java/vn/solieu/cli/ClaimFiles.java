package vn.solieu.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import vn.solieu.doc.Claim;
import vn.solieu.doc.ClaimSource;
import vn.solieu.doc.Json;

/**
 * Claims from files of lines ({@code .jsonl}, plain or {@code .gz}; {@code -} is standard input). A line that is no claim and a second
 * claim of the same id are named and passed over; a file of another schema is refused whole.
 */
final class ClaimFiles implements ClaimSource {
    private static final int TOLD = 5;
    private static final int HEX = 16;
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private final List<Path> files;
    private final InputStream stdin;
    private final PrintStream err;
    private final LongSet ids = new LongSet();
    private int rejected;
    private int duplicates;

    ClaimFiles(List<Path> files, InputStream stdin, PrintStream err) {
        this.files = files;
        this.stdin = stdin;
        this.err = err;
        for (Path file : files) {
            if (!file.toString().equals("-") && !Files.isReadable(file)) {
                throw new Errors.Wrong(Files.exists(file) ? "cannot read " + file : "there is no file " + file);
            }
            if (Files.isDirectory(file)) {
                throw new Errors.Wrong(file + " is a folder; give the files of claims in it");
            }
            String name = file.getFileName().toString();
            if (name.endsWith(".db") || name.endsWith(".sqlite")) {
                throw new Errors.Wrong(file + " is a database; read it with --store");
            }
        }
    }

    /** Lines that were no claims, and repeated ids. */
    int rejected() {
        return rejected + duplicates;
    }

    /** For the closing line; empty where nothing was rejected. */
    String summary() {
        return rejected() == 0 ? "" : ", " + rejected + (rejected == 1 ? " line" : " lines") + " rejected, " + duplicates + " repeated ids passed over";
    }

    @Override
    public void forEach(Taker taker) throws IOException {
        for (Path file : files) {
            boolean standard = file.toString().equals("-");
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(unzipped(standard ? stdin : Files.newInputStream(file)),
                    StandardCharsets.UTF_8.newDecoder()), 1 << 16)) {
                read(standard ? "standard input" : file.toString(), lines, taker);
            }
        }
    }

    private static InputStream unzipped(InputStream raw) throws IOException {
        BufferedInputStream in = new BufferedInputStream(raw, 1 << 16);
        in.mark(2);
        boolean gzip = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        return gzip ? new GZIPInputStream(in, 1 << 16) : in;
    }

    private void read(String name, BufferedReader lines, Taker taker) throws IOException {
        int number = 0;
        while (true) {
            String line;
            try {
                line = lines.readLine();
            } catch (CharacterCodingException e) {
                throw new Errors.Wrong(name + "#" + (number + 1) + " or a little after: not UTF-8");
            } catch (IOException e) {
                throw new Errors.Wrong(name + "#" + (number + 1) + ": cannot be read: " + e.getMessage());
            }
            if (line == null) {
                return;
            }
            number++;
            if (number == 1 && line.startsWith("\uFEFF")) {
                line = line.substring(1);
            }
            if (!line.isBlank()) {
                Claim claim = claim(name + "#" + number, line);
                if (claim != null) {
                    taker.take(claim);
                }
            }
        }
    }

    private Claim claim(String where, String line) {
        Claim claim;
        try {
            claim = Json.readClaim(line);
        } catch (JsonProcessingException | RuntimeException e) {
            older(where, line);
            String why = e instanceof JsonProcessingException j ? j.getOriginalMessage() : String.valueOf(e.getMessage());
            say(++rejected, where + ": no claim: " + why.split("\n")[0]);
            return null;
        }
        if (claim == null || !claim.schema().equals(Claim.SCHEMA)) {
            older(where, line);
            say(++rejected, where + ": no claim");
            return null;
        }
        if (claim.id().matches("[0-9a-f]{16,64}") && claim.metric().text() != null && claim.evidence().sentence() != null && claim.article().id() != null
                && claim.article().source() != null) {
            if (ids.add(Long.parseUnsignedLong(claim.id().substring(0, HEX), HEX))) {
                return claim;
            }
            say(++duplicates, "passed over", where + ": id " + claim.id() + " came before; the first is kept");
            return null;
        }
        say(++rejected, where + ": no claim: its id is malformed, or metric.text, evidence.sentence, article.id or article.source is missing");
        return null;
    }

    private static void older(String where, String line) {
        try {
            var node = MAPPER.readTree(line);
            String schema = node == null || !node.isObject() ? "" : node.path("schema").asText("");
            if (!schema.isEmpty() && !schema.equals(Claim.SCHEMA)) {
                throw new Errors.Wrong(where + ": a record of schema " + schema + "; this version reads " + Claim.SCHEMA
                        + (schema.startsWith("claim/") ? ": run 'solieu extract' anew" : ""));
            }
        } catch (JsonProcessingException e) {
            // no JSON at all: told by the caller
        }
    }

    private void say(int n, String message) {
        say(n, "rejected", message);
    }

    private void say(int n, String fate, String message) {
        if (n <= TOLD) {
            err.println("solieu: " + fate + " " + message.replaceAll("\\p{Cntrl}+", " "));
        } else if (n == TOLD + 1) {
            err.println("solieu: more are only counted here");
        }
    }

    /** Open addressing with linear probing: a million ids in 16 MB. */
    private static final class LongSet {
        private long[] slots = new long[1 << 12];
        private int size;
        private boolean zero;

        boolean add(long value) {
            if (value == 0) {
                boolean isNew = !zero;
                zero = true;
                return isNew;
            }
            if (size * 2 >= slots.length) {
                long[] old = slots;
                slots = new long[old.length * 2];
                Arrays.stream(old).filter(v -> v != 0).forEach(this::place);
            }
            if (!place(value)) {
                return false;
            }
            size++;
            return true;
        }

        private boolean place(long value) {
            int at = (int) (value * 0x9E3779B97F4A7C15L >>> 32) & slots.length - 1;
            while (slots[at] != 0) {
                if (slots[at] == value) {
                    return false;
                }
                at = at + 1 & slots.length - 1;
            }
            slots[at] = value;
            return true;
        }
    }
}
