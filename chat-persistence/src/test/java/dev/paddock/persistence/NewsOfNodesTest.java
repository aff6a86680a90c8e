package dev.paddock.persistence;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.Race;
import dev.paddock.domain.World;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.conversation.ClientId;
import dev.paddock.domain.conversation.ConversationEvent;
import dev.paddock.domain.conversation.Message;
import dev.paddock.domain.conversation.MessageText;
import dev.paddock.domain.conversation.NewMessage;
import dev.paddock.domain.conversation.PostOutcome;
import dev.paddock.domain.conversation.Roster.Admission;
import dev.paddock.domain.room.Room;
import dev.paddock.domain.room.RoomEvent;
import dev.paddock.domain.room.Seats;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is heard on one of two nodes of what happens on the other. */
class NewsOfNodesTest {
    private static <T> T next(BlockingQueue<T> heard) {
        try {
            return requireNonNull(heard.poll(20, TimeUnit.SECONDS), "nothing was heard");
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PostOutcome post(Stores at, Room room, Account author, String text) {
        return at.messageLog()
                .append(new NewMessage(room.conversation(), author.person(), new ClientId(text), new MessageText(text)))
                .toCompletableFuture()
                .join();
    }

    private static BlockingQueue<Message> messagesHeard(Stores at) {
        var heard = new LinkedBlockingQueue<Message>();
        at.subscribeToMessages(heard::addAll);
        return heard;
    }

    @ParameterizedTest(name = "doorbell cut: {0}")
    @ValueSource(booleans = {false, true})
    void a_message_reaches_the_readers_on_the_other_node_as_it_reaches_those_here(boolean cut) {
        try (var nodes = new TwoNodes(cut)) {
            var world = nodes.world();
            var claire = world.customer("claire");
            var room = world.room("Atelier", 5);
            var here = messagesHeard(nodes.one);
            var there = messagesHeard(nodes.other);

            post(nodes.one, room, claire, "a");
            post(nodes.other, room, claire, "b");
            post(nodes.one, room, claire, "c");

            var inOrder = List.of(next(here), next(here), next(here));
            assertThat(inOrder).extracting(Message::seq).containsExactly(1L, 2L, 3L);
            assertThat(inOrder).extracting(message -> message.text().value()).containsExactly("a", "b", "c");
            assertThat(List.of(next(there), next(there), next(there))).isEqualTo(inOrder);
        }
    }

    @Test
    void readers_on_both_nodes_hear_what_both_store_once_and_in_order() {
        try (var nodes = new TwoNodes()) {
            var world = nodes.world();
            var claire = world.customer("claire");
            var rooms = List.of(world.room("Atelier", 5), world.room("Balades", 5));
            var here = messagesHeard(nodes.one);
            var there = messagesHeard(nodes.other);

            Race.of(
                    4,
                    racer -> IntStream.range(0, 50)
                            .mapToObj(i -> post(
                                    racer % 2 == 0 ? nodes.one : nodes.other,
                                    rooms.get(racer / 2),
                                    claire,
                                    "m-" + racer + "-" + i))
                            .toList());

            for (var heard : List.of(here, there)) {
                var all = new ArrayList<Message>();
                IntStream.range(0, 200).forEach(i -> all.add(next(heard)));
                for (var room : rooms) {
                    assertThat(all)
                            .filteredOn(message -> message.conversation().equals(room.conversation()))
                            .extracting(Message::seq)
                            .containsExactlyElementsOf(
                                    LongStream.rangeClosed(1, 100).boxed().toList());
                }
                assertThat(heard).isEmpty();
            }
        }
    }

    @ParameterizedTest(name = "doorbell cut: {0}")
    @ValueSource(booleans = {false, true})
    void a_change_is_heard_after_the_messages_that_were_stored_before_it(boolean cut) {
        try (var nodes = new TwoNodes(cut)) {
            var world = nodes.world();
            var claire = world.customer("claire");
            var room = world.room("Atelier", 5);
            var heard = new LinkedBlockingQueue<String>();
            nodes.other.subscribeToMessages(messages ->
                    messages.forEach(message -> heard.add(message.text().value())));
            nodes.other.subscribeToEvents(event -> {
                if (event instanceof RoomEvent.RoomDeleted) {
                    heard.add("deleted");
                }
            });

            post(nodes.one, room, claire, "last words");
            nodes.one.events().append(new RoomEvent.RoomDeleted(room.id()));

            assertThat(List.of(next(heard), next(heard))).containsExactly("last words", "deleted");
        }
    }

    @Test
    void a_read_mark_moves_on_the_other_node_too_and_once_on_this() {
        try (var nodes = new TwoNodes()) {
            var world = nodes.world();
            var read = new ConversationEvent.Read(
                    world.room("Atelier", 5).conversation(),
                    world.customer("claire").id(),
                    7);
            var here = new LinkedBlockingQueue<Object>();
            var there = new LinkedBlockingQueue<Object>();
            nodes.one.subscribeToEvents(here::add);
            nodes.other.subscribeToEvents(there::add);

            nodes.one.events().append(read);

            assertThat(next(there)).isEqualTo(read);
            assertThat(here).containsExactly(read);
        }
    }

    @Test
    void a_node_whose_lease_ran_out_stores_no_message_until_it_lives_again() {
        try (var nodes = new TwoNodes()) {
            var world = nodes.world();
            var claire = world.customer("claire");
            var room = world.room("Atelier", 5);
            nodes.runOut("one");

            assertThat(post(nodes.one, room, claire, "a")).isInstanceOf(PostOutcome.Unavailable.class);
            assertThat(nodes.other.conversations().lastSeq(room.conversation())).isZero();

            nodes.oneClaim.beat();
            var there = messagesHeard(nodes.other);
            assertThat(post(nodes.one, room, claire, "a")).isInstanceOf(PostOutcome.Posted.class);
            assertThat(next(there).seq()).isEqualTo(1);
        }
    }

    @Test
    void the_last_seat_goes_to_one_of_those_who_come_by_both_nodes() {
        try (var nodes = new TwoNodes()) {
            var world = nodes.world();
            var room = world.room("Atelier", 2);
            var people = List.of(
                    world.customer("claire"), world.customer("karim"), world.customer("lea"), world.customer("nora"));

            var taken = Race.of(4, racer -> {
                var at = racer % 2 == 0 ? nodes.one : nodes.other;
                return at.transactions()
                        .run(() -> at.seats().take(room.id(), people.get(racer).id(), World.NOON));
            });

            assertThat(taken).filteredOn(Seats.Taking.TAKEN::equals).hasSize(2);
        }
    }

    @Test
    void who_may_write_is_asked_again_where_it_changed_on_the_other_node() {
        try (var nodes = new TwoNodes()) {
            var world = nodes.world();
            var claire = world.customer("claire");
            var room = world.room("Atelier", 5);
            world.seat(room, claire);
            var there = new LinkedBlockingQueue<Object>();
            nodes.other.subscribeToEvents(there::add);
            assertThat(nodes.other.roster().admission(claire.id(), room.conversation()))
                    .isEqualTo(Admission.WELCOME);

            nodes.one.transactions().run(() -> {
                nodes.one.seats().leave(room.id(), claire.id());
                nodes.one.events().append(new RoomEvent.MemberLeft(room.id(), claire.person()));
            });

            next(there);
            assertThat(nodes.other.roster().admission(claire.id(), room.conversation()))
                    .isEqualTo(Admission.NOT_A_MEMBER);
        }
    }
}
