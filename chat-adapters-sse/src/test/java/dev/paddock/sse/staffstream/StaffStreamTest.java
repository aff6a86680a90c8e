package dev.paddock.sse.staffstream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.Role;
import dev.paddock.domain.appointment.Category;
import dev.paddock.domain.appointment.SomeCalendars;
import dev.paddock.domain.conversation.ConversationId;
import dev.paddock.domain.conversation.MessageText;
import dev.paddock.domain.room.Capacity;
import dev.paddock.domain.room.RoomName;
import dev.paddock.sse.Client;
import dev.paddock.sse.EventReader;
import dev.paddock.sse.Shift;
import dev.paddock.sse.TestEdge;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class StaffStreamTest {
    private static final String EVENTS = "/api/v1/admin/events";

    private final TestEdge edge = TestEdge.unlimited();
    private final Shift shift = new Shift(edge);
    private final Account ada = edge.world.advisor("ada");
    private final Account bob = edge.world.advisor("bob");
    private final Account claire = edge.world.customer("claire");
    private final Account karim = edge.world.customer("karim");
    private final Client program = edge.programOf(ada);

    @AfterEach
    void stop() throws Exception {
        edge.close();
    }

    private void say(ConversationId talk, Account author, String text) {
        edge.world.post(talk, author, text);
    }

    private static List<String> names(List<EventReader.Event> events) {
        return events.stream().map(EventReader.Event::name).toList();
    }

    @Nested
    class First {
        @Test
        void comes_a_snapshot_of_all_that_events_are_changes_of() {
            var room = edge.world.room("Balades", 50);
            shift.begin(ada);
            var talk = shift.talk(ada, claire);
            say(talk, claire, "Bonjour");
            shift.talk(bob, edge.world.customer("lea"));
            var request = shift.ask(karim);

            try (var stream = program.stream(EVENTS)) {
                var snapshot = stream.next("snapshot");

                assertThat(snapshot.id()).isNotEmpty();
                assertThat(snapshot.at("/requests/0/id")).isEqualTo(request.id().value());
                assertThat(snapshot.at("/requests/0/customer/name")).isEqualTo("karim");
                assertThat(snapshot.json().at("/requests/0/position").intValue())
                        .isEqualTo(1);
                assertThat(snapshot.json().at("/conversations")).hasSize(1);
                assertThat(snapshot.at("/conversations/0/id")).isEqualTo(talk.value());
                assertThat(snapshot.json().at("/conversations/0/lastSeq").longValue())
                        .isEqualTo(1);
                assertThat(snapshot.at("/rooms/0/id")).isEqualTo(room.id().value());
                assertThat(snapshot.json().at("/advisors/available").intValue()).isEqualTo(1);
                assertThat(snapshot.json().at("/availability").toString())
                        .isEqualTo("{\"available\":true,\"maxChats\":20,\"chats\":1}");
            }
        }

        @Test
        void comes_nothing_for_customers_and_strangers() {
            assertThat(edge.browserOf(claire).stream(EVENTS).status()).isEqualTo(403);
            assertThat(edge.anonymous().stream(EVENTS).status()).isEqualTo(401);
            assertThat(edge.browserOf(Role.ADMIN).stream(EVENTS).status()).isEqualTo(200);
        }
    }

    @Nested
    class As_it_happens {
        @Test
        void messages_are_edited_and_removed_in_own_talks_and_in_rooms() {
            var change = edge.shop.conversations().changeMessage();
            var room = edge.world.room("Balades", 50);
            edge.world.seat(room, karim);
            edge.world.post(room, karim, "Salut");
            shift.begin(ada);
            shift.begin(bob);
            var talk = shift.talk(ada, claire);
            var others = shift.talk(bob, karim);
            say(others, karim, "Hello");
            try (var stream = program.stream(EVENTS)) {
                stream.next("snapshot");
                say(talk, claire, "Bonjor");
                change.edit(claire.id(), talk, 1, new MessageText("Bonjour"));
                change.remove(karim.id(), others, 1);
                change.remove(karim.id(), room.conversation(), 1);

                assertThat(stream.next("message").at("/conversation")).isEqualTo(talk.value());
                var edited = stream.next("message.edited");
                assertThat(edited.at("/text")).isEqualTo("Bonjour");
                assertThat(edited.json().at("/changes").longValue()).isEqualTo(1);
                var removed = stream.next("message.removed");
                assertThat(removed.at("/conversation")).isEqualTo(room.id().value());
                assertThat(removed.at("/by")).isEqualTo("author");

                change.remove(claire.id(), talk, 1);
                assertThat(stream.next("message.removed").at("/conversation")).isEqualTo(talk.value());
                try (var again = program.stream(EVENTS + "?lastEventId=" + edited.id())) {
                    assertThat(again.next("message.removed").at("/conversation"))
                            .isEqualTo(room.id().value());
                }
            }
        }

        @Test
        void the_other_one_comes_and_goes() {
            shift.begin(ada);
            shift.talk(ada, claire);
            try (var stream = program.stream(EVENTS)) {
                assertThat(presence(stream.next("snapshot"), "/conversations/0/with/online"))
                        .isFalse();

                edge.shop.presence().keepPresence().opened(claire.id());
                var came = stream.next("presence");
                assertThat(came.at("/user")).isEqualTo(claire.id().value());
                assertThat(presence(came, "/online")).isTrue();
                assertThat(presence(program.stream(EVENTS).next("snapshot"), "/conversations/0/with/online"))
                        .isTrue();
                assertThat(program.get("/api/v1/admin/conversations")
                                .is(200)
                                .json()
                                .at("/conversations/0/with/online")
                                .booleanValue())
                        .isTrue();

                edge.shop.presence().keepPresence().closed(claire.id());
                assertThat(presence(stream.next("presence"), "/online")).isFalse();
            }
        }

        @Test
        void two_who_are_lost_together_are_told_of_both_and_again_to_whoever_was_cut_off_in_between() {
            shift.begin(ada);
            shift.talk(ada, claire);
            shift.talk(ada, karim);
            var presence = edge.shop.presence().keepPresence();
            presence.opened(claire.id());
            presence.opened(karim.id());
            try (var stream = program.stream(EVENTS)) {
                stream.next("snapshot");

                presence.lost(claire.id());
                presence.lost(karim.id());
                presence.write();

                var first = stream.next("presence");
                var second = stream.next("presence");
                var both = List.of(claire.id().value(), karim.id().value());
                assertThat(List.of(first.at("/user"), second.at("/user"))).containsExactlyInAnyOrderElementsOf(both);
                try (var resumed = program.stream(EVENTS + "?lastEventId=" + first.id())) {
                    assertThat(List.of(
                                    resumed.next("presence").at("/user"),
                                    resumed.next("presence").at("/user")))
                            .containsExactlyInAnyOrderElementsOf(both);
                }
            }
        }

        @Test
        void whoever_accepts_next_is_told_all_that_was_said() {
            shift.begin(bob);
            var talk = shift.talk(bob, claire);
            say(talk, claire, "Bonjour");
            edge.shop.advice().leaveAdvice().whileLocked(() -> {
                edge.shop.advice().leaveAdvice().asAdvisor(bob.id());
                return Boolean.TRUE;
            });
            say(talk, claire, "Anybody?");
            shift.begin(ada);
            try (var stream = program.stream(EVENTS)) {
                assertThat(stream.next("snapshot").json().at("/conversations")).isEmpty();

                shift.actions.acceptRequest(
                        ada, edge.world.adviceRequests().pending().get(0).id());

                assertThat(event(stream.upTo("conversation"), "conversation").at("/conversation/id"))
                        .isEqualTo(talk.value());
                assertThat(stream.next("message").at("/text")).isEqualTo("Bonjour");
                assertThat(stream.next("message").at("/text")).isEqualTo("Anybody?");
            }
        }

        private boolean presence(EventReader.Event event, String path) {
            return event.json().at(path).booleanValue();
        }

        @Test
        void a_customer_is_helped() {
            shift.begin(ada);
            try (var stream = program.stream(EVENTS)) {
                stream.next("snapshot");
                var request = shift.ask(claire);
                var asked = stream.next("advice");
                assertThat(asked.at("/request/id")).isEqualTo(request.id().value());
                assertThat(asked.at("/request/status")).isEqualTo("pending");
                assertThat(asked.json().at("/request/position").intValue()).isEqualTo(1);

                shift.actions.acceptRequest(ada, request.id());
                var events = stream.upTo("availability");
                assertThat(names(events)).containsExactlyInAnyOrder("advice", "conversation", "availability");
                var accepted = event(events, "advice");
                assertThat(accepted.at("/request/status")).isEqualTo("accepted");
                assertThat(accepted.at("/request/advisor/name")).isEqualTo("ada");
                assertThat(accepted.json().at("/line")).isEmpty();
                var talk = new ConversationId(event(events, "conversation").at("/conversation/id"));
                assertThat(event(events, "conversation").at("/conversation/with/name"))
                        .isEqualTo("claire");

                say(talk, claire, "Bonjour");
                var said = stream.next("message");
                assertThat(said.at("/conversation")).isEqualTo(talk.value());
                assertThat(said.json().at("/seq").longValue()).isEqualTo(1);
                assertThat(said.at("/from/name")).isEqualTo("claire");
                assertThat(said.at("/from/role")).isEqualTo("customer");
                assertThat(said.at("/text")).isEqualTo("Bonjour");
                assertThat(said.at("/clientId")).isEqualTo("Bonjour");

                shift.actions.closeTalk(ada, talk);
                var closed = event(stream.upTo("availability"), "conversation");
                assertThat(closed.at("/conversation")).isEqualTo(talk.value());
                assertThat(closed.at("/by")).isEqualTo(ada.id().value());
            }
        }

        private static EventReader.Event event(List<EventReader.Event> events, String name) {
            return events.stream()
                    .filter(event -> event.name().equals(name))
                    .findFirst()
                    .orElseThrow();
        }

        @Test
        void nobody_hears_what_is_said_in_the_talks_of_others() {
            shift.begin(ada);
            try (var stream = program.stream(EVENTS)) {
                stream.next("snapshot");
                var theirs = shift.talk(bob, claire);
                stream.upTo("advice");
                stream.next("advice");
                say(theirs, claire, "secret");
                edge.world.room("Balades", 50);
                var room = edge.world.room("Atelier", 2);
                shift.joinRoom.join(room.id(), karim.person());
                edge.world.post(room, karim, "in a room");
                var mine = shift.talk(ada, edge.world.customer("lea"));
                say(mine, ada, "mine");
                var events = stream.upTo("message");
                assertThat(events.get(events.size() - 1).at("/text")).isEqualTo("mine");
            }
        }

        @Test
        void rooms_change_and_seats_are_told_together() {
            try (var stream = program.stream(EVENTS)) {
                stream.next("snapshot");
                shift.actions.createRoom(ada, new RoomName("Balades"), new Capacity(50));
                var room = stream.next("room");
                assertThat(room.at("/room/name")).isEqualTo("Balades");
                var stored = edge.world.rooms().all().get(0);
                for (int i = 0; i < 20; i++) {
                    shift.joinRoom.join(
                            stored.id(), edge.world.guest("guest " + i).person());
                }
                int events = 0;
                for (int members = 0; members < 20; events++) {
                    members = stream.next("room").json().at("/room/members").intValue();
                }
                assertThat(events).isLessThan(20);

                shift.actions.deleteRoom(ada, stored.id());
                assertThat(stream.next("room").json().toString())
                        .isEqualTo("{\"room\":\"" + stored.id().value() + "\",\"deleted\":true}");
            }
        }

        @Test
        void appointments_are_booked_and_cancelled() {
            edge.world.calendars().save(SomeCalendars.weekdays(Category.MAINTENANCE, 1));
            var customer = edge.browserOf(claire);
            try (var stream = program.stream(EVENTS)) {
                stream.next("snapshot");
                var id = customer.post(
                                "/api/v1/appointments",
                                "{\"category\":\"maintenance\",\"start\":\"2026-11-24T08:00:00Z\"}")
                        .is(201)
                        .at("/appointment/id");
                var booked = stream.next("appointment");
                assertThat(booked.at("/appointment/id")).isEqualTo(id);
                assertThat(booked.at("/appointment/customer/name")).isEqualTo("claire");
                customer.delete("/api/v1/appointments/" + id).is(204);
                assertThat(stream.next("appointment").at("/appointment/status")).isEqualTo("cancelled");
            }
        }

        @Test
        void advisors_come_and_go() {
            try (var stream = program.stream(EVENTS)) {
                stream.next("snapshot");
                shift.begin(bob);
                assertThat(stream.next("advisors").json().at("/available").intValue())
                        .isEqualTo(1);
            }
        }
    }

    @Nested
    class Being_connected {
        @Test
        void lasts_as_long_as_the_stream() {
            assertThat(edge.world.presences().isOnline(ada.id())).isFalse();
            try (var stream = program.stream(EVENTS);
                    var second = program.stream(EVENTS)) {
                stream.next("snapshot");
                second.next("snapshot");
                assertThat(edge.world.presences().isOnline(ada.id())).isTrue();
                program.delete("/api/v1/sessions").is(204);
                stream.awaitEnd();
                second.awaitEnd();
            }
            while (edge.world.presences().isOnline(ada.id())) {
                Thread.onSpinWait();
            }
        }

        @Test
        @Timeout(10) // the first comment, whose writing could fail, comes after fifteen seconds
        void ends_soon_after_the_peer_hung_up() {
            try (var stream = program.stream(EVENTS)) {
                stream.next("snapshot");
            }
            while (edge.world.presences().isOnline(ada.id())) {
                Thread.onSpinWait();
            }
        }

        @Test
        void ends_with_the_role_and_with_the_trust() {
            var before = System.nanoTime();
            try (var stream = program.stream(EVENTS)) {
                stream.next("snapshot");
                edge.browserOf(Role.ADMIN)
                        .patch("/api/v1/admin/people/" + ada.id().value(), "{\"role\":\"customer\"}")
                        .is(200);
                stream.allToTheEnd();
            }
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));
            assertThat(program.stream(EVENTS).status()).isEqualTo(403);
        }
    }
}
