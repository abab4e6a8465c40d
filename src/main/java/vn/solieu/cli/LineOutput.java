package vn.solieu.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A file or stream of lines of which an interrupted run leaves whole ones only: bytes leave in buffers that end at a line's end, a
 * signal waits for the buffer that is being written, and where a write fails the file is cut back to its last whole line.
 */
final class LineOutput implements Closeable {
    private static final int FILE_BUFFER = 1 << 16;
    /** Writes of up to this many bytes into a pipe are never split (POSIX PIPE_BUF on Linux). */
    private static final int PIPE_BUFFER = 4096;
    private static final long SIGNAL_WAIT_SECONDS = 3;
    private final String name;
    private final FileChannel file;
    private final OutputStream stream;
    private final byte[] buffer;
    private int filled;
    private long length;
    private boolean closed;
    private final ReentrantLock lock = new ReentrantLock();
    private final Thread onSignal = new Thread(this::signalled);

    private LineOutput(String name, FileChannel file, OutputStream stream) {
        this.name = name;
        this.file = file;
        this.stream = stream;
        this.buffer = new byte[file != null ? FILE_BUFFER : PIPE_BUFFER];
        Runtime.getRuntime().addShutdownHook(onSignal);
    }

    /** A new or emptied file. */
    static LineOutput file(Path path) {
        return file(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
    }

    /** A file that is written on at its end. */
    static LineOutput append(Path path) {
        LineOutput out = file(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            out.length = out.file.size();
            out.file.position(out.length);
        } catch (IOException e) {
            throw new Errors.Wrong("cannot write " + path + ": " + e.getMessage());
        }
        return out;
    }

    private static LineOutput file(Path path, StandardOpenOption... how) {
        try {
            if (Files.exists(path) && !Files.isRegularFile(path) && !Files.isDirectory(path)) {
                return new LineOutput(path.toString(), null, Files.newOutputStream(path));
            }
            return new LineOutput(path.toString(), FileChannel.open(path, how), null);
        } catch (NoSuchFileException e) {
            throw new Errors.Wrong("cannot write " + path + ": its folder does not exist");
        } catch (IOException e) {
            throw new Errors.Wrong("cannot write " + path + ": " + (e.getMessage().equals(path.toString()) ? e.getClass().getSimpleName()
                    : e.getMessage()));
        }
    }

    static LineOutput stream(OutputStream stream) {
        return new LineOutput("standard output", null, stream);
    }

    /** Adds whole lines, with their line ends. */
    void write(byte[] lines) {
        lock.lock();
        try {
            if (closed) {
                return;
            }
            length += lines.length;
            if (filled + lines.length > buffer.length) {
                drain();
            }
            if (lines.length > buffer.length) {
                send(lines, lines.length);
            } else {
                System.arraycopy(lines, 0, buffer, filled, lines.length);
                filled += lines.length;
            }
        } finally {
            lock.unlock();
        }
    }

    /** Bytes that the file has when all that was written is on disk. */
    long length() {
        return length;
    }

    void flush() {
        lock.lock();
        try {
            if (!closed) {
                drain();
            }
        } finally {
            lock.unlock();
        }
    }

    private void drain() {
        int n = filled;
        filled = 0;
        if (n > 0) {
            send(buffer, n);
        }
    }

    private void send(byte[] bytes, int n) {
        try {
            if (file == null) {
                stream.write(bytes, 0, n);
                stream.flush();
                if (stream instanceof java.io.PrintStream printed && printed.checkError()) {
                    throw new Gone();
                }
                return;
            }
            long whole = file.position();
            try {
                ByteBuffer left = ByteBuffer.wrap(bytes, 0, n);
                while (left.hasRemaining()) {
                    file.write(left);
                }
            } catch (IOException e) {
                file.truncate(whole);
                throw e;
            }
        } catch (IOException e) {
            closed = true;
            throw new Errors.Wrong("cannot write " + name + ": " + e.getMessage() + "; what was written before is whole");
        }
    }

    /** The reader of standard output has gone away. */
    static final class Gone extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private void signalled() {
        try {
            if (lock.tryLock(SIGNAL_WAIT_SECONDS, TimeUnit.SECONDS)) {
                // never unlocked: nothing is written from here on
                if (!closed) {
                    drain();
                }
                closed = true;
            }
        } catch (InterruptedException | RuntimeException e) {
            closed = true;
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            if (!closed) {
                drain();
            }
            closed = true;
            if (file != null) {
                file.close();
            } else {
                stream.flush();
            }
        } catch (IOException e) {
            throw new Errors.Wrong("cannot write " + name + ": " + e.getMessage());
        } finally {
            lock.unlock();
            try {
                Runtime.getRuntime().removeShutdownHook(onSignal);
            } catch (IllegalStateException e) {
                // the program is being ended already
            }
        }
    }
}
