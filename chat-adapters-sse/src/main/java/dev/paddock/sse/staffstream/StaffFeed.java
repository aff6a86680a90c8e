package dev.paddock.sse.staffstream;

import dev.paddock.contract.shape.MessageChangeShape;
import dev.paddock.contract.shape.MessageShape;
import dev.paddock.contract.shape.ReportShape;
import dev.paddock.contract.shape.RequestShape;
import dev.paddock.contract.shape.Shape;
import dev.paddock.domain.EventLog;
import dev.paddock.domain.StateEvent;
import dev.paddock.domain.UnavailableException;
import dev.paddock.domain.account.Person;
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
import dev.paddock.domain.conversation.MessageEvent;
import dev.paddock.domain.conversation.ReadHistory;
import dev.paddock.domain.moderation.ReportEvent;
import dev.paddock.domain.note.NoteEvent;
import dev.paddock.domain.presence.PresenceEvent;
import dev.paddock.domain.presence.SeePresence;
import dev.paddock.domain.room.RoomEvent;
import dev.paddock.domain.room.RoomId;
import dev.paddock.sse.http.HttpJson;
import dev.paddock.sse.stream.StreamFrames;
import dev.paddock.sse.talk.DeskCalls;
import dev.paddock.sse.view.AppointmentView;
import dev.paddock.sse.view.ConversationView;
import dev.paddock.sse.view.NoteView;
import dev.paddock.sse.view.RoomView;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The sender of events to one staff stream: each goes out as a frame whose id says how far it brings its reader, and nothing that
 * was told before. A room is told as it is now, once for all that happened to it. Belongs to the thread that tells.
 */
final class StaffFeed {
    private final StaffStream stream;
    private final CurrentState state;
    private final ReadHistory history;
    private final SeePresence seePresence;
    private final Consumer<byte[]> out;
    private final Set<RoomId> roomsSent = new HashSet<>();

    StaffFeed(
            StaffStream stream,
            CurrentState state,
            ReadHistory history,
            SeePresence seePresence,
            Consumer<byte[]> out) {
        this.stream = stream;
        this.state = state;
        this.history = history;
        this.seePresence = seePresence;
        this.out = out;
    }

    /** Tells an event; if the store is away, as if it had not been tried. */
    void send(EventLog.Numbered numbered) {
        long before = stream.number();
        if (numbered.number() <= before) {
            return;
        }
        if (numbered.event() instanceof AdviceEvent.TalkClosed closed && isMe(closed.advisor())) {
            catchUp(closed.conversation()); // as of before: who is cut off here has yet to hear of the end
        }
        if (numbered.event() instanceof PresenceEvent presence) {
            send(presence, before, numbered.number());
            return;
        }
        stream.standAt(numbered.number());
        try {
            send(numbered.event());
        } catch (UnavailableException e) {
            stream.standAt(before);
            throw e;
        }
    }

    private void send(StateEvent event) {
        if (event instanceof AdviceEvent advice) {
            send(advice);
        } else if (event instanceof RoomEvent room) {
            send(room);
        } else if (event instanceof MessageEvent message) {
            send(message);
        } else if (event instanceof ReportEvent.ReportChanged changed) {
            state.report(changed.id())
                    .ifPresent(report ->
                            send("report", Shape.field("report", ReportShape.of(report, stream.language()))));
        } else if (event instanceof AppointmentEvent appointment) {
            var booking = state.booking(appointment.appointment());
            send("appointment", AppointmentView.forStaff(booking, stream.language()));
        } else if (event instanceof NoteEvent.NoteWritten written) {
            state.note(stream.person(), written)
                    .ifPresent(note -> send("note", new NoteView.Wrapped(NoteView.of(note, stream.language()))));
        }
    }

    /** Several are told of as one: whoever is cut off before the last hears of all of them again. */
    private void send(PresenceEvent event, long before, long number) {
        var mine = event.changes().stream()
                .filter(change -> change.audience().contains(stream.person()))
                .toList();
        for (int i = 0; i < mine.size(); i++) {
            stream.standAt(i + 1 < mine.size() ? before : number);
            send(
                    "presence",
                    new Presence(mine.get(i).user().value(), mine.get(i).online()));
        }
        stream.standAt(number);
    }

    private void send(AdviceEvent event) {
        if (event instanceof AdviceEvent.RequestChanged changed) {
            send("advice", request(changed.request()));
        } else if (event instanceof AdviceEvent.AdvisorsChanged changed) {
            send(changed.available());
        } else if (event instanceof AdviceEvent.DeskChanged changed) {
            changed(changed);
        } else if (event instanceof AdviceEvent.TalkOpened opened && isMe(opened.advisor())) {
            opened(opened.conversation(), opened.customer());
        } else if (event instanceof AdviceEvent.AdvisorChanged changed) {
            changed(changed);
        } else if (event instanceof AdviceEvent.TalkClosed closed && isMe(closed.advisor())) {
            closed(closed.conversation(), closed.by());
        }
    }

