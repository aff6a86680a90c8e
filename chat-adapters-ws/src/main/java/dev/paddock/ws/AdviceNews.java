package dev.paddock.ws;

import dev.paddock.domain.UnavailableException;
import dev.paddock.domain.account.Role;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.advice.AdviceEvent;
import dev.paddock.domain.advice.AdviceLine;
import dev.paddock.domain.advice.AdviceRequest;
import dev.paddock.domain.advice.LineBoard;
import dev.paddock.domain.staff.AdmitOutcome;
import dev.paddock.ws.fanout.FanOut;
import dev.paddock.ws.protocol.Events;
import dev.paddock.ws.transport.CloseCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Tells customers where they stand, and staff who waits. What became of a request is told by its event; places and estimates are
 * read back for the whole line, some times a second at most. All of this happens in one order.
 */
final class AdviceNews {
    private final EdgeUseCases.Advice useCases;
    private final FanOut fanOut;
    private final Serial order;
    private final LineBoard board;
    private final Set<UserId> newcomers = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean moved = new AtomicBoolean();
    private long heard; // within the order

    AdviceNews(EdgeUseCases.Advice useCases, FanOut fanOut, Serial order) {
        this.useCases = useCases;
        this.fanOut = fanOut;
        this.order = order;
        this.board = new LineBoard(useCases.line());
    }

    /** To be called within the order. */
    void on(long number, AdviceEvent event) {
        heard = number;
        if (board.hear(event)) {
            moved.set(true);
        }
        if (event instanceof AdviceEvent.AdvisorsChanged changed) {
            fanOut.announce(Channels.LOBBY, number, List.of(Events.advisors(changed.available())), null);
        } else if (event instanceof AdviceEvent.RequestChanged changed
                && changed.request().status() != AdviceRequest.Status.PENDING) {
            tellEnd(number, new AdviceLine.Place(changed.request(), 0, null));
        }
    }

    /** Tells the places that have changed; to be called several times a second. */
    void tick() {
        if (moved.getAndSet(false)) {
            order.run(this::tellPlaces);
        }
    }

    /** Has {@code customer} told their place again: what the line was when they read it may be told to nobody else. */
    void tellAgain(UserId customer) {
        newcomers.add(customer);
        moved.set(true);
    }

    /** Shows the line to a connection of staff, and hides it from one that is not, or no longer. */
    void introduce(Session session) {
        order.run(() -> {
            try {
                settle(session);
            } catch (UnavailableException e) {
                session.close(CloseCode.GOING_AWAY, "try again");
            }
        });
    }

    private void settle(Session session) {
        if (!session.isGreeted()) {
            return; // it will be introduced when it is
        }
        if (!isStaff(session)) {
            session.following().tuneOut(Channels.STAFF);
        } else if (!session.following().hears(Channels.STAFF)) {
            tellPlaces(); // so that what is told last is what is shown now
            session.following().tuneIn(Channels.STAFF);
            board.told().forEach(place -> session.send(Events.adviceForStaff(place)));
            session.following().goLive(Channels.STAFF, 0);
        }
    }

    private boolean isStaff(Session session) {
        var account = session.account();
        return account.role().isStaff()
                && useCases.admitStaff().admit(account, Role.ADVISOR) instanceof AdmitOutcome.Admitted;
    }

    private void tellEnd(long number, AdviceLine.Place place) {
        fanOut.announce(Channels.person(customer(place)), number, List.of(Events.advice(place)), null);
        fanOut.announce(Channels.STAFF, List.of(Events.adviceForStaff(place)), null);
    }

    private void tellPlaces() {
        var anew = Set.copyOf(newcomers);
        newcomers.removeAll(anew);
        anew.forEach(board::forget);
        try {
            tell(board.changes(), anew);
        } catch (UnavailableException e) { // to be told when the store is back
            newcomers.addAll(anew);
            moved.set(true);
        }
    }

    private void tell(List<AdviceLine.Place> places, Set<UserId> anew) {
        var forStaff = new ArrayList<byte[]>();
        for (var place : places) {
            var channel = Channels.person(customer(place));
            var frames = List.of(Events.advice(place));
            if (anew.contains(customer(place))) { // read after their snapshot, whatever was heard by then
                fanOut.announce(channel, frames, null);
            } else {
                fanOut.announce(channel, heard, frames, null);
            }
            forStaff.add(Events.adviceForStaff(place));
        }
        if (!forStaff.isEmpty()) {
            fanOut.announce(Channels.STAFF, forStaff, null);
        }
    }

    private static UserId customer(AdviceLine.Place place) {
        return place.request().customer().id();
    }
}
