package dev.paddock.sse.view;

import dev.paddock.contract.shape.Shape;
import dev.paddock.contract.shape.UserShape;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.dealer.DealerId;
import org.jspecify.annotations.Nullable;

/** A person as they see themselves, as the body of an answer. */
public final class UserView {
    private UserView() {}

    public static Shape of(Account account) {
        return of(account, null);
    }

    /** {@link #of(Account)} with the dealership they chose as their own; null if none. */
    public static Shape of(Account account, @Nullable DealerId dealer) {
        return Shape.field("user", UserShape.of(account, dealer));
    }
}
