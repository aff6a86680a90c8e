package dev.paddock.domain;

import dev.paddock.domain.assistant.Contact;
import dev.paddock.domain.dealer.DealerId;
import dev.paddock.domain.dealer.DealerSite;
import dev.paddock.domain.dealer.Dealers;
import dev.paddock.domain.dealer.NamedDealer;
import dev.paddock.domain.presence.Grace;
import dev.paddock.domain.privacy.ForgetOld;
import dev.paddock.domain.shop.Terms;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;

/** The terms that shops of tests work by. */
public final class SomeTerms {
    public static final Duration GRACE = Duration.ofMinutes(2);
    public static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static final Dealers ONE = new Dealers(List.of(new DealerSite(NamedDealer.ONLY, "12 rue du Circuit")));

    /** Two minutes of grace, in Paris, with staff who need no second factor. */
    public static final Terms USUAL = of(false, false, ONE);

    /** The same with staff who do, as everywhere but in a demo. */
    public static final Terms DEMANDING_FACTORS = of(true, false, ONE);

    /** The usual ones where strangers are few that somebody may write to, as everywhere but in load tests. */
    public static final Terms LIMITED = of(false, true, ONE);

    /** The usual ones for three dealerships. */
    public static final Terms SEVERAL = of(
            false,
            false,
            new Dealers(List.of(
                    site("montreuil", "Montreuil", "12 rue du Circuit, 93100 Montreuil"),
                    site("versailles", "Versailles", "4 place du Relais, 78000 Versailles"),
                    site("meaux", "Meaux", "Zone des Sablons, 77100 Meaux"))));

    private SomeTerms() {}

    private static DealerSite site(String id, String name, String address) {
        return new DealerSite(new NamedDealer(new DealerId(id), name), address);
    }

    private static Terms of(boolean factorRequired, boolean limits, Dealers dealers) {
        return new Terms(
                new Grace(GRACE),
                PARIS,
                ForgetOld.USUAL_AGE,
                factorRequired,
                limits,
                dealers,
                new Contact("bonjour@paddock.example", "01 99 00 14 20"));
    }
}
