package dev.paddock.domain.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.InMemoryWorld;
import dev.paddock.domain.Race;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.advice.AdviceEvent.AdvisorsChanged;
import dev.paddock.domain.advice.AdviceEvent.DeskChanged;
import dev.paddock.domain.advice.AdviceEvent.TalkClosed;
import dev.paddock.domain.advice.AdviceRequest.Status;
import dev.paddock.domain.advice.EndOutcome.Ended;
import dev.paddock.domain.advice.EndOutcome.NotAMember;
import dev.paddock.domain.advice.EndOutcome.NotAdvice;
import dev.paddock.domain.conversation.Conversation;
import dev.paddock.domain.conversation.ConversationId;
import dev.paddock.domain.conversation.PostOutcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EndTalkTest {
    private final InMemoryWorld world = new InMemoryWorld();
    private final Showroom showroom = new Showroom(world);
    private final Account marc = showroom.opens(world.advisor("marc"), 1);
    private final Account claire = world.customer("claire");
    private final AdviceRequest accepted = showroom.accepts(marc, showroom.asks(claire));
    private final ConversationId talk = accepted.talk();

    @BeforeEach
    void talk() {
        world.post(talk, claire, "Bonjour");
        world.heard().forget();
    }

    @Test
    void closes_for_both_and_says_by_whom() {
        assertThat(showroom.endTalk.end(talk, claire.id())).isEqualTo(new Ended());

        assertThat(world.heard().heard())
                .containsExactly(
                        new TalkClosed(talk, claire.person(), marc.person(), claire.id()),
                        new DeskChanged(new Desk(marc.id(), true, 1), 0),
                        new AdvisorsChanged(1));
        assertThat(world.post(talk, claire, "too late")).isEqualTo(new PostOutcome.ConversationClosed());
        assertThat(world.post(talk, marc, "too late")).isEqualTo(new PostOutcome.ConversationClosed());
    }

    @Test
    void is_the_advisors_right_as_well() {
        showroom.endTalk.end(talk, marc.id());

        assertThat(world.heard().heard(TalkClosed.class))
                .containsExactly(new TalkClosed(talk, claire.person(), marc.person(), marc.id()));
    }

    @Test
    void keeps_what_was_said_for_both_to_read() {
        showroom.endTalk.end(talk, marc.id());

        assertThat(world.conversations().find(talk, claire.id()).orElseThrow().open())
                .isFalse();
        assertThat(world.conversations().after(talk, 0, 10))
                .extracting(message -> message.text().value())
                .containsExactly("Bonjour");
    }

    @Test
    void leaves_the_request_as_one_that_was_accepted() {
        showroom.endTalk.end(talk, marc.id());

        var done = world.adviceRequests().find(accepted.id()).orElseThrow();
        assertThat(done).isEqualTo(accepted.ended(Status.DONE));
        assertThat(done.status().wireName()).isEqualTo("accepted");
        assertThat(showroom.line.placeOf(claire.id())).isEmpty();
        assertThat(showroom.asks(claire).status()).isEqualTo(Status.PENDING);
    }

    @Test
    void twice_or_by_both_at_once_is_no_fault_and_told_once() {
        var outcomes = Race.of(8, i -> showroom.endTalk.end(talk, i % 2 == 0 ? claire.id() : marc.id()));

        assertThat(outcomes).containsOnly(new Ended());
        assertThat(world.heard().heard(TalkClosed.class)).hasSize(1);
        assertThat(world.heard().heard(DeskChanged.class)).hasSize(1);
    }

    @Test
    void is_nothing_for_strangers_other_advisors_included() {
        assertThat(showroom.endTalk.end(talk, world.customer("karim").id())).isEqualTo(new NotAMember());
        assertThat(showroom.endTalk.end(talk, world.admin("sophie").id())).isEqualTo(new NotAMember());
        assertThat(showroom.endTalk.end(new ConversationId("none"), claire.id()))
                .isEqualTo(new NotAMember());
        assertThat(world.heard().heard()).isEmpty();
    }

    @Test
    void leaves_rooms_and_direct_conversations_open() {
        var direct = world.talk(Conversation.Kind.DIRECT, claire, world.customer("karim"));
        var room = world.room("Atelier", 2);
        world.seat(room, claire);

        assertThat(showroom.endTalk.end(direct, claire.id())).isEqualTo(new NotAdvice());
        assertThat(showroom.endTalk.end(room.conversation(), claire.id())).isEqualTo(new NotAdvice());
        assertThat(world.post(direct, claire, "still open")).isInstanceOf(PostOutcome.Posted.class);
    }

    @Test
    void lists_the_advisors_talks_the_open_ones_first() {
        showroom.endTalk.end(talk, marc.id());
        world.talk(Conversation.Kind.DIRECT, marc, claire);
        var open = showroom.accepts(marc, showroom.asks(world.customer("zoe"))).talk();

        assertThat(showroom.shop.conversations().readTalks().of(marc.id()))
                .extracting(Conversation::id)
                .containsExactly(open, talk);
    }
}
