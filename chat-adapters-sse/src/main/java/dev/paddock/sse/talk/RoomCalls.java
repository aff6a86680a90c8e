package dev.paddock.sse.talk;

import dev.paddock.domain.Code;
import dev.paddock.domain.account.Role;
import dev.paddock.domain.room.Capacity;
import dev.paddock.domain.room.ChangeRoomOutcome;
import dev.paddock.domain.room.CreateRoomOutcome;
import dev.paddock.domain.room.DeleteRoomOutcome;
import dev.paddock.domain.room.RoomId;
import dev.paddock.domain.room.RoomName;
import dev.paddock.domain.room.RoomRefusal;
import dev.paddock.domain.room.Rooms;
import dev.paddock.domain.room.SlowMode;
import dev.paddock.domain.staff.StaffActions;
import dev.paddock.sse.http.Access;
import dev.paddock.sse.http.Body;
import dev.paddock.sse.http.Call;
import dev.paddock.sse.http.HttpAnswer;
import dev.paddock.sse.http.HttpRoute;
import dev.paddock.sse.http.RefusalException;
import dev.paddock.sse.view.RoomView;
import java.util.List;

/** Rooms: listed for everybody, run by admins, slowed by all staff. */
public final class RoomCalls {
    private final Rooms rooms;
    private final StaffActions actions;

    public RoomCalls(Rooms rooms, StaffActions actions) {
        this.rooms = rooms;
        this.actions = actions;
    }

    public List<HttpRoute> routes() {
        return List.of(
                HttpRoute.get(HttpRoute.API + "/rooms", Access.PERSON, this::list),
                HttpRoute.get(HttpRoute.API + "/admin/rooms", Access.ADMIN, this::list),
                HttpRoute.post("/admin/rooms", Access.ADMIN, this::create),
                HttpRoute.patch("/admin/rooms/{id}", Access.STAFF, this::change),
                HttpRoute.delete("/admin/rooms/{id}", Access.ADMIN, this::delete));
    }

    private HttpAnswer list(Call call) {
        return HttpAnswer.ok(RoomView.of(rooms.all()));
    }

    private HttpAnswer create(Call call) {
        var body = call.body();
        var name = body.required("name", RoomName::parse);
        var capacity = capacity(body);
        var created = RefusalException.require(
                CreateRoomOutcome.Created.class, actions.createRoom(call.account(), name, capacity));
        return HttpAnswer.created(RoomView.of(created.room()));
    }

    /** Advisors set the pace alone. */
    private HttpAnswer change(Call call) {
        var body = call.body();
        if (call.account().role() != Role.ADMIN && (body.has("name") || body.has("capacity"))) {
            throw RefusalException.because(
                    Code.FORBIDDEN, "Only admins rename and resize rooms; advisors may set slowSeconds.");
        }
        var name = body.optional("name", RoomName::parse);
        var capacity = body.has("capacity") ? capacity(body) : null;
        var pace = body.has("slowSeconds")
                ? RefusalException.requireValid("slowSeconds", SlowMode.parse(body.number("slowSeconds")))
                : null;
        var outcome = actions.changeRoom(call.account(), roomId(call), name, capacity, pace);
        return HttpAnswer.ok(RoomView.of(RefusalException.require(ChangeRoomOutcome.Changed.class, outcome)
                .room()));
    }

    private HttpAnswer delete(Call call) {
        RefusalException.require(DeleteRoomOutcome.Deleted.class, actions.deleteRoom(call.account(), roomId(call)));
        return HttpAnswer.noContent();
    }

    private static RoomId roomId(Call call) {
        return call.id(RoomId::new, new RoomRefusal.NoSuchRoom());
    }

    private static Capacity capacity(Body body) {
        return RefusalException.requireValid("capacity", Capacity.parse(body.number("capacity")));
    }
}
