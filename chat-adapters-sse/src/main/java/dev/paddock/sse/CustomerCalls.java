package dev.paddock.sse;

import dev.paddock.domain.account.UserId;
import dev.paddock.domain.staff.GovernOutcome;
import dev.paddock.domain.staff.ReadCustomer;
import java.util.List;

/** What staff see of a customer. */
final class CustomerCalls {
    private final ReadCustomer customers;

    CustomerCalls(ReadCustomer customers) {
        this.customers = customers;
    }

    List<Route> routes() {
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
