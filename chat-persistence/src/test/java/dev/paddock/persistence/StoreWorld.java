package dev.paddock.persistence;

import dev.paddock.domain.EventLog;
import dev.paddock.domain.Ids;
import dev.paddock.domain.LiveWorld;
import dev.paddock.domain.RecordingEvents;
import dev.paddock.domain.RecordingLog;
import dev.paddock.domain.SettableClock;
import dev.paddock.domain.Skeletons;
import dev.paddock.domain.StateEvents;
import dev.paddock.domain.Transactions;
import dev.paddock.domain.account.Accounts;
import dev.paddock.domain.account.Consents;
import dev.paddock.domain.account.ContactCards;
import dev.paddock.domain.account.Keyring;
import dev.paddock.domain.account.MailTokens;
import dev.paddock.domain.account.OneTimePasswords;
import dev.paddock.domain.account.PasswordHashes;
import dev.paddock.domain.account.SecondFactors;
import dev.paddock.domain.account.Sessions;
import dev.paddock.domain.account.Tickets;
import dev.paddock.domain.advice.AdviceRequests;
import dev.paddock.domain.advice.DeskHoursBook;
import dev.paddock.domain.advice.Desks;
import dev.paddock.domain.appointment.Appointments;
import dev.paddock.domain.appointment.CalendarFeeds;
import dev.paddock.domain.appointment.Calendars;
import dev.paddock.domain.assistant.Dialogs;
import dev.paddock.domain.audit.AuditLog;
import dev.paddock.domain.conversation.Conversations;
import dev.paddock.domain.conversation.MessageChanges;
import dev.paddock.domain.conversation.MessageIndex;
import dev.paddock.domain.conversation.MessageLog;
import dev.paddock.domain.conversation.RecordingMessages;
import dev.paddock.domain.conversation.Roster;
import dev.paddock.domain.conversation.Talks;
import dev.paddock.domain.dealer.HomeDealers;
import dev.paddock.domain.direct.Approaches;
import dev.paddock.domain.direct.Blocks;
import dev.paddock.domain.direct.People;
import dev.paddock.domain.mail.Mails;
import dev.paddock.domain.moderation.Reports;
import dev.paddock.domain.note.Notes;
import dev.paddock.domain.notification.Offers;
import dev.paddock.domain.photo.Photos;
import dev.paddock.domain.presence.Nodes;
import dev.paddock.domain.presence.Presences;
import dev.paddock.domain.privacy.LostGuests;
import dev.paddock.domain.privacy.OldChats;
import dev.paddock.domain.rating.Ratings;
import dev.paddock.domain.readyanswer.ReadyAnswers;
import dev.paddock.domain.room.Bars;
import dev.paddock.domain.room.Rooms;
import dev.paddock.domain.room.Seats;
import dev.paddock.domain.staff.Staffing;
import dev.paddock.domain.staff.Statistics;

/** A world over a database. */
record StoreWorld(
        Stores stores,
        SettableClock clock,
        RecordingEvents heard,
        RecordingLog logged,
        RecordingMessages posted,
        Ids ids)
        implements LiveWorld {
    @Override
    public Transactions transactions() {
        return stores.transactions();
    }

    @Override
    public StateEvents events() {
        return stores.events();
    }

    @Override
    public Skeletons skeletons() {
        return stores.skeletons();
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
    public PasswordHashes passwordHashes() {
        return stores.passwordHashes();
    }

    @Override
    public OneTimePasswords oneTimePasswords() {
        return stores.oneTimePasswords();
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
    public MessageChanges messageChanges() {
        return stores.messageChanges();
    }

    @Override
    public MessageIndex messageIndex() {
        return stores.messageIndex();
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
    public Bars bars() {
        return stores.bars();
    }

    @Override
    public Reports reports() {
        return stores.reports();
    }

    @Override
    public Seats seats() {
        return stores.seats();
    }

    @Override
    public CalendarFeeds calendarFeeds() {
        return stores.calendarFeeds();
    }

    @Override
    public HomeDealers homeDealers() {
        return stores.homeDealers();
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

    @Override
    public EventLog eventLog() {
        return stores.eventLog();
    }

    @Override
    public Presences presences() {
        return stores.presences();
    }

    @Override
    public Nodes nodes() {
        return stores.nodes();
    }

    @Override
    public AdviceRequests adviceRequests() {
        return stores.adviceRequests();
    }

    @Override
    public Desks desks() {
        return stores.desks();
    }

    @Override
    public Talks talks() {
        return stores.talks();
    }

    @Override
    public Photos photos() {
        return stores.photos();
    }

    @Override
    public Blocks blocks() {
        return stores.blocks();
    }

    @Override
    public People people() {
        return stores.people();
    }

    @Override
    public Ratings ratings() {
        return stores.ratings();
    }

    @Override
    public ReadyAnswers readyAnswers() {
        return stores.readyAnswers();
    }

    @Override
    public Notes notes() {
        return stores.notes();
    }

    @Override
    public Approaches approaches() {
        return stores.approaches();
    }

    @Override
    public Offers offers() {
        return stores.offers();
    }

    @Override
    public AuditLog auditLog() {
        return stores.auditLog();
    }

    @Override
    public Staffing staffing() {
        return stores.staffing();
    }

    @Override
    public SecondFactors secondFactors() {
        return stores.secondFactors();
    }

    @Override
    public DeskHoursBook deskHours() {
        return stores.deskHours();
    }

    @Override
    public ContactCards contactCards() {
        return stores.contactCards();
    }

    @Override
    public MailTokens mailTokens() {
        return stores.mailTokens();
    }

    @Override
    public Mails mails() {
        return stores.mails();
    }

    @Override
    public Consents consents() {
        return stores.consents();
    }

    @Override
    public Statistics statistics() {
        return stores.statistics();
    }

    @Override
    public LostGuests lostGuests() {
        return stores.lostGuests();
    }

    @Override
    public OldChats oldChats() {
        return stores.oldChats();
    }
}
