package dev.paddock.sse.staff;

import dev.paddock.domain.account.UserId;
import dev.paddock.domain.advice.ReadTalks;
import dev.paddock.domain.advice.StartTalkOutcome;
import dev.paddock.domain.presence.SeePresence;
import dev.paddock.domain.staff.GovernOutcome;
import dev.paddock.domain.staff.ReadCustomer;
import dev.paddock.domain.staff.StaffActions;
import dev.paddock.sse.http.Access;
import dev.paddock.sse.http.Call;
import dev.paddock.sse.http.HttpAnswer;
import dev.paddock.sse.http.HttpRoute;
import dev.paddock.sse.http.RefusalException;
import dev.paddock.sse.view.ConversationView;
import dev.paddock.sse.view.CustomerView;
import java.util.List;

/** REST calls by which staff see a customer, and begin a talk with them. */
public final class CustomerCalls {
    private final ReadCustomer customers;
    private final ReadTalks talks;
    private final SeePresence seePresence;
    private final StaffActions actions;

    public CustomerCalls(ReadCustomer customers, ReadTalks talks, SeePresence seePresence, StaffActions actions) {
        this.customers = customers;
        this.talks = talks;
        this.seePresence = seePresence;
        this.actions = actions;
    }

    public List<HttpRoute> routes() {
        return List.of(
                HttpRoute.get(HttpRoute.API + "/admin/customers/{id}", Access.STAFF, this::card),
                HttpRoute.post("/admin/customers/{id}/conversations", Access.STAFF, this::begin));
    }

    private HttpAnswer card(Call call) {
        var nobody = new GovernOutcome.NoSuchPerson();
        var card = customers
                .find(call.id(UserId::new, nobody))
                .orElseThrow(() -> RefusalException.because(nobody.code(), nobody.detail()));
        return HttpAnswer.ok(CustomerView.of(card, call.account().language()));
    }

    private HttpAnswer begin(Call call) {
        var customer = call.id(UserId::new, new StartTalkOutcome.NoSuchCustomer());
        var started =
                RefusalException.require(StartTalkOutcome.Started.class, actions.startTalk(call.account(), customer));
        var me = call.caller().id();
        var talk = talks.of(me).stream()
                .filter(conversation ->
                        conversation.id().equals(started.request().talk()))
                .findFirst()
                .orElseThrow();
        return HttpAnswer.created(ConversationView.of(talk, call.account().language(), seePresence.of(me)));
    }
}
