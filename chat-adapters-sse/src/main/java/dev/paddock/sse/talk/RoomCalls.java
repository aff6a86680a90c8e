package dev.paddock.sse.talk;

import dev.paddock.domain.room.Capacity;
import dev.paddock.domain.room.ChangeRoomOutcome;
import dev.paddock.domain.room.CreateRoomOutcome;
import dev.paddock.domain.room.DeleteRoomOutcome;
import dev.paddock.domain.room.RoomId;
import dev.paddock.domain.room.RoomName;
import dev.paddock.domain.room.RoomRefusal;
import dev.paddock.domain.room.Rooms;
import dev.paddock.domain.staff.StaffActions;
import dev.paddock.sse.RoomView;
import dev.paddock.sse.http.Access;
import dev.paddock.sse.http.Answer;
import dev.paddock.sse.http.Body;
import dev.paddock.sse.http.Call;
import dev.paddock.sse.http.Refused;
import dev.paddock.sse.http.Route;
import java.util.List;

/** Rooms: listed for everybody, run by admins. */
public final class RoomCalls {
    private final Rooms rooms;
    private final StaffActions actions;

    public RoomCalls(Rooms rooms, StaffActions actions) {
        this.rooms = rooms;
        this.actions = actions;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(Route.API + "/rooms", Access.PERSON, this::list),
                Route.get(Route.API + "/admin/rooms", Access.ADMIN, this::list),
                Route.post("/admin/rooms", Access.ADMIN, this::create),
                Route.patch("/admin/rooms/{id}", Access.ADMIN, this::change),
                Route.delete("/admin/rooms/{id}", Access.ADMIN, this::delete));
    }

    private Answer list(Call call) {
        return Answer.ok(RoomView.of(rooms.all()));
    }

    private Answer create(Call call) {
        var body = call.body();
        var name = body.required("name", RoomName::parse);
        var capacity = capacity(body);
        var created =
                Refused.unless(CreateRoomOutcome.Created.class, actions.createRoom(call.account(), name, capacity));
        return Answer.created(RoomView.of(created.room()));
    }

    private Answer change(Call call) {
        var body = call.body();
        var name = body.optional("name", RoomName::parse);
        var capacity = body.has("capacity") ? capacity(body) : null;
        var outcome = actions.changeRoom(call.account(), roomId(call), name, capacity);
        return Answer.ok(RoomView.of(
                Refused.unless(ChangeRoomOutcome.Changed.class, outcome).room()));
    }

    private Answer delete(Call call) {
        Refused.unless(DeleteRoomOutcome.Deleted.class, actions.deleteRoom(call.account(), roomId(call)));
        return Answer.noContent();
    }

    private static RoomId roomId(Call call) {
        return call.id(RoomId::new, new RoomRefusal.NoSuchRoom());
    }

    private static Capacity capacity(Body body) {
        return Refused.unlessValid("capacity", Capacity.parse(body.number("capacity")));
    }
}
