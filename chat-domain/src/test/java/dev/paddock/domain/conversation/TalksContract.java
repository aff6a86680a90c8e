package dev.paddock.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.LiveContract;
import dev.paddock.domain.Race;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.Role;
import dev.paddock.domain.conversation.Conversation.Kind;
import dev.paddock.domain.conversation.Roster.Admission;
import dev.paddock.domain.room.Room;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Talks} does, and what {@link Conversations}, {@link Roster} and {@link MessageLog} make of it. */
public abstract class TalksContract extends LiveContract {
    private Account claire;
    private Account karim;
    private Account lea;

    @BeforeEach
    final void meet() {
        claire = world.customer("claire");
        karim = world.customer("karim");
        lea = world.customer("lea");
    }

    @Test
    void show_each_of_the_two_the_other() {
        var talk = world.talk(Kind.DIRECT, claire, karim);

        assertThat(world.conversations().find(talk, claire.id()))
                .contains(new Conversation(talk, Kind.DIRECT, "karim", 0, 0, true, karim.person()));
        assertThat(world.conversations().find(talk, karim.id()))
                .contains(new Conversation(talk, Kind.DIRECT, "claire", 0, 0, true, claire.person()));
        assertThat(world.conversations().of(claire.id()))
                .extracting(Conversation::id)
                .containsExactly(talk);
        assertThat(world.conversations().find(talk, lea.id())).isEmpty();
    }

    @Test
    void know_their_people() {
        var talk = world.talk(Kind.ADVICE, claire, karim);
        Room room = world.room("Atelier", 2);
        world.seat(room, claire);

        assertThat(world.talks().peopleOf(talk)).containsExactlyInAnyOrder(claire.id(), karim.id());
        assertThat(world.talks().peopleOf(room.conversation())).isEmpty();
        assertThat(world.talks().peopleOf(new ConversationId("elsewhere"))).isEmpty();
    }

    @Test
    void are_direct_between_two_people_once() {
        var talk = world.talk(Kind.DIRECT, claire, karim);

        assertThat(open("again", karim, claire)).isFalse();

        assertThat(world.talks().directBetween(claire.id(), karim.id())).contains(talk);
        assertThat(world.talks().directBetween(karim.id(), claire.id())).contains(talk);
        assertThat(world.talks().directBetween(claire.id(), lea.id())).isEmpty();
        assertThat(world.conversations().of(claire.id())).hasSize(1);
    }

    @Test
    void with_somebody_the_staff_block_are_written_to_by_nobody() {
        var talk = world.talk(Kind.DIRECT, claire, karim);
        var other = world.talk(Kind.DIRECT, claire, lea);
        var advice = world.talk(Kind.ADVICE, claire, karim);
        world.post(talk, claire, "before");

        block(karim, true);

        assertThat(world.post(talk, claire, "to the blocked")).isEqualTo(new PostOutcome.Blocked());
        assertThat(world.post(talk, karim, "by the blocked")).isEqualTo(new PostOutcome.Blocked());
        assertThat(world.post(other, claire, "to lea")).isInstanceOf(PostOutcome.Posted.class);
        assertThat(world.post(advice, claire, "advice")).isInstanceOf(PostOutcome.Posted.class);
        assertThat(world.people().talkingWith(karim.id())).containsExactly(claire.id()); // for advice

        world.transactions().run(() -> world.blocks().add(claire.id(), karim.id()));
        block(karim, false);
        assertThat(world.post(talk, claire, "still blocked")).isEqualTo(new PostOutcome.Blocked());
        block(karim, true);
        world.transactions().run(() -> world.blocks().remove(claire.id(), karim.id()));
        assertThat(world.post(talk, claire, "blocked again")).isEqualTo(new PostOutcome.Blocked());
        block(karim, false);
        assertThat(world.post(talk, claire, "after")).isInstanceOf(PostOutcome.Posted.class);
    }

