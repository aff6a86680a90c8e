package dev.paddock.domain.direct;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.LiveContract;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.conversation.Conversation.Kind;
import dev.paddock.domain.conversation.PostOutcome;
import dev.paddock.domain.conversation.PostOutcome.Posted;
import dev.paddock.domain.conversation.Roster.Admission;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Blocks} does, and what the message log and the roster make of it. */
public abstract class BlocksContract extends LiveContract {
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
    void are_between_two_people_whoever_asks() {
        assertThat(add(claire, karim)).isTrue();

        assertThat(world.blocks().between(claire.id(), karim.id())).isTrue();
        assertThat(world.blocks().between(karim.id(), claire.id())).isTrue();
        assertThat(world.blocks().between(claire.id(), lea.id())).isFalse();
        assertThat(world.blocks().by(claire.id())).containsExactly(karim.id());
        assertThat(world.blocks().by(karim.id())).isEmpty();
    }

    @Test
    void are_set_once_and_taken_back_once() {
        add(claire, karim);

        assertThat(add(claire, karim)).isFalse();
        assertThat(remove(claire, karim)).isTrue();
        assertThat(remove(claire, karim)).isFalse();
        assertThat(world.blocks().between(claire.id(), karim.id())).isFalse();
    }

    @Test
    void of_the_one_stay_when_the_other_takes_theirs_back() {
        add(claire, karim);
        add(karim, claire);

        remove(claire, karim);

        assertThat(world.blocks().between(claire.id(), karim.id())).isTrue();
    }

    @Test
    void keep_both_from_writing_in_their_direct_conversation() {
        var talk = world.talk(Kind.DIRECT, claire, karim);
        assertThat(world.post(talk, claire, "before")).isInstanceOf(Posted.class);

        add(claire, karim);

        assertThat(world.post(talk, claire, "from the one")).isEqualTo(new PostOutcome.Blocked());
        assertThat(world.post(talk, karim, "from the other")).isEqualTo(new PostOutcome.Blocked());
        assertThat(world.conversations().lastSeq(talk)).isEqualTo(1);

        remove(claire, karim);
        assertThat(world.post(talk, karim, "after")).isInstanceOf(Posted.class);
    }

    @Test
    void do_not_take_back_the_answer_to_a_message_sent_before() {
        var talk = world.talk(Kind.DIRECT, claire, karim);
        var first = (Posted) world.post(talk, claire, "hello");

        add(karim, claire);

        assertThat(world.post(talk, claire, "hello")).isEqualTo(new Posted(first.seq(), first.at(), true));
    }

    @Test
    void leave_other_conversations_alone() {
        var others = world.talk(Kind.DIRECT, claire, lea);
        var advice = world.talk(Kind.ADVICE, claire, karim);
        var room = world.room("Atelier", 2);

        add(claire, karim);

        assertThat(world.post(others, claire, "to lea")).isInstanceOf(Posted.class);
        assertThat(world.post(advice, claire, "for advice")).isInstanceOf(Posted.class);
        assertThat(world.post(room, karim, "to all")).isInstanceOf(Posted.class);
    }

    @Test
    void are_of_people_there_are() {
        var blockPerson = new BlockPerson(world.accounts(), world.blocks(), world.transactions(), world.events());

        assertThat(blockPerson.block(claire.id(), new UserId("nobody"))).isFalse();
        assertThat(world.blocks().by(claire.id())).isEmpty();
    }

    @Test
    void are_heard_of_by_the_roster() {
        var talk = world.talk(Kind.DIRECT, claire, karim);
        var blockPerson = new BlockPerson(world.accounts(), world.blocks(), world.transactions(), world.events());
        assertThat(world.roster().admission(claire.id(), talk)).isEqualTo(Admission.WELCOME);
        assertThat(world.roster().admission(karim.id(), talk)).isEqualTo(Admission.WELCOME);

        blockPerson.block(claire.id(), karim.id());
        assertThat(world.roster().admission(claire.id(), talk)).isEqualTo(Admission.BLOCKED);
        assertThat(world.roster().admission(karim.id(), talk)).isEqualTo(Admission.BLOCKED);

        blockPerson.unblock(claire.id(), karim.id());
        assertThat(world.roster().admission(claire.id(), talk)).isEqualTo(Admission.WELCOME);
        assertThat(world.roster().admission(karim.id(), talk)).isEqualTo(Admission.WELCOME);
    }

    private boolean add(Account blocker, Account blocked) {
        return world.transactions().run(() -> world.blocks().add(blocker.id(), blocked.id()));
    }

    private boolean remove(Account blocker, Account blocked) {
        return world.transactions().run(() -> world.blocks().remove(blocker.id(), blocked.id()));
    }
}
