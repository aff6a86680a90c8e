package dev.paddock.sse.staff;

import dev.paddock.domain.account.UserId;
import dev.paddock.domain.staff.GovernOutcome;
import dev.paddock.domain.staff.ReadCustomer;
import dev.paddock.sse.http.Access;
import dev.paddock.sse.http.Call;
import dev.paddock.sse.http.HttpAnswer;
import dev.paddock.sse.http.HttpRoute;
import dev.paddock.sse.http.RefusalException;
import dev.paddock.sse.view.CustomerView;
import java.util.List;

/** The REST call by which staff see a customer. */
public final class CustomerCalls {
    private final ReadCustomer customers;

    public CustomerCalls(ReadCustomer customers) {
        this.customers = customers;
    }

    public List<HttpRoute> routes() {
        return List.of(HttpRoute.get(HttpRoute.API + "/admin/customers/{id}", Access.STAFF, this::card));
    }

    private HttpAnswer card(Call call) {
        var nobody = new GovernOutcome.NoSuchPerson();
        var card = customers
                .find(call.id(UserId::new, nobody))
                .orElseThrow(() -> RefusalException.because(nobody.code(), nobody.detail()));
        return HttpAnswer.ok(CustomerView.of(card, call.account().language()));
    }
}
