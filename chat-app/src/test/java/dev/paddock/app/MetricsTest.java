package dev.paddock.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the figures say after a day at which everything happened that they are about. */
@Timeout(180)
@Execution(ExecutionMode.CONCURRENT)
class MetricsTest {
    private static final String TOKEN = "a-token-for-the-figures-alone";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    private static Path folder;

    private static RunningPaddock paddock;
    private static MeasuredDay day;
    private static Scrape figures;

    @BeforeAll
    static void live_through_a_day() throws Exception {
        paddock = RunningPaddock.in(folder, Map.of("CHAT_DEMO", "true", "CHAT_METRICS_TOKEN", TOKEN));
        day = new MeasuredDay(paddock.awaitReady());
        day.pass();
        figures = scrapeUntil(scrape -> scrape.value("paddock_evictions_total") > 0
                && scrape.value("paddock_connections_closed_total{code=\"1006\"}") > 0);
    }

    @AfterAll
    static void end() {
        day.close();
        paddock.close();
    }

    /** What comes of a connection's end is counted when its thread gets to it. */
    private static Scrape scrapeUntil(Predicate<Scrape> settled) throws IOException, InterruptedException {
        while (true) {
            var scrape = Scrape.of(get(TOKEN).body());
            if (settled.test(scrape)) {
                return scrape;
            }
        }
    }

