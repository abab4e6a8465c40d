package vn.solieu.cli;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import vn.solieu.store.StoreException;

/** What is wrong with a store, in words: a file that is none is told before it is opened, since opening would make one of it. */
final class StoreFile {
    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.ISO_8859_1);
    /** Where the header keeps the version that the program wrote (SQLite, "Database File Format", 1.3). */
    private static final int VERSION_AT = 60;
    private static final int BUSY = 5;
    private static final int LOCKED = 6;
    private static final int READONLY = 8;
    private static final int CORRUPT = 11;
    private static final int FULL = 13;
    private static final int CANTOPEN = 14;
    private static final int NOTADB = 26;
    private static final int PRIMARY = 0xff;

    private StoreFile() { }

    /** @throws Errors.Wrong where the file is surely no store */
    static void require(Path file) {
        if (Files.isDirectory(file)) {
            throw new Errors.Wrong("--store: " + file + " is a folder");
        }
        if (!Files.isRegularFile(file)) {
            throw new Errors.Wrong("--store: there is no " + file);
        }
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            byte[] magic = new byte[MAGIC.length];
            in.readFully(magic);
            if (!java.util.Arrays.equals(magic, MAGIC)) {
                throw new Errors.Wrong("--store: " + file + " is no store of 'solieu crawl': it is no SQLite file" + (magic[0] == '{' ? "; give claims without --store" : ""));
            }
            in.seek(VERSION_AT);
            Path ahead = file.resolveSibling(file.getFileName() + "-wal");
            if (in.readInt() == 0 && !Files.exists(ahead)) {
                throw new Errors.Wrong("--store: " + file + " is a SQLite file, but no store of 'solieu crawl'");
            }
        } catch (EOFException e) {
            throw new Errors.Wrong("--store: " + file + " is no store of 'solieu crawl': it is " + (file.toFile().length() == 0 ? "empty" : "no SQLite file"));
        } catch (IOException e) {
            throw new Errors.Wrong("--store: cannot read " + file + ": " + e.getMessage());
        }
    }

    /** What stopped the reading, and what to do about it. */
    static Errors.Wrong wrong(Path file, StoreException fault) {
        int code = fault.getCause() instanceof SQLException e ? e.getErrorCode() & PRIMARY : 0;
        return new Errors.Wrong(switch (code) {
            case BUSY, LOCKED -> file + " is locked by another program (a crawl in the middle of writing, or a database browser); try again when it is done";
            case READONLY, CANTOPEN -> file + " cannot be opened: reading a store needs the right to write to it and to its folder";
            case CORRUPT, NOTADB -> file + " is damaged: " + fault.getMessage();
            case FULL -> file + ": the disk is full";
            default -> fault.getMessage();
        });
    }
}
