package dev.paddock.sse.page;

import dev.paddock.domain.account.Language;
import dev.paddock.domain.advice.DeskTimes;
import dev.paddock.domain.dealer.Dealer;
import dev.paddock.domain.dealer.DealerGroup;
import dev.paddock.sse.access.SessionCookie;
import dev.paddock.sse.http.Access;
import dev.paddock.sse.http.Call;
import dev.paddock.sse.http.HttpAnswer;
import dev.paddock.sse.http.HttpRoute;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** The platform itself, as pages have to know it before they know who reads them. */
public final class SiteCalls {
    private final ZoneId zone;
    private final boolean mail;
    private final List<SiteDealershipView> dealerships;
    private final IntSupplier advisorsAvailable;
    private final DeskTimes deskTimes;

    /**
     * @param zone of the dealerships
     * @param mail whether anything is mailed
     * @param dealers null if nobody said where they are
     */
    public SiteCalls(
            ZoneId zone,
            boolean mail,
            @Nullable DealerGroup dealers,
            IntSupplier advisorsAvailable,
            DeskTimes deskTimes) {
        this.zone = zone;
        this.mail = mail;
        this.dealerships = dealers == null
                ? List.of()
                : dealers.dealers().stream().map(SiteCalls::view).toList();
        this.advisorsAvailable = advisorsAvailable;
        this.deskTimes = deskTimes;
    }

    public List<HttpRoute> routes() {
        return List.of(HttpRoute.get(HttpRoute.API + "/site", Access.ANYONE, this::site));
    }

    private HttpAnswer site(Call call) {
        var opensAt = deskTimes.opensAt().orElse(null);
        var desk = new DeskView(
                deskTimes.isOpen(advisorsAvailable.getAsInt()), opensAt == null ? null : opensAt.toString());
        var locales = Arrays.stream(Language.values()).map(Language::tag).toList();
        boolean session = SessionCookie.in(call.context()).isPresent();
        return HttpAnswer.ok(new SiteView(zone.getId(), mail, dealerships, desk, locales, session));
    }

    private static SiteDealershipView view(Dealer dealer) {
        return new SiteDealershipView(
                dealer.id().value(),
                dealer.name(),
                dealer.address().city(),
                dealer.address().toString(),
                dealer.phone().value(),
                dealer.map() == null ? null : dealer.map().toASCIIString());
    }

    private record SiteView(
            String zone,
            boolean mail,
            List<SiteDealershipView> dealerships,
            DeskView desk,
            List<String> locales,
            boolean session) {}

    /**
     * @param address where a letter finds it, as appointments there have it as their place
     * @param map where a map shows it; null if nobody said
     */
    private record SiteDealershipView(
            String id,
            String name,
            String city,
            String address,
            String phone,
            @Nullable String map) {}

    /**
     * @param opensAt null within the hours, and where nobody said what they are
     */
    private record DeskView(boolean open, @Nullable String opensAt) {}
}
