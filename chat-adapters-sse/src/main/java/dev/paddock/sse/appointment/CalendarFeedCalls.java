package dev.paddock.sse.appointment;

import dev.paddock.domain.Code;
import dev.paddock.domain.account.Secret;
import dev.paddock.domain.appointment.FeedCalendars;
import dev.paddock.sse.http.Access;
import dev.paddock.sse.http.Call;
import dev.paddock.sse.http.HttpAnswer;
import dev.paddock.sse.http.HttpRoute;
import dev.paddock.sse.http.RefusalException;
import java.time.InstantSource;
import java.util.List;

/** The address at which a calendar program of staff reads all that is booked, and giving it out and taking it back. */
public final class CalendarFeedCalls {
    private static final String PATH = HttpRoute.API + "/calendar-feeds/";

    private final FeedCalendars feeds;
    private final String origin;
    private final InstantSource clock;

    /**
     * @param origin where people find the platform
     */
    public CalendarFeedCalls(FeedCalendars feeds, String origin, InstantSource clock) {
        this.feeds = feeds;
        this.origin = origin;
        this.clock = clock;
    }

    public List<HttpRoute> routes() {
        return List.of(
                HttpRoute.post("/admin/me/calendar-feed", Access.STAFF, this::renew),
                HttpRoute.delete("/admin/me/calendar-feed", Access.STAFF, this::revoke),
                HttpRoute.get(PATH + "{secret}.ics", Access.ANYONE, this::read));
    }

    private HttpAnswer renew(Call call) {
        var secret = feeds.renew(call.caller().id());
        return HttpAnswer.created(new FeedView(origin + PATH + secret.value() + ".ics"));
    }

    private HttpAnswer revoke(Call call) {
        feeds.revoke(call.caller().id());
        return HttpAnswer.noContent();
    }

    private HttpAnswer read(Call call) {
        var feed = feeds.read(new Secret(call.path("secret")))
                .orElseThrow(() -> RefusalException.because(
                        Code.NOT_FOUND, "There is no such calendar any more; get a new address in the console."));
        return HttpAnswer.of(200, CalendarFile.MEDIA_TYPE, CalendarFile.of(feed, clock.instant()));
    }

    private record FeedView(String url) {}
}
