package dev.paddock.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.Contract;
import dev.paddock.domain.Race;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.conversation.PostOutcome.Posted;
import dev.paddock.domain.room.Room;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link MessageLog} does. */
public abstract class MessageLogContract extends Contract {
    private Room atelier;
    private Room balades;
    private Account claire;
    private Account karim;

    @BeforeEach
    final void furnish() {
        atelier = world.room("Atelier", 2);
        balades = world.room("Balades", 50);
        claire = world.customer("claire");
        karim = world.customer("karim");
    }

    @Test
    void numbers_the_messages_of_each_conversation_from_one_on() {
        assertThat(world.post(atelier, claire, "a1"))
                .isEqualTo(new Posted(1, world.clock().instant(), false));
        assertThat(world.post(atelier, karim, "a2"))
                .isEqualTo(new Posted(2, world.clock().instant(), false));
        assertThat(world.post(balades, claire, "b1"))
                .isEqualTo(new Posted(1, world.clock().instant(), false));
        assertThat(world.post(atelier, claire, "a3"))
                .isEqualTo(new Posted(3, world.clock().instant(), false));
    }

    @Test
    void has_stored_a_message_when_it_says_so() {
        world.post(atelier, claire, "hello");

        assertThat(world.conversations().after(atelier.conversation(), 0, 10)).hasSize(1);
        assertThat(world.conversations().lastSeq(atelier.conversation())).isEqualTo(1);
    }

    @Test
    void gives_a_resend_the_first_answer_and_stores_no_second_message() {
        var first = (Posted) world.post(atelier, claire, "hello");
        world.clock().advance(Duration.ofMinutes(1));

        var again = world.post(message(atelier, claire, "hello", "other words"));

        assertThat(again).isEqualTo(new Posted(first.seq(), first.at(), true));
        assertThat(texts(atelier)).containsExactly("hello");
        assertThat(world.posted().heard()).hasSize(1);
    }

    @Test
    void gives_a_resend_the_first_answer_even_when_the_room_is_gone_by_now() {
        var first = (Posted) world.post(atelier, claire, "hello");
        world.transactions()
                .run(() -> world.rooms().delete(atelier.id(), world.clock().instant()));

        assertThat(world.post(atelier, claire, "hello")).isEqualTo(new Posted(first.seq(), first.at(), true));
    }

    @Test
    void lets_two_people_use_the_same_client_id() {
        assertThat(world.post(message(atelier, claire, "1", "claire's")))
                .isEqualTo(new Posted(1, world.clock().instant(), false));
        assertThat(world.post(message(atelier, karim, "1", "karim's")))
                .isEqualTo(new Posted(2, world.clock().instant(), false));
    }

    @Test
    void tells_client_ids_apart_that_differ_by_case() {
        assertThat(world.post(message(atelier, claire, "abc", "one"))).isInstanceOf(Posted.class);
        assertThat(world.post(message(atelier, claire, "ABC", "two")))
                .isEqualTo(new Posted(2, world.clock().instant(), false));
    }

    @Test
    void refuses_messages_to_a_conversation_there_never_was() {
        assertThat(world.post(new NewMessage(
                        new ConversationId("elsewhere"), claire.person(), new ClientId("1"), new MessageText("hello"))))
                .isEqualTo(new PostOutcome.NotAMember());
    }

    @Test
    void refuses_messages_to_a_deleted_room_and_goes_on_with_the_others() {
        world.transactions()
                .run(() -> world.rooms().delete(atelier.id(), world.clock().instant()));

        var refused = world.messageLog().append(message(atelier, claire, "1", "too late"));
        var posted = world.messageLog().append(message(balades, claire, "2", "elsewhere"));

        assertThat(joined(refused)).isEqualTo(new PostOutcome.RoomDeleted());
        assertThat(joined(posted)).isEqualTo(new Posted(1, world.clock().instant(), false));
        assertThat(texts(atelier)).isEmpty();
    }

    @Test
    void uses_up_no_number_for_what_it_refuses_or_has_already() {
        world.post(atelier, claire, "one");
        world.post(atelier, claire, "one");
        world.post(atelier, claire, "two");

        assertThat(world.conversations().lastSeq(atelier.conversation())).isEqualTo(2);
        assertThat(texts(atelier)).containsExactly("one", "two");
    }

