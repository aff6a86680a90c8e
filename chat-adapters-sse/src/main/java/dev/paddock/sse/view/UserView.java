package dev.paddock.sse.view;

import dev.paddock.contract.shape.Shape;
import dev.paddock.contract.shape.UserShape;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.ContactCard;

/** A person as they see themselves, as the body of an answer. */
public final class UserView {
    private UserView() {}

    public static Shape of(Account account, ContactCard card) {
        return Shape.field("user", UserShape.of(account, card));
    }
}
