package dev.paddock.bench;

import dev.paddock.persistence.StoreSettings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Durable posts per second: the group-commit log against a commit per message, on H2 and PostgreSQL, all in one run and taking
 * turns, so that whatever else the machine does falls on each of them. Every post is on the disk before it counts.
 *
 * <p>Arguments, all optional: {@code senders rooms seconds rounds}; 64, 8, 3 and 5 if not given.
 */
public final class DurablePosts {
    private final Load load;
    private final int rounds;

    private DurablePosts(Load load, int rounds) {
        this.load = load;
        this.rounds = rounds;
    }

    public static void main(String[] args) throws IOException, SQLException {
        var load = new Load(argument(args, 0, 64), argument(args, 1, 8), argument(args, 2, 3));
        var durablePosts = new DurablePosts(load, argument(args, 3, 5));
        System.out.println(load + ", rounds of each: " + durablePosts.rounds);
        durablePosts.onH2();
        durablePosts.onPostgres();
    }

    private void onH2() throws IOException, SQLException {
        var folder = Files.createTempDirectory("paddock-posts-");
        compare("H2", List.of(h2(folder, "grouped"), h2(folder, "single"), h2(folder, "each")));
    }

    private void onPostgres() throws IOException, SQLException {
        try (var server = EmbeddedPostgres.builder()
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("fsync", "on")
                .start()) {
            compare(
                    "PostgreSQL",
                    List.of(postgres(server, "grouped"), postgres(server, "single"), postgres(server, "each")));
        }
    }

    private void compare(String database, List<StoreSettings> stores) throws SQLException {
        try (Posts grouped = new LogPosts(stores.get(0), load.rooms());
                Posts single = new LogPosts(stores.get(1).withMessagesPerCommit(1), load.rooms());
                Posts each = new TransactionPosts(stores.get(2), load)) {
            var ways = List.of(grouped, single, each);
            var results = new ArrayList<List<Double>>();
            ways.forEach(way -> results.add(new ArrayList<>()));
            ways.forEach(load::perSecond); // to warm up
            for (int round = 0; round < rounds; round++) {
                for (int i = 0; i < ways.size(); i++) {
                    results.get(i).add(load.perSecond(ways.get(i)));
                }
            }
            report(database, results.stream().map(DurablePosts::median).toList());
        }
    }

    private static void report(String database, List<Double> medians) {
        double grouped = medians.get(0);
        System.out.printf(Locale.ROOT, "%-10s group commit                        %8.0f posts/s%n", database, grouped);
        System.out.printf(
                Locale.ROOT,
                "%-10s one writer, a commit per message    %8.0f posts/s  ratio %.1f%n",
                database,
                medians.get(1),
                grouped / medians.get(1));
        System.out.printf(
                Locale.ROOT,
                "%-10s each sender its own transaction     %8.0f posts/s  ratio %.1f%n",
                database,
                medians.get(2),
                grouped / medians.get(2));
    }

    private static double median(List<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static StoreSettings h2(Path folder, String name) {
        return StoreSettings.at("jdbc:h2:" + folder.resolve(name), "", "");
    }

    private static StoreSettings postgres(EmbeddedPostgres server, String name) throws SQLException {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
        return StoreSettings.at(server.getJdbcUrl("postgres", name), "postgres", "postgres");
    }

    private static int argument(String[] args, int index, int otherwise) {
        return Arrays.stream(args)
                .skip(index)
                .findFirst()
                .map(Integer::parseInt)
                .orElse(otherwise);
    }
}