    @Test
    void keeps_the_order_of_messages_handed_over_by_one_thread() {
        var appended = IntStream.range(0, 200)
                .mapToObj(i -> world.messageLog().append(message(atelier, claire, "c" + i, "m" + i)))
                .toList();

        assertThat(appended.stream().map(MessageLogContract::joined).map(outcome -> ((Posted) outcome).seq()))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 200).boxed().toList());
    }

    @Test
    void numbers_without_holes_what_many_threads_hand_over_at_once() {
        var people = IntStream.range(0, 16)
                .mapToObj(i -> world.customer("customer-" + i))
                .toList();

        var seqs = Race.of(
                        16,
                        i -> IntStream.range(0, 25)
                                .mapToObj(n -> world.messageLog()
                                        .append(message(atelier, people.get(i), "c" + n, i + ":" + n)))
                                .toList())
                .stream()
                .map(appended -> appended.stream()
                        .map(MessageLogContract::joined)
                        .map(outcome -> ((Posted) outcome).seq())
                        .toList())
                .toList();

        assertThat(seqs).allSatisfy(own -> assertThat(own).isSorted());
        assertThat(seqs.stream().flatMap(List::stream).sorted())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 400).boxed().toList());
        assertThat(world.conversations().after(atelier.conversation(), 0, 1_000))
                .extracting(Message::seq)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 400).boxed().toList());
    }

    @Test
    void stores_one_of_the_same_message_sent_many_times_at_once() {
        var outcomes = Race.of(8, i -> world.post(atelier, claire, "hello"));

        assertThat(outcomes).extracting(outcome -> ((Posted) outcome).seq()).containsOnly(1L);
        assertThat(outcomes)
                .extracting(outcome -> ((Posted) outcome).duplicate())
                .containsOnlyOnce(false);
        assertThat(texts(atelier)).containsExactly("hello");
    }

    @Test
    void lets_no_message_slip_in_after_the_room_was_deleted() {
        var outcomes = Race.of(8, i -> {
            if (i == 0) {
                world.transactions()
                        .run(() ->
                                world.rooms().delete(atelier.id(), world.clock().instant()));
                return (Object) world.conversations().lastSeq(atelier.conversation());
            }
            return world.post(atelier, claire, "message " + i);
        });

        long posted = outcomes.stream().filter(Posted.class::isInstance).count();
        assertThat(outcomes.get(0)).isEqualTo(posted);
        assertThat(texts(atelier)).hasSize((int) posted);
    }

    @Test
    void tells_listeners_of_each_message_once_as_stored_and_before_its_sender() {
        var sent = IntStream.range(0, 50)
                .mapToObj(i -> world.messageLog().append(message(atelier, claire, "c" + i, "m" + i)))
                .map(stage -> stage.thenApply(outcome -> isHeard(((Posted) outcome).seq())))
                .toList();

        assertThat(sent).allSatisfy(heard -> assertThat(joined(heard)).isTrue());
        assertThat(world.posted().heard()).isEqualTo(world.conversations().after(atelier.conversation(), 0, 100));
    }

    @Test
    void tells_listeners_in_the_order_of_the_numbers_whoever_sent() {
        Race.of(8, i -> {
            IntStream.range(0, 20).forEach(n -> world.post(atelier, claire, i + ":" + n));
            return true;
        });

        assertThat(world.posted().heard())
                .extracting(Message::seq)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 160).boxed().toList());
    }

    private boolean isHeard(long seq) {
        return world.posted().heard().stream().anyMatch(message -> message.seq() == seq);
    }

    private List<String> texts(Room room) {
        return world.conversations().after(room.conversation(), 0, 1_000).stream()
                .map(message -> message.text().value())
                .toList();
    }

    private static NewMessage message(Room room, Account author, String clientId, String text) {
        return new NewMessage(room.conversation(), author.person(), new ClientId(clientId), new MessageText(text));
    }

    private static <T> T joined(CompletionStage<T> stage) {
        CompletableFuture<T> future = stage.toCompletableFuture();
        return future.orTimeout(30, TimeUnit.SECONDS).join();
    }
}
