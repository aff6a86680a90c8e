package dev.paddock.persistence.conversation;

import dev.paddock.domain.StateEvent;
import dev.paddock.domain.account.Person;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.advice.AdviceEvent;
import dev.paddock.domain.conversation.ConversationId;
import dev.paddock.domain.conversation.Roster;
import dev.paddock.domain.direct.DirectEvent;
import dev.paddock.domain.room.RoomEvent;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The roster of who may write where, remembered until something changes it. What is read from the database is kept only if nothing
 * was forgotten about that conversation or person since the reading began: an answer that was overtaken by a change never gets in.
 * Thread-safe.
 */
public final class CachedRoster implements Roster {
    private static final int STRIPES = 1024;

    private final Roster source;
    private final int limit;
    private final BooleanSupplier hears;
    private final ConcurrentHashMap<Place, Admission> known = new ConcurrentHashMap<>();
    private final AtomicLongArray changes = new AtomicLongArray(STRIPES);

    /**
     * A roster that asks {@code source} what it does not know.
     *
     * @param limit how many answers are kept
     */
    public CachedRoster(Roster source, int limit) {
        this(source, limit, () -> true);
    }

    /**
     * A roster that asks {@code source} also what it knows, while it may not have heard of changes.
     *
     * @param hears whether it heard of those on other nodes until a moment ago
     */
    public CachedRoster(Roster source, int limit, BooleanSupplier hears) {
        this.source = source;
        this.limit = limit;
        this.hears = hears;
    }

    @Override
    public Admission admission(UserId user, ConversationId conversation) {
        var place = new Place(user, conversation);
        var answer = known.get(place);
        return answer != null && hears.getAsBoolean() ? answer : load(place);
    }

    /** Forgets what {@code event} may have changed. */
    public void forget(StateEvent event) {
        if (event instanceof RoomEvent.MemberJoined joined) {
            forget(new Place(joined.member().id(), joined.id().conversation()));
        } else if (event instanceof RoomEvent.MemberLeft left) {
            forget(new Place(left.member().id(), left.id().conversation()));
        } else if (event instanceof RoomEvent.RoomDeleted deleted) {
            forgetAll(deleted.id().conversation());
        } else if (event instanceof AdviceEvent.TalkClosed closed) {
            forget(closed.customer(), closed.conversation());
            forget(closed.advisor(), closed.conversation());
        } else if (event instanceof AdviceEvent.AdvisorChanged changed) {
            forget(changed.before(), changed.conversation());
            forget(changed.advisor(), changed.conversation());
        } else if (event instanceof DirectEvent.BlockChanged changed) {
            forgetAll(changed.blocker());
            forgetAll(changed.blocked());
        } else if (event instanceof DirectEvent.TalkSettled settled) {
            forgetAll(settled.conversation());
        }
    }

    /** Forgets all there is, and what is being read. */
    public void forgetAll() {
        for (int stripe = 0; stripe < STRIPES; stripe++) {
            changes.incrementAndGet(stripe);
        }
        known.clear();
    }

    int size() {
        return known.size();
    }

    private Admission load(Place place) {
        long before = changes(place);
        var answer = source.admission(place.user, place.conversation);
        if (answer != Admission.NOT_A_MEMBER) { // so that guessing ids can't push out what is in use
            makeRoom();
            known.compute(place, (key, old) -> changes(place) == before ? answer : old);
        }
        return answer;
    }

    private void forget(@Nullable Person person, ConversationId conversation) {
        if (person != null) {
            forget(new Place(person.id(), conversation));
        }
    }

    /** First the mark, then the removal: a loader either sees the mark, or its answer is in place to be removed. */
    private void forget(Place place) {
        changes.incrementAndGet(stripe(place.conversation.value()));
        known.remove(place);
    }

    private void forgetAll(ConversationId conversation) {
        changes.incrementAndGet(stripe(conversation.value()));
        known.keySet().removeIf(place -> place.conversation.equals(conversation));
    }

    private void forgetAll(UserId user) {
        changes.incrementAndGet(stripe(user.value()));
        known.keySet().removeIf(place -> place.user.equals(user));
    }

    /** The number of times that something was forgotten that may have been about {@code place}; it only grows. */
    private long changes(Place place) {
        return changes.get(stripe(place.conversation.value())) + changes.get(stripe(place.user.value()));
    }

    /** Drops some eighth, whichever: what is in use is back with the next message. */
    private void makeRoom() {
        if (known.size() < limit) {
            return;
        }
        var places = known.keySet().iterator();
        for (int i = 0; i < Math.max(1, limit / 8) && places.hasNext(); i++) {
            places.next();
            places.remove();
        }
    }

    private static int stripe(String id) {
        return Math.floorMod(id.hashCode() * 0x9E3779B1, STRIPES);
    }

    /** Somebody in a conversation. */
    private record Place(UserId user, ConversationId conversation) {}
}
