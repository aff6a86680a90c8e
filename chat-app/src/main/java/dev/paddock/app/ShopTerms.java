package dev.paddock.app;

import dev.paddock.app.settings.Settings;
import dev.paddock.domain.assistant.Contact;
import dev.paddock.domain.dealer.DealerGroup;
import dev.paddock.domain.dealer.Dealers;
import dev.paddock.domain.presence.Grace;
import dev.paddock.domain.shop.Terms;
import org.jspecify.annotations.Nullable;

/** The terms of the shop, as the settings and the dealers' file have them. */
final class ShopTerms {
    private ShopTerms() {}

    /**
     * @param dealers null where nobody said who they are
     * @param site the origin at which people find the platform
     */
    static Terms of(Settings settings, @Nullable DealerGroup dealers, String site) {
        return new Terms(
                new Grace(settings.grace()),
                settings.zone(),
                settings.retention(),
                !settings.demo(),
                settings.limits(),
                Dealers.of(dealers),
                dealers == null ? advisorsOf(site) : dealers.contact());
    }

    /** The advisors' page, where nobody said more of how the dealership is reached. */
    private static Contact advisorsOf(String site) {
        var advisors = site + "/app/advisor";
        return new Contact(advisors, advisors);
    }
}
