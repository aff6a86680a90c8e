package dev.paddock.domain.privacy;

import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.Accounts;
import dev.paddock.domain.account.Consents.Consent;
import dev.paddock.domain.account.ContactCard;
import dev.paddock.domain.account.Session;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.advice.AdviceRequest;
import dev.paddock.domain.appointment.Appointment;
import dev.paddock.domain.assistant.StoredDialog;
import dev.paddock.domain.conversation.Conversation;
import dev.paddock.domain.conversation.Message;
import dev.paddock.domain.dealer.DealerId;
import dev.paddock.domain.direct.Approaches.Approach;
import dev.paddock.domain.moderation.Report;
import dev.paddock.domain.notification.Offer;
import dev.paddock.domain.rating.Rating;
import dev.paddock.domain.room.Bar;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Giving a person a copy of what the platform keeps about them. */
public final class ExportData {
    /** The number of messages read at a time. */
    static final int PAGE = 500;

    /**
     * What is kept about one person.
     *
     * @param card how they are reached beside their address
     * @param sessions those that are open, the one last seen first
     * @param conversations the rooms they sit in and everything between them and one other person, by id
     * @param requests all they ever asked advisors, with the topics, newest first
     * @param ratings all they gave, newest first
     * @param appointments cancelled ones included, latest start first
     * @param consents every decision about offers, oldest first
     * @param offers every one they were ever sent, newest first
     * @param blocked whom they keep from writing to them
     * @param approaches the conversations with strangers that they opened within the last day, newest first
     * @param bars what the staff keep them from in rooms
     * @param reports what they reported, newest first
     * @param dialog what they told the assistant, null if nothing
     * @param dealer the dealership they chose as their own, null if none
     * @param messages all they ever wrote, oldest first; to be read once, and fetched page by page while it is
     */
    public record Export(
            Instant at,
            Account account,
            ContactCard card,
            List<Session> sessions,
            List<Conversation> conversations,
            List<AdviceRequest> requests,
            List<Rating> ratings,
            List<Appointment> appointments,
            List<Consent> consents,
            List<Offer> offers,
            Set<UserId> blocked,
            List<Approach> approaches,
            List<Bar> bars,
            List<Report> reports,
            @Nullable StoredDialog dialog,
            @Nullable DealerId dealer,
            Stream<Message> messages) {
        public Export {
            sessions = List.copyOf(sessions);
            conversations = List.copyOf(conversations);
            requests = List.copyOf(requests);
            ratings = List.copyOf(ratings);
            appointments = List.copyOf(appointments);
            consents = List.copyOf(consents);
            offers = List.copyOf(offers);
            blocked = Set.copyOf(blocked);
            approaches = List.copyOf(approaches);
            bars = List.copyOf(bars);
            reports = List.copyOf(reports);
        }
    }

    private final Accounts accounts;
    private final Traces traces;
    private final InstantSource clock;

    public ExportData(Accounts accounts, Traces traces, InstantSource clock) {
        this.accounts = accounts;
        this.traces = traces;
        this.clock = clock;
    }

    /** The copy of what is kept about {@code user}; empty if there is no such person (any more). */
    public Optional<Export> of(UserId user) {
        return accounts.find(user)
                .map(account -> new Export(
                        clock.instant(),
                        account,
                        traces.cards().of(user),
                        sessions(user),
                        conversations(user),
                        traces.requests().madeBy(user),
                        traces.ratings().by(user),
                        traces.appointments().of(user),
                        traces.consents().of(user),
                        traces.offers().everSentTo(user),
                        traces.blocks().by(user),
                        traces.approaches().of(user),
                        traces.bars().of(user, clock.instant()),
                        traces.reports().by(user),
                        traces.dialogs().of(user).orElse(null),
                        traces.homeDealers().of(user).orElse(null),
                        messages(user)));
    }

    private List<Session> sessions(UserId user) {
        var now = clock.instant();
        return traces.sessions().of(user).stream()
                .filter(session -> !session.isOver(now))
                .toList();
    }

    private List<Conversation> conversations(UserId user) {
        return traces.conversations().of(user).stream()
                .sorted(Comparator.comparing(conversation -> conversation.id().value()))
                .toList();
    }

    private Stream<Message> messages(UserId user) {
        return Stream.iterate(
                        traces.conversations().writtenBy(user, null, PAGE),
                        page -> !page.isEmpty(),
                        page -> traces.conversations().writtenBy(user, page.get(page.size() - 1), PAGE))
                .flatMap(List::stream);
    }
}
