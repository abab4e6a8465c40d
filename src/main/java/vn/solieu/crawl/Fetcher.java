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

    /** @param etag of the copy that is held, or null; {@code lastModified} likewise */
    record Request(String url, String etag, String lastModified, String accept, Predicate<String> types) { }

    Fetcher(Limits limits, String userAgent, Addresses.Resolver resolver, boolean keepWire) {
        this.limits = limits;
        this.userAgent = userAgent;
        this.resolver = resolver;
        this.keepWire = keepWire;
    }

    /** @throws FetchFailure where no whole answer came */
    Answer get(Request request) throws FetchFailure {
        String url = request.url();
        URI uri = URI.create(url);
        boolean tls = "https".equals(uri.getScheme());
        if (!tls && !"http".equals(uri.getScheme())) {
            throw new FetchFailure(FetchFailure.Kind.REFUSED, url, "only http and https are fetched");
        }
        int port = uri.getPort() > 0 ? uri.getPort() : tls ? HTTPS : HTTP;
        if (!limits.anyPort() && !Set.of(HTTP, HTTPS).contains(port)) {
            throw new FetchFailure(FetchFailure.Kind.REFUSED, url, "port " + port + " is neither 80 nor 443");
        }
        Instant at = Instant.now();
        long deadline = System.nanoTime() + limits.whole().toNanos();
        List<InetAddress> addresses = addresses(uri, url);
        try (Socket socket = connect(addresses, port, url)) {
            InetAddress address = socket.getInetAddress();
            if (!tls) {
                return exchange(request, socket, uri, at, address, deadline);
            }
            try (SSLSocket secure = (SSLSocket) ((SSLSocketFactory) SSLSocketFactory.getDefault()).createSocket(socket, uri.getHost(), port, true)) {
                SSLParameters parameters = secure.getSSLParameters();
                parameters.setEndpointIdentificationAlgorithm("HTTPS");
                secure.setSSLParameters(parameters);
                secure.setSoTimeout((int) limits.connect().toMillis());
                secure.startHandshake();
                return exchange(request, secure, uri, at, address, deadline);
            }
        } catch (FetchFailure e) {
            throw e;
        } catch (SSLException e) {
            throw new FetchFailure(FetchFailure.Kind.TLS, url, "TLS: " + e.getMessage());
        } catch (SocketTimeoutException e) {
            throw new FetchFailure(FetchFailure.Kind.TIMEOUT, url, "no whole answer within " + limits.whole().toMillis() / 1000.0 + " s");
        } catch (IOException e) {
            throw new FetchFailure(FetchFailure.Kind.BROKEN, url, String.valueOf(e.getMessage()));
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
                try {
                    socket.close();
                } catch (IOException ignored) {
                    // it never was open
                }
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
                .append("\r\nAccept: ").append(request.accept()).append("\r\nAccept-Language: vi\r\nAccept-Encoding: gzip\r\nConnection: close\r\n");
        if (request.etag() != null) {
            head.append("If-None-Match: ").append(request.etag()).append("\r\n");
        }
        if (request.lastModified() != null) {
            head.append("If-Modified-Since: ").append(request.lastModified()).append("\r\n");
        }
        OutputStream out = socket.getOutputStream();
        out.write(head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
        out.flush();
        return new HttpReader(socket, request, limits.maxBytes(), deadline, keepWire).answer(at, address);
    }
}
