package dev.paddock.domain.audit;

import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.Accounts;
import dev.paddock.domain.account.Person;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.advice.AdviceId;
import dev.paddock.domain.advice.AdviceRequest;
import dev.paddock.domain.advice.AdviceRequests;
import dev.paddock.domain.room.Room;
import dev.paddock.domain.room.RoomId;
import dev.paddock.domain.room.Rooms;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reading the audit log, with whom and what its entries are about by their names of today: names are not kept in it, so that erasure takes them away. */
public final class ReadAudit {
    private final AuditLog log;
    private final Accounts accounts;
    private final AdviceRequests requests;
    private final Rooms rooms;

    public ReadAudit(AuditLog log, Accounts accounts, AdviceRequests requests, Rooms rooms) {
        this.log = log;
        this.accounts = accounts;
        this.requests = requests;
        this.rooms = rooms;
    }

    /** Up to {@code limit} entries with a number below {@code before} that {@code filter} lets through, newest first. */
    public List<Line> find(AuditLog.Filter filter, long before, int limit) {
        Map<String, About> known = new HashMap<>();
        return log.find(filter, before, limit).stream()
                .map(entry -> new Line(entry, known.computeIfAbsent(entry.object(), this::about)))
                .toList();
    }

    private About about(String object) {
        int colon = object.indexOf(':');
        String id = object.substring(colon + 1);
        return switch (colon < 0 ? "" : object.substring(0, colon)) {
            case "person" -> new About(person(new UserId(id)), null);
            case "request" ->
                new About(
                        requests.find(new AdviceId(id))
                                .map(AdviceRequest::customer)
                                .orElse(null),
                        null);
            case "room" -> new About(null, room(new RoomId(id)));
            default -> new About(null, null);
        };
    }

    private @Nullable Person person(UserId id) {
        return accounts.find(id).map(Account::person).orElse(null);
    }

    private @Nullable String room(RoomId id) {
        Optional<Room> room = rooms.find(id);
        return room.map(found -> found.name().value()).orElse(null);
    }

    /** An entry and what it is about. */
    public record Line(Entry entry, About about) {}

    /**
     * The person or the thing that something was done to.
     *
     * @param person null if it is none, or erased
     * @param thing the name of a room, null if it is none
     */
    public record About(@Nullable Person person, @Nullable String thing) {}
}
