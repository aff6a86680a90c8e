package dev.paddock.sse.view;

import dev.paddock.domain.notification.Offer;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An offer as those it was sent to see it. */
public record OfferView(
        String id, String title, String body, @Nullable String url, String at) {
    public record All(List<OfferView> notifications) {}

    /**
     * What comes of emitting an offer.
     *
     * @param recipients how many customers were opted in at that moment
     */
    public record Receipt(String id, String at, int recipients) {
        public static Receipt of(Offer offer) {
            return new Receipt(offer.id().value(), offer.at().toString(), offer.recipients());
        }
    }

    /** An offer as those who emit them see it. */
    public record Emitted(
            String id,
            String title,
            String body,
            @Nullable String url,
            String at,
            String status,
            int recipients,
            int seen) {
        public record All(List<Emitted> notifications) {}

        public static Emitted of(Offer offer) {
            var seen = OfferView.of(offer);
            return new Emitted(
                    seen.id,
                    seen.title,
                    seen.body,
                    seen.url,
                    seen.at,
                    offer.status().wireName(),
                    offer.recipients(),
                    offer.seen());
        }
    }

    public static OfferView of(Offer offer) {
        var text = offer.text();
        return new OfferView(
                offer.id().value(),
                text.title(),
                text.body(),
                link(text.url()),
                offer.at().toString());
    }

    private static @Nullable String link(@Nullable URI url) {
        return url == null ? null : url.toString();
    }
}
