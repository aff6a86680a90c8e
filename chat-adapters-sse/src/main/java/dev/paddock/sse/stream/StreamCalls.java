package dev.paddock.sse.stream;

import dev.paddock.domain.account.Caller;
import dev.paddock.sse.access.AccessControl;
import dev.paddock.sse.http.Access;
import dev.paddock.sse.http.Call;
import dev.paddock.sse.http.HttpAnswer;
import dev.paddock.sse.http.HttpRoute;
import io.javalin.http.HandlerType;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The two event streams. A call that opens one goes on when its thread has long gone. */
public final class StreamCalls {
    private final Opening offers;
    private final Opening events;
    private final AccessControl accessControl;

    public StreamCalls(Opening offers, Opening events, AccessControl accessControl) {
        this.offers = offers;
        this.events = events;
        this.accessControl = accessControl;
    }

    public List<HttpRoute> routes() {
        return List.of(
                HttpRoute.stream(
                        HttpRoute.API + "/notifications/stream",
                        Access.PERSON,
                        call -> open(call, Access.PERSON, offers)),
                HttpRoute.stream(
                        HttpRoute.API + "/admin/events", Access.STAFF, call -> open(call, Access.STAFF, events)));
    }

    private HttpAnswer open(Call call, Access access, Opening opening) {
        var context = call.context();
        if (context.method().equals(HandlerType.GET)) {
            var stream = opening.open(call.caller(), lastId(call), () -> accessControl.recheck(access, context));
            context.future(() -> stream.begin(context.res())); // asked for when the answer's headers are set
        }
        return HttpAnswer.empty(200)
                .with("Content-Type", "text/event-stream")
                .with("X-Accel-Buffering", "no"); // proxies that know it pass each event on at once
    }

    /** The header is what a browser knows by now, the parameter what a page knew when it was loaded. */
    private static @Nullable String lastId(Call call) {
        var header = call.context().header("Last-Event-ID");
        var id = header == null ? call.context().queryParam("lastEventId") : header;
        return id == null || id.isBlank() ? null : id.strip();
    }

    /** A way to open a stream of one kind. */
    @FunctionalInterface
    public interface Opening {
        /**
         * Opens a stream that goes on after {@code lastId}.
         *
         * @param again looks once more who calls, when the stream would hear of a change
         */
        EventStream open(Caller caller, @Nullable String lastId, Supplier<Caller> again);
    }
}