    /** One's own desk, or who else is on duty: one event each, as its id says that all up to it was told. */
    private void changed(AdviceEvent.DeskChanged event) {
        if (isMe(event.desk().advisor())) {
            var status = new KeepDesk.Status(event.desk(), event.chats());
            send("availability", DeskCalls.DeskView.of(status));
        } else if (stream.showed(state.colleaguesOf(stream.person()))) {
            send(state.advisorsWithRoom());
        }
    }

    private void send(int available) {
        var colleagues = state.colleaguesOf(stream.person());
        stream.showed(colleagues);
        send("advisors", new StaffSnapshot.Advisors(available, colleagues));
    }

    /** To who is no longer in it a talk is over; to who is in it now, one that was opened, with all that was said. */
    private void changed(AdviceEvent.AdvisorChanged event) {
        if (isMe(event.before())) {
            closed(event.conversation(), null);
        }
        if (isMe(event.advisor())) {
            opened(event.conversation(), event.customer());
        }
    }

    private void closed(ConversationId talk, @Nullable UserId by) {
        stream.closed(talk);
        send("conversation", new Closed(talk.value(), by(by), false));
    }

    private void opened(ConversationId talk, Person customer) {
        if (stream.lastSentIn(talk) == null) { // else the snapshot had it already
            stream.sent(talk, 0);
            var opened = new Conversation(talk, Conversation.Kind.ADVICE, customer.name(), 0, 0, true, customer);
            send("conversation", ConversationView.of(opened, stream.language(), seePresence.of(stream.person())));
        }
        catchUp(talk);
    }

    private void send(RoomEvent event) {
        if (event instanceof RoomEvent.BarChanged) {
            return; // nothing of the room itself
        }
        if (event instanceof RoomEvent.RoomDeleted) {
            send("room", new Deleted(event.id().value(), true));
        } else if (roomsSent.add(event.id())) {
            state.room(event.id()).ifPresent(room -> send("room", RoomView.of(room)));
        }
    }

    /** Tells what became of a message, in a room or in one of the person's open conversations; there, after the message itself. */
    private void send(MessageEvent event) {
        var last = stream.lastSentIn(event.conversation());
        if (last == null && state.room(new RoomId(event.conversation().value())).isEmpty()) {
            return;
        }
        if (last != null && event.seq() > last) {
            catchUp(event.conversation());
        }
        if (event instanceof MessageEvent.MessageEdited edited) {
            state.message(edited)
                    .ifPresent(message -> send(MessageChangeShape.EDITED, MessageChangeShape.of(edited, message)));
        } else if (event instanceof MessageEvent.MessageRemoved removed) {
            send(MessageChangeShape.REMOVED, MessageChangeShape.of(removed));
        }
    }

    /** Tells a message, and those before it that were not told, if it is in one of the person's open conversations. */
    void send(Message message) {
        var last = stream.lastSentIn(message.conversation());
        if (last != null && message.seq() == last + 1) {
            sendMessage(message);
        } else if (last != null && message.seq() > last) {
            catchUp(message.conversation());
        }
    }

    /** Tells all messages of an open conversation of the person that were not told. */
    void catchUp(ConversationId talk) {
        var last = stream.lastSentIn(talk);
        while (last != null) {
            var outcome = history.after(stream.person(), talk, last, ReadHistory.MAX_PAGE);
            if (!(outcome instanceof HistoryOutcome.Page page)) {
                return; // they have nothing to do with it any more
            }
            page.messages().forEach(this::sendMessage);
            last = page.more() ? stream.lastSentIn(talk) : null;
        }
    }

    private void sendMessage(Message message) {
        stream.sent(message.conversation(), message.seq());
        send("message", MessageShape.of(message, stream.language()));
    }

    private Advice request(AdviceRequest request) {
        var language = stream.language();
        var line = state.line();
        var shown = line.stream()
                .filter(place -> request.status() == AdviceRequest.Status.PENDING)
                .filter(place -> place.request().id().equals(request.id()))
                .findFirst()
                .map(place -> RequestShape.forStaff(place, language))
                .orElseGet(() -> RequestShape.forStaff(request, language));
        return new Advice(shown, line.stream().map(StaffFeed::id).toList());
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

    private boolean isMe(@Nullable Person person) {
        return person != null && isMe(person.id());
    }

    private void send(String event, Object data) {
        out.accept(StreamFrames.event(stream.id(), event, HttpJson.bytes(data)));
    }

    /**
     * A request that changed.
     *
     * @param line the ids of all that wait now, first come first: everybody's place in it may be a new one
     */
    private record Advice(Shape request, List<String> line) {}

    private record Presence(String user, boolean online) {}

    private record Closed(String conversation, String by, boolean open) {}

    private record Deleted(String room, boolean deleted) {}
}
