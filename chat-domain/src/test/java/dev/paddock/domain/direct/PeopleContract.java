package dev.paddock.domain.direct;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.LiveContract;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.Person;
import dev.paddock.domain.conversation.Conversation.Kind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link People} does. */
public abstract class PeopleContract extends LiveContract {
    private Account claire;
    private Account karim;
    private Account lea;

    @BeforeEach
    final void meet() {
        claire = arrive(world.customer("claire"));
        karim = arrive(world.customer("karim"));
        lea = arrive(world.guest("Léa"));
    }

    @Test
    void lists_by_name_the_others_who_are_online() {
        world.customer("offline");

        assertThat(listed("")).containsExactly(karim.person(), lea.person());
    }

    @Test
    void lists_those_whose_name_has_the_query_in_it_whatever_its_case() {
        assertThat(listed("ARI")).containsExactly(karim.person());
        assertThat(listed("LÉ")).containsExactly(lea.person());
        assertThat(listed("le")).containsExactly(lea.person());
        assertThat(listed("nobody")).isEmpty();
    }

    @Test
    void takes_the_query_for_text() {
        assertThat(listed("%")).isEmpty();
        assertThat(listed("_")).isEmpty();
        assertThat(listed("\\")).isEmpty();

        var odd = arrive(world.customer("100% _\\"));
        assertThat(listed("%")).containsExactly(odd.person());
        assertThat(listed("_\\")).containsExactly(odd.person());
    }

    @Test
    void lists_no_more_than_the_limit() {
        assertThat(world.people().listed(claire.id(), "", 1)).containsExactly(karim.person());
    }

    @Test
    void lists_nobody_who_did_not_agree_or_is_staff_or_was_shut_out_or_erased() {
        world.accounts().save(karim.listed(false));
        world.accounts().save(lea.blocked(true));
        world.accounts().erase(arrive(world.customer("erased")).id());
        arrive(world.advisor("advisor"));
        arrive(world.admin("admin"));

        assertThat(listed("")).isEmpty();
    }

    @Test
    void lists_nobody_with_a_block_between_the_two() {
        world.transactions().run(() -> world.blocks().add(claire.id(), karim.id()));
        world.transactions().run(() -> world.blocks().add(lea.id(), claire.id()));

        assertThat(listed("")).isEmpty();
        assertThat(world.people().listed(karim.id(), "", 10)).containsExactly(lea.person());
    }

    @Test
    void lists_whom_somebody_blocks_by_name_and_nobody_else_who_blocks_whom() {
        world.transactions().run(() -> {
            world.blocks().add(claire.id(), lea.id());
            world.blocks().add(claire.id(), karim.id());
            return world.blocks().add(lea.id(), karim.id());
        });

        assertThat(world.people().blockedBy(claire.id())).containsExactly(karim.person(), lea.person());
        assertThat(world.people().blockedBy(lea.id())).containsExactly(karim.person());
        assertThat(world.people().blockedBy(karim.id())).isEmpty();

        world.accounts().erase(lea.id());
        assertThat(world.people().blockedBy(claire.id())).containsExactly(karim.person());
    }

    @Test
    void tells_with_whom_somebody_talks() {
        var marc = world.advisor("marc");
        world.talk(Kind.DIRECT, claire, karim);
        world.talk(Kind.ADVICE, claire, marc);
        world.talk(Kind.ADVICE, claire, marc);
        world.seat(world.room("Atelier", 2), claire);

        assertThat(world.people().talkingWith(claire.id())).containsExactlyInAnyOrder(karim.id(), marc.id());
        assertThat(world.people().talkingWith(karim.id())).containsExactly(claire.id());
        assertThat(world.people().talkingWith(lea.id())).isEmpty();
        assertThat(world.people().talkingWith(Set.of(claire.id(), karim.id(), lea.id())))
                .isEqualTo(Map.of(claire.id(), Set.of(karim.id(), marc.id()), karim.id(), Set.of(claire.id())));
    }

    @Test
    void tells_nothing_of_advice_that_is_over_nor_across_a_block() {
        var advice = world.talk(Kind.ADVICE, claire, world.advisor("marc"));
        world.talk(Kind.DIRECT, claire, karim);

        world.transactions().run(() -> world.talks().close(advice, world.clock().instant()));
        world.transactions().run(() -> world.blocks().add(karim.id(), claire.id()));

        assertThat(world.people().talkingWith(claire.id())).isEmpty();
        assertThat(world.people().talkingWith(karim.id())).isEmpty();
    }

    private List<Person> listed(String query) {
        return world.people().listed(claire.id(), query, 10);
    }

    private Account arrive(Account account) {
        world.transactions().run(() -> world.presences().arrived(account.id()));
        return account;
    }
}
