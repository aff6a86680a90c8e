package dev.paddock.sse.talk;

import dev.paddock.domain.Checked;
import dev.paddock.domain.Code;
import dev.paddock.domain.advice.Desk;
import dev.paddock.domain.advice.KeepDesk;
import dev.paddock.domain.staff.StaffActions;
import dev.paddock.sse.http.Access;
import dev.paddock.sse.http.Body;
import dev.paddock.sse.http.Call;
import dev.paddock.sse.http.HttpAnswer;
import dev.paddock.sse.http.HttpRoute;
import dev.paddock.sse.http.RefusalException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An advisor's own availability. */
public final class DeskCalls {
    private final KeepDesk desks;
    private final StaffActions actions;

    public DeskCalls(KeepDesk desks, StaffActions actions) {
        this.desks = desks;
        this.actions = actions;
    }

    public List<HttpRoute> routes() {
        return List.of(
                HttpRoute.get(
                        HttpRoute.API + "/admin/availability",
                        Access.STAFF,
                        call -> HttpAnswer.ok(DeskView.of(desks.of(call.caller().id())))),
                HttpRoute.put("/admin/availability", Access.STAFF, this::declare));
    }

    private HttpAnswer declare(Call call) {
        var body = call.body();
        var available = body.flag("available");
        if (available == null) {
            throw RefusalException.inField("available", Code.INVALID_VALUE, "The field available is needed.");
        }
        return HttpAnswer.ok(DeskView.of(actions.declare(call.account(), available, maxChats(body))));
    }

    private static @Nullable Integer maxChats(Body body) {
        if (!body.has("maxChats")) {
            return null;
        }
        long wished = body.number("maxChats");
        return RefusalException.requireValid(
                "maxChats",
                wished < 1 || wished > Desk.MAX_CHATS
                        ? Checked.invalidValue("maxChats is 1 to " + Desk.MAX_CHATS + ".")
                        : Checked.valid((int) wished));
    }

    /** A desk on the wire. */
    public record DeskView(boolean available, int maxChats, int chats) {
        public static DeskView of(KeepDesk.Status status) {
            return new DeskView(status.desk().declared(), status.desk().maxChats(), status.chats());
        }
    }
}
