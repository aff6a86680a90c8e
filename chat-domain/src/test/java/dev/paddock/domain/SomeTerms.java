package dev.paddock.domain;

import dev.paddock.domain.assistant.Contact;
import dev.paddock.domain.presence.Grace;
import dev.paddock.domain.privacy.ForgetOld;
import dev.paddock.domain.shop.Terms;
import java.time.Duration;
import java.time.ZoneId;

/** The terms that shops of tests work by. */
public final class SomeTerms {
    public static final Duration GRACE = Duration.ofMinutes(2);
    public static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    /** Two minutes of grace, in Paris, with staff who need no second factor. */
    public static final Terms USUAL = of(false, false);

    /** The same with staff who do, as everywhere but in a demo. */
    public static final Terms DEMANDING_FACTORS = of(true, false);

    /** The usual ones where strangers are few that somebody may write to, as everywhere but in load tests. */
    public static final Terms LIMITED = of(false, true);

    private SomeTerms() {}

    private static Terms of(boolean factorRequired, boolean limits) {
        return new Terms(
                new Grace(GRACE),
                PARIS,
                ForgetOld.USUAL_AGE,
                factorRequired,
                limits,
                "12 rue du Circuit",
                new Contact("bonjour@paddock.example", "01 99 00 14 20"));
    }
}
