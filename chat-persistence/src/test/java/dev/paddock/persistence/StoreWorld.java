package dev.paddock.persistence;

import dev.paddock.domain.Ids;
import dev.paddock.domain.RecordingEvents;
import dev.paddock.domain.SettableClock;
import dev.paddock.domain.StateEvents;
import dev.paddock.domain.Transactions;
import dev.paddock.domain.World;
import dev.paddock.domain.account.Accounts;
import dev.paddock.domain.account.Keyring;
import dev.paddock.domain.account.Sessions;
import dev.paddock.domain.account.Tickets;
import dev.paddock.domain.appointment.Appointments;
import dev.paddock.domain.appointment.Calendars;
import dev.paddock.domain.assistant.Dialogs;
import dev.paddock.domain.conversation.Conversations;
import dev.paddock.domain.conversation.MessageLog;
import dev.paddock.domain.conversation.RecordingMessages;
import dev.paddock.domain.conversation.Roster;
import dev.paddock.domain.room.Rooms;
import dev.paddock.domain.room.Seats;

/** A world over a database. */
record StoreWorld(Stores stores, SettableClock clock, RecordingEvents heard, RecordingMessages posted, Ids ids)
        implements World {
    @Override
    public Transactions transactions() {
        return stores.transactions();
    }

    @Override
    public StateEvents events() {
        return stores.events();
    }

    @Override
    public Accounts accounts() {
        return stores.accounts();
    }

    @Override
    public Sessions sessions() {
        return stores.sessions();
    }

    @Override
    public Tickets tickets() {
        return stores.tickets();
    }

    @Override
    public Keyring keyring() {
        return stores.keyring();
    }

    @Override
    public Conversations conversations() {
        return stores.conversations();
    }

    @Override
    public MessageLog messageLog() {
        return stores.messageLog();
    }

    @Override
    public Roster roster() {
        return stores.roster();
    }

    @Override
    public Rooms rooms() {
        return stores.rooms();
    }

    @Override
    public Seats seats() {
        return stores.seats();
    }

    @Override
    public Calendars calendars() {
        return stores.calendars();
    }

    @Override
    public Appointments appointments() {
        return stores.appointments();
    }

    @Override
    public Dialogs dialogs() {
        return stores.dialogs();
    }
}
