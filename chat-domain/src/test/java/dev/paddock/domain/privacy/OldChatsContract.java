package dev.paddock.domain.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.paddock.domain.LiveContract;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.advice.AdviceId;
import dev.paddock.domain.advice.AdviceRequest;
import dev.paddock.domain.advice.AdviceRequest.Status;
import dev.paddock.domain.advice.AdviceRequests;
import dev.paddock.domain.conversation.Conversation;
import dev.paddock.domain.conversation.Conversation.Kind;
import dev.paddock.domain.conversation.ConversationId;
import dev.paddock.domain.conversation.Message;
import dev.paddock.domain.conversation.PostOutcome.Posted;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link OldChats} does. */
public abstract class OldChatsContract extends LiveContract {
    private Account claire;
    private Account marc;

    @BeforeEach
    final void meet() {
        claire = world.customer("claire");
        marc = world.advisor("marc");
    }

    @Test
    void are_forgotten_when_older_and_stay_when_not() {
        var room = world.room("Atelier", 2);
        world.post(room, claire, "old");
        world.post(room, claire, "old too");
        var later = world.clock().advance(Duration.ofDays(1));
        world.post(room, claire, "new");

        assertThat(forget(later, 100)).isEqualTo(2);
        assertThat(forget(later, 100)).isZero();

        assertThat(world.conversations().after(room.conversation(), 0, 10))
                .extracting(Message::seq, message -> message.text().value())
                .containsExactly(tuple(3L, "new"));
    }

    @Test
    void leave_the_numbering_as_it_was() {
        var talk = world.talk(Kind.DIRECT, claire, marc);
        world.post(talk, claire, "old");
        var later = world.clock().advance(Duration.ofDays(1));

        forget(later, 100);

        assertThat(world.conversations().lastSeq(talk)).isEqualTo(1);
        assertThat(((Posted) world.post(talk, claire, "new")).seq()).isEqualTo(2);
        assertThat(world.conversations().of(claire.id()))
                .extracting(Conversation::lastSeq)
                .containsExactly(2L);
    }

    @Test
    void are_forgotten_in_portions_oldest_first() {
        var room = world.room("Atelier", 2);
        List.of("one", "two", "three").forEach(text -> world.post(room, claire, text));
        var later = world.clock().advance(Duration.ofDays(1));

        assertThat(forget(later, 2)).isEqualTo(2);

        assertThat(world.conversations().after(room.conversation(), 0, 10))
                .extracting(Message::seq)
                .containsExactly(3L);
        assertThat(forget(later, 2)).isEqualTo(1);
    }

    @Test
    void take_advice_that_is_over_and_its_request_with_them() {
        var over = advised("over");
        close(over);
        var open = advised("open");
        var later = world.clock().advance(Duration.ofDays(1));
        var young = advised("young");
        close(young);

        forget(later, 100);

        assertThat(world.conversations().of(marc.id()))
                .extracting(Conversation::id)
                .containsExactlyInAnyOrder(open.talk(), young.talk());
        assertThat(world.talks().peopleOf(over.talk())).isEmpty();
        assertThat(world.adviceRequests().find(over.id())).isEmpty();
        assertThat(world.adviceRequests().find(open.id())).isPresent();
        assertThat(world.adviceRequests().find(young.id())).isPresent();
    }

    @Test
    void keep_advice_that_is_over_while_there_is_something_to_read() {
        var over = advised("over");
        var later = world.clock().advance(Duration.ofDays(1));
        world.post(over.talk(), marc, "one more thing");
        close(over);

        forget(later, 100);

        assertThat(world.conversations().after(over.talk(), 0, 10)).hasSize(1);
    }

    private AdviceRequest advised(String name) {
        var customer = world.customer(name);
        var request = AdviceRequest.made(
                new AdviceId(world.ids().next()),
                customer.person(),
                null,
                world.clock().instant());
        var accepted = request.acceptedBy(marc.person(), world.talk(Kind.ADVICE, customer, marc));
        world.transactions().run(() -> {
            world.adviceRequests().add(request, new AdviceRequests.Line(1, 1));
            world.adviceRequests()
                    .replace(accepted, Status.PENDING, world.clock().instant());
        });
        world.post(accepted.talk(), customer, "hello from " + name);
        return accepted;
    }

    private void close(AdviceRequest request) {
        ConversationId talk = request.talk();
        world.transactions().run(() -> {
            world.adviceRequests().replace(request.ended(Status.DONE), Status.ACCEPTED, null);
            world.talks().close(talk, world.clock().instant());
        });
    }

    private int forget(Instant before, int limit) {
        return world.transactions().run(() -> world.oldChats().forget(before, limit));
    }
}
