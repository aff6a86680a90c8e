package dev.paddock.sse.staffstream;

import dev.paddock.domain.account.UserId;
import dev.paddock.domain.advice.AdviceLine;
import dev.paddock.domain.advice.Colleague;
import dev.paddock.domain.appointment.Appointment;
import dev.paddock.domain.appointment.ReadAppointments;
import dev.paddock.domain.conversation.Message;
import dev.paddock.domain.conversation.MessageChanges;
import dev.paddock.domain.conversation.MessageEvent;
import dev.paddock.domain.moderation.Report;
import dev.paddock.domain.moderation.ReportId;
import dev.paddock.domain.moderation.ResolveReport;
import dev.paddock.domain.note.KeepNotes;
import dev.paddock.domain.note.Note;
import dev.paddock.domain.note.NoteEvent;
import dev.paddock.domain.room.Room;
import dev.paddock.domain.room.RoomId;
import dev.paddock.domain.room.Rooms;
import dev.paddock.sse.view.ColleagueView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The store's state as far as events need it, read on demand and once for all streams that get them. Belongs to one thread. */
final class CurrentState {
    private final Rooms rooms;
    private final AdviceLine queue;
    private final ReadAppointments appointments;
    private final KeepNotes notes;
    private final MessageChanges messages;
    private final ResolveReport reports;
    private final Map<RoomId, Optional<Room>> seen = new HashMap<>();
    private @Nullable List<AdviceLine.Place> line;
    private @Nullable List<Colleague> onDuty;

    CurrentState(
            Rooms rooms,
            AdviceLine queue,
            ReadAppointments appointments,
            KeepNotes notes,
            MessageChanges messages,
            ResolveReport reports) {
        this.rooms = rooms;
        this.queue = queue;
        this.appointments = appointments;
        this.notes = notes;
        this.messages = messages;
        this.reports = reports;
    }

    /** The room with its seats, unless it was deleted. */
    Optional<Room> room(RoomId id) {
        return seen.computeIfAbsent(id, unseen -> rooms.find(unseen).filter(room -> !room.deleted()));
    }

    /** Everybody who waits for an advisor. */
    List<AdviceLine.Place> line() {
        var known = line;
        if (known == null) {
            known = queue.places();
            line = known;
        }
        return known;
    }

    /** Those on duty but {@code person}. */
    List<ColleagueView> colleaguesOf(UserId person) {
        return ColleagueView.others(onDuty(), person);
    }

    /** How many of those on duty can take another customer. */
    int advisorsWithRoom() {
        return (int) onDuty().stream().filter(Colleague::hasRoom).count();
    }

    private List<Colleague> onDuty() {
        var known = onDuty;
        if (known == null) {
            known = queue.onDuty();
            onDuty = known;
        }
        return known;
    }

    /** The note, if {@code reader} may read it and it is still there. */
    Optional<Note> note(UserId reader, NoteEvent.NoteWritten written) {
        return notes.find(reader, written.conversation(), written.note());
    }

    /** What an edited message says by now, unless it was removed or forgotten. */
    Optional<Message> message(MessageEvent.MessageEdited event) {
        return messages.find(event.conversation(), event.seq()).filter(message -> !message.isRemoved());
    }

    Optional<Report> report(ReportId id) {
        return reports.find(id);
    }

    ReadAppointments.Booking booking(Appointment appointment) {
        return appointments.booking(appointment);
    }
}
