package dev.paddock.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Offers to many streams of a running platform (demo data, {@code CHAT_LIMITS=off}): what a stream costs in memory, how long an
 * offer takes to everybody, and what readers that stopped reading cost the others, measured with and without them in turn.
 */
public final class OfferStreams {
    private static final String ADMIN = "{\"email\":\"admin@paddock.example\",\"password\":\"paddock-demo-2026\"}";
    private static final Pattern USED = Pattern.compile("used (\\d+)K");
    private static final int ROUNDS = 3;
    private static final int READERS = 100;
    private static final int STALLED = 10;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final URI base;
    private final String token;
    private final List<String> cookies = new ArrayList<>();
    private final Map<Integer, Long> sentAt = new HashMap<>();
    private int offers;

    private OfferStreams(URI base) throws IOException, InterruptedException {
        this.base = base;
        var body = call("POST", "/api/v1/tokens", ADMIN, Map.of()).body();
        this.token = body.replaceAll(".*\"accessToken\":\"([^\"]+)\".*", "$1");
    }

    /**
     * Runs it.
     *
     * @param args the platform's address, its process id, and how many streams
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        var bench = new OfferStreams(URI.create(args[0]));
        int streams = args.length > 2 ? Integer.parseInt(args[2]) : 2000;
        bench.signUp(READERS);
        if (args.length > 3) {
            bench.stalled();
        }
        bench.signUp(streams);
        bench.many(streams, args[1]);
    }

    private void signUp(int people) throws IOException, InterruptedException {
        for (int i = cookies.size(); i < people; i++) {
            var guest = call("POST", "/api/v1/guests", "{\"displayName\":\"Guest " + i + "\"}", Map.of());
            var cookie = guest.headers().firstValue("Set-Cookie").orElseThrow().split(";", -1)[0];
            call(
                    "PATCH",
                    "/api/v1/me",
                    "{\"marketingOptIn\":true}",
                    Map.of("Cookie", cookie, "Sec-Fetch-Site", "same-origin"));
            cookies.add(cookie);
        }
    }

    private void many(int streams, String process) throws IOException, InterruptedException {
        long before = heapKilobytes(process);
        try (var readers = new StreamReaders(base)) {
            open(readers, 0, streams, false);
            long after = heapKilobytes(process);
            System.out.printf(
                    "memory: %d streams, heap %d KiB before, %d KiB after: %.1f KiB a stream%n",
                    streams, before, after, (after - before) / (double) streams);
            deliver(readers, streams, 5, 1000);
            var server = new ProcessorTime(process);
            for (int millis : new int[] {1000, 100}) {
                double began = server.seconds();
                var latency = deliver(readers, streams, 20_000 / millis, millis);
                System.out.printf(
                        "%d streams, an offer each %d ms: %s; %.1f µs of the server's processor time a delivery%n",
                        streams, millis, latency, (server.seconds() - began) * 1e6 / latency.arrived());
            }
        }
    }

    private void stalled() throws IOException, InterruptedException {
        var ratios = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            try (var readers = new StreamReaders(base)) {
                open(readers, 0, READERS - STALLED, false);
                deliver(readers, READERS - STALLED, 50, 10);
                var without = deliver(readers, READERS - STALLED, 150, 20);
                open(readers, READERS - STALLED, READERS, true);
                deliver(readers, READERS - STALLED, 300, 1); // until the kernel's buffers are full
                var with = deliver(readers, READERS - STALLED, 150, 20);
                ratios[round] = with.p99() / without.p99();
                System.out.printf(
                        "%d streams: %s; with %d stalled: %s; ratio %.2f%n",
                        READERS - STALLED, without, STALLED, with, ratios[round]);
            }
        }
        System.out.printf("median ratio of the 99th percentiles: %.2f%n", StreamReaders.percentile(ratios, 0.5));
    }

    private void open(StreamReaders readers, int from, int to, boolean stalled)
            throws IOException, InterruptedException {
        for (int i = from; i < to; i++) {
            readers.open(cookies.get(i), stalled);
        }
        while (!stalled && readers.live() < to - from) {
            Thread.sleep(20);
        }
    }

    /** Emits {@code count} offers, one every {@code millis}, and waits until all readers have all of them. */
    private Latency deliver(StreamReaders readers, int live, int count, int millis)
            throws IOException, InterruptedException {
        readers.take();
        for (int i = 0; i < count; i++) {
            long began = System.nanoTime();
            emit();
            Thread.sleep(Math.max(0, millis - (System.nanoTime() - began) / 1_000_000));
        }
        long giveUp = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (readers.arrived() < live * count && System.nanoTime() < giveUp) {
            Thread.sleep(10);
        }
        var arrivals = readers.take();
        var latencies = arrivals.stream()
                .mapToDouble(arrival -> (arrival.at() - sentAt.getOrDefault(arrival.mark(), arrival.at())) / 1e6)
                .toArray();
        return new Latency(
                StreamReaders.percentile(latencies, 0.5),
                StreamReaders.percentile(latencies, 0.99),
                latencies.length,
                live * count);
    }

    private void emit() throws IOException, InterruptedException {
        int number = ++offers;
        var body = "x".repeat(480);
        sentAt.put(number, System.nanoTime());
        call(
                "POST",
                "/api/v1/admin/notifications",
                "{\"title\":\"t=#" + number + "#\",\"body\":\"" + body + "\"}",
                Map.of("Authorization", "Bearer " + token));
    }

    private HttpResponse<String> call(String method, String path, String json, Map<String, String> headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(json));
        headers.forEach(request::header);
        var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer;
    }

    /** What the platform's heap holds after a collection. */
    private static long heapKilobytes(String process) throws IOException, InterruptedException {
        jcmd(process, "GC.run");
        jcmd(process, "GC.run");
        var used = USED.matcher(jcmd(process, "GC.heap_info"));
        if (!used.find()) {
            throw new IOException("jcmd says nothing of the heap");
        }
        return Long.parseLong(used.group(1));
    }

    private static String jcmd(String process, String command) throws IOException, InterruptedException {
        var running = new ProcessBuilder("jcmd", process, command)
                .redirectErrorStream(true)
                .start();
        var output = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        running.waitFor();
        return output;
    }

    /** From the moment an offer is sent to the server to its arrival, in milliseconds. */
    private record Latency(double p50, double p99, int arrived, int expected) {
        @Override
        public String toString() {
            return "p50 %.1f ms, p99 %.1f ms, %d of %d arrived".formatted(p50, p99, arrived, expected);
        }
    }
}
