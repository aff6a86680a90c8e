package dev.paddock.sse;

import dev.paddock.domain.Checked;
import dev.paddock.domain.advice.AcceptOutcome;
import dev.paddock.domain.advice.AdviceId;
import dev.paddock.domain.advice.AdviceLine;
import dev.paddock.domain.advice.AdviceRefusal;
import dev.paddock.domain.advice.AdviceRequest;
import dev.paddock.domain.advice.ReadTalks;
import dev.paddock.domain.advice.Reason;
import dev.paddock.domain.advice.RefuseOutcome;
import dev.paddock.domain.staff.StaffActions;
import java.util.List;

/** What staff do about customers who wait for an advisor: see them, accept, refuse. */
final class RequestCalls {
    private final AdviceLine queue;
    private final ReadTalks talks;
    private final StaffActions actions;

    RequestCalls(AdviceLine queue, ReadTalks talks, StaffActions actions) {
        this.queue = queue;
        this.talks = talks;
        this.actions = actions;
    }

    List<Route> routes() {
        return List.of(
                Route.get(Route.API + "/admin/advice-requests", Access.STAFF, this::pending),
                Route.post("/admin/advice-requests/{id}/accept", Access.STAFF, this::accept),
                Route.post("/admin/advice-requests/{id}/refuse", Access.STAFF, this::refuse));
    }

    private Answer pending(Call call) {
        call.query("status", RequestCalls::pending);
        return Answer.ok(RequestView.all(queue.places(), call.account().language()));
    }

    private Answer accept(Call call) {
        var accepted = Refused.unless(AcceptOutcome.Accepted.class, actions.acceptRequest(call.account(), id(call)));
        var talk = talks.of(call.caller().id()).stream()
                .filter(conversation ->
                        conversation.id().equals(accepted.request().talk()))
                .findFirst()
                .orElseThrow();
        return Answer.ok(new ConversationView.Wrapped(
                ConversationView.of(talk, call.account().language())));
    }

    private Answer refuse(Call call) {
        var reason = call.optionalBody()
                .map(body -> body.optional("reason", Reason::parse))
                .orElse(null);
        Refused.unless(RefuseOutcome.Refused.class, actions.refuseRequest(call.account(), id(call), reason));
        return Answer.noContent();
    }

    private static AdviceId id(Call call) {
        return call.id(AdviceId::new, new AdviceRefusal.NoSuchRequest());
    }

    /** Those that no longer wait are history: they are told of by events, and listed nowhere. */
    private static Checked<AdviceRequest.Status> pending(String raw) {
        return raw.equals(AdviceRequest.Status.PENDING.wireName())
                ? Checked.valid(AdviceRequest.Status.PENDING)
                : Checked.invalidValue("The requests that can be listed are the pending ones.");
    }
}