    @Test
    void with_somebody_the_staff_block_are_shown_only_to_who_answered() {
        var unanswered = world.talk(Kind.DIRECT, claire, karim);
        var answered = world.talk(Kind.DIRECT, lea, karim);
        world.post(unanswered, karim, "hey claire");
        world.post(answered, karim, "hey lea");
        world.post(answered, lea, "hello");

        block(karim, true);

        assertThat(world.conversations().of(claire.id())).isEmpty();
        assertThat(world.conversations().find(unanswered, claire.id())).isEmpty();
        assertThat(world.conversations().find(answered, lea.id())).isPresent();
        assertThat(world.conversations().of(karim.id())).hasSize(2);
        assertThat(world.talks().directOf(claire.id())).containsExactly(new Talks.Direct(unanswered, karim.id()));

        block(karim, false);
        assertThat(world.conversations().of(claire.id())).hasSize(1);
    }

    private void block(Account account, boolean blocked) {
        world.transactions().run(() -> {
            world.accounts().save(account.blocked(blocked));
            world.talks().settleDirectOf(account.id());
            return blocked;
        });
    }

    @Test
    void are_direct_once_when_opened_from_both_sides_at_once() {
        var opened = Race.of(8, i -> i % 2 == 0 ? open("talk-" + i, claire, karim) : open("talk-" + i, karim, claire));

        assertThat(opened).containsOnlyOnce(true);
        assertThat(world.conversations().of(karim.id())).hasSize(1);
    }

    @Test
    void are_about_advice_as_often_as_one_likes_and_are_not_taken_for_direct_ones() {
        world.talk(Kind.ADVICE, claire, karim);
        world.talk(Kind.ADVICE, claire, karim);

        assertThat(world.conversations().of(claire.id())).hasSize(2);
        assertThat(world.talks().directBetween(claire.id(), karim.id())).isEmpty();
    }

    @Test
    void are_closed_once() {
        var talk = world.talk(Kind.ADVICE, claire, karim);

        assertThat(world.talks().closedAt(talk)).isEmpty();
        assertThat(close(talk)).isTrue();
        assertThat(world.talks().closedAt(talk)).contains(world.clock().instant());
        assertThat(world.talks().closedAt(new ConversationId("elsewhere"))).isEmpty();

        assertThat(close(talk)).isFalse();
        assertThat(close(new ConversationId("elsewhere"))).isFalse();
        assertThat(world.conversations().find(talk, claire.id()).orElseThrow().open())
                .isFalse();
        assertThat(world.talks().peopleOf(talk)).hasSize(2);
    }

    @Test
    void of_advice_go_on_without_one_of_the_two_and_then_with_another() {
        var talk = world.talk(Kind.ADVICE, claire, karim);
        world.post(talk, karim, "hello");

        assertThat(join(talk, lea)).isFalse();
        world.transactions().run(() -> {
            world.talks().leave(talk, karim.id());
            return Boolean.TRUE;
        });

        assertThat(world.talks().peopleOf(talk)).containsExactly(claire.id());
        assertThat(world.conversations().find(talk, karim.id())).isEmpty();
        assertThat(world.conversations().find(talk, claire.id()))
                .contains(new Conversation(talk, Kind.ADVICE, "", 1, 0, true, null));
        assertThat(world.post(talk, claire, "anybody?")).isInstanceOf(PostOutcome.Posted.class);
        assertThat(world.shop().presence().seePresence().of(claire.id())).isEmpty();

        assertThat(join(talk, lea)).isTrue();
        assertThat(world.conversations().find(talk, lea.id()))
                .contains(new Conversation(talk, Kind.ADVICE, "claire", 2, 0, true, claire.person()));
        assertThat(world.post(talk, lea, "here I am")).isInstanceOf(PostOutcome.Posted.class);
    }

