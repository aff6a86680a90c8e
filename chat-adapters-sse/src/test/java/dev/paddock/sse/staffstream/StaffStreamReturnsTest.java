package dev.paddock.sse.staffstream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.account.Account;
import dev.paddock.domain.conversation.ConversationId;
import dev.paddock.sse.Client;
import dev.paddock.sse.EventReader;
import dev.paddock.sse.Shift;
import dev.paddock.sse.TestEdge;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class StaffStreamReturnsTest {
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
    class After_a_break {
        @Test
        void all_that_was_missed_comes_once_and_in_order() {
            shift.begin(ada);
            var talk = shift.talk(ada, claire);
            String lastId;
            try (var stream = program.stream(EVENTS)) {
                stream.next("snapshot");
                say(talk, claire, "one");
                lastId = stream.next("message").id();
            }
            say(talk, ada, "two");
            say(talk, claire, "three");
            var second = shift.talk(ada, karim);
            say(second, karim, "four");
            shift.actions.closeTalk(ada, talk);

            try (var stream = program.with("Last-Event-ID", String.valueOf(lastId)).stream(EVENTS)) {
                say(second, karim, "five");
                var events = stream.upTo("message");
                while (!events.get(events.size() - 1).at("/text").equals("five")) {
                    events.addAll(stream.upTo("message"));
                }
                assertThat(events)
                        .filteredOn(event -> event.name().equals("message"))
                        .extracting(event -> event.at("/text"))
                        .containsOnlyOnce("two", "three", "four", "five")
                        .hasSize(4)
                        .containsSubsequence("two", "three")
                        .containsSubsequence("four", "five");
                assertThat(names(events)).doesNotContain("snapshot", "resync");
            }
        }

        @Test
        void being_cut_off_while_it_is_told_loses_nothing_of_it() {
            shift.begin(ada);
            var talk = shift.talk(ada, claire);
            String lastId;
            try (var stream = program.stream(EVENTS)) {
                lastId = stream.next("snapshot").id();
            }
            say(talk, claire, "one");
            say(talk, claire, "two");
            shift.actions.closeTalk(ada, talk);

            try (var stream = program.with("Last-Event-ID", String.valueOf(lastId)).stream(EVENTS)) {
                lastId = stream.upTo("message").get(0).id();
            }
            try (var stream = program.with("Last-Event-ID", String.valueOf(lastId)).stream(EVENTS)) {
                var last = stream.next("message");
                assertThat(last.at("/text")).isEqualTo("two");
                lastId = last.id();
            }
            try (var stream = program.with("Last-Event-ID", String.valueOf(lastId)).stream(EVENTS)) {
                assertThat(stream.next("conversation").at("/conversation")).isEqualTo(talk.value());
            }
        }

        @Test
        void an_id_that_is_none_of_this_stream_gets_a_resync_and_a_fresh_snapshot() {
            shift.begin(bob);
            var theirs = shift.talk(bob, claire);
            var newest = edge.world.eventLog().newest();
            for (var id : List.of(
                    "x",
                    "-1",
                    Long.toString(newest + 1),
                    newest + "~" + theirs.value() + ".0",
                    newest + "~nothing",
                    newest + "~",
                    newest + "~a.b")) {
                try (var stream = program.with("Last-Event-ID", id).stream(EVENTS)) {
                    assertThat(stream.next("resync").id()).as(id).isNull();
                    stream.next("snapshot");
                }
            }
            edge.world.eventLog().prune(edge.world.clock().instant().plusSeconds(1));
            try (var stream = program.with("Last-Event-ID", "1").stream(EVENTS)) {
                assertThat(names(stream.upTo("snapshot"))).containsExactly("resync", "snapshot");
            }
        }

        @Test
        void too_much_to_be_told_again_gets_a_resync_and_a_fresh_snapshot() {
            shift.begin(ada);
            var talk = shift.talk(ada, claire);
            String lastId;
            try (var stream = program.stream(EVENTS)) {
                lastId = stream.next("snapshot").id();
            }
            for (int i = 0; i < 40; i++) {
                say(talk, claire, i + "x".repeat(60) + "é".repeat(3900));
            }
            try (var stream = program.with("Last-Event-ID", String.valueOf(lastId)).stream(EVENTS)) {
                assertThat(names(stream.upTo("snapshot"))).containsExactly("resync", "snapshot");
                say(talk, claire, "new");
                assertThat(stream.next("message").json().at("/seq").longValue()).isEqualTo(41);
            }
        }
    }
}
