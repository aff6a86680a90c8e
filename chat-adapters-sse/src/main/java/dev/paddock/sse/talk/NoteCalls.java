package dev.paddock.sse.talk;

import dev.paddock.domain.conversation.ConversationId;
import dev.paddock.domain.note.KeepNotes;
import dev.paddock.domain.note.NoteRefusal;
import dev.paddock.domain.note.NoteText;
import dev.paddock.domain.note.ReadNotesOutcome;
import dev.paddock.domain.note.WriteNoteOutcome;
import dev.paddock.sse.http.Access;
import dev.paddock.sse.http.Call;
import dev.paddock.sse.http.HttpAnswer;
import dev.paddock.sse.http.HttpRoute;
import dev.paddock.sse.http.RefusalException;
import dev.paddock.sse.view.NoteView;
import java.util.List;

/** REST calls by which staff read and write the notes beside a talk. */
public final class NoteCalls {
    private final KeepNotes notes;

    public NoteCalls(KeepNotes notes) {
        this.notes = notes;
    }

    public List<HttpRoute> routes() {
        return List.of(
                HttpRoute.get(HttpRoute.API + "/admin/conversations/{id}/notes", Access.STAFF, this::read),
                HttpRoute.post("/admin/conversations/{id}/notes", Access.STAFF, this::write));
    }

    private HttpAnswer read(Call call) {
        var outcome = notes.read(call.caller().id(), talk(call));
        var found = RefusalException.require(ReadNotesOutcome.Found.class, outcome);
        return HttpAnswer.ok(
                new NoteView.All(NoteView.all(found.notes(), call.account().language())));
    }

    private HttpAnswer write(Call call) {
        var talk = talk(call);
        var text = call.body().required("text", NoteText::parse);
        var outcome = notes.write(call.account().person(), talk, text);
        var written = RefusalException.require(WriteNoteOutcome.Written.class, outcome);
        return HttpAnswer.created(
                new NoteView.Wrapped(NoteView.of(written.note(), call.account().language())));
    }

    private static ConversationId talk(Call call) {
        return call.id(ConversationId::new, new NoteRefusal.NotInTalk());
    }
}
