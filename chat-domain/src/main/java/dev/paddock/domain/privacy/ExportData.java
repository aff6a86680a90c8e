package dev.paddock.domain.privacy;

import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.Accounts;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.appointment.Appointment;
import dev.paddock.domain.appointment.Appointments;
import dev.paddock.domain.assistant.Dialogs;
import dev.paddock.domain.assistant.StoredDialog;
import dev.paddock.domain.conversation.Conversations;
import dev.paddock.domain.conversation.Message;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Giving a person a copy of what the platform keeps about them. */
public final class ExportData {
    /** How many messages are read at a time. */
    static final int PAGE = 500;

    /**
     * What is kept about one person.
     *
     * @param appointments cancelled ones included, latest start first
     * @param dialog what they told the assistant, null if nothing
     * @param messages all they ever wrote, oldest first; to be read once, and fetched page by page while it is
     */
    public record Export(
            Instant at,
            Account account,
            List<Appointment> appointments,
            @Nullable StoredDialog dialog,
            Stream<Message> messages) {
        public Export {
            appointments = List.copyOf(appointments);
        }
    }

    private final Accounts accounts;
    private final Conversations conversations;
    private final Appointments appointments;
    private final Dialogs dialogs;
    private final InstantSource clock;

    public ExportData(
            Accounts accounts,
            Conversations conversations,
            Appointments appointments,
            Dialogs dialogs,
            InstantSource clock) {
        this.accounts = accounts;
        this.conversations = conversations;
        this.appointments = appointments;
        this.dialogs = dialogs;
        this.clock = clock;
    }

    /** What is kept about {@code user}; empty if there is no such person (any more). */
    public Optional<Export> of(UserId user) {
        return accounts.find(user)
                .map(account -> new Export(
                        clock.instant(),
                        account,
                        appointments.of(user),
                        dialogs.of(user).orElse(null),
                        messages(user)));
    }

    private Stream<Message> messages(UserId user) {
        return Stream.iterate(0, offset -> offset + PAGE)
                .map(offset -> conversations.writtenBy(user, offset, PAGE))
                .takeWhile(page -> !page.isEmpty())
                .flatMap(List::stream);
    }
}
