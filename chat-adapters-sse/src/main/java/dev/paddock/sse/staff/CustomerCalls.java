package dev.paddock.sse.staff;

import dev.paddock.domain.account.UserId;
import dev.paddock.domain.staff.GovernOutcome;
import dev.paddock.domain.staff.ReadCustomer;
import dev.paddock.sse.CustomerView;
import dev.paddock.sse.http.Access;
import dev.paddock.sse.http.Answer;
import dev.paddock.sse.http.Call;
import dev.paddock.sse.http.Refused;
import dev.paddock.sse.http.Route;
import java.util.List;

/** What staff see of a customer. */
public final class CustomerCalls {
    private final ReadCustomer customers;

    public CustomerCalls(ReadCustomer customers) {
        this.customers = customers;
    }

    public List<Route> routes() {
        return List.of(Route.get(Route.API + "/admin/customers/{id}", Access.STAFF, this::card));
    }

    private Answer card(Call call) {
        var nobody = new GovernOutcome.NoSuchPerson();
        var card = customers
                .find(call.id(UserId::new, nobody))
                .orElseThrow(() -> Refused.because(nobody.code(), nobody.detail()));
        return Answer.ok(CustomerView.of(card, call.account().language()));
    }
}
