package vn.solieu.crawl;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * One GET over HTTP/1.1 (RFC 9112), without following redirects. A host's name is resolved once and the connection goes to the very address
 * that was checked, so that a second answer of the DNS cannot lead elsewhere; TLS checks certificate and name. Java's own HTTP
 * client resolves by itself and is not used for that reason.
 */
final class Fetcher {
    private static final int HTTP = 80;
    private static final int HTTPS = 443;
    private final Limits limits;
    private final String userAgent;
    private final Addresses.Resolver resolver;
    private final boolean keepWire;
    private final SSLSocketFactory tls;
    private final Room room = new Room();

    /** Closes connections at their deadline: a peer that drips bytes into a TLS record, or never ends a handshake, would outwait any timeout of a read. */
    private static final ScheduledThreadPoolExecutor WATCH = new ScheduledThreadPoolExecutor(1, work -> {
        Thread thread = new Thread(work, "solieu-deadlines");
        thread.setDaemon(true);
        return thread;
    });

    static {
        WATCH.setRemoveOnCancelPolicy(true);
    }

    /**
     * @param connect longest time to connect
     * @param whole longest time from connecting to the last byte
     * @param maxBytes largest content, as it comes and decoded
     * @param allowed the addresses that may be connected to
     * @param anyPort whether ports other than 80 and 443 are allowed
     */
    record Limits(Duration connect, Duration whole, long maxBytes, Predicate<InetAddress> allowed, boolean anyPort) {
        /** @param privateToo whether addresses of one's own networks, and any port, are allowed */
        static Limits standard(boolean privateToo) {
            return new Limits(Duration.ofSeconds(15), Duration.ofSeconds(60), 16L << 20, privateToo ? a -> true : Addresses::isPublic, privateToo);
        }
    }

    /**
     * @param etag of the copy that is held, or null; {@code lastModified} likewise
     * @param types the media types that are wanted
     * @param cutBytes of a longer content only so many bytes are read, and it is asked for unpacked; 0 refuses what is over the limit
     */
    record Request(String url, String etag, String lastModified, String accept, Predicate<String> types, int cutBytes) { }

