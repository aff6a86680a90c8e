package dev.paddock.domain.staff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.LiveContract;
import dev.paddock.domain.Race;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.EmailAddress;
import dev.paddock.domain.account.Role;
import dev.paddock.domain.account.UserId;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link Staffing} does. */
public abstract class StaffingContract extends LiveContract {
    @Test
    void finds_people_by_name_or_address_whatever_the_case() {
        var claire = world.customer("Claire");
        var karim = world.person("Karim", Role.ADVISOR, new EmailAddress("bureau@paddock.example"));
        var guest = world.guest("Éclair");

        assertThat(world.staffing().search("CLAIR", null, 10)).containsExactly(claire, guest);
        assertThat(world.staffing().search("éc", null, 10)).containsExactly(guest);
        assertThat(world.staffing().search("EC", null, 10)).containsExactly(guest);
        assertThat(world.staffing().search("Bureau@", null, 10)).containsExactly(karim);
        assertThat(world.staffing().search("nobody", null, 10)).isEmpty();
    }

    @Test
    void lists_everybody_by_name_for_an_empty_query_up_to_a_limit() {
        var people = IntStream.range(0, 5)
                .mapToObj(i -> world.customer("customer-" + i))
                .toList();

        assertThat(world.staffing().search("", null, 10)).isEqualTo(people);
        assertThat(world.staffing().search("", null, 2)).isEqualTo(people.subList(0, 2));
    }

    @Test
    void finds_names_whatever_their_accents_and_spaces() {
        var lea = world.customer("Léa  Le\u00a0Goff");

        assertThat(world.staffing().search("lea le", null, 10)).containsExactly(lea);
        assertThat(world.staffing().search("LÉA   LE", null, 10)).containsExactly(lea);
    }

    @Test
    void goes_on_after_somebody() {
        var people = IntStream.range(0, 5)
                .mapToObj(i -> world.guest(i % 2 == 0 ? "same" : "other-" + i))
                .sorted(Comparator.<Account, String>comparing(
                                account -> account.name().value())
                        .thenComparing(account -> account.id().value()))
                .toList();

        for (int i = 0; i < people.size(); i++) {
            assertThat(world.staffing().search("", people.get(i).id(), 10))
                    .isEqualTo(people.subList(i + 1, people.size()));
        }
        assertThat(world.staffing().search("same", people.get(0).id(), 1)).isEqualTo(people.subList(2, 3));
        assertThat(world.staffing().search("", new UserId("nobody"), 10)).isEmpty();
    }

    @Test
    void takes_the_query_for_text() {
        world.customer("Claire");

        assertThat(world.staffing().search("%", null, 10)).isEmpty();
        assertThat(world.staffing().search("_", null, 10)).isEmpty();
        assertThat(world.staffing().search("\\", null, 10)).isEmpty();
    }

    @Test
    void finds_the_blocked_and_not_the_erased() {
        var blocked = world.customer("Claire").blocked(true);
        world.accounts().save(blocked);
        world.accounts().erase(world.customer("Clara").id());

        assertThat(world.staffing().search("cla", null, 10)).containsExactly(blocked);
    }

    @Test
    void knows_the_admins_who_are_not_blocked() {
        var sophie = world.admin("sophie");
        var paul = world.admin("paul");
        world.accounts().save(world.admin("barred").blocked(true));
        world.accounts().erase(world.admin("erased").id());
        world.advisor("marc");
        world.customer("claire");

        assertThat(world.transactions().run(() -> world.staffing().lockAdmins()))
                .containsExactlyInAnyOrder(sophie.id(), paul.id());
    }

    @Test
    void lets_one_at_a_time_take_an_admin_away() {
        var admins =
                IntStream.range(0, 4).mapToObj(i -> world.admin("admin-" + i)).toList();

        Race.of(
                4,
                i -> world.transactions().run(() -> {
                    boolean others = world.staffing().lockAdmins().size() > 1;
                    if (others) {
                        world.accounts().save(demoted(admins.get(i)));
                    }
                    return others;
                }));

        assertThat(world.transactions().run(() -> world.staffing().lockAdmins()))
                .hasSize(1);
    }

    private static Account demoted(Account admin) {
        return admin.withRole(Role.ADVISOR);
    }
}
