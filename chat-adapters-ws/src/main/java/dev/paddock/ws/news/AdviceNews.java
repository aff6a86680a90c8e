package dev.paddock.ws.news;

import dev.paddock.contract.CloseCode;
import dev.paddock.domain.UnavailableException;
import dev.paddock.domain.account.Role;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.advice.AdviceEvent;
import dev.paddock.domain.advice.AdviceLine;
import dev.paddock.domain.advice.AdviceRequest;
import dev.paddock.domain.advice.LineBoard;
import dev.paddock.domain.staff.AdmitOutcome;
import dev.paddock.ws.EdgeUseCases;
import dev.paddock.ws.connection.ChannelNames;
import dev.paddock.ws.connection.ClientSession;
import dev.paddock.ws.connection.SerialExecutor;
import dev.paddock.ws.fanout.FanOut;
import dev.paddock.ws.protocol.EventFrames;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The news of the advisors' line: customers hear where they stand, and staff who waits. What became of a request is published by its event; places and estimates are
 * read back for the whole line, some times a second at most. All of this happens in one order.
 */
public final class AdviceNews {
    private final EdgeUseCases.Advice useCases;
    private final FanOut fanOut;
    private final SerialExecutor order;
    private final LineBoard board;
    private final Set<UserId> newcomers = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean moved = new AtomicBoolean();
    private long heard; // within the order

    public AdviceNews(EdgeUseCases.Advice useCases, FanOut fanOut, SerialExecutor order) {
        this.useCases = useCases;
        this.fanOut = fanOut;
        this.order = order;
        this.board = new LineBoard(useCases.line());
    }

    /** To be called within the order. */
    public void on(long number, AdviceEvent event) {
        heard = number;
        if (board.hear(event)) {
            moved.set(true);
        }
        if (event instanceof AdviceEvent.AdvisorsChanged changed) {
            fanOut.announce(ChannelNames.LOBBY, number, List.of(EventFrames.advisors(changed.available())), null);
        } else if (event instanceof AdviceEvent.RequestChanged changed
                && changed.request().status() != AdviceRequest.Status.PENDING) {
            publishEnd(number, new AdviceLine.Place(changed.request(), 0, null));
        }
    }

    /** Publishes the places that have changed; to be called several times a second. */
    public void tick() {
        if (moved.getAndSet(false)) {
            order.run(this::publishPlaces);
        }
    }

    /** Publishes the place of {@code customer} again: what the line was when they read it may be told to nobody else. */
    public void publishAgain(UserId customer) {
        newcomers.add(customer);
        moved.set(true);
    }

    /** Shows the line to a connection of staff, and hides it from one that is not, or no longer. */
    public void introduce(ClientSession session) {
        order.run(() -> {
            try {
                settle(session);
            } catch (UnavailableException e) {
                session.close(CloseCode.GOING_AWAY, "try again");
            }
        });
    }

    private void settle(ClientSession session) {
        if (!session.isGreeted()) {
            return; // it will be introduced when it is
        }
        if (!isStaff(session)) {
            session.following().tuneOut(ChannelNames.STAFF);
        } else if (!session.following().hears(ChannelNames.STAFF)) {
            publishPlaces(); // so that what is told last is what is shown now
            session.following().tuneIn(ChannelNames.STAFF);
            board.told().forEach(place -> session.send(EventFrames.adviceForStaff(place)));
            useCases.line().left().forEach(place -> session.send(EventFrames.adviceForStaff(place)));
            session.following().goLive(ChannelNames.STAFF, 0);
        }
    }

    private boolean isStaff(ClientSession session) {
        var account = session.account();
        return account.role().isStaff()
                && useCases.admitStaff().admit(account, Role.ADVISOR) instanceof AdmitOutcome.Admitted;
    }

    private void publishEnd(long number, AdviceLine.Place place) {
        fanOut.announce(ChannelNames.person(customer(place)), number, List.of(EventFrames.advice(place)), null);
        fanOut.announce(ChannelNames.STAFF, List.of(EventFrames.adviceForStaff(place)), null);
    }

    private void publishPlaces() {
        var anew = Set.copyOf(newcomers);
        newcomers.removeAll(anew);
        anew.forEach(board::forget);
        try {
            publish(board.changes(), anew);
        } catch (UnavailableException e) { // to be told when the store is back
            newcomers.addAll(anew);
            moved.set(true);
        }
    }

    private void publish(List<AdviceLine.Place> places, Set<UserId> anew) {
        var forStaff = new ArrayList<byte[]>();
        for (var place : places) {
            var channel = ChannelNames.person(customer(place));
            var frames = List.of(EventFrames.advice(place));
            if (anew.contains(customer(place))) { // read after their snapshot, whatever was heard by then
                fanOut.announce(channel, frames, null);
            } else {
                fanOut.announce(channel, heard, frames, null);
            }
            forStaff.add(EventFrames.adviceForStaff(place));
        }
        if (!forStaff.isEmpty()) {
            fanOut.announce(ChannelNames.STAFF, forStaff, null);
        }
    }

    private static UserId customer(AdviceLine.Place place) {
        return place.request().customer().id();
    }
}
