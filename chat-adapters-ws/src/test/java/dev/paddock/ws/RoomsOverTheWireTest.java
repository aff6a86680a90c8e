package dev.paddock.ws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.account.Account;
import dev.paddock.domain.room.Capacity;
import dev.paddock.domain.room.RoomId;
import dev.paddock.domain.room.RoomName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RoomsOverTheWireTest {
    private final House house = new House();
    private final String room = house.openRoom("Balades", 3).id().value();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void a_message_reaches_everybody_in_the_room_and_is_acknowledged() {
        var claire = house.connect(house.world.customer("claire"));
        var karim = house.connect(house.world.customer("karim"));
        claire.join(room);
        var joined = karim.join(room);

        var ack = claire.send(room, "Bonjour !");

        assertThat(joined.path("members")).hasSize(2);
        assertThat(ack.path("type").asString()).isEqualTo("ok");
        assertThat(ack.path("seq").asInt()).isEqualTo(1);
        assertThat(ack.path("duplicate").asBoolean()).isFalse();
        for (var reader : new Client[] {claire, karim}) {
            var message = reader.event("message");
            assertThat(message.path("seq").asInt()).isEqualTo(1);
            assertThat(message.path("text").asString()).isEqualTo("Bonjour !");
            assertThat(message.path("from").path("name").asString()).isEqualTo("claire");
            assertThat(message.path("from").path("role").asString()).isEqualTo("customer");
            assertThat(message.path("conversation").asString()).isEqualTo(room);
        }
    }

    @Test
    void joining_shows_the_room_its_last_messages_and_who_sits_there() {
        var claire = house.connect(house.world.customer("claire"));
        claire.join(room);
        claire.send(room, "un");
        claire.send(room, "deux");

        var joined = house.connect(house.world.customer("karim")).join(room);

        assertThat(joined.path("conversation").asString()).isEqualTo(room);
        assertThat(joined.path("room").path("members").asInt()).isEqualTo(2);
        assertThat(joined.path("room").path("capacity").asInt()).isEqualTo(3);
        assertThat(joined.path("lastSeq").asInt()).isEqualTo(2);
        assertThat(joined.path("messages").valueStream().map(m -> m.path("text").asString()))
                .containsExactly("un", "deux");
        assertThat(joined.path("members").valueStream().map(m -> m.path("name").asString()))
                .containsExactly("claire", "karim");
    }

    @Test
    void a_full_room_lets_nobody_in() {
        for (var name : new String[] {"claire", "karim", "leamarie"}) {
            house.connect(house.world.customer(name)).join(room);
        }

        var late = house.connect(house.world.customer("paul"));

        assertThat(late.join(room).path("code").asString()).isEqualTo("room_full");
        assertThat(late.send(room, "hello?").path("code").asString()).isEqualTo("not_a_member");
    }

    @Test
    void a_room_there_never_was_and_one_there_was_are_told_apart() {
        var claire = house.connect(house.world.customer("claire"));
        house.runRooms.delete(new RoomId(room));

        assertThat(claire.join("nowhere").path("code").asString()).isEqualTo("room_not_found");
        assertThat(claire.join(room).path("code").asString()).isEqualTo("room_deleted");
    }

    @Test
    void whoever_left_hears_nothing_more() {
        var claire = house.connect(house.world.customer("claire"));
        var karim = house.connect(house.world.customer("karim"));
        claire.join(room);
        karim.join(room);

        assertThat(karim.ask("room.leave", "\"room\":\"" + room + "\"")
                        .path("type")
                        .asString())
                .isEqualTo("ok");
        claire.send(room, "encore là ?");

        assertThat(karim.eventsUntilNow("message")).isEmpty();
        assertThat(karim.send(room, "non").path("code").asString()).isEqualTo("not_a_member");
        var left = claire.await(node -> node.path("type").asString().equals("room.member")
                && !node.path("joined").asBoolean());
        assertThat(left.path("user").path("name").asString()).isEqualTo("karim");
    }

    @Test
    void deleting_a_room_is_told_to_everybody_and_stops_what_is_in_flight() {
        var claire = house.connect(house.world.customer("claire"));
        var karim = house.connect(house.world.customer("karim"));
        claire.join(room);

        house.runRooms.delete(new RoomId(room));

        assertThat(karim.event("room.deleted").path("room").asString()).isEqualTo(room);
        assertThat(claire.event("room.deleted").path("room").asString()).isEqualTo(room);
        assertThat(claire.send(room, "trop tard").path("code").asString()).isEqualTo("room_deleted");
    }

    @Test
    void new_and_changed_rooms_are_told_to_everybody() {
        var claire = house.connect(house.world.customer("claire"));

        house.runRooms.create(new RoomName("Atelier"), new Capacity(2));
        var created = claire.event("room.created").path("room");
        house.runRooms.change(new RoomId(room), new RoomName("Sorties"), new Capacity(9));
        var updated = claire.event("room.updated").path("room");

        assertThat(created.path("name").asString()).isEqualTo("Atelier");
        assertThat(updated.path("name").asString()).isEqualTo("Sorties");
        assertThat(updated.path("capacity").asInt()).isEqualTo(9);
    }

    @Test
    void seats_taken_in_a_short_time_are_told_together_as_they_are_in_the_end() {
        var big = house.openRoom("Grande salle", 100).id().value();
        var watcher = house.connect(house.world.customer("watcher"));
        for (int i = 0; i < 30; i++) {
            house.connect(house.world.customer("rider" + i)).join(big);
        }

        var last = watcher.await(node -> node.path("type").asString().equals("room.updated")
                && node.path("room").path("members").asInt() == 30);

        assertThat(last.path("room").path("id").asString()).isEqualTo(big);
        assertThat(watcher.eventsUntilNow("room.updated")).hasSizeLessThan(10);
    }

    @Nested
    class With_a_second_connection {
        private final Account account = house.world.customer("claire");
        private final Client phone = house.connect(account);
        private final Client laptop = house.connect(account);

        @Test
        void a_room_joined_on_one_opens_on_the_other_and_its_messages_come_to_both() {
            phone.join(room);

            var opened = laptop.event("conversation.opened").path("conversation");
            phone.send(room, "de mon téléphone");

            assertThat(opened.path("id").asString()).isEqualTo(room);
            assertThat(opened.path("kind").asString()).isEqualTo("room");
            assertThat(opened.path("room").asString()).isEqualTo(room);
            assertThat(laptop.event("message").path("text").asString()).isEqualTo("de mon téléphone");
            assertThat(phone.eventsUntilNow("conversation.opened")).isEmpty();
        }

        @Test
        void a_room_left_on_one_is_left_on_the_other() {
            phone.join(room);
            laptop.event("conversation.opened");

            phone.ask("room.leave", "\"room\":\"" + room + "\"");

            assertThat(laptop.await(node -> node.path("type").asString().equals("room.member")
                                    && !node.path("joined").asBoolean())
                            .path("room")
                            .asString())
                    .isEqualTo(room);
            assertThat(laptop.send(room, "et moi ?").path("code").asString()).isEqualTo("not_a_member");
        }

        @Test
        void what_was_read_on_one_is_read_on_the_other_and_nobody_else_is_told() {
            var karim = house.connect(house.world.customer("karim"));
            phone.join(room);
            karim.join(room);
            karim.send(room, "lu ?");

            phone.ask("conversation.read", "\"conversation\":\"" + room + "\",\"seq\":1");

            assertThat(laptop.event("read").path("seq").asInt()).isEqualTo(1);
            assertThat(karim.eventsUntilNow("read")).isEmpty();
        }

        @Test
        void the_assistant_goes_on_with_on_either() {
            var first = phone.ask("assistant.start", "").path("turn");
            laptop.event("assistant");
            var second =
                    laptop.ask("assistant.answer", "\"value\":\"maintenance\"").path("turn");
            var seen = phone.event("assistant").path("turn");

            assertThat(first.path("step").asString()).isEqualTo("ask-help");
            assertThat(first.path("prompt").path("options")).hasSize(4);
            assertThat(second.path("step").asString()).isEqualTo("ask-year");
            assertThat(seen).isEqualTo(second);
            assertThat(house.connect(account)
                            .welcome()
                            .path("dialog")
                            .path("step")
                            .asString())
                    .isEqualTo("ask-year");
        }
    }

    @Test
    void typing_is_shown_to_the_others_in_the_room_alone() {
        var account = house.world.customer("claire");
        var claire = house.connect(account);
        var karim = house.connect(house.world.customer("karim"));
        var outside = house.connect(house.world.customer("paul"));
        claire.join(room);
        karim.join(room);

        claire.ask("conversation.typing", "\"conversation\":\"" + room + "\"");

        assertThat(karim.event("typing").path("user").asString())
                .isEqualTo(account.id().value());
        assertThat(claire.eventsUntilNow("typing")).isEmpty();
        assertThat(outside.ask("conversation.typing", "\"conversation\":\"" + room + "\"")
                        .path("code")
                        .asString())
                .isEqualTo("not_a_member");
    }

    @Test
    void an_answer_to_the_assistant_without_a_dialog_is_refused() {
        var claire = house.connect(house.world.customer("claire"));

        assertThat(claire.ask("assistant.answer", "\"value\":2019").path("code").asString())
                .isEqualTo("conversation_closed");
    }
}
