package dev.paddock.sse.talk;

import dev.paddock.domain.Checked;
import dev.paddock.domain.advice.AcceptOutcome;
import dev.paddock.domain.advice.AdviceId;
import dev.paddock.domain.advice.AdviceLine;
import dev.paddock.domain.advice.AdviceRefusal;
import dev.paddock.domain.advice.AdviceRequest;
import dev.paddock.domain.advice.ReadTalks;
import dev.paddock.domain.advice.Reason;
import dev.paddock.domain.advice.RefuseOutcome;
import dev.paddock.domain.presence.SeePresence;
import dev.paddock.domain.staff.StaffActions;
import dev.paddock.sse.http.Access;
import dev.paddock.sse.http.Call;
import dev.paddock.sse.http.HttpAnswer;
import dev.paddock.sse.http.HttpRoute;
import dev.paddock.sse.http.RefusalException;
import dev.paddock.sse.view.ConversationView;
import dev.paddock.sse.view.RequestView;
import java.util.List;
import java.util.stream.Stream;

/** REST calls by which staff see, accept and refuse the customers who wait for an advisor. */
public final class RequestCalls {
    private final AdviceLine queue;
    private final ReadTalks talks;
    private final SeePresence seePresence;
    private final StaffActions actions;

    public RequestCalls(AdviceLine queue, ReadTalks talks, SeePresence seePresence, StaffActions actions) {
        this.queue = queue;
        this.talks = talks;
        this.seePresence = seePresence;
        this.actions = actions;
    }

    public List<HttpRoute> routes() {
        return List.of(
                HttpRoute.get(HttpRoute.API + "/admin/advice-requests", Access.STAFF, this::pending),
                HttpRoute.post("/admin/advice-requests/{id}/accept", Access.STAFF, this::accept),
                HttpRoute.post("/admin/advice-requests/{id}/refuse", Access.STAFF, this::refuse));
    }

    private HttpAnswer pending(Call call) {
        var status = call.query("status", RequestCalls::waiting);
        var places = status == AdviceRequest.Status.LEFT ? queue.left() : queue.places();
        return HttpAnswer.ok(RequestView.all(places, call.account().language()));
    }

    private HttpAnswer accept(Call call) {
        var accepted =
                RefusalException.require(AcceptOutcome.Accepted.class, actions.acceptRequest(call.account(), id(call)));
        var talk = talks.of(call.caller().id()).stream()
                .filter(conversation ->
                        conversation.id().equals(accepted.request().talk()))
                .findFirst()
                .orElseThrow();
        return HttpAnswer.ok(ConversationView.of(
                talk, call.account().language(), seePresence.of(call.caller().id())));
    }

    private HttpAnswer refuse(Call call) {
        var reason = call.optionalBody()
                .map(body -> body.optional("reason", Reason::parse))
                .orElse(null);
        RefusalException.require(RefuseOutcome.Refused.class, actions.refuseRequest(call.account(), id(call), reason));
        return HttpAnswer.noContent();
    }

    private static AdviceId id(Call call) {
        return call.id(AdviceId::new, new AdviceRefusal.NoSuchRequest());
    }

    /** Those that no longer wait are history: they are told of by events, and listed nowhere. */
    private static Checked<AdviceRequest.Status> waiting(String raw) {
        return Stream.of(AdviceRequest.Status.PENDING, AdviceRequest.Status.LEFT)
                .filter(status -> status.wireName().equals(raw))
                .findFirst()
                .map(Checked::valid)
                .orElseGet(() ->
                        Checked.invalidValue("The requests that can be listed are the pending and the left ones."));
    }
}