    Fetcher(Limits limits, String userAgent, Addresses.Resolver resolver, boolean keepWire) {
        this(limits, userAgent, resolver, keepWire, (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    /** @param tls makes connections that check certificates; tests have authorities of their own */
    Fetcher(Limits limits, String userAgent, Addresses.Resolver resolver, boolean keepWire, SSLSocketFactory tls) {
        this.tls = tls;
        this.limits = limits;
        this.userAgent = userAgent;
        this.resolver = resolver;
        this.keepWire = keepWire;
    }

    /** The answers that the calling thread has got are dealt with; to be called after {@link #get}, also where it failed. */
    void done() {
        room.leave();
    }

    /** The calling thread is about to unpack something that may be large; waits for its turn. */
    void large() throws FetchFailure {
        try {
            room.enter(System.nanoTime() + limits.whole().toNanos());
        } catch (SocketTimeoutException e) {
            throw new FetchFailure(FetchFailure.Kind.TIMEOUT, "", "others' large answers took too long");
        }
    }

    /** @throws FetchFailure where no whole answer came */
    Answer get(Request request) throws FetchFailure {
        String url = request.url();
        URI uri = URI.create(url);
        boolean secured = "https".equals(uri.getScheme());
        if (!secured && !"http".equals(uri.getScheme())) {
            throw new FetchFailure(FetchFailure.Kind.REFUSED, url, "only http and https are fetched");
        }
        int port = uri.getPort() > 0 ? uri.getPort() : secured ? HTTPS : HTTP;
        if (!limits.anyPort() && !Set.of(HTTP, HTTPS).contains(port)) {
            throw new FetchFailure(FetchFailure.Kind.REFUSED, url, "port " + port + " is neither 80 nor 443");
        }
        Instant at = Instant.now();
        long deadline = System.nanoTime() + limits.whole().toNanos();
        List<InetAddress> addresses = addresses(uri, url);
        ScheduledFuture<?> atDeadline = null;
        try (Socket socket = connect(addresses, port, url)) {
            atDeadline = WATCH.schedule(() -> close(socket), deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            InetAddress address = socket.getInetAddress();
            if (!secured) {
                return exchange(request, socket, uri, at, address, deadline);
            }
            try (SSLSocket secure = (SSLSocket) tls.createSocket(socket, uri.getHost(), port, true)) {
                SSLParameters parameters = secure.getSSLParameters();
                parameters.setEndpointIdentificationAlgorithm("HTTPS");
                secure.setSSLParameters(parameters);
                secure.setSoTimeout((int) limits.connect().toMillis());
                secure.startHandshake();
                return exchange(request, secure, uri, at, address, deadline);
            }
        } catch (FetchFailure e) {
            throw e;
        } catch (IOException e) {
            if (e instanceof SocketTimeoutException || System.nanoTime() >= deadline) {
                throw new FetchFailure(FetchFailure.Kind.TIMEOUT, url, "no whole answer within " + limits.whole().toMillis() / 1000.0 + " s");
            }
            throw e instanceof SSLException ? new FetchFailure(FetchFailure.Kind.TLS, url, "TLS: " + e.getMessage())
                    : new FetchFailure(FetchFailure.Kind.BROKEN, url, String.valueOf(e.getMessage()));
        } finally {
            if (atDeadline != null) {
                atDeadline.cancel(false);
            }
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // it is as good as closed
        }
    }

    private List<InetAddress> addresses(URI uri, String url) throws FetchFailure {
        try {
            List<InetAddress> all = Arrays.asList(resolver.resolve(uri.getHost().replaceAll("^\\[|]$", "")));
            List<InetAddress> allowed = all.stream().filter(limits.allowed()).toList();
            if (allowed.isEmpty()) {
                throw new FetchFailure(FetchFailure.Kind.REFUSED, url, "the address " + all.get(0).getHostAddress() + " is not of the public Internet");
            }
            return allowed;
        } catch (UnknownHostException e) {
            throw new FetchFailure(FetchFailure.Kind.UNKNOWN_HOST, url, "the host's name is unknown");
        }
    }

    private Socket connect(List<InetAddress> addresses, int port, String url) throws FetchFailure {
        IOException last = null;
        for (InetAddress address : addresses.subList(0, Math.min(2, addresses.size()))) {
            Socket socket = new Socket(Proxy.NO_PROXY);
            try {
                socket.connect(new InetSocketAddress(address, port), (int) limits.connect().toMillis());
                return socket;
            } catch (IOException e) {
                last = e;
                close(socket);
            }
        }
        throw new FetchFailure(FetchFailure.Kind.NO_CONNECTION, url, "no connection: " + (last == null ? "" : last.getMessage()));
    }

    private Answer exchange(Request request, Socket socket, URI uri, Instant at, InetAddress address, long deadline) throws IOException {
        StringBuilder head = new StringBuilder("GET ").append(uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath());
        if (uri.getRawQuery() != null) {
            head.append('?').append(uri.getRawQuery());
        }
        head.append(" HTTP/1.1\r\nHost: ").append(uri.getRawAuthority()).append("\r\nUser-Agent: ").append(userAgent)
                .append("\r\nAccept: ").append(request.accept()).append("\r\nAccept-Language: vi\r\nAccept-Encoding: ")
                .append(request.cutBytes() > 0 ? "identity" : "gzip").append("\r\nConnection: close\r\n");
        if (request.etag() != null) {
            head.append("If-None-Match: ").append(request.etag()).append("\r\n");
        }
        if (request.lastModified() != null) {
            head.append("If-Modified-Since: ").append(request.lastModified()).append("\r\n");
        }
        OutputStream out = socket.getOutputStream();
        out.write(head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
        out.flush();
        return new HttpReader(socket, request, limits.maxBytes(), deadline, keepWire, room).answer(at, address);
    }
}
