package dev.paddock.ws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.account.Account;
import dev.paddock.domain.room.Bar;
import dev.paddock.domain.room.RoomId;
import dev.paddock.domain.room.SlowMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Messages that are edited and removed, as readers hear of it, and find them when they come back. */
class ChangesOverTheWireTest {
    private final House house = new House();
    private final String room = house.openRoom("Balades", 50).id().value();
    private final Account claire = house.world.customer("claire");
    private final Account karim = house.world.customer("karim");

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void an_edited_message_says_so_live_and_in_history() {
        var author = joined(claire);
        var reader = joined(karim);
        author.send(room, "Bonjor");

        assertThat(author.ask("message.edit", place(1) + ",\"text\":\" Bonjour \"")
                        .path("type")
                        .asString())
                .isEqualTo("ok");

        for (var client : List.of(author, reader)) {
            var edited = client.event("message.edited");
            assertThat(edited.path("conversation").asString()).isEqualTo(room);
            assertThat(edited.path("seq").asLong()).isEqualTo(1);
            assertThat(edited.path("text").asString()).isEqualTo("Bonjour");
            assertThat(edited.path("editedAt").asString()).endsWith("Z");
            assertThat(edited.path("changes").asLong()).isEqualTo(1);
        }
        var message = history(reader).get(0);
        assertThat(message.path("text").asString()).isEqualTo("Bonjour");
        assertThat(message.path("editedAt").asString()).endsWith("Z");
        assertThat(house.connect(karim).welcome().at("/conversations/0/changes").asLong())
                .isEqualTo(1);
    }

    @Test
    void a_removed_message_keeps_its_number_and_no_text() {
        var author = joined(claire);
        author.send(room, "secret");
        author.ask("message.edit", place(1) + ",\"text\":\"plus secret\"");

        author.ask("message.remove", place(1));

        var removed = author.event("message.removed");
        assertThat(removed.path("by").asString()).isEqualTo("author");
        assertThat(removed.path("changes").asLong()).isEqualTo(2);
        var message = history(author).get(0);
        assertThat(message.path("seq").asLong()).isEqualTo(1);
        assertThat(message.path("removed").asBoolean()).isTrue();
        assertThat(message.has("text")).isFalse();
        assertThat(message.has("editedAt")).isFalse();
        assertThat(code(author, "message.remove", place(1))).isEqualTo("not_found");
        assertThat(code(author, "message.edit", place(1) + ",\"text\":\"x\"")).isEqualTo("not_found");
    }

    @Test
    void what_was_missed_comes_as_it_is_by_now() {
        var author = joined(claire);
        joined(karim).hangUp();
        author.send(room, "un");
        author.send(room, "deux");
        author.ask("message.edit", place(1) + ",\"text\":\"one\"");
        author.ask("message.remove", place(2));

        var back = house.connect(karim, "{\"" + room + "\":0}");

        assertThat(back.event("message").path("text").asString()).isEqualTo("one");
        assertThat(back.event("message").path("removed").asBoolean()).isTrue();
    }

    @Test
    void others_neither_edit_nor_remove_but_staff_remove_what_stands_in_rooms() {
        joined(claire).send(room, "Bonjour");
        var other = joined(karim);
        var outsider = house.connect(house.world.customer("lea"));
        var advisor = house.connect(house.world.advisor("marc"));

        assertThat(code(other, "message.edit", place(1) + ",\"text\":\"x\"")).isEqualTo("forbidden");
        assertThat(code(other, "message.remove", place(1))).isEqualTo("forbidden");
        assertThat(code(outsider, "message.remove", place(1))).isEqualTo("not_a_member");
        assertThat(code(other, "message.edit", place(1) + ",\"text\":\" \"")).isEqualTo("invalid_text");
        assertThat(code(other, "message.edit", place(2) + ",\"text\":\"x\"")).isEqualTo("not_found");

        house.letPass(Duration.ofMinutes(11));
        assertThat(advisor.ask("message.remove", place(1)).path("type").asString())
                .isEqualTo("ok");

        assertThat(other.event("message.removed").path("by").asString()).isEqualTo("staff");
    }

    @Test
    void after_ten_minutes_what_was_said_is_said() {
        var author = joined(claire);
        author.send(room, "Bonjor");
        house.world.clock().advance(Duration.ofMinutes(10).plusMillis(1));

        assertThat(code(author, "message.edit", place(1) + ",\"text\":\"Bonjour\""))
                .isEqualTo("forbidden");
        assertThat(code(author, "message.remove", place(1))).isEqualTo("forbidden");
    }

