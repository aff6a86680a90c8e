package dev.paddock.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.LiveContract;
import dev.paddock.domain.account.Consents.Consent;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What every {@link Consents} does. */
public abstract class ConsentsContract extends LiveContract {
    @Test
    void keep_each_decision_of_each_person_in_order() {
        var claire = world.customer("claire").id();
        var karim = world.customer("karim").id();
        var noon = world.clock().instant();
        var given = new Consent(claire, true, noon, "2026-11", "sign-up 192.0.2.7");
        var others = new Consent(karim, true, noon, "2026-11", null);
        var withdrawn = new Consent(claire, false, noon.plus(Duration.ofDays(1)), "2026-12", null);
        var sameInstant = new Consent(claire, true, noon.plus(Duration.ofDays(1)), "2026-12", null);

        for (var consent : new Consent[] {given, others, withdrawn, sameInstant}) {
            world.transactions().run(() -> world.consents().record(consent));
        }

        assertThat(world.consents().of(claire)).containsExactly(given, withdrawn, sameInstant);
        assertThat(world.consents().of(karim)).containsExactly(others);
        assertThat(world.consents().of(new UserId("nobody"))).isEmpty();
    }
}
