package dev.paddock.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.app.client.Connection;
import dev.paddock.contract.address.Proxies;
import dev.paddock.domain.Ids;
import dev.paddock.domain.SomeTerms;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.ClientName;
import dev.paddock.domain.account.DisplayName;
import dev.paddock.domain.account.Language;
import dev.paddock.domain.account.Newcomer;
import dev.paddock.domain.account.Secret;
import dev.paddock.domain.account.SignUpOutcome;
import dev.paddock.domain.room.Capacity;
import dev.paddock.domain.room.CreateRoomOutcome;
import dev.paddock.domain.room.RoomName;
import dev.paddock.domain.shop.Shop;
import dev.paddock.domain.shop.Surroundings;
import dev.paddock.persistence.StoreSettings;
import dev.paddock.persistence.Stores;
import dev.paddock.ws.EdgeRecorder;
import dev.paddock.ws.EdgeSettings;
import dev.paddock.ws.EdgeUseCases;
import dev.paddock.ws.WebSocketEdge;
import java.net.URI;
import java.net.http.HttpClient;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The statements that each person of a crowd costs, as H2 counts them: a limit that is passed is either worth it or a mistake. One person
 * at a time, so that nobody shares a group with others; the looks that the server takes every second are left out.
 */
class StatementsTest {
    private static final int PEOPLE = 20;

    /** The follower's look at the log, this test's own looks, and what is no statement of its own. */
    private static final Pattern UNCOUNTED = Pattern.compile(
            "^(SELECT newest FROM event_log_end|SET |SELECT DISTINCT user_id FROM presences|COMMIT|ROLLBACK)");

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
    private final InstantSource clock = Clock.systemUTC();
    private final Ids ids = new RandomIds(new SecureRandom());
    private final Stores stores = Stores.open(StoreSettings.at(url, "sa", ""), clock, ids);
    private final Shop shop = Shop.over(
            stores, SomeTerms.USUAL, new Surroundings(clock, ids, new RandomSecrets(), token -> Optional.empty()));
    private final WebSocketEdge edge = new WebSocketEdge(
            new EdgeSettings("127.0.0.1", 0, Set.of(), false, Proxies.NONE),
            EdgeUseCases.of(shop),
            EdgeRecorder.SILENT);
    private final java.sql.Connection counter;
    private final List<Guest> guests =
            IntStream.range(0, PEOPLE).mapToObj(this::guest).toList();
    private final String room;

    private record Guest(Account account, Secret session) {}

    StatementsTest() throws SQLException {
        counter = DriverManager.getConnection(url, "sa", "");
        room = ((CreateRoomOutcome.Created) shop.rooms().runRooms().create(new RoomName("Balades"), new Capacity(50)))
                .room()
                .id()
                .value();
    }

    @BeforeEach
    void start() {
        stores.subscribeToEvents(edge);
        stores.subscribeToEventLog(edge);
        stores.subscribeToMessages(edge);
        shop.presence().keepPresence().nobodyIsConnected();
        edge.start();
    }

    @AfterEach
    void end() throws SQLException {
        edge.close();
        counter.close();
        stores.close();
    }

    @Test
    void of_a_ticket_a_hello_a_join_and_a_loss_are_few() throws Exception {
        var first = new ArrayList<Connection>();
        for (var guest : guests) {
            first.add(join(greet(ticket(guest))));
        }
        first.forEach(Connection::close);
        awaitAbsence();

        count();
        var tickets = guests.stream().map(this::ticket).toList();
        assertCosts("a ticket", 1);

        var connections = new ArrayList<Connection>();
        count();
        for (var ticket : tickets) {
            connections.add(greet(ticket));
        }
        assertCosts("hello of somebody who returns", 14);

        count();
        for (var connection : connections) {
            join(connection);
        }
        assertCosts("joining a room where one has a seat", 5);

        count();
        connections.forEach(Connection::close);
        awaitAbsence();
        assertCosts("a loss among others", 3);
    }

    private Guest guest(int number) {
        var signedUp = (SignUpOutcome.SignedUp) shop.accounts()
                .signUp()
                .guest(new DisplayName("Guest " + number), Language.FRENCH, Newcomer.by(ClientName.UNKNOWN));
        return new Guest(signedUp.account(), signedUp.secret());
    }

    /** As the page gets one: by its cookie. */
    private Secret ticket(Guest guest) {
        var authenticate = shop.accounts().authenticate();
        return authenticate.ticketFor(authenticate.bySession(guest.session()).orElseThrow());
    }

    private Connection greet(Secret ticket) throws InterruptedException {
        return Connection.withTicket(HTTP, URI.create("ws://127.0.0.1:" + edge.port() + "/ws"), ticket.value());
    }

    private Connection join(Connection connection) throws InterruptedException {
        connection.done("room.join", "\"room\": \"" + room + "\"");
        return connection;
    }

    private void awaitAbsence() {
        var everybody = guests.stream().map(guest -> guest.account().id()).toList();
        while (edge.connections() > 0 || !stores.presences().online(everybody).isEmpty()) {
            Thread.onSpinWait();
        }
    }

    /** Begins to count. */
    private void count() throws SQLException {
        try (var statement = counter.createStatement()) {
            statement.execute("SET QUERY_STATISTICS_MAX_ENTRIES 1000");
            statement.execute("SET QUERY_STATISTICS FALSE");
            statement.execute("SET QUERY_STATISTICS TRUE");
        }
    }

    /** That much a person, and a little for what the server asks once a second whatever happens. */
    private void assertCosts(String what, int most) throws SQLException {
        var seen = new ArrayList<String>();
        int statements = 0;
        try (var statement = counter.createStatement();
                var rows = statement.executeQuery(
                        "SELECT sql_statement, execution_count FROM information_schema.query_statistics")) {
            while (rows.next()) {
                var sql = rows.getString(1).strip();
                if (!UNCOUNTED.matcher(sql).find()) {
                    seen.add(rows.getInt(2) + " × " + sql);
                    statements += rows.getInt(2);
                }
            }
        }
        assertThat(statements / (double) PEOPLE)
                .as("%s: %s", what, String.join("\n", seen))
                .isBetween(most - 1.0, most + 0.9);
    }
}
