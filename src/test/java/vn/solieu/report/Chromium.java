package vn.solieu.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A headless Chromium with one page, driven over the DevTools protocol; it keeps what the page logs, throws and asks the network for. */
final class Chromium implements AutoCloseable {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final long GUARD_SECONDS = 60;
    private final Process process;
    private final Path profile;
    private final WebSocket socket;
    private final LinkedBlockingQueue<JsonNode> answers = new LinkedBlockingQueue<>();
    final List<String> complaints = new CopyOnWriteArrayList<>();
    final List<String> requests = new CopyOnWriteArrayList<>();
    private int sent;

    /** The program's path, or null where there is none. */
    static String installed() {
        for (String folder : System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator)) {
            for (String name : List.of("chromium", "chromium-browser", "google-chrome")) {
                if (Files.isExecutable(Path.of(folder, name))) {
                    return Path.of(folder, name).toString();
                }
            }
        }
        return null;
    }

    Chromium(String program, int width, int height) throws Exception {
        profile = Files.createTempDirectory("solieu-chromium");
        List<String> command = new ArrayList<>(List.of(program, "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync", "--remote-debugging-port=0",
                "--remote-allow-origins=*", "--user-data-dir=" + profile, "--window-size=" + width + "," + height, "about:blank"));
        process = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        HttpClient client = HttpClient.newHttpClient();
        String page = client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + "/json/new?about:blank"))
                .PUT(HttpRequest.BodyPublishers.noBody()).build(), HttpResponse.BodyHandlers.ofString()).body();
        socket = client.newWebSocketBuilder().buildAsync(URI.create(MAPPER.readTree(page).path("webSocketDebuggerUrl").asText()), new Listener())
                .get(GUARD_SECONDS, TimeUnit.SECONDS);
        for (String domain : List.of("Page", "Runtime", "Network", "Log")) {
            call(domain + ".enable", "{}");
        }
        size(width, height);
    }

    private int port() throws IOException {
        BufferedReader said = new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith("DevTools listening on ")) {
                int port = URI.create(line.substring("DevTools listening on ".length())).getPort();
                Thread drain = new Thread(() -> {
                    try {
                        said.transferTo(java.io.Writer.nullWriter());
                    } catch (IOException e) {
                        // the browser is gone
                    }
                });
                drain.setDaemon(true);
                drain.start();
                return port;
            }
        }
        throw new IOException("Chromium did not start");
    }

    void size(int width, int height) throws Exception {
        call("Emulation.setDeviceMetricsOverride", "{\"width\":" + width + ",\"height\":" + height + ",\"deviceScaleFactor\":1,\"mobile\":false}");
    }

    /** Opens a page and waits until its program has run. */
    void open(String url) throws Exception {
        call("Page.navigate", "{\"url\":\"about:blank\"}");
        call("Page.navigate", MAPPER.createObjectNode().put("url", url).toString());
        until("document.readyState === 'complete' && location.href !== 'about:blank' && !!window.solieu");
        settle();
    }

    /** Waits for two frames: charts are drawn in the first. */
    void settle() throws Exception {
        eval("new Promise(r => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(r, 30))))");
    }

    void until(String condition) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(GUARD_SECONDS);
        while (!eval("Boolean(" + condition + ")").asBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("never came true in the page: " + condition);
            }
            Thread.sleep(20);
        }
    }

    /** The value of an expression in the page, promises awaited. */
    JsonNode eval(String expression) throws Exception {
        JsonNode r = call("Runtime.evaluate", MAPPER.createObjectNode().put("expression", expression).put("returnByValue", true).put("awaitPromise", true).toString());
        if (r.has("exceptionDetails")) {
            throw new AssertionError(expression + ": " + r.path("exceptionDetails").toString());
        }
        return r.path("result").path("value");
    }

    /** Presses and lets go a key. */
    void key(String key, int code) throws Exception {
        for (String type : List.of("keyDown", "keyUp")) {
            ObjectNode o = MAPPER.createObjectNode().put("type", type).put("key", key).put("code", key).put("windowsVirtualKeyCode", code);
            if (key.equals("Enter") && type.equals("keyDown")) {
                o.put("text", "\r");
            }
            call("Input.dispatchKeyEvent", o.toString());
        }
    }

    /** Processor time in milliseconds that the page's main thread has had so far, as the browser counts it: not the time it waited for a processor. */
    double mainThreadMillis() throws Exception {
        call("Performance.enable", "{\"timeDomain\":\"threadTicks\"}");
        for (JsonNode metric : call("Performance.getMetrics", "{}").path("metrics")) {
            if (metric.path("name").asText().equals("TaskDuration")) {
                return metric.path("value").asDouble() * 1000;
            }
        }
        throw new AssertionError("no TaskDuration");
    }

    void screenshot(Path to) throws Exception {
        Files.write(to, Base64.getDecoder().decode(call("Page.captureScreenshot", "{\"captureBeyondViewport\":true}").path("data").asText()));
    }

    JsonNode call(String method, String params) throws Exception {
        int id = ++sent;
        socket.sendText("{\"id\":" + id + ",\"method\":\"" + method + "\",\"params\":" + params + "}", true).get(GUARD_SECONDS, TimeUnit.SECONDS);
        while (true) {
            JsonNode answer = answers.poll(GUARD_SECONDS, TimeUnit.SECONDS);
            if (answer == null) {
                throw new AssertionError("no answer to " + method);
            }
            if (answer.path("id").asInt() == id) {
                if (answer.has("error")) {
                    throw new AssertionError(method + ": " + answer.path("error"));
                }
                return answer.path("result");
            }
        }
    }

    private void event(JsonNode e) {
        switch (e.path("method").asText()) {
            case "Runtime.exceptionThrown" -> complaints.add(e.path("params").toString());
            case "Runtime.consoleAPICalled" -> {
                if (e.at("/params/type").asText().matches("error|warning|assert")) {
                    complaints.add(e.path("params").toString());
                }
            }
            case "Log.entryAdded" -> complaints.add(e.at("/params/entry").toString());
            case "Network.requestWillBeSent" -> {
                String url = e.at("/params/request/url").asText();
                if (!url.startsWith("data:") && !url.equals("about:blank")) {
                    requests.add(url);
                }
            }
            default -> { }
        }
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket ws, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                try {
                    JsonNode message = MAPPER.readTree(text.toString());
                    if (message.has("id")) {
                        answers.add(message);
                    } else {
                        event(message);
                    }
                } catch (IOException e) {
                    complaints.add(e.toString());
                }
                text.setLength(0);
            }
            ws.request(1);
            return CompletableFuture.completedFuture(null);
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        socket.abort();
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        if (!process.waitFor(GUARD_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        try (Stream<Path> files = Files.walk(profile)) {
            files.sorted(Comparator.reverseOrder()).forEach(f -> f.toFile().delete());
        }
    }
}
