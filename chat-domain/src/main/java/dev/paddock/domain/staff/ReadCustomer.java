package dev.paddock.domain.staff;

import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.Accounts;
import dev.paddock.domain.account.Consents;
import dev.paddock.domain.account.Role;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.advice.AdviceRequest;
import dev.paddock.domain.advice.AdviceRequests;
import dev.paddock.domain.appointment.Appointment;
import dev.paddock.domain.appointment.Appointments;
import dev.paddock.domain.note.Note;
import dev.paddock.domain.note.Notes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an advisor gets to see of a customer they are to help: since when they are one, what they agreed to, their appointments and
 * what they asked advisors for. Neither their address nor what was said is part of it.
 */
public final class ReadCustomer {
    private final Accounts accounts;
    private final Consents consents;
    private final Appointments appointments;
    private final AdviceRequests requests;
    private final Notes notes;

    public ReadCustomer(
            Accounts accounts, Consents consents, Appointments appointments, AdviceRequests requests, Notes notes) {
        this.accounts = accounts;
        this.consents = consents;
        this.appointments = appointments;
        this.requests = requests;
        this.notes = notes;
    }

    /** The customer; empty for staff, for an unknown person and for one who was erased. */
    public Optional<Card> find(UserId id) {
        return accounts.find(id)
                .filter(account -> account.role() == Role.CUSTOMER)
                .map(account -> new Card(
                        account, decidedAt(account), appointments.of(id), requests.madeBy(id), notes.about(id)));
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
     */
    public record Card(
            Account account,
            @Nullable Instant decidedAt,
            List<Appointment> appointments,
            List<AdviceRequest> requests,
            List<Note> notes) {
        public Card {
            appointments = List.copyOf(appointments);
            requests = List.copyOf(requests);
            notes = List.copyOf(notes);
        }
    }
}
