package dev.paddock.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.InMemoryWorld;
import dev.paddock.domain.Race;
import dev.paddock.domain.account.AccountEvent.AccountChanged;
import dev.paddock.domain.account.ChangeProfile.Changes;
import dev.paddock.domain.shop.Shop;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeProfileTest {
    private static final Changes NOTHING = new Changes(null, null, null, null);

    private final InMemoryWorld world = new InMemoryWorld();
    private final Shop shop = world.shop();
    private final Account claire = world.customer("claire");
    private final ChangeProfile changeProfile = shop.accounts().changeProfile();

    @Test
    void changes_what_is_asked_for_and_tells() {
        var expected = claire.named(new DisplayName("Clara"))
                .speaking(Language.ENGLISH)
                .optedIn(true)
                .listed(false);

        var changed =
                change(claire.id(), new Changes(new DisplayName("Clara"), Language.ENGLISH, true, false), "192.0.2.7");

        assertThat(changed).contains(expected);
        assertThat(world.accounts().find(claire.id())).contains(expected);
        assertThat(world.heard().heard()).containsExactly(new AccountChanged(expected));
    }

    @Test
    void leaves_what_is_not_asked_for() {
        var changed = change(claire.id(), new Changes(null, null, true, null), null);

        assertThat(changed).contains(claire.optedIn(true));
    }

    @Test
    void tells_nobody_when_nothing_changed() {
        assertThat(change(claire.id(), NOTHING, null)).contains(claire);
        assertThat(change(claire.id(), new Changes(claire.name(), null, null, null), null))
                .contains(claire);
        assertThat(world.heard().heard()).isEmpty();
    }

    @Test
    void keeps_the_answer_to_whether_one_may_be_found_either_way() {
        var guest = ((SignUpOutcome.SignedUp) shop.accounts()
                        .signUp()
                        .guest(new DisplayName("Léa"), Language.FRENCH, Newcomer.by(new ClientName("curl"))))
                .account();

        assertThat(change(guest.id(), new Changes(null, null, null, false), null)
                        .map(Account::listing))
                .contains(Listing.OFF);
        assertThat(world.accounts().find(guest.id()).map(Account::listing)).contains(Listing.OFF);
        assertThat(change(guest.id(), new Changes(null, null, null, true), null).map(Account::listed))
                .contains(true);
    }

    @Test
    void knows_nobody_who_was_erased_meanwhile() {
        world.accounts().erase(claire.id());

        assertThat(change(claire.id(), new Changes(null, null, true, null), null))
                .isEmpty();
        assertThat(world.heard().heard()).isEmpty();
    }

    @Test
    void keeps_both_of_two_changes_made_at_once() {
        Race.of(
                2,
                i -> change(
                        claire.id(),
                        i == 0 ? new Changes(null, null, true, null) : new Changes(null, Language.ENGLISH, null, null),
                        null));

        assertThat(world.accounts().find(claire.id()))
                .contains(claire.optedIn(true).speaking(Language.ENGLISH));
    }

    @Nested
    class A_name_of_staff {
        private final Account marc = world.advisor("Thomas Keller");

        @ParameterizedTest
        @ValueSource(
                strings = {"thomas keller", "Thomas\u00a0Keller", "Тhomas Kеller", "Support", "The ADMIN", "conseillère"
                })
        void is_none_for_a_customer(String name) {
            assertThat(changeProfile.change(
                            claire.id(), new Changes(new DisplayName(name), null, true, null), "192.0.2.7"))
                    .isEqualTo(new NameReserved());
            assertThat(world.accounts().find(claire.id())).contains(claire);
            assertThat(world.heard().heard()).isEmpty();
        }

        @Test
        void is_free_again_once_nobody_of_the_staff_has_it() {
            world.accounts().erase(marc.id());

            assertThat(change(claire.id(), new Changes(new DisplayName("Thomas Keller"), null, null, null), null))
                    .isPresent();
        }

        @Test
        void may_be_a_colleagues_and_stay_with_a_customer_who_had_it_before() {
            var lea = world.advisor("lea");
            var before = world.customer("Support");

            assertThat(change(lea.id(), new Changes(new DisplayName("Thomas Keller"), null, null, null), null))
                    .isPresent();
            assertThat(change(before.id(), new Changes(before.name(), null, true, null), null))
                    .isPresent();
        }

        @ParameterizedTest
        @ValueSource(strings = {"Keller", "Supporter", "Badminton", "Thomas Kellner"})
        void is_not_what_merely_has_letters_in_common(String name) {
            assertThat(change(claire.id(), new Changes(new DisplayName(name), null, null, null), null))
                    .isPresent();
        }
    }

    private Optional<Account> change(UserId user, Changes changes, @Nullable String origin) {
        return changeProfile.change(user, changes, origin) instanceof ChangeProfileOutcome.ProfileChanged changed
                ? Optional.of(changed.account())
                : Optional.empty();
    }
}
