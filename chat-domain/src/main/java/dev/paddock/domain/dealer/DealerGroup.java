package dev.paddock.domain.dealer;

import dev.paddock.domain.account.EmailAddress;
import dev.paddock.domain.assistant.Contact;
import java.util.List;

/**
 * All dealerships, and how to reach them together.
 *
 * @param dealers at least one; the first is where appointments take place unless their calendar says otherwise
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

    /** The number to call about what takes place at {@code place}: the dealership's there, else that of all. */
    public PhoneNumber phoneAt(String place) {
        return dealers.stream()
                .filter(dealer -> place.contains(dealer.address().toString()))
                .findFirst()
                .map(Dealer::phone)
                .orElse(phone);
    }

    /** The place customers come to, in words, when nobody said otherwise. */
    public String usualPlace() {
        return dealers.get(0).address().toString();
    }
}
