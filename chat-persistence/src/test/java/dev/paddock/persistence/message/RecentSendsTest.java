package dev.paddock.persistence.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.paddock.domain.World;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.conversation.ClientId;
import dev.paddock.domain.conversation.Message;
import dev.paddock.domain.conversation.MessageText;
import dev.paddock.domain.conversation.NewMessage;
import dev.paddock.domain.conversation.PostOutcome.Posted;
import dev.paddock.domain.room.Room;
import dev.paddock.persistence.TestDatabases;
import dev.paddock.persistence.TestStore;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecentSendsTest {
    private final TestStore store = TestDatabases.SharedH2.STORE;
    private final World world = store.emptied();
    private final Account claire = world.customer("claire");
    private final Account karim = world.customer("karim");
    private final Room atelier = world.room("Atelier", 2);
    private final Room balades = world.room("Balades", 50);

    @Test
    void knows_from_the_tables_what_was_stored_before_it_began() {
        world.post(message(claire, atelier, "a"));
        world.post(message(karim, balades, "a"));
        world.post(message(claire, balades, "b"));

        var sends = new RecentSends();

        assertThat(find(sends, message(claire, balades, "a")).values())
                .extracting(StoredMessage::conversation, StoredMessage::seq)
                .containsExactly(tuple(atelier.conversation(), 1L));
        assertThat(find(sends, message(claire, atelier, "b"), message(karim, atelier, "b")))
                .containsOnlyKeys(new MessageKey(claire.id().value(), "b"));
        assertThat(find(sends, message(world.customer("lea"), atelier, "a"))).isEmpty();
    }

    @Test
    void knows_the_newest_after_a_start_and_forgets_the_oldest() {
        post(0, 30);

        var sends = new RecentSends(10);

        assertThat(found(sends, 0, 30)).containsExactlyElementsOf(names(10, 30));
        post(30, 31);
        assertThat(found(sends, 30, 31)).as("what nobody told it of").isEmpty();
    }

    @Test
    void knows_at_least_a_generation_of_what_it_is_told_of() {
        var sends = new RecentSends(10);
        assertThat(found(sends, 0, 1)).isEmpty();
        post(0, 25);
        sends.add(placed(0, 25));

        assertThat(found(sends, 0, 25)).containsExactlyElementsOf(names(10, 25));
    }

    @Test
    void looks_again_once_the_end_of_a_commit_is_unknown() {
        var sends = new RecentSends();
        assertThat(found(sends, 0, 1)).isEmpty();
        post(0, 3);

        sends.doubt();

        assertThat(found(sends, 0, 5)).containsExactlyElementsOf(names(0, 3));
    }

    @Test
    void believes_the_row_and_not_the_fingerprint() {
        post(0, 1);
        var sends = new RecentSends();
        var wrong = placed(0, 1).get(0);
        var other = message(claire, atelier, "never sent");
        sends.add(List.of(new PlacedMessage(
                wrong.place(),
                wrong.sender(),
                new Message(other.conversation(), 1, other.from(), other.text(), World.NOON, other.clientId()))));

        assertThat(find(sends, other)).isEmpty();
    }

    private void post(int from, int to) {
        for (int i = from; i < to; i++) {
            assertThat(world.post(message(claire, atelier, name(i)))).isInstanceOf(Posted.class);
        }
    }

    private List<PlacedMessage> placed(int from, int to) {
        long number = store.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT number FROM conversations WHERE id = ?")
                        .bind(0, atelier.conversation().value())
                        .mapTo(Long.class)
                        .one());
        var sender = senders().entrySet().stream()
                .filter(entry -> entry.getKey().equals(claire.id().value()))
                .mapToLong(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
        return world.conversations().after(atelier.conversation(), from, to - from).stream()
                .map(message -> new PlacedMessage(MessagePlace.of(number, message.seq()), sender, message))
                .toList();
    }

    private List<String> found(RecentSends sends, int from, int to) {
        var messages = IntStream.range(from, to)
                .mapToObj(i -> message(claire, atelier, name(i)))
                .toArray(NewMessage[]::new);
        return find(sends, messages).keySet().stream()
                .map(MessageKey::clientId)
                .sorted()
                .toList();
    }

    private Map<MessageKey, StoredMessage> find(RecentSends sends, NewMessage... messages) {
        try (var connection = store.jdbi().open()) {
            return sends.find(connection.getConnection(), List.of(messages), senders());
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private Map<String, Long> senders() {
        return store.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT id, number FROM senders")
                        .reduceResultSet(new HashMap<>(), (all, row, context) -> {
                            all.put(row.getString("id"), row.getLong("number"));
                            return all;
                        }));
    }

    private static List<String> names(int from, int to) {
        return IntStream.range(from, to).mapToObj(RecentSendsTest::name).toList();
    }

    private static String name(int i) {
        return "m%02d".formatted(i);
    }

    private static NewMessage message(Account from, Room room, String clientId) {
        return new NewMessage(room.conversation(), from.person(), new ClientId(clientId), new MessageText("hello"));
    }
}
