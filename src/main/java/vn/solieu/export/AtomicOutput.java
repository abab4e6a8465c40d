package vn.solieu.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that is there whole or not at all: written beside its place and moved there. */
public final class AtomicOutput {
    private AtomicOutput() { }

    /** Writes the whole file. */
    public interface Body {
        void write(OutputStream to) throws IOException;
    }

    /**
     * @param replace whether a file that is there already may be replaced
     * @throws FileAlreadyExistsException where it may not
     * @throws NoSuchFileException where the folder is not there
     */
    public static void write(Path file, boolean replace, Body body) throws IOException {
        Path target = file.toAbsolutePath();
        refuse(target, replace);
        if (!Files.isDirectory(target.getParent())) {
            throw new NoSuchFileException(target.getParent().toString());
        }
        Path beside = Files.createTempFile(target.getParent(), "." + target.getFileName(), ".part");
        Thread onSignal = new Thread(() -> beside.toFile().delete());
        Runtime.getRuntime().addShutdownHook(onSignal);
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(beside), 1 << 16)) {
                body.write(out);
            }
            readable(beside);
            refuse(target, replace);
            Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(beside);
            try {
                Runtime.getRuntime().removeShutdownHook(onSignal);
            } catch (IllegalStateException e) {
                // the program is being ended already
            }
        }
    }

    /** Temporary files are private; what a person asked for has the usual rights. */
    private static void readable(Path file) throws IOException {
        try {
            Files.setPosixFilePermissions(file, java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--"));
        } catch (UnsupportedOperationException e) {
            // not a POSIX file system
        }
    }

    static void refuse(Path target, boolean replace) throws FileAlreadyExistsException {
        if (Files.exists(target) && !replace) {
            throw new FileAlreadyExistsException(target.toString());
        }
    }
}
