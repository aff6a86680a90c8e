package dev.paddock.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A crowd that comes, is lost and returns, at a running platform (demo data, {@code CHAT_LIMITS=off}): the processor time that the server
 * takes for each guest who signs up, each person who comes back (ticket, hello, a room to join) and each connection that breaks off, and
 * the time until the last one is welcomed. Processor time is the server's own, so that other work on the machine blurs it little.
 */
public final class Crowd {
    private static final String ADMIN = "{\"email\":\"admin@paddock.example\",\"password\":\"paddock-demo-2026\"}";
    private static final int AT_ONCE = 24;
    private static final int ROUNDS = 4;

    /** The seconds in which what came of a crowd's coming is told to everybody, and counts as well. */
    private static final int AFTER_COMING = 3;

    /** The seconds in which every loss is noticed, stored and told. */
    private static final int AFTER_LOSS = 6;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;
    private final ProcessorTime server;
    private final String token;

    private Crowd(URI base, String process) throws IOException, InterruptedException {
        this.base = base;
        this.server = new ProcessorTime(process);
        this.token = text(
                "accessToken", call("POST", "/api/v1/tokens", ADMIN, Map.of()).body());
    }

    /**
     * Runs it.
     *
     * @param args the platform's address, its process id, and how many people
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        var people = args.length > 2 ? Integer.parseInt(args[2]) : 1000;
        var crowd = new Crowd(URI.create(args[0]), args[1]);
        for (int round = 1; round <= ROUNDS; round++) {
            crowd.round(round, people);
        }
        System.exit(0); // the client's threads would wait for connections that are gone
    }

    private void round(int round, int people) throws IOException, InterruptedException {
        var room = text(
                "id",
                call(
                                "POST",
                                "/api/v1/admin/rooms",
                                "{\"name\":\"Crowd " + System.nanoTime() + "\",\"capacity\":10000}",
                                Map.of("Authorization", "Bearer " + token))
                        .body());
        var threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            var before = server.seconds();
            var guests = all(threads, people, i -> signUp(i));
            report(round, "a guest who signs up", before, people);
            for (var which : List.of("the first time", "again")) {
                before = server.seconds();
                long began = System.nanoTime();
                var sockets = all(threads, people, i -> connect(guests.get(i), room));
                System.out.printf(
                        "%d: %d came %s in %.1f s%n", round, people, which, (System.nanoTime() - began) / 1e9);
                TimeUnit.SECONDS.sleep(AFTER_COMING);
                report(round, "ticket, hello and join, " + which, before, people);
                before = server.seconds();
                sockets.forEach(WebSocket::abort);
                TimeUnit.SECONDS.sleep(AFTER_LOSS);
                report(round, "a connection lost", before, people);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private void report(int round, String what, double before, int people) throws IOException {
        System.out.printf(
                "%d: %.2f ms of processor time for %s%n", round, (server.seconds() - before) * 1000 / people, what);
    }

    private String signUp(int number) throws IOException, InterruptedException {
        var answer = call("POST", "/api/v1/guests", "{\"displayName\":\"Guest " + number + "\"}", Map.of());
        return answer.headers().firstValue("Set-Cookie").orElseThrow().split(";", -1)[0];
    }

    private WebSocket connect(String cookie, String room) throws IOException, InterruptedException {
        var ticket = call("POST", "/api/v1/ws-tickets", "", Map.of("Cookie", cookie, "Sec-Fetch-Site", "same-origin"))
                .body();
        var heard = new Answers();
        var socket = http.newWebSocketBuilder()
                .buildAsync(URI.create(text("url", ticket)), heard)
                .join();
        socket.sendText("{\"type\":\"hello\",\"id\":\"h\",\"ticket\":\"" + text("ticket", ticket) + "\"}", true)
                .join();
        heard.welcomed.orTimeout(60, TimeUnit.SECONDS).join();
        socket.sendText("{\"type\":\"room.join\",\"id\":\"j\",\"room\":\"" + room + "\"}", true)
                .join();
        heard.joined.orTimeout(60, TimeUnit.SECONDS).join();
        return socket;
    }

    private static <T> List<T> all(ExecutorService threads, int people, Step<T> step) {
        var running = IntStream.range(0, people)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> step.unchecked(i), threads))
                .toList();
        return running.stream().map(CompletableFuture::join).toList();
    }

    private HttpResponse<String> call(String method, String path, String json, Map<String, String> headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .method(method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
        if (!json.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        headers.forEach(request::header);
        var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer;
    }

    private static String text(String name, String json) {
        int start = json.indexOf("\"" + name + "\":\"") + name.length() + 4;
        return json.substring(start, json.indexOf('"', start));
    }

    @FunctionalInterface
    private interface Step<T> {
        T take(int number) throws IOException, InterruptedException;

        default T unchecked(int number) {
            try {
                return take(number);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    /** The two answers that a person waits for. */
    private static final class Answers implements WebSocket.Listener {
        private final CompletableFuture<Boolean> welcomed = new CompletableFuture<>();
        private final CompletableFuture<Boolean> joined = new CompletableFuture<>();
        private boolean begins = true;

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            if (begins) {
                var text = data.subSequence(0, Math.min(40, data.length())).toString();
                if (text.contains("\"welcome\"")) {
                    welcomed.complete(true);
                } else if (text.contains("\"error\"")) {
                    onError(socket, new IOException(data.toString()));
                } else if (text.contains("\"id\":\"j\"")) {
                    joined.complete(true);
                }
            }
            begins = last;
            socket.request(1);
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable error) {
            welcomed.completeExceptionally(error);
            joined.completeExceptionally(error);
        }
    }
}