    @Test
    void a_message_is_reported_by_a_reader_and_not_by_its_author() {
        var author = joined(claire);
        var reader = joined(karim);
        author.send(room, "Vends casque");
        var reason = place(1) + ",\"reason\":\"Publicité\"";

        assertThat(reader.ask("message.report", reason).path("type").asString()).isEqualTo("ok");
        assertThat(reader.ask("message.report", place(1)).path("type").asString())
                .isEqualTo("ok");

        assertThat(house.world.reports().list(true, null, 10)).singleElement().satisfies(report -> {
            assertThat(report.text().value()).isEqualTo("Vends casque");
            assertThat(report.reason()).isNotNull();
        });
        assertThat(code(author, "message.report", place(1))).isEqualTo("forbidden");
        assertThat(code(reader, "message.report", place(2))).isEqualTo("not_found");
        assertThat(code(house.connect(house.world.customer("lea")), "message.report", place(1)))
                .isEqualTo("not_a_member");
    }

    @Test
    void who_is_muted_hears_so_and_finds_it_in_the_welcome() {
        var person = joined(karim);
        person.send(room, "Vends casque");
        var again = "\"conversation\":\"%s\",\"clientId\":\"k1\",\"text\":\"encore\"".formatted(room);
        person.ask("message.send", again);
        bar(Bar.Kind.MUTE);

        var barred = person.event("room.barred");

        assertThat(barred.path("room").asString()).isEqualTo(room);
        assertThat(barred.path("kind").asString()).isEqualTo("mute");
        assertThat(barred.path("until").asString()).endsWith("Z");
        assertThat(person.send(room, "et là ?").path("code").asString()).isEqualTo("muted");
        assertThat(person.ask("message.send", again).path("duplicate").asBoolean())
                .isTrue();
        assertThat(code(person, "message.edit", place(1) + ",\"text\":\"x\"")).isEqualTo("muted");
        assertThat(person.ask("message.remove", place(1)).path("type").asString())
                .isEqualTo("ok");
        assertThat(house.connect(karim).welcome().at("/bars/0/kind").asString()).isEqualTo("mute");

        house.world.clock().advance(Duration.ofMinutes(30));
        assertThat(person.send(room, "me revoilà").path("type").asString()).isEqualTo("ok");
    }

    @Test
    void who_is_banned_loses_the_seat_and_gets_none() {
        var person = joined(karim);
        bar(Bar.Kind.BAN);

        assertThat(person.event("room.barred").path("kind").asString()).isEqualTo("ban");
        person.event("room.member", "/user/id", karim.id().value());
        assertThat(person.join(room).path("code").asString()).isEqualTo("banned");
        assertThat(person.send(room, "et là ?").path("code").asString()).isEqualTo("not_a_member");

        house.shop.rooms().barPeople().lift(new RoomId(room), karim.id());
        assertThat(person.event("room.barred").path("kind").asString()).isEqualTo("none");
        assertThat(person.join(room).path("type").asString()).isEqualTo("ok");
    }

    @Test
    void a_slow_room_says_for_how_long_to_wait() {
        house.runRooms.change(new RoomId(room), null, null, new SlowMode(30));
        var person = joined(karim);
        person.send(room, "un");

        var refused = person.send(room, "deux");

        assertThat(refused.path("code").asString()).isEqualTo("rate_limited");
        assertThat(refused.path("retryable").asBoolean()).isTrue();
        assertThat(refused.path("retryAfterMs").asLong()).isEqualTo(30_000);
        assertThat(joined(claire).send(room, "moi").path("type").asString()).isEqualTo("ok");
        var advisor = house.connect(house.world.advisor("marc"));
        advisor.join(room);
        advisor.send(room, "un");
        assertThat(advisor.send(room, "deux").path("type").asString()).isEqualTo("ok");
        house.world.clock().advance(Duration.ofSeconds(30));
        assertThat(person.send(room, "deux").path("type").asString()).isEqualTo("ok");
    }

    @Test
    void what_was_said_is_found_by_the_beginnings_of_its_words() {
        var reader = joined(claire);
        reader.send(room, "Le col est fermé");
        reader.send(room, "Le COL de l'Été");
        reader.send(room, "retiré du col");
        reader.ask("message.remove", place(3));

        var first = search(reader, "\"query\":\"ete col\",\"conversation\":\"" + room + "\"");
        assertThat(first.path("messages").size()).isEqualTo(1);
        assertThat(first.at("/messages/0/seq").asLong()).isEqualTo(2);
        assertThat(first.at("/messages/0/conversation").asString()).isEqualTo(room);
        assertThat(first.path("more").asBoolean()).isFalse();
        var before = search(reader, "\"query\":\"col\",\"before\":2,\"conversation\":\"" + room + "\"");
        assertThat(before.at("/messages/0/seq").asLong()).isEqualTo(1);

        var page = search(reader, "\"query\":\"col\",\"limit\":1");
        assertThat(page.at("/messages/0/seq").asLong()).isEqualTo(2);
        assertThat(page.path("more").asBoolean()).isTrue();
        var next = search(
                reader,
                "\"query\":\"col\",\"limit\":1,\"before\":\""
                        + page.path("next").asString() + "\"");
        assertThat(next.at("/messages/0/seq").asLong()).isEqualTo(1);
        assertThat(next.has("next")).isFalse();

        assertThat(search(reader, "\"query\":\" ?! \"").path("code").asString()).isEqualTo("invalid_value");
        assertThat(search(reader, "\"query\":\"col\",\"before\":\"x\"")
                        .path("code")
                        .asString())
                .isEqualTo("invalid_value");
        var stranger = house.connect(karim);
        assertThat(search(stranger, "\"query\":\"col\",\"conversation\":\"" + room + "\"")
                        .path("code")
                        .asString())
                .isEqualTo("not_a_member");
        assertThat(search(stranger, "\"query\":\"col\"").path("messages").isEmpty())
                .isTrue();
    }

