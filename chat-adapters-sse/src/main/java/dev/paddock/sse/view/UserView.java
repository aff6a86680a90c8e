package dev.paddock.sse.view;

import dev.paddock.contract.shape.Shape;
import dev.paddock.contract.shape.UserShape;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.ContactCard;
import dev.paddock.domain.dealer.DealerId;
import org.jspecify.annotations.Nullable;

/** A person as they see themselves, as the body of an answer. */
public final class UserView {
    private UserView() {}

    public static Shape of(Account account, ContactCard card) {
        return of(account, card, null);
    }

    /** {@link #of(Account, ContactCard)} with the dealership they chose as their own; null if none. */
    public static Shape of(Account account, ContactCard card, @Nullable DealerId dealer) {
        return Shape.field("user", UserShape.of(account, card, dealer));
    }
}
