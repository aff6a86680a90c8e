package dev.paddock.domain.staff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.InMemoryWorld;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.Role;
import dev.paddock.domain.account.SecondFactors.SecondFactor;
import dev.paddock.domain.staff.AdmitOutcome.Admitted;
import dev.paddock.domain.staff.AdmitOutcome.FactorMissing;
import dev.paddock.domain.staff.AdmitOutcome.RoleMissing;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AdmitStaffTest {
    private final InMemoryWorld world = new InMemoryWorld();
    private final AdmitStaff demo = new AdmitStaff(world.secondFactors(), false);
    private final AdmitStaff strict = new AdmitStaff(world.secondFactors(), true);
    private final Account claire = world.customer("claire");
    private final Account marc = world.advisor("marc");
    private final Account sophie = world.admin("sophie");

    @Test
    void admits_by_role_those_above_included() {
        assertThat(demo.admit(claire, Role.ADVISOR)).isEqualTo(new RoleMissing());
        assertThat(demo.admit(marc, Role.ADVISOR)).isEqualTo(new Admitted());
        assertThat(demo.admit(sophie, Role.ADVISOR)).isEqualTo(new Admitted());
        assertThat(demo.admit(claire, Role.ADMIN)).isEqualTo(new RoleMissing());
        assertThat(demo.admit(marc, Role.ADMIN)).isEqualTo(new RoleMissing());
        assertThat(demo.admit(sophie, Role.ADMIN)).isEqualTo(new Admitted());
    }

    @Test
    void admits_nobody_who_is_blocked() {
        assertThat(demo.admit(sophie.blocked(true), Role.ADVISOR)).isEqualTo(new RoleMissing());
    }

    @Test
    void asks_for_a_second_factor_that_was_confirmed() {
        assertThat(strict.admit(marc, Role.ADVISOR)).isEqualTo(new FactorMissing());

        world.secondFactors().save(new SecondFactor(marc.id(), "SECRET", false, 0, Set.of()));
        assertThat(strict.admit(marc, Role.ADVISOR)).isEqualTo(new FactorMissing());

        world.secondFactors().save(new SecondFactor(marc.id(), "SECRET", true, 1, Set.of()));
        assertThat(strict.admit(marc, Role.ADVISOR)).isEqualTo(new Admitted());
        assertThat(strict.admit(sophie, Role.ADVISOR)).isEqualTo(new FactorMissing());
    }

    @Test
    void tells_who_lacks_the_role_nothing_about_factors() {
        assertThat(strict.admit(claire, Role.ADVISOR)).isEqualTo(new RoleMissing());
        assertThat(strict.admit(marc, Role.ADMIN)).isEqualTo(new RoleMissing());
    }
}