    private static JsonNode search(Client client, String fields) {
        return client.ask("message.search", fields);
    }

    private void bar(Bar.Kind kind) {
        var marc = house.world.advisor("marc");
        house.shop.rooms().barPeople().bar(marc.id(), new RoomId(room), karim.id(), kind, Duration.ofMinutes(30));
    }

    /** A client as the contract wants it: what it shows it reads again when the count of changes differs, and no other time. */
    private final class Reader {
        private final Account account;
        private final TreeMap<Long, String> shown = new TreeMap<>();
        private Client client;
        private long changes;

        Reader(Account account) {
            this.account = account;
            client = joined(account);
            changes = count();
            readAgain();
        }

        void comeBack() {
            client.hangUp();
            long last = shown.isEmpty() ? 0 : shown.lastKey();
            client = house.connect(account, "{\"%s\":%d}".formatted(room, last));
            long now = client.welcome().at("/conversations/0/changes").asLong();
            if (now != changes) {
                changes = now;
                readAgain();
            }
        }

        void takeIn() {
            for (var event = client.next(Duration.ofMillis(100));
                    event != null;
                    event = client.next(Duration.ofMillis(100))) {
                switch (event.path("type").asString()) {
                    case "message" -> show(event);
                    case "message.edited" -> {
                        shown.replace(
                                event.path("seq").asLong(), event.path("text").asString());
                        changes = event.path("changes").asLong();
                    }
                    case "message.removed" -> {
                        shown.replace(event.path("seq").asLong(), "-");
                        changes = event.path("changes").asLong();
                    }
                    default -> {}
                }
            }
        }

        private long count() {
            return house.world.conversations().of(account.id()).get(0).changes();
        }

        private void readAgain() {
            history(client).forEach(this::show);
        }

        private void show(JsonNode message) {
            shown.put(
                    message.path("seq").asLong(),
                    message.has("removed") ? "-" : message.path("text").asString());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8})
    void edits_removals_and_reconnects_end_with_the_picture_of_who_comes_fresh(long seed) throws InterruptedException {
        var random = new SplittableRandom(seed);
        var author = joined(claire);
        author.send(room, "premier");
        var readers = new ArrayList<Reader>();
        for (int i = 0; i < 4; i++) {
            readers.add(new Reader(house.world.customer("reader" + i)));
        }
        var writing = new Thread(() -> write(author, random.split()));
        writing.start();
        while (writing.isAlive()) {
            var reader = readers.get(random.nextInt(readers.size()));
            reader.takeIn();
            reader.comeBack();
        }
        writing.join();

        var fresh = new Reader(house.world.customer("fresh"));
        for (var reader : readers) {
            reader.takeIn();
            assertThat(reader.shown).isEqualTo(fresh.shown);
            assertThat(reader.changes).isEqualTo(fresh.changes);
        }
    }

    private void write(Client author, SplittableRandom random) {
        long last = 1;
        for (int i = 0; i < 90; i++) {
            long seq = 1 + random.nextLong(last);
            switch (random.nextInt(5)) {
                case 0, 1 -> last = author.send(room, "numéro " + i).path("seq").asLong();
                case 2, 3 -> author.ask("message.edit", place(seq) + ",\"text\":\"mieux " + i + "\"");
                default -> author.ask("message.remove", place(seq));
            }
        }
    }

    private Client joined(Account account) {
        var client = house.connect(account);
        client.join(room);
        return client;
    }

    private List<JsonNode> history(Client client) {
        return client.ask("message.history", "\"conversation\":\"%s\",\"limit\":100".formatted(room))
                .path("messages")
                .valueStream()
                .toList();
    }

    private String place(long seq) {
        return "\"conversation\":\"%s\",\"seq\":%d".formatted(room, seq);
    }

    private static String code(Client client, String command, String fields) {
        return client.ask(command, fields).path("code").asString();
    }
}
