package dev.paddock.sse.moderation;

import dev.paddock.contract.shape.BarShape;
import dev.paddock.contract.shape.MessageShape;
import dev.paddock.contract.shape.Shape;
import dev.paddock.domain.Checked;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.conversation.ChangeOutcome;
import dev.paddock.domain.conversation.ReadHistory;
import dev.paddock.domain.room.Bar;
import dev.paddock.domain.room.BarOutcome;
import dev.paddock.domain.room.BarPeople;
import dev.paddock.domain.room.Room;
import dev.paddock.domain.room.RoomId;
import dev.paddock.domain.room.RoomRefusal;
import dev.paddock.domain.room.Rooms;
import dev.paddock.domain.staff.StaffActions;
import dev.paddock.sse.http.Access;
import dev.paddock.sse.http.Body;
import dev.paddock.sse.http.Call;
import dev.paddock.sse.http.HttpAnswer;
import dev.paddock.sse.http.HttpRoute;
import dev.paddock.sse.http.Paging;
import dev.paddock.sse.http.RefusalException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Order in rooms: what is said there, taken away, and who is kept from writing or from the room. */
public final class ModerationCalls {
    private static final long LONGEST_MINUTES = Duration.ofDays(366).toMinutes();

    private final Rooms rooms;
    private final ReadHistory history;
    private final BarPeople bars;
    private final StaffActions actions;

    public ModerationCalls(Rooms rooms, ReadHistory history, BarPeople bars, StaffActions actions) {
        this.rooms = rooms;
        this.history = history;
        this.bars = bars;
        this.actions = actions;
    }

    public List<HttpRoute> routes() {
        return List.of(
                HttpRoute.get(HttpRoute.API + "/admin/rooms/{id}/messages", Access.STAFF, this::read),
                HttpRoute.delete("/admin/rooms/{id}/messages/{seq}", Access.STAFF, this::removeMessage),
                HttpRoute.get(HttpRoute.API + "/admin/rooms/{id}/bars", Access.STAFF, this::list),
                HttpRoute.put("/admin/rooms/{id}/bars/{user}", Access.STAFF, this::set),
                HttpRoute.delete("/admin/rooms/{id}/bars/{user}", Access.STAFF, this::lift));
    }

    private HttpAnswer read(Call call) {
        var room = room(call);
        var page = history.inRoom(
                room.conversation(), Paging.number(call, "after"), Paging.number(call, "before"), Paging.limit(call));
        var messages = page.messages().stream()
                .map(message -> MessageShape.of(message, call.account().language()))
                .toList();
        return HttpAnswer.ok(new PageView(messages, page.lastSeq(), page.more()));
    }

    private HttpAnswer removeMessage(Call call) {
        var room = room(call);
        long seq = call.number("seq", new ChangeOutcome.NoSuchMessage());
        RefusalException.require(ChangeOutcome.Changed.class, actions.removeMessage(call.account(), room.id(), seq));
        return HttpAnswer.noContent();
    }

    private HttpAnswer list(Call call) {
        var language = call.account().language();
        return HttpAnswer.ok(Shape.list(
                "bars",
                bars.in(room(call).id()).stream()
                        .map(bar -> BarShape.forStaff(bar, language))
                        .toList()));
    }

    private HttpAnswer set(Call call) {
        var body = call.body();
        var kind = body.required("kind", ModerationCalls::kind);
        var time = time(body);
        var outcome = actions.bar(call.account(), room(call).id(), person(call), kind, time);
        RefusalException.require(BarOutcome.Done.class, outcome);
        return HttpAnswer.noContent();
    }

    private HttpAnswer lift(Call call) {
        var outcome = actions.liftBar(call.account(), room(call).id(), person(call));
        RefusalException.require(BarOutcome.Done.class, outcome);
        return HttpAnswer.noContent();
    }

    private Room room(Call call) {
        var room =
                rooms.find(call.id(RoomId::new, new RoomRefusal.NoSuchRoom())).orElse(null);
        if (room == null) {
            throw RefusalException.because(new RoomRefusal.NoSuchRoom());
        }
        if (room.deleted()) {
            throw RefusalException.because(new RoomRefusal.RoomIsDeleted());
        }
        return room;
    }

    private static UserId person(Call call) {
        var id = call.path("user");
        if (id.isEmpty() || id.length() > 64) {
            throw RefusalException.because(new BarOutcome.NoSuchPerson());
        }
        return new UserId(id);
    }

    private static @Nullable Duration time(Body body) {
        return body.has("minutes") ? RefusalException.requireValid("minutes", time(body.number("minutes"))) : null;
    }

    private static Checked<Duration> time(long minutes) {
        return minutes < 1 || minutes > LONGEST_MINUTES
                ? Checked.invalidValue("1 to " + LONGEST_MINUTES + " minutes, or none for good.")
                : Checked.valid(Duration.ofMinutes(minutes));
    }

    private static Checked<Bar.Kind> kind(String raw) {
        return switch (raw) {
            case "mute" -> Checked.valid(Bar.Kind.MUTE);
            case "ban" -> Checked.valid(Bar.Kind.BAN);
            default -> Checked.invalidValue("The kind is mute or ban.");
        };
    }

    private record PageView(List<Shape> messages, long lastSeq, boolean more) {}
}
