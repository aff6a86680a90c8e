package dev.paddock.sse;

import dev.paddock.domain.EventLog;
import dev.paddock.domain.StateEvent;
import dev.paddock.domain.UnavailableException;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.advice.AdviceEvent;
import dev.paddock.domain.advice.AdviceLine;
import dev.paddock.domain.advice.AdviceRequest;
import dev.paddock.domain.advice.KeepDesk;
import dev.paddock.domain.appointment.AppointmentEvent;
import dev.paddock.domain.conversation.Conversation;
import dev.paddock.domain.conversation.ConversationId;
import dev.paddock.domain.conversation.HistoryOutcome;
import dev.paddock.domain.conversation.Message;
import dev.paddock.domain.conversation.ReadHistory;
import dev.paddock.domain.room.RoomEvent;
import dev.paddock.domain.room.RoomId;
import dev.paddock.sse.stream.Frames;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What happened, told to one member of staff: each thing as a frame whose id says how far it brings its reader, and nothing that
 * was told before. A room is told as it is now, once for all that happened to it. Belongs to the thread that tells.
 */
final class StaffReport {
    private final StaffStream stream;
    private final Present present;
    private final ReadHistory history;
    private final Consumer<byte[]> out;
    private final Set<RoomId> roomsTold = new HashSet<>();

    StaffReport(StaffStream stream, Present present, ReadHistory history, Consumer<byte[]> out) {
        this.stream = stream;
        this.present = present;
        this.history = history;
        this.out = out;
    }

    /** Tells an event; if the store is away, as if it had not been tried. */
    void tell(EventLog.Numbered numbered) {
        long before = stream.number();
        if (numbered.number() <= before) {
            return;
        }
        if (numbered.event() instanceof AdviceEvent.TalkClosed closed
                && isMe(closed.advisor().id())) {
            catchUp(closed.conversation()); // as of before: who is cut off here has yet to hear of the end
        }
        stream.standAt(numbered.number());
        try {
            tell(numbered.event());
        } catch (UnavailableException e) {
            stream.standAt(before);
            throw e;
        }
    }

    private void tell(StateEvent event) {
        if (event instanceof AdviceEvent advice) {
            tell(advice);
        } else if (event instanceof RoomEvent room) {
            tell(room);
        } else if (event instanceof AppointmentEvent appointment) {
            var booking = present.booking(appointment.appointment());
            send("appointment", AppointmentView.forStaff(booking, stream.language()));
        }
    }

    private void tell(AdviceEvent event) {
        if (event instanceof AdviceEvent.RequestChanged changed) {
            send("advice", request(changed.request()));
        } else if (event instanceof AdviceEvent.AdvisorsChanged changed) {
            send("advisors", new StaffSnapshot.Advisors(changed.available()));
        } else if (event instanceof AdviceEvent.DeskChanged changed
                && isMe(changed.desk().advisor())) {
            var status = new KeepDesk.Status(changed.desk(), changed.chats());
            send("availability", DeskCalls.DeskView.of(status));
        } else if (event instanceof AdviceEvent.TalkOpened opened
                && isMe(opened.advisor().id())) {
            opened(opened);
        } else if (event instanceof AdviceEvent.TalkClosed closed
                && isMe(closed.advisor().id())) {
            stream.closed(closed.conversation());
            send("conversation", new Closed(closed.conversation().value(), by(closed.by()), false));
        }
    }

    private void opened(AdviceEvent.TalkOpened event) {
        var talk = event.conversation();
        if (stream.toldIn(talk) == null) { // else the snapshot had it already
            stream.told(talk, 0);
            var customer = event.customer();
            var opened = new Conversation(talk, Conversation.Kind.ADVICE, customer.name(), 0, 0, true, customer);
            send("conversation", new ConversationView.Wrapped(ConversationView.of(opened, stream.language())));
        }
        catchUp(talk);
    }

    private void tell(RoomEvent event) {
        if (event instanceof RoomEvent.RoomDeleted) {
            send("room", new Deleted(event.id().value(), true));
        } else if (roomsTold.add(event.id())) {
            present.room(event.id()).ifPresent(room -> send("room", RoomView.of(room)));
        }
    }

    /** Tells a message, and those before it that were not told, if it is in one of the person's open conversations. */
    void tell(Message message) {
        var last = stream.toldIn(message.conversation());
        if (last != null && message.seq() == last + 1) {
            said(message);
        } else if (last != null && message.seq() > last) {
            catchUp(message.conversation());
        }
    }

    /** Tells all messages of an open conversation of the person that were not told. */
    void catchUp(ConversationId talk) {
        var last = stream.toldIn(talk);
        while (last != null) {
            var outcome = history.after(stream.person(), talk, last, ReadHistory.MAX_PAGE);
            if (!(outcome instanceof HistoryOutcome.Page page)) {
                return; // they have nothing to do with it any more
            }
            page.messages().forEach(this::said);
            last = page.more() ? stream.toldIn(talk) : null;
        }
    }

    private void said(Message message) {
        stream.told(message.conversation(), message.seq());
        send("message", MessageView.of(message, stream.language()));
    }

    private Advice request(AdviceRequest request) {
        var language = stream.language();
        var line = present.line();
        var shown = line.stream()
                .filter(place -> request.status() == AdviceRequest.Status.PENDING)
                .filter(place -> place.request().id().equals(request.id()))
                .findFirst()
                .map(place -> RequestView.of(place, language))
                .orElseGet(() -> RequestView.of(request, language));
        return new Advice(shown, line.stream().map(StaffReport::id).toList());
    }

    private static String id(AdviceLine.Place place) {
        return place.request().id().value();
    }

    private static String by(@Nullable UserId closer) {
        return closer == null ? "system" : closer.value();
    }

    private boolean isMe(UserId person) {
        return stream.person().equals(person);
    }

    private void send(String event, Object data) {
        out.accept(Frames.event(stream.id(), event, Json.bytes(data)));
    }

    /**
     * A request that changed.
     *
     * @param line the ids of all that wait now, first come first: everybody's place in it may be a new one
     */
    private record Advice(RequestView request, List<String> line) {}

    private record Closed(String conversation, String by, boolean open) {}

    private record Deleted(String room, boolean deleted) {}
}
