package dev.paddock.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.paddock.domain.account.Person;
import dev.paddock.domain.account.Role;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.conversation.ClientId;
import dev.paddock.domain.conversation.ConversationId;
import dev.paddock.domain.conversation.Message;
import dev.paddock.domain.conversation.MessageText;
import dev.paddock.domain.conversation.NewMessage;
import dev.paddock.domain.conversation.PostOutcome;
import dev.paddock.domain.staff.Statistics.Minute;
import dev.paddock.persistence.EachDatabase;
import dev.paddock.persistence.LogLines;
import dev.paddock.persistence.StoreSettings;
import dev.paddock.persistence.Stores;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A database with the tables of before, opened by a version that keeps messages by number. */
@Timeout(120)
class MoveMessagesTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final ConversationId ATELIER = new ConversationId("atelier");
    private static final ConversationId TALK = new ConversationId("talk");

    @ParameterizedTest
    @EnumSource(EachDatabase.class)
    void keeps_all_messages_their_numbers_and_what_was_sent(EachDatabase database) {
        var settings = before(database);

        try (var said = LogLines.of(MoveMessages.class);
                var stores = open(settings)) {
            assertThat(said.lines()).anySatisfy(line -> assertThat(line).contains("moving up to 5 messages"));
            var conversations = stores.conversations();
            assertThat(conversations.after(ATELIER, 0, 10))
                    .extracting(Message::seq, message -> message.text().value(), Message::at)
                    .containsExactly(
                            tuple(2L, "two", NOON.plusSeconds(1)),
                            tuple(3L, "three", NOON.plusSeconds(2)),
                            tuple(4L, "four", NOON.plusSeconds(90)));
            assertThat(conversations.before(TALK, 100, 10))
                    .extracting(message -> message.from().id().value())
                    .containsExactly("karim", "claire");
            assertThat(conversations.writtenBy(new UserId("claire"), null, 10)).hasSize(3);
            assertThat(post(stores, ATELIER, "claire", "c2"))
                    .isEqualTo(new PostOutcome.Posted(2, NOON.plusSeconds(1), true));
            assertThat(post(stores, ATELIER, "karim", "c2"))
                    .isInstanceOfSatisfying(PostOutcome.Posted.class, posted -> {
                        assertThat(posted.seq()).isEqualTo(5);
                        assertThat(posted.duplicate()).isFalse();
                    });
        }
    }

    @ParameterizedTest
    @EnumSource(EachDatabase.class)
    void counts_and_forgets_by_time_as_before(EachDatabase database) {
        try (var stores = open(before(database))) {
            assertThat(stores.statistics().messages(NOON.minusSeconds(7200), NOON))
                    .isEqualTo(1);
            assertThat(stores.statistics().messagesByMinute(NOON, NOON.plusSeconds(3600)))
                    .containsExactly(new Minute(NOON, 3), new Minute(NOON.plusSeconds(60), 1));

            assertThat(stores.oldChats().forget(NOON.plusSeconds(60), 3)).isEqualTo(3);
            assertThat(stores.oldChats().forget(NOON.plusSeconds(60), 3)).isEqualTo(1);

            assertThat(stores.conversations().after(ATELIER, 0, 10))
                    .extracting(Message::seq)
                    .containsExactly(4L);
            assertThat(stores.conversations().after(TALK, 0, 10)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(EachDatabase.class)
    void begins_anew_where_it_was_cut_off(EachDatabase database) {
        var settings = before(database);
        Preparation.migrations(settings).target("6").load().migrate();
        OldSchema.jdbi(settings).useHandle(handle -> {
            handle.execute("INSERT INTO messages_by_place SELECT 4294967298, 1, 'c2', 'half', CURRENT_TIMESTAMP");
            handle.execute(
                    "INSERT INTO message_groups (posted_at, messages, places) VALUES (CURRENT_TIMESTAMP, 1, '1:2-2')");
            handle.execute("INSERT INTO senders (id) VALUES ('claire')");
            handle.execute("INSERT INTO sender_conversations VALUES (1, 1)");
        });

        try (var stores = open(settings)) {
            assertThat(stores.conversations().after(ATELIER, 0, 10))
                    .extracting(message -> message.text().value())
                    .containsExactly("two", "three", "four");
            assertThat(stores.statistics().messages(NOON.minusSeconds(60), NOON.plusSeconds(9999)))
                    .isEqualTo(4);
        }
    }

    private static StoreSettings before(EachDatabase database) {
        return OldSchema.of(database, "5", handle -> {
            conversation(handle, "atelier", "room", 4, "NULL, NULL");
            conversation(handle, "talk", "direct", 2, "'claire', 'karim'");
            conversation(handle, "empty", "room", 0, "NULL, NULL");
            message(handle, "atelier", 2, "claire", "c2", "two", 1);
            message(handle, "atelier", 3, "karim", "c1", "three", 2);
            message(handle, "atelier", 4, "claire", "c3", "four", 90);
            message(handle, "talk", 1, "karim", "t1", "hi", -3600);
            message(handle, "talk", 2, "claire", "t2", "hello", 3);
        });
    }

    private static void conversation(Handle handle, String id, String kind, int lastSeq, String people) {
        handle.execute("INSERT INTO conversations (id, kind, last_seq, is_open, opened_at, one_id, other_id) VALUES ('"
                + id + "', '" + kind + "', " + lastSeq + ", TRUE, CURRENT_TIMESTAMP, " + people + ")");
    }

    private static void message(
            Handle handle, String conversation, int seq, String sender, String clientId, String text, int seconds) {
        handle.execute(
                "INSERT INTO messages (conversation_id, seq, sender_id, client_id, body, posted_at) VALUES (?, ?, ?, ?, ?, ?)",
                conversation,
                seq,
                sender,
                clientId,
                text,
                NOON.plusSeconds(seconds).atOffset(ZoneOffset.UTC));
    }

    private static PostOutcome post(Stores stores, ConversationId conversation, String sender, String clientId) {
        return stores.messageLog()
                .append(new NewMessage(
                        conversation,
                        new Person(new UserId(sender), sender, Role.CUSTOMER),
                        new ClientId(clientId),
                        new MessageText("again")))
                .toCompletableFuture()
                .join();
    }

    private static Stores open(StoreSettings settings) {
        return Stores.open(settings, InstantSource.system(), () -> "epoch");
    }
}
