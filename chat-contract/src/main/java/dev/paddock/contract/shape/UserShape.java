package dev.paddock.contract.shape;

import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.ContactCard;
import dev.paddock.domain.account.Listing;
import dev.paddock.domain.dealer.DealerId;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** A person as they see themselves. */
public final class UserShape {
    private UserShape() {}

    public static Shape of(Account account) {
        return json -> write(json, account);
    }

    /** {@link #of(Account)} with the dealership they chose as their own; null if none. */
    public static Shape of(Account account, @Nullable DealerId dealer) {
        return json -> {
            json.writeStartObject();
            writeFields(json, account);
            writeDealer(json, dealer);
            json.writeEndObject();
        };
    }

    /** A person with the ways in which they are reached. */
    public static Shape of(Account account, ContactCard card) {
        return of(account, card, null);
    }

    /** {@link #of(Account, ContactCard)} with the dealership they chose as their own; null if none. */
    public static Shape of(Account account, ContactCard card, @Nullable DealerId dealer) {
        return json -> {
            json.writeStartObject();
            writeFields(json, account);
            writeContact(json, account, card);
            writeDealer(json, dealer);
            json.writeEndObject();
        };
    }

    private static void writeDealer(JsonGenerator json, @Nullable DealerId dealer) {
        if (dealer != null) {
            json.writeStringProperty("dealership", dealer.value());
        }
    }

    private static void writeContact(JsonGenerator json, Account account, ContactCard card) {
        var email = account.email();
        if (email != null) {
            json.writeStringProperty("email", email.value());
            json.writeBooleanProperty("emailVerified", card.verified());
        }
        var pending = card.pending();
        if (pending != null) {
            json.writeStringProperty("pendingEmail", pending.value());
        }
        var phone = card.phone();
        if (phone != null) {
            json.writeStringProperty("phone", phone.value());
        }
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
