package dev.paddock.contract.shape;

import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.Listing;
import tools.jackson.core.JsonGenerator;

/** A person as they see themselves. */
public final class UserShape {
    private UserShape() {}

    public static Shape of(Account account) {
        return json -> write(json, account);
    }

    public static void write(JsonGenerator json, Account account) {
        json.writeStartObject();
        json.writeStringProperty("id", account.id().value());
        json.writeStringProperty("displayName", account.name().value());
        json.writeStringProperty("role", account.role().wireName());
        json.writeBooleanProperty("guest", account.guest());
        json.writeStringProperty("locale", account.language().tag());
        json.writeBooleanProperty("marketingOptIn", account.marketingOptIn());
        json.writeBooleanProperty("listed", account.listed());
        json.writeBooleanProperty("listingAsked", account.listing() != Listing.UNASKED);
        json.writeEndObject();
    }
}
