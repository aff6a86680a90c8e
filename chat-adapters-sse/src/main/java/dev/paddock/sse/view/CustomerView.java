package dev.paddock.sse.view;

import dev.paddock.contract.shape.Shape;
import dev.paddock.domain.account.Language;
import dev.paddock.domain.staff.ReadCustomer.Card;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A customer as staff see them.
 *
 * @param since when they first came
 * @param decidedAt when they last decided about receiving offers, null if they never did
 */
public record CustomerView(
        String id,
        String name,
        boolean guest,
        String locale,
        String since,
        boolean blocked,
        boolean marketingOptIn,
        @Nullable String decidedAt,
        List<Shape> appointments,
        List<Shape> requests,
        List<NoteView> notes,
        List<RatingView> ratings,
        ContactView contact) {
    /** How to reach them; each null if nobody knows. */
    public record ContactView(
            @Nullable String email, @Nullable String phone) {}

    public record Wrapped(CustomerView customer) {}

    public static Wrapped of(Card card, Language reader) {
        var account = card.account();
        var decidedAt = card.decidedAt();
        var email = card.email();
        return new Wrapped(new CustomerView(
                account.id().value(),
                account.name().value(),
                account.guest(),
                account.language().tag(),
                account.createdAt().toString(),
                account.blocked(),
                account.marketingOptIn(),
                decidedAt == null ? null : decidedAt.toString(),
                AppointmentView.shapes(card.appointments()),
                RequestView.shapes(card.requests(), reader),
                NoteView.all(card.notes(), reader),
                RatingView.all(card.ratings()),
                new ContactView(email == null ? null : email.value(), card.phone())));
    }
}
