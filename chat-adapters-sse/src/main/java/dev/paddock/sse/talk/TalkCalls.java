package dev.paddock.sse.talk;

import dev.paddock.contract.shape.MessageShape;
import dev.paddock.contract.shape.Shape;
import dev.paddock.domain.Checked;
import dev.paddock.domain.Code;
import dev.paddock.domain.account.Language;
import dev.paddock.domain.advice.EndOutcome;
import dev.paddock.domain.advice.ReadTalks;
import dev.paddock.domain.conversation.ClientId;
import dev.paddock.domain.conversation.ConversationId;
import dev.paddock.domain.conversation.HistoryOutcome;
import dev.paddock.domain.conversation.MessageText;
import dev.paddock.domain.conversation.NewMessage;
import dev.paddock.domain.conversation.PhotoId;
import dev.paddock.domain.conversation.PostMessage;
import dev.paddock.domain.conversation.PostOutcome;
import dev.paddock.domain.conversation.ReadHistory;
import dev.paddock.domain.presence.SeePresence;
import dev.paddock.domain.staff.StaffActions;
import dev.paddock.sse.http.Access;
import dev.paddock.sse.http.Call;
import dev.paddock.sse.http.HttpAnswer;
import dev.paddock.sse.http.HttpRoute;
import dev.paddock.sse.http.Paging;
import dev.paddock.sse.http.RefusalException;
import dev.paddock.sse.view.ConversationView;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** REST calls by which staff read, write and close their own conversations, without a WebSocket. */
public final class TalkCalls {
    private static final int PATIENCE_SECONDS = 10; // the log itself gives up sooner

    private final ReadTalks talks;
    private final SeePresence seePresence;
    private final ReadHistory history;
    private final PostMessage postMessage;
    private final StaffActions actions;

    public TalkCalls(
            ReadTalks talks,
            SeePresence seePresence,
            ReadHistory history,
            PostMessage postMessage,
            StaffActions actions) {
        this.talks = talks;
        this.seePresence = seePresence;
        this.history = history;
        this.postMessage = postMessage;
        this.actions = actions;
    }

    public List<HttpRoute> routes() {
        return List.of(
                HttpRoute.get(HttpRoute.API + "/admin/conversations", Access.STAFF, this::own),
                HttpRoute.get(HttpRoute.API + "/admin/conversations/{id}/messages", Access.STAFF, this::read),
                HttpRoute.post("/admin/conversations/{id}/messages", Access.STAFF, this::write),
                HttpRoute.post("/admin/conversations/{id}/close", Access.STAFF, this::close));
    }

    private HttpAnswer own(Call call) {
        var own = talks.readBy(call.caller().id());
        return HttpAnswer.ok(ConversationView.all(
                own, call.account().language(), seePresence.of(call.caller().id())));
    }

    /** Reads the messages after {@code after}, those before {@code before}, or with neither the newest. */
    private HttpAnswer read(Call call) {
        var reader = call.caller().id();
        var id = call.id(ConversationId::new, new HistoryOutcome.NotAMember());
        var after = Paging.number(call, "after");
        var before = Paging.number(call, "before");
        int limit = Paging.limit(call);
        if (after != null && before != null) {
            throw RefusalException.inField(
                    "before", Code.INVALID_VALUE, "Ask for what is after or before a message, not both.");
        }
        var outcome = after != null
                ? history.after(reader, id, after, limit)
                : history.before(reader, id, before == null ? Long.MAX_VALUE : before, limit);
        var page = RefusalException.require(HistoryOutcome.Page.class, outcome);
        return HttpAnswer.ok(PageView.of(page, call.account().language()));
    }

    private HttpAnswer write(Call call) {
        var id = call.id(ConversationId::new, new PostOutcome.NotAMember());
        var body = call.body();
        var clientId = body.required("clientId", ClientId::parse);
        var photos = body.has("attachments")
                ? RefusalException.requireValid(
                        "attachments", PhotoId.parseAll(body.texts("attachments", Checked::valid)))
                : List.<PhotoId>of();
        var text = photos.isEmpty()
                ? body.required("text", MessageText::parse)
                : body.optional("text", raw -> MessageText.parse(raw, true));
        var message =
                new NewMessage(id, call.account().person(), clientId, text == null ? MessageText.NONE : text, photos);
        var posted = RefusalException.require(PostOutcome.Posted.class, await(postMessage.post(message)));
        return HttpAnswer.created(new PostedView(posted.seq(), posted.at().toString(), posted.duplicate()));
    }

    private HttpAnswer close(Call call) {
        var id = call.id(ConversationId::new, new EndOutcome.NotAMember());
        RefusalException.require(EndOutcome.Ended.class, actions.closeTalk(call.account(), id));
        return HttpAnswer.noContent();
    }

    private static PostOutcome await(CompletionStage<PostOutcome> stage) {
        try {
            return stage.toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            return new PostOutcome.Unavailable();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new PostOutcome.Unavailable();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the log never fails but by an outcome", e);
        }
    }

    private record PostedView(long seq, String at, boolean duplicate) {}

    private record PageView(List<Shape> messages, long lastSeq, boolean more, long changes) {
        static PageView of(HistoryOutcome.Page page, Language reader) {
            var messages = page.messages().stream()
                    .map(message -> MessageShape.of(message, reader))
                    .toList();
            return new PageView(messages, page.lastSeq(), page.more(), page.changes());
        }
    }
}
