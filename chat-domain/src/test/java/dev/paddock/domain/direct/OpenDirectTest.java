package dev.paddock.domain.direct;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.InMemoryWorld;
import dev.paddock.domain.Race;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.Role;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.conversation.Conversation;
import dev.paddock.domain.conversation.PostOutcome;
import dev.paddock.domain.direct.DirectEvent.BlockChanged;
import dev.paddock.domain.direct.DirectEvent.DirectOpened;
import dev.paddock.domain.direct.OpenDirectOutcome.Blocked;
import dev.paddock.domain.direct.OpenDirectOutcome.NoSuchPerson;
import dev.paddock.domain.direct.OpenDirectOutcome.Opened;
import dev.paddock.domain.shop.Shop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OpenDirectTest {
    private final InMemoryWorld world = new InMemoryWorld();
    private final Shop shop = world.shop();
    private final Account claire = world.customer("claire");
    private final Account karim = world.customer("karim");
    private final Account marc = world.advisor("marc");
    private final OpenDirect openDirect = shop.direct().openDirect();
    private final BlockPerson blockPerson = shop.direct().blockPerson();

    @Nested
    class With_a_stranger {
        @Test
        void who_is_listed_opens_a_conversation_and_tells() {
            var opened = (Opened) open(claire, karim);

            assertThat(world.heard().heard())
                    .containsExactly(new DirectOpened(opened.conversation(), claire.person(), karim.person()));
            assertThat(world.conversations().find(opened.conversation(), karim.id()))
                    .contains(new Conversation(
                            opened.conversation(), Conversation.Kind.DIRECT, "claire", 0, 0, true, claire.person()));
        }

        @Test
        void who_does_not_want_to_be_found_is_as_one_who_does_not_exist() {
            world.accounts().save(karim.listed(false));

            assertThat(open(claire, karim)).isEqualTo(new NoSuchPerson());
            assertThat(openDirect.open(claire, new UserId("nobody"), null)).isEqualTo(new NoSuchPerson());
            assertThat(world.heard().heard()).isEmpty();
        }

        @Test
        void can_not_be_staff_nor_barred_nor_oneself() {
            world.accounts().save(karim.blocked(true));

            assertThat(open(claire, marc)).isEqualTo(new NoSuchPerson());
            assertThat(open(claire, karim)).isEqualTo(new Blocked());
            assertThat(open(claire, claire)).isEqualTo(new NoSuchPerson());
        }

        @Test
        void need_not_be_online() {
            assertThat(world.presences().isOnline(karim.id())).isFalse();
            assertThat(open(claire, karim)).isInstanceOf(Opened.class);
        }
    }

    @Nested
    class With_somebody_one_talks_with {
        private Opened first;

        @BeforeEach
        void talk() {
            first = (Opened) open(claire, karim);
            world.heard().forget();
        }

        @Test
        void finds_the_conversation_from_either_side_and_tells_nobody() {
            assertThat(open(claire, karim)).isEqualTo(first);
            assertThat(open(karim, claire)).isEqualTo(first);
            assertThat(world.heard().heard()).isEmpty();
        }

        @Test
        void finds_it_even_if_they_are_no_longer_listed_or_left_the_customers() {
            world.accounts().save(karim.listed(false));
            assertThat(open(claire, karim)).isEqualTo(first);

            world.accounts().save(karim.withRole(Role.ADVISOR));
            assertThat(open(claire, karim)).isEqualTo(first);
        }

        @Test
        void is_told_that_they_are_blocked_when_the_staff_block_them() {
            world.accounts().save(karim.blocked(true));

            assertThat(open(claire, karim)).isEqualTo(new Blocked());
        }
    }

    @Test
    void opens_one_conversation_however_many_times_both_try_at_once() {
        var outcomes = Race.of(16, i -> i % 2 == 0 ? open(claire, karim) : open(karim, claire));

        assertThat(outcomes).containsOnly(outcomes.get(0)).hasOnlyElementsOfType(Opened.class);
        assertThat(world.heard().heard(DirectOpened.class)).hasSize(1);
        assertThat(world.conversations().of(claire.id())).hasSize(1);
    }

    @Nested
    class With_a_block_between_the_two {
        @Test
        void is_refused_to_both_whoever_set_it() {
            blockPerson.block(karim.id(), claire.id());

            assertThat(open(claire, karim)).isEqualTo(new Blocked());
            assertThat(open(karim, claire)).isEqualTo(new Blocked());
        }

        @Test
        void lets_neither_write_in_the_conversation_they_have() {
            var talk = ((Opened) open(claire, karim)).conversation();
            blockPerson.block(karim.id(), claire.id());

            assertThat(world.post(talk, claire, "hello")).isEqualTo(new PostOutcome.Blocked());
            assertThat(world.post(talk, karim, "hello, too")).isEqualTo(new PostOutcome.Blocked());
            assertThat(open(claire, karim)).isEqualTo(new Blocked());
        }

        @Test
        void that_was_taken_back_lets_both_again() {
            var talk = ((Opened) open(claire, karim)).conversation();
            blockPerson.block(karim.id(), claire.id());
            blockPerson.unblock(karim.id(), claire.id());

            assertThat(open(claire, karim)).isEqualTo(new Opened(talk));
            assertThat(world.post(talk, claire, "hello")).isInstanceOf(PostOutcome.Posted.class);
        }

        @Test
        void stays_while_one_of_two_blocks_is_left() {
            blockPerson.block(karim.id(), claire.id());
            blockPerson.block(claire.id(), karim.id());
            blockPerson.unblock(karim.id(), claire.id());

            assertThat(open(karim, claire)).isEqualTo(new Blocked());
        }
    }

    @Nested
    class Blocking {
        @Test
        void is_told_once_and_so_is_taking_it_back() {
            blockPerson.block(claire.id(), karim.id());
            blockPerson.block(claire.id(), karim.id());
            assertThat(world.heard().heard()).containsExactly(new BlockChanged(claire.id(), karim.id()));

            blockPerson.unblock(claire.id(), karim.id());
            blockPerson.unblock(claire.id(), karim.id());
            assertThat(world.heard().heard()).hasSize(2);
        }

        @Test
        void oneself_changes_nothing() {
            blockPerson.block(claire.id(), claire.id());

            assertThat(world.heard().heard()).isEmpty();
            assertThat(world.blocks().by(claire.id())).isEmpty();
        }

        @Test
        void does_not_silence_advice() {
            var talk = world.talk(Conversation.Kind.ADVICE, claire, marc);
            blockPerson.block(claire.id(), marc.id());

            assertThat(world.post(talk, marc, "Bonjour")).isInstanceOf(PostOutcome.Posted.class);
        }
    }

    private OpenDirectOutcome open(Account opener, Account other) {
        return openDirect.open(opener, other.id(), null);
    }
}
