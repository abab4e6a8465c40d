package vn.solieu.crawl;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import javax.net.ServerSocketFactory;

/** A server of raw sockets on loopback that notes every request with its time. */
public class Newspapers implements AutoCloseable {
    /** One request: when its connection was accepted, nanoseconds; its path and headers (names in lower case). */
    public record Asked(long nanos, String path, Map<String, String> headers) { }

    /** Writes the bytes of an answer. */
    public interface Reply {
        void write(OutputStream out) throws Exception;
    }

    private final ServerSocket server;
    public final List<Asked> asked = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, Function<Asked, Reply>> pages = new ConcurrentHashMap<>();
    private volatile Function<Asked, Reply> rest = a -> of("404 Not Found", "text/html", "<p>no</p>");

    public Newspapers() throws IOException {
        this(ServerSocketFactory.getDefault(), "127.0.0.1");
    }

    /** On another loopback address, or over TLS. */
    public Newspapers(ServerSocketFactory sockets, String address) throws IOException {
        server = sockets.createServerSocket(0, 200, InetAddress.getByName(address));
        Thread thread = new Thread(this::serve, "newspaper");
        thread.setDaemon(true);
        thread.start();
    }

    public String domain() {
        return server.getInetAddress().getHostAddress() + ":" + port();
    }

    public int port() {
        return server.getLocalPort();
    }

    public String url(String path) {
        return "http://" + domain() + path;
    }

    public Newspapers on(String path, Function<Asked, Reply> reply) {
        pages.put(path, reply);
        return this;
    }

    public Newspapers on(String path, Reply reply) {
        return on(path, a -> reply);
    }

    public Newspapers otherwise(Function<Asked, Reply> reply) {
        rest = reply;
        return this;
    }

    public long count(String path) {
        return List.copyOf(asked).stream().filter(a -> a.path().equals(path)).count();
    }

    public static Reply html(String html) {
        return of("200 OK", "text/html; charset=utf-8", html);
    }

    public static Reply of(String status, String type, String body, String... headers) {
        return of(status, type, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    public static Reply of(String status, String type, byte[] body, String... headers) {
        return out -> {
            String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
            out.write(("HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\nContent-Length: " + body.length + "\r\n" + more + "\r\n").getBytes(StandardCharsets.UTF_8));
            out.write(body);
        };
    }

    public static Reply to(String status, String location) {
        return of(status, "text/html", "", "Location: " + location);
    }

    /** Bytes as they are. */
    public static Reply raw(String bytes) {
        return out -> out.write(bytes.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Bytes as they are, and then the connection is reset (RST), not closed. */
    public static Reply reset(String bytes) {
        return out -> {
            out.write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            // so that the bytes are read before the reset throws them away
            Thread.sleep(100);
            throw new Reset();
        };
    }

    private static final class Reset extends IOException {
        private static final long serialVersionUID = 1;
    }

    /** What is sent before anything was asked, in place of an answer; null for a server that waits. */
    Reply greeting() {
        return null;
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                long at = System.nanoTime();
                Thread thread = new Thread(() -> answer(socket, at), "newspaper-answer");
                thread.setDaemon(true);
                thread.start();
            } catch (IOException e) {
                return;
            }
        }
    }

    private void answer(Socket socket, long at) {
        try (socket) {
            Reply greeting = greeting();
            if (greeting != null) {
                greeting.write(socket.getOutputStream());
                socket.shutdownOutput();
                while (socket.getInputStream().read() >= 0) {
                    // so that the close is no reset
                }
                return;
            }
            InputStream in = socket.getInputStream();
            ByteArrayOutputStream head = new ByteArrayOutputStream();
            while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
                int b = in.read();
                if (b < 0) {
                    return;
                }
                head.write(b);
            }
            String[] lines = head.toString(StandardCharsets.ISO_8859_1).split("\r\n");
            Map<String, String> headers = new HashMap<>();
            for (int i = 1; i < lines.length; i++) {
                headers.put(lines[i].replaceFirst(":.*", "").toLowerCase(Locale.ROOT), lines[i].replaceFirst("^[^:]*: ?", ""));
            }
            Asked a = new Asked(at, lines[0].split(" ")[1], headers);
            asked.add(a);
            OutputStream out = socket.getOutputStream();
            try {
                pages.getOrDefault(a.path(), rest).apply(a).write(out);
                out.flush();
            } catch (Reset e) {
                socket.setSoLinger(true, 0);
            }
        } catch (Exception e) {
            // the client went away, which some tests mean it to
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