    /** Through a proxy, as from elsewhere. */
    private static HttpResponse<String> get(String token) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(day.address().resolve("/metrics"))
                .header("X-Forwarded-For", "203.0.113.9")
                .header("Authorization", "Bearer " + token);
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    @Test
    void figures_are_for_whoever_shows_the_token_that_was_set() throws Exception {
        assertThat(get(TOKEN).statusCode()).isEqualTo(200);
        assertThat(get(TOKEN + "e").statusCode()).isEqualTo(401);
        assertThat(HTTP.send(
                                HttpRequest.newBuilder(day.address().resolve("/api/v1/me"))
                                        .header("Authorization", "Bearer " + TOKEN)
                                        .build(),
                                BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void connections_are_counted_as_they_come_and_by_how_they_go() {
        assertThat(figures.value("paddock_connections")).isEqualTo(4);
        assertThat(figures.value("paddock_connections_opened_total")).isEqualTo(6);
        assertThat(figures.value("paddock_connections_closed_total{code=\"4008\"}"))
                .isEqualTo(1);
        assertThat(figures.value("paddock_connections_closed_total{code=\"1006\"}"))
                .isEqualTo(1);
        assertThat(figures.sum("paddock_connections_closed_total")).isEqualTo(2);
        assertThat(figures.value("paddock_evictions_total")).isEqualTo(1);
    }

    @Test
    void messages_are_counted_in_and_out_and_their_way_is_timed() {
        double stored = figures.value("paddock_messages_stored_total");

        assertThat(figures.value("paddock_commit_messages_sum")).isEqualTo(stored);
        assertThat(figures.value("paddock_commit_messages_count"))
                .isEqualTo(figures.value("paddock_commit_seconds_count"))
                .isBetween(1.0, stored);
        assertThat(figures.value("paddock_commit_seconds_sum")).isPositive();
        assertThat(figures.value("paddock_delivery_seconds_count")).isPositive();
        assertThat(figures.value("paddock_delivery_seconds_sum")).isPositive();
        assertThat(figures.value("paddock_messages_delivered_total"))
                .isGreaterThan(2.0 * day.written()) // two customers at least read each
                .isLessThan(figures.value("paddock_frames_sent_total"));
        assertThat(figures.value("paddock_frames_received_total")).isGreaterThan(day.written());
        assertThat(figures.value("paddock_messages_refused_total")).isZero();
        assertThat(figures.value("paddock_messages_waiting")).isZero();
    }

    @Test
    void nothing_waits_for_readers_who_keep_up() {
        assertThat(figures.value("paddock_outbox_bytes")).isZero();
        assertThat(figures.value("paddock_outbox_largest_bytes")).isZero();
    }

    @Test
    void customers_waits_are_timed_by_what_came_of_them() {
        for (var outcome : List.of("accepted", "refused", "cancelled")) {
            assertThat(figures.value("paddock_advice_wait_seconds_count{outcome=\"" + outcome + "\"}"))
                    .as(outcome)
                    .isEqualTo(1);
        }
        assertThat(figures.value("paddock_advice_wait_seconds_count{outcome=\"expired\"}"))
                .isZero();
        assertThat(figures.value("paddock_advice_waiting")).isEqualTo(1);
        assertThat(figures.value("paddock_advice_longest_wait_seconds")).isPositive();
        assertThat(figures.value("paddock_advisors_available")).isEqualTo(1);
    }

    @Test
    void appointments_are_counted_by_category() {
        assertThat(figures.value("paddock_bookings_total{category=\"road\"}")).isEqualTo(2);
        assertThat(figures.value("paddock_cancellations_total{category=\"road\"}"))
                .isEqualTo(1);
        assertThat(figures.sum("paddock_bookings_total")).isEqualTo(2);
        assertThat(figures.sum("paddock_cancellations_total")).isEqualTo(1);
    }

    @Test
    void streams_are_counted_by_kind() {
        assertThat(figures.value("paddock_streams{kind=\"offers\"}")).isEqualTo(1);
        assertThat(figures.value("paddock_streams{kind=\"staff\"}")).isEqualTo(1);
        assertThat(figures.value("paddock_stream_events_total{kind=\"staff\"}")).isGreaterThan(1);
        assertThat(figures.sum("paddock_streams_dropped_total")).isZero();
    }

    @Test
    void sign_ins_and_what_was_too_much_are_counted() {
        assertThat(figures.value("paddock_sign_ins_total{outcome=\"succeeded\"}"))
                .isEqualTo(4);
        assertThat(figures.value("paddock_sign_ins_total{outcome=\"failed\"}")).isEqualTo(5);
        assertThat(figures.value("paddock_limit_hits_total{edge=\"rest\",quota=\"sign_ins_by_account\"}"))
                .isEqualTo(1);
        assertThat(figures.value("paddock_limit_hits_total{edge=\"ws\",quota=\"commands\"}"))
                .isPositive();
        assertThat(figures.value("paddock_limit_hits_total{edge=\"ws\",quota=\"connections_by_address\"}"))
                .isZero();
    }

    @Test
    void answers_are_counted_by_route_and_timed() {
        assertThat(figures.value("paddock_http_requests_seconds_count"
                        + "{method=\"POST\",route=\"/api/v1/tokens\",status=\"4xx\"}"))
                .isEqualTo(6);
        assertThat(figures.value("paddock_http_requests_seconds_count"
                        + "{method=\"DELETE\",route=\"/api/v1/appointments/{id}\",status=\"2xx\"}"))
                .isEqualTo(1);
        assertThat(figures.value("paddock_http_requests_seconds_count"
                        + "{method=\"GET\",route=\"/api/v1/admin/events\",status=\"2xx\"}"))
                .isEqualTo(1);
        assertThat(figures.value("paddock_http_requests_seconds_count{method=\"GET\",route=\"none\",status=\"4xx\"}"))
                .isEqualTo(1);
        assertThat(figures.samples().keySet()).noneMatch(sample -> sample.contains("made-up-by-a-caller"));
    }

    @Test
    void the_pool_and_the_process_are_watched() {
        assertThat(figures.value("paddock_pool_connections_limit{pool=\"paddock\"}"))
                .isPositive();
        assertThat(figures.value("paddock_pool_acquire_seconds_count{pool=\"paddock\"}"))
                .isPositive();
        assertThat(figures.value("paddock_pool_acquire_seconds_count{pool=\"paddock-log\"}"))
                .isEqualTo(1 + figures.value("paddock_commit_seconds_count")); // once to get ready
        assertThat(figures.sum("paddock_pool_timeouts_total")).isZero();
        assertThat(figures.value("process_files_open_files")).isPositive();
        assertThat(figures.value("process_uptime_seconds")).isPositive();
        assertThat(figures.samples()).containsKeys("process_cpu_usage", "jvm_threads_live_threads");
        assertThat(figures.sum("paddock_build_info")).isEqualTo(1);
    }

    /** The page and the figures, held against each other both ways. */
    @Test
    void the_page_about_the_figures_names_each_of_them_and_no_other() throws IOException {
        var page = Files.readString(Path.of("../docs/metrics.md"));
        var rows = Pattern.compile("^\\| `(paddock_\\w+)` \\| (\\w+)[^|]* \\|([^|]*)\\|", Pattern.MULTILINE)
                .matcher(page)
                .results()
                .toList();

        assertThat(rows).extracting(row -> row.group(1)).containsExactlyInAnyOrderElementsOf(figures.ours());
        assertThat(rows).allSatisfy(MetricsTest::isAsThePageSays);
    }

    /** What is drawn and what wakes somebody up has to be there; else an alert stays silent for ever. */
    @ParameterizedTest
    @ValueSource(strings = {"prometheus/alerts.yml", "grafana/dashboards/paddock.json"})
    void each_figure_that_is_drawn_or_watched_is_one(String file) throws IOException {
        var used = Pattern.compile("paddock_[a-z_]+")
                .matcher(Files.readString(Path.of("../deploy").resolve(file)))
                .results()
                .map(name -> name.group().replaceFirst("_(bucket|sum|count)$", ""))
                .collect(Collectors.toSet());

        assertThat(used).isNotEmpty().isSubsetOf(figures.ours());
    }

    private static void isAsThePageSays(MatchResult row) {
        var name = row.group(1);
        var said = row.group(3).strip();
        var labels = figures.labels(name);

        assertThat(row.group(2)).as(name).isEqualTo(figures.types().get(name));
        assertThat(Pattern.compile("(?:^|; )`([a-z]+)`").matcher(said).results().map(label -> label.group(1)))
                .as(name)
                .containsExactlyInAnyOrderElementsOf(labels.keySet());
        labels.forEach((label, values) -> {
            if (!label.equals("route") && !label.equals("version")) {
                assertThat(said.replaceAll("[`,;:]", " ").split(" +")).as(name).containsAll(values);
            }
        });
    }

    @Test
    void each_route_among_the_labels_is_a_pattern() {
        var routes = figures.labels("paddock_http_requests_seconds").getOrDefault("route", Set.of());

        assertThat(routes.stream().filter(route -> !route.equals("none")).collect(Collectors.toSet()))
                .isNotEmpty()
                .allMatch(route -> route.startsWith("/"));
    }
}
