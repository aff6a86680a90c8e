package dev.paddock.persistence;

import dev.paddock.domain.EventLog;
import dev.paddock.domain.StateEvents;
import dev.paddock.domain.Transactions;
import dev.paddock.domain.account.Accounts;
import dev.paddock.domain.account.Consents;
import dev.paddock.domain.account.Keyring;
import dev.paddock.domain.account.OneTimePasswords;
import dev.paddock.domain.account.PasswordHashes;
import dev.paddock.domain.account.SecondFactors;
import dev.paddock.domain.account.Sessions;
import dev.paddock.domain.account.Tickets;
import dev.paddock.domain.advice.AdviceRequests;
import dev.paddock.domain.advice.Desks;
import dev.paddock.domain.appointment.Appointments;
import dev.paddock.domain.appointment.Calendars;
import dev.paddock.domain.assistant.Dialogs;
import dev.paddock.domain.audit.AuditLog;
import dev.paddock.domain.conversation.Conversations;
import dev.paddock.domain.conversation.MessageLog;
import dev.paddock.domain.conversation.Roster;
import dev.paddock.domain.conversation.Talks;
import dev.paddock.domain.direct.Blocks;
import dev.paddock.domain.direct.People;
import dev.paddock.domain.notification.Offers;
import dev.paddock.domain.presence.Presences;
import dev.paddock.domain.privacy.OldChats;
import dev.paddock.domain.room.Rooms;
import dev.paddock.domain.room.Seats;
import dev.paddock.domain.staff.Staffing;
import dev.paddock.domain.staff.Statistics;
import dev.paddock.persistence.account.Argon2Passwords;
import dev.paddock.persistence.account.JdbiAccounts;
import dev.paddock.persistence.account.JdbiConsents;
import dev.paddock.persistence.account.JdbiKeyring;
import dev.paddock.persistence.account.JdbiSecondFactors;
import dev.paddock.persistence.account.JdbiSessions;
import dev.paddock.persistence.account.JdbiTickets;
import dev.paddock.persistence.account.TotpPasswords;
import dev.paddock.persistence.advice.JdbiAdviceRequests;
import dev.paddock.persistence.advice.JdbiDesks;
import dev.paddock.persistence.appointment.JdbiAppointments;
import dev.paddock.persistence.appointment.JdbiCalendars;
import dev.paddock.persistence.assistant.JdbiDialogs;
import dev.paddock.persistence.audit.JdbiAuditLog;
import dev.paddock.persistence.conversation.JdbiConversations;
import dev.paddock.persistence.conversation.JdbiTalks;
import dev.paddock.persistence.direct.JdbiBlocks;
import dev.paddock.persistence.direct.JdbiPeople;
import dev.paddock.persistence.notification.JdbiOffers;
import dev.paddock.persistence.presence.JdbiPresences;
import dev.paddock.persistence.privacy.JdbiOldChats;
import dev.paddock.persistence.room.JdbiRooms;
import dev.paddock.persistence.room.JdbiSeats;
import dev.paddock.persistence.staff.JdbiStaffing;
import dev.paddock.persistence.staff.JdbiStatistics;
import dev.paddock.persistence.transaction.Database;
import dev.paddock.persistence.transaction.JdbiEventLog;

/**
 * The domain's ports on one database. None holds anything of its own that must be closed, so that most are made whenever somebody
 * asks for one. Thread-safe.
 */
abstract sealed class JdbiPorts permits Stores {
    private static final String ONLY_NODE = "only";

    private final Database database;
    private final Roster roster;
    private final MessageLog messageLog;
    private final String epoch;
    private final PasswordHashes passwordHashes =
            new Argon2Passwords(Runtime.getRuntime().availableProcessors());
    private final OneTimePasswords oneTimePasswords = new TotpPasswords();

    /**
     * The ports on {@code database}.
     *
     * @param epoch the name of this state of the store
     */
    JdbiPorts(Database database, Roster roster, MessageLog messageLog, String epoch) {
        this.database = database;
        this.roster = roster;
        this.messageLog = messageLog;
        this.epoch = epoch;
    }

    public Transactions transactions() {
        return database;
    }

    public StateEvents events() {
        return database;
    }

    public EventLog eventLog() {
        return new JdbiEventLog(database);
    }

    public Accounts accounts() {
        return new JdbiAccounts(database);
    }

    public Sessions sessions() {
        return new JdbiSessions(database);
    }

    public Tickets tickets() {
        return new JdbiTickets(database);
    }

    public Keyring keyring() {
        return new JdbiKeyring(database);
    }

    public PasswordHashes passwordHashes() {
        return passwordHashes;
    }

    public Rooms rooms() {
        return new JdbiRooms(database);
    }

    public Seats seats() {
        return new JdbiSeats(database);
    }

    public Conversations conversations() {
        return new JdbiConversations(database, epoch);
    }

    public Roster roster() {
        return roster;
    }

    /** The log of messages; its outcomes come on its own thread, so that what is done with them there must be quick. */
    public MessageLog messageLog() {
        return messageLog;
    }

    public Calendars calendars() {
        return new JdbiCalendars(database);
    }

    public Appointments appointments() {
        return new JdbiAppointments(database);
    }

    public Dialogs dialogs() {
        return new JdbiDialogs(database);
    }

    public AdviceRequests adviceRequests() {
        return new JdbiAdviceRequests(database);
    }

    public Desks desks() {
        return new JdbiDesks(database);
    }

    /** The presences, as changed by the one node there is. */
    public Presences presences() {
        return new JdbiPresences(database, ONLY_NODE);
    }

    public Talks talks() {
        return new JdbiTalks(database);
    }

    public Blocks blocks() {
        return new JdbiBlocks(database);
    }

    public People people() {
        return new JdbiPeople(database);
    }

    public Offers offers() {
        return new JdbiOffers(database);
    }

    /** The audit log, which the database itself keeps from being changed. */
    public AuditLog auditLog() {
        return new JdbiAuditLog(database);
    }

    public Consents consents() {
        return new JdbiConsents(database);
    }

    public SecondFactors secondFactors() {
        return new JdbiSecondFactors(database);
    }

    public OneTimePasswords oneTimePasswords() {
        return oneTimePasswords;
    }

    public Staffing staffing() {
        return new JdbiStaffing(database);
    }

    public Statistics statistics() {
        return new JdbiStatistics(database);
    }

    public OldChats oldChats() {
        return new JdbiOldChats(database);
    }
}
