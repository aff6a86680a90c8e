package dev.paddock.domain.staff;

import dev.paddock.domain.InMemoryTransactions;
import dev.paddock.domain.account.InMemoryAccounts;
import dev.paddock.domain.account.Person;
import dev.paddock.domain.advice.AdviceRequest;
import dev.paddock.domain.advice.InMemoryAdviceRequests;
import dev.paddock.domain.appointment.Appointment;
import dev.paddock.domain.appointment.CalendarId;
import dev.paddock.domain.appointment.InMemoryAppointments;
import dev.paddock.domain.conversation.InMemoryConversations;
import dev.paddock.domain.rating.InMemoryRatings;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Statistics counted from what is in memory. */
public final class InMemoryStatistics implements Statistics {
    private final InMemoryTransactions transactions;
    private final InMemoryAdviceRequests requests;
    private final InMemoryConversations conversations;
    private final InMemoryAppointments appointments;
    private final InMemoryRatings ratings;
    private final InMemoryAccounts accounts;

    public InMemoryStatistics(
            InMemoryTransactions transactions,
            InMemoryAdviceRequests requests,
            InMemoryConversations conversations,
            InMemoryAppointments appointments,
            InMemoryRatings ratings,
            InMemoryAccounts accounts) {
        this.transactions = transactions;
        this.requests = requests;
        this.conversations = conversations;
        this.appointments = appointments;
        this.ratings = ratings;
        this.accounts = accounts;
    }

    @Override
    public List<Wait> waits(Instant from, Instant until) {
        return requests.rows()
                .filter(InMemoryAdviceRequests.Row::wasAccepted)
                .map(row -> new Wait(row.decided(), row.waited(), advisor(row.request())))
                .filter(wait -> isWithin(wait.acceptedAt(), from, until))
                .sorted(Comparator.comparing(Wait::acceptedAt))
                .toList();
    }

    @Override
    public List<Rated> ratings(Instant from, Instant until) {
        return transactions.run(() -> ratings.within(from, until).stream()
                .map(rating -> new Rated(
                        rating.at(),
                        rating.score().value(),
                        requests.find(rating.request())
                                .map(AdviceRequest::advisor)
                                .orElse(null)))
                .toList());
    }

    private Person advisor(AdviceRequest accepted) {
        return accounts.person(Objects.requireNonNull(accepted.advisor()).id());
    }

    @Override
    public int chats(Instant from, Instant until) {
        return conversations.adviceOpened(from, until);
    }

    @Override
    public long messages(Instant from, Instant until) {
        return transactions.run(() -> conversations
                .messages()
                .filter(message -> isWithin(message.at(), from, until))
                .count());
    }

    @Override
    public List<Minute> messagesByMinute(Instant from, Instant until) {
        return transactions.run(() -> conversations
                .messages()
                .filter(message -> isWithin(message.at(), from, until))
                .collect(Collectors.groupingBy(
                        message -> message.at().truncatedTo(ChronoUnit.MINUTES), TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(minute -> new Minute(minute.getKey(), minute.getValue()))
                .toList());
    }

    @Override
    public Map<CalendarId, Integer> booked(Instant from, Instant until) {
        return appointments
                .all()
                .filter(appointment -> appointment.status() == Appointment.Status.BOOKED)
                .filter(appointment -> isWithin(appointment.start(), from, until))
                .collect(Collectors.toMap(Appointment::calendar, appointment -> 1, Integer::sum));
    }

    private static boolean isWithin(Instant at, Instant from, Instant until) {
        return !at.isBefore(from) && at.isBefore(until);
    }
}
