package dev.paddock.contract.shape;

import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.Listing;
import dev.paddock.domain.dealer.DealerId;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** A person as they see themselves. */
public final class UserShape {
    private UserShape() {}

    public static Shape of(Account account) {
        return of(account, null);
    }

    /** {@link #of(Account)} with the dealership they chose as their own; null if none. */
    public static Shape of(Account account, @Nullable DealerId dealer) {
        return json -> {
            json.writeStartObject();
            writeFields(json, account);
            if (dealer != null) {
                json.writeStringProperty("dealership", dealer.value());
            }
            json.writeEndObject();
        };
    }

    public static void write(JsonGenerator json, Account account) {
        json.writeStartObject();
        writeFields(json, account);
        json.writeEndObject();
    }

    private static void writeFields(JsonGenerator json, Account account) {
        json.writeStringProperty("id", account.id().value());
        json.writeStringProperty("displayName", account.name().value());
        json.writeStringProperty("role", account.role().wireName());
        json.writeBooleanProperty("guest", account.guest());
        json.writeStringProperty("locale", account.language().tag());
        json.writeBooleanProperty("marketingOptIn", account.marketingOptIn());
        json.writeBooleanProperty("listed", account.listed());
        json.writeBooleanProperty("listingAsked", account.listing() != Listing.UNASKED);
    }
}
