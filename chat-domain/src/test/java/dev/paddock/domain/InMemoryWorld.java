package dev.paddock.domain;

import dev.paddock.domain.account.InMemoryAccounts;
import dev.paddock.domain.account.InMemoryKeyring;
import dev.paddock.domain.account.InMemorySessions;
import dev.paddock.domain.account.InMemoryTickets;
import dev.paddock.domain.appointment.InMemoryAppointments;
import dev.paddock.domain.appointment.InMemoryCalendars;
import dev.paddock.domain.assistant.InMemoryDialogs;
import dev.paddock.domain.conversation.InMemoryConversations;
import dev.paddock.domain.conversation.InMemoryMessageLog;
import dev.paddock.domain.conversation.InMemoryRoster;
import dev.paddock.domain.conversation.RecordingMessages;
import dev.paddock.domain.room.InMemoryRooms;
import dev.paddock.domain.room.InMemorySeats;

/** A world in memory. Safe for use by many threads, of which one at a time gets to the store. */
public final class InMemoryWorld implements World {
    private final SettableClock clock = new SettableClock(NOON);
    private final CountingIds ids = new CountingIds();
    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final RecordingEvents heard = new RecordingEvents();
    private final InMemoryStateEvents events = new InMemoryStateEvents(transactions, heard);
    private final InMemoryAccounts accounts = new InMemoryAccounts(transactions);
    private final InMemorySessions sessions = new InMemorySessions(transactions);
    private final InMemoryTickets tickets = new InMemoryTickets(transactions);
    private final InMemoryKeyring keyring = new InMemoryKeyring(transactions);
    private final InMemoryConversations conversations = new InMemoryConversations(transactions, accounts);
    private final RecordingMessages posted = new RecordingMessages();
    private final InMemoryMessageLog messageLog = new InMemoryMessageLog(conversations, transactions, posted, clock);
    private final InMemoryRoster roster = new InMemoryRoster(conversations);
    private final InMemoryRooms rooms = new InMemoryRooms(transactions, conversations);
    private final InMemorySeats seats = new InMemorySeats(transactions, rooms, conversations, accounts);
    private final InMemoryCalendars calendars = new InMemoryCalendars(transactions);
    private final InMemoryAppointments appointments = new InMemoryAppointments(transactions);
    private final InMemoryDialogs dialogs = new InMemoryDialogs(transactions);

    @Override
    public SettableClock clock() {
        return clock;
    }

    @Override
    public CountingIds ids() {
        return ids;
    }

    @Override
    public InMemoryTransactions transactions() {
        return transactions;
    }

    @Override
    public InMemoryStateEvents events() {
        return events;
    }

    @Override
    public RecordingEvents heard() {
        return heard;
    }

    @Override
    public InMemoryAccounts accounts() {
        return accounts;
    }

    @Override
    public InMemorySessions sessions() {
        return sessions;
    }

    @Override
    public InMemoryTickets tickets() {
        return tickets;
    }

    @Override
    public InMemoryKeyring keyring() {
        return keyring;
    }

    @Override
    public InMemoryConversations conversations() {
        return conversations;
    }

    @Override
    public InMemoryMessageLog messageLog() {
        return messageLog;
    }

    @Override
    public RecordingMessages posted() {
        return posted;
    }

    @Override
    public InMemoryRoster roster() {
        return roster;
    }

    @Override
    public InMemoryRooms rooms() {
        return rooms;
    }

    @Override
    public InMemorySeats seats() {
        return seats;
    }

    @Override
    public InMemoryCalendars calendars() {
        return calendars;
    }

    @Override
    public InMemoryAppointments appointments() {
        return appointments;
    }

    @Override
    public InMemoryDialogs dialogs() {
        return dialogs;
    }
}
