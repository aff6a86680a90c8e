import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * Starts the server once while the image is built, uses it as its first customers will, and stops it: what the JVM loaded, linked and profiled on the
 * way it keeps in the cache that later starts begin with. Every step must work, or there is no image.
 */
public final class Train {
    private static final Path HOME = Path.of("/opt/paddock");
    private static final String CACHE = "-XX:AOTCache=";
    private static final int PATIENCE_SECONDS = 60;
    private static final int ROUNDS = 20;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String origin;
    private String cookie = "";

    private Train(String origin) {
        this.origin = origin;
    }

    public static void main(String[] arguments) throws Exception {
        var options = Files.readAllLines(HOME.resolve("jvm.options")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        var cache = Path.of(options.stream()
                .filter(option -> option.startsWith(CACHE))
                .findFirst()
                .orElseThrow()
                .substring(CACHE.length()));
        var server = start(options, cache);
        try (var lines = new BufferedReader(new InputStreamReader(server.getInputStream()))) {
            new Train(origin(lines)).use();
            server.toHandle().destroy(); // the process itself would close what is still to be read
            lines.lines().forEach(line -> {}); // what is said of classes that are not kept
        }
        if (!server.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || server.exitValue() != 0) {
            throw new IllegalStateException("the server did not end well");
        }
        awaitCache(cache);
    }

    private static Process start(List<String> options, Path cache) throws IOException {
        var command = new ArrayList<String>();
        command.add("/opt/jre/bin/java");
        options.stream().filter(option -> !option.startsWith(CACHE)).forEach(command::add);
        command.addAll(List.of("-XX:AOTCacheOutput=" + cache, "-jar", HOME.resolve("paddock.jar").toString()));
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("CHAT_DEMO", "true");
        builder.environment().put("CHAT_DB_URL", "jdbc:h2:file:" + Files.createTempDirectory("training").resolve("paddock"));
        return builder.start();
    }

    private static String origin(BufferedReader lines) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("ready ")) {
                return line.substring("ready http=".length(), line.indexOf(" ws="));
            }
        }
        throw new IllegalStateException("the server ended before it was ready");
    }

    /** It is put together by a process of its own, which the server's end only begins. */
    private static void awaitCache(Path cache) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!Files.exists(cache) || ProcessHandle.allProcesses().anyMatch(Train::isAssembling)) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("there is no cache");
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        Files.deleteIfExists(Path.of(cache + ".config"));
        System.out.println("cache of " + Files.size(cache) / 1_000_000 + " MB");
    }

    private static boolean isAssembling(ProcessHandle process) {
        return process.info().command().filter("/opt/jre/bin/java"::equals).isPresent();
    }

    private void use() throws Exception {
        get("/fr");
        get("/en");
        get("/app");
        get("/health/ready");
        post("/api/v1/guests", "{\"displayName\":\"Trainee\",\"locale\":\"fr\"}");
        get("/api/v1/me");
        get("/api/v1/rooms");
        get("/api/v1/notifications");
        post("/api/v1/sessions", "{\"email\":\"claire@paddock.example\",\"password\":\"paddock-demo-2026\"}");
        get("/api/v1/appointments");
        get("/api/v1/calendars/maintenance/slots");
        talk(post("/api/v1/ws-tickets", "{}"));
        get("/metrics");
    }

    private void talk(String answer) throws IOException, InterruptedException {
        var frames = new Frames();
        var socket = http.newWebSocketBuilder()
                .header("Origin", origin)
                .buildAsync(URI.create(field(answer, "url")), frames)
                .join();
        say(socket, frames, "hello", "\"ticket\":\"" + field(answer, "ticket") + "\"", "welcome");
        var room = field(get("/api/v1/rooms"), "id");
        say(socket, frames, "room.join", "\"room\":\"" + room + "\"", "ok");
        for (int round = 0; round < ROUNDS; round++) {
            say(socket, frames, "message.send", "\"conversation\":\"" + room + "\",\"clientId\":\"training-" + round + "\",\"text\":\"Bonjour\"", "ok");
        }
        say(socket, frames, "assistant.start", "\"restart\":true", "ok");
        say(socket, frames, "assistant.answer", "\"value\":\"maintenance\"", "ok");
        say(socket, frames, "message.history", "\"conversation\":\"" + room + "\",\"limit\":50", "ok");
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
    }

    private static void say(WebSocket socket, Frames frames, String type, String fields, String answer) throws InterruptedException {
        socket.sendText("{\"type\":\"" + type + "\",\"id\":\"1\"," + fields + "}", true).join();
        frames.await(answer);
    }

    private String get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    private String post(String path, String body) throws IOException, InterruptedException {
        return send(request(path).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(origin + path)).header("Origin", origin);
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(answer.request().uri() + " answered " + answer.statusCode() + ": " + answer.body());
        }
        answer.headers().firstValue("Set-Cookie").ifPresent(set -> cookie = set.substring(0, set.indexOf(';')));
        return answer.body();
    }

    private static String field(String json, String name) {
        var found = Pattern.compile("\"" + name + "\":\"([^\"]+)\"").matcher(json);
        if (!found.find()) {
            throw new IllegalStateException("no " + name + " in " + json);
        }
        return found.group(1);
    }

    /** Frames as they arrive, put together where they come in parts. */
    private static final class Frames implements WebSocket.Listener {
        private final BlockingQueue<String> whole = new LinkedBlockingQueue<>();
        private final StringBuilder part = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
            part.append(text);
            if (last) {
                whole.add(part.toString());
                part.setLength(0);
            }
            socket.request(1);
            return null;
        }

        void await(String type) throws InterruptedException {
            for (String frame = next(); !frame.contains("\"type\":\"" + type + "\""); frame = next()) {
                if (frame.contains("\"type\":\"error\"")) {
                    throw new IllegalStateException(frame);
                }
            }
        }

        private String next() throws InterruptedException {
            var frame = whole.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (frame == null) {
                throw new IllegalStateException("no answer");
            }
            return frame;
        }
    }
}
