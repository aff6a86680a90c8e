package dev.paddock.domain.staff;

import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.Accounts;
import dev.paddock.domain.account.Consents;
import dev.paddock.domain.account.ContactCard;
import dev.paddock.domain.account.ContactCards;
import dev.paddock.domain.account.EmailAddress;
import dev.paddock.domain.account.Role;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.advice.AdviceRequest;
import dev.paddock.domain.advice.AdviceRequests;
import dev.paddock.domain.appointment.Appointment;
import dev.paddock.domain.appointment.Appointments;
import dev.paddock.domain.note.Note;
import dev.paddock.domain.note.Notes;
import dev.paddock.domain.rating.Rating;
import dev.paddock.domain.rating.Ratings;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an advisor gets to see of a customer they are to help: since when they are one, what they agreed to, their appointments and
 * what they asked advisors for, how to reach them, what colleagues noted and how they rated their talks. What was said is not part of it:
 * the talks are.
 */
public final class ReadCustomer {
    private final Accounts accounts;
    private final Consents consents;
    private final Appointments appointments;
    private final AdviceRequests requests;
    private final Notes notes;
    private final Ratings ratings;
    private final ContactCards cards;

    public ReadCustomer(
            Accounts accounts,
            Consents consents,
            Appointments appointments,
            AdviceRequests requests,
            Notes notes,
            Ratings ratings,
            ContactCards cards) {
        this.accounts = accounts;
        this.consents = consents;
        this.appointments = appointments;
        this.requests = requests;
        this.notes = notes;
        this.ratings = ratings;
        this.cards = cards;
    }

    /** The customer; empty for staff, for an unknown person and for one who was erased. */
    public Optional<Card> find(UserId id) {
        return accounts.find(id)
                .filter(account -> account.role() == Role.CUSTOMER)
                .map(account -> new Card(
                        account,
                        decidedAt(account),
                        appointments.of(id),
                        requests.madeBy(id),
                        notes.about(id),
                        ratings.by(id),
                        cards.of(id)));
    }

    /** The time at which the person last decided about offers; one who never did has not agreed. */
    private @Nullable Instant decidedAt(Account account) {
        var all = consents.of(account.id());
        return all.isEmpty() ? null : all.get(all.size() - 1).at();
    }

    /**
     * A customer as advisors see them.
     *
     * @param decidedAt when they last decided about receiving offers, null if they never did
     * @param appointments cancelled ones included, latest start first
     * @param requests for advice, newest first
     * @param notes beside all their talks, newest first
     * @param ratings of their talks, newest first
     * @param contact how they are reached, as far as they said
     */
    public record Card(
            Account account,
            @Nullable Instant decidedAt,
            List<Appointment> appointments,
            List<AdviceRequest> requests,
            List<Note> notes,
            List<Rating> ratings,
            ContactCard contact) {
        public Card {
            appointments = List.copyOf(appointments);
            requests = List.copyOf(requests);
            notes = List.copyOf(notes);
            ratings = List.copyOf(ratings);
        }

        /** The telephone number they gave, else the one they left last with an appointment; null if there is none. */
        public @Nullable String phone() {
            var known = contact.phone();
            return known != null
                    ? known.value()
                    : appointments.stream()
                            .map(appointment -> appointment.contact().phone())
                            .filter(Objects::nonNull)
                            .findFirst()
                            .orElse(null);
        }

        /** The address they are known by, verified or not, else the one they left last; null if there is none. */
        public @Nullable EmailAddress email() {
            var known = account.email();
            return known != null
                    ? known
                    : appointments.stream()
                            .map(appointment -> appointment.contact().email())
                            .filter(Objects::nonNull)
                            .findFirst()
                            .orElse(null);
        }
    }
}