    @Test
    void of_advice_are_read_on_by_who_was_in_them_before() {
        var marc = world.advisor("marc");
        var nadia = world.advisor("nadia");
        var talk = world.talk(Kind.ADVICE, claire, marc);
        assertThat(world.conversations().findForStaff(talk, nadia.id())).isEmpty();

        world.transactions().run(() -> world.talks().leave(talk, marc.id()));
        join(talk, nadia);
        world.post(talk, claire, "who is it now?");

        var read = new Conversation(talk, Kind.ADVICE, "claire", 1, 0, true, claire.person());
        assertThat(world.conversations().findForStaff(talk, marc.id())).contains(read);
        assertThat(world.conversations().findForStaff(talk, nadia.id())).contains(read);
        assertThat(world.conversations().formerlyOf(marc.id()))
                .containsExactly(new Conversation(talk, Kind.ADVICE, "claire", 1, 0, false, claire.person()));
        assertThat(world.conversations().formerlyOf(nadia.id())).isEmpty();
        assertThat(world.conversations().find(talk, marc.id())).isEmpty();
        assertThat(world.roster().admission(marc.id(), talk)).isEqualTo(Admission.NOT_A_MEMBER);

        world.transactions().run(() -> world.talks().leave(talk, nadia.id()));
        join(talk, marc);
        assertThat(world.conversations().formerlyOf(marc.id())).isEmpty();
    }

    @Test
    void of_advice_are_for_all_staff_to_read_once_closed_but_for_their_customer() {
        var marc = world.advisor("marc");
        var nadia = world.advisor("nadia");
        var talk = world.talk(Kind.ADVICE, claire, marc);
        var direct = world.talk(Kind.DIRECT, claire, karim);

        close(talk);
        close(direct);

        assertThat(world.conversations().findForStaff(talk, nadia.id()))
                .contains(new Conversation(talk, Kind.ADVICE, "claire", 0, 0, false, claire.person()));
        assertThat(world.conversations().findForStaff(direct, nadia.id())).isEmpty();
        assertThat(world.conversations().findForStaff(talk, lea.id())).isEmpty();
        assertThat(world.conversations().findForStaff(talk, claire.id())).isEmpty();
        world.transactions().run(() -> world.accounts().save(claire.withRole(Role.ADVISOR)));
        assertThat(world.conversations().findForStaff(talk, claire.id())).isEmpty();
        world.transactions().run(() -> world.accounts().save(nadia.blocked(true)));
        assertThat(world.conversations().findForStaff(talk, nadia.id())).isEmpty();
    }

    private boolean join(ConversationId talk, Account account) {
        return world.transactions().run(() -> world.talks().join(talk, account.id()));
    }

    @Test
    void take_messages_until_they_are_closed() {
        var talk = world.talk(Kind.ADVICE, claire, karim);
        assertThat(world.post(talk, claire, "hello")).isInstanceOf(PostOutcome.Posted.class);

        close(talk);

        assertThat(world.post(talk, karim, "too late")).isEqualTo(new PostOutcome.ConversationClosed());
        assertThat(world.conversations().after(talk, 0, 10))
                .extracting(message -> message.text().value())
                .containsExactly("hello");
    }

    @Test
    void welcome_their_two_people_and_nobody_else() {
        var talk = world.talk(Kind.DIRECT, claire, karim);

        assertThat(world.roster().admission(claire.id(), talk)).isEqualTo(Admission.WELCOME);
        assertThat(world.roster().admission(karim.id(), talk)).isEqualTo(Admission.WELCOME);
        assertThat(world.roster().admission(lea.id(), talk)).isEqualTo(Admission.NOT_A_MEMBER);
    }

    @Test
    void are_read_and_marked_like_any_other() {
        var talk = world.talk(Kind.DIRECT, claire, karim);
        world.post(talk, claire, "one");
        world.post(talk, claire, "two");

        assertThat(world.conversations().markRead(talk, karim.id(), 2)).isTrue();

        assertThat(world.conversations().find(talk, karim.id()))
                .contains(new Conversation(talk, Kind.DIRECT, "claire", 2, 2, true, claire.person()));
    }

    private boolean open(String id, Account one, Account other) {
        return world.transactions()
                .run(() -> world.talks()
                        .open(
                                new ConversationId(id),
                                Kind.DIRECT,
                                one.id(),
                                other.id(),
                                world.clock().instant()));
    }

    private boolean close(ConversationId talk) {
        return world.transactions()
                .run(() -> world.talks().close(talk, world.clock().instant()));
    }
}
