package dev.paddock.domain.dealer;

import dev.paddock.domain.account.EmailAddress;
import dev.paddock.domain.assistant.Contact;
import java.util.List;

/**
 * All dealerships, and how to reach them together.
 *
 * @param dealers at least one; the first is where appointments take place for whoever chose none
 */
public record DealerGroup(EmailAddress email, PhoneNumber phone, List<Dealer> dealers) {
    public static final int MAX_DEALERS = 50;

    public DealerGroup {
        dealers = List.copyOf(dealers);
        if (dealers.isEmpty() || dealers.size() > MAX_DEALERS) {
            throw new IllegalArgumentException("there are 1 to " + MAX_DEALERS + " dealers, not " + dealers.size());
        }
    }

    public Contact contact() {
        return new Contact(email.value(), phone.spelt());
    }

    /** The number to call about what takes place at {@code dealer}: that dealership's, else that of all. */
    public PhoneNumber phoneOf(DealerId dealer) {
        return dealers.stream()
                .filter(each -> each.id().equals(dealer))
                .findFirst()
                .map(Dealer::phone)
                .orElse(phone);
    }
}
