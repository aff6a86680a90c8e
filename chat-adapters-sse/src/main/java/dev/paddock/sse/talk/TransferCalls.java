package dev.paddock.sse.talk;

import dev.paddock.domain.Checked;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.advice.AdviceLine;
import dev.paddock.domain.advice.Handover;
import dev.paddock.domain.advice.TransferOutcome;
import dev.paddock.domain.advice.TransferRefusal;
import dev.paddock.domain.conversation.ConversationId;
import dev.paddock.domain.note.NoteText;
import dev.paddock.domain.staff.StaffActions;
import dev.paddock.sse.http.Access;
import dev.paddock.sse.http.Body;
import dev.paddock.sse.http.Call;
import dev.paddock.sse.http.HttpAnswer;
import dev.paddock.sse.http.HttpRoute;
import dev.paddock.sse.http.RefusalException;
import dev.paddock.sse.view.ColleagueView;
import java.util.List;
import java.util.Optional;

/** REST calls by which an advisor hands a talk on, and sees which colleagues are on duty. */
public final class TransferCalls {
    private static final int LONGEST_ID = 64;

    private final AdviceLine line;
    private final StaffActions actions;

    public TransferCalls(AdviceLine line, StaffActions actions) {
        this.line = line;
        this.actions = actions;
    }

    public List<HttpRoute> routes() {
        return List.of(
                HttpRoute.get(HttpRoute.API + "/admin/advisors", Access.STAFF, this::onDuty),
                HttpRoute.post("/admin/conversations/{id}/transfer", Access.STAFF, this::transfer));
    }

    private HttpAnswer onDuty(Call call) {
        return HttpAnswer.ok(new ColleagueView.All(ColleagueView.all(line.onDuty())));
    }

    private HttpAnswer transfer(Call call) {
        var talk = call.id(ConversationId::new, new TransferRefusal.NotYours());
        Optional<Body> body = call.optionalBody();
        var to = body.map(given -> given.optional("to", TransferCalls::colleague))
                .orElse(null);
        var comment = body.map(given -> given.optional("comment", TransferCalls::comment))
                .flatMap(typed -> typed)
                .orElse(null);
        RefusalException.require(
                TransferOutcome.Transferred.class,
                actions.transferTalk(call.account(), talk, new Handover(to, comment)));
        return HttpAnswer.noContent();
    }

    /** Nothing typed is no comment. */
    private static Checked<Optional<NoteText>> comment(String raw) {
        return raw.isBlank()
                ? Checked.valid(Optional.empty())
                : NoteText.parse(raw).map(Optional::of);
    }

    private static Checked<UserId> colleague(String raw) {
        return raw.isEmpty() || raw.length() > LONGEST_ID
                ? Checked.invalidValue("The colleague is named by the id of a person.")
                : Checked.valid(new UserId(raw));
    }
}
