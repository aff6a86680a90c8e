package dev.paddock.persistence;

import dev.paddock.domain.EventLog;
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
import dev.paddock.domain.shop.Ports;
import dev.paddock.domain.staff.Staffing;
import dev.paddock.domain.staff.Statistics;
import dev.paddock.persistence.account.Argon2Passwords;
import dev.paddock.persistence.account.JdbiAccounts;
import dev.paddock.persistence.account.JdbiConsents;
import dev.paddock.persistence.account.JdbiContactCards;
import dev.paddock.persistence.account.JdbiKeyring;
import dev.paddock.persistence.account.JdbiMailTokens;
import dev.paddock.persistence.account.JdbiSecondFactors;
import dev.paddock.persistence.account.JdbiSessions;
import dev.paddock.persistence.account.JdbiTickets;
import dev.paddock.persistence.account.TotpPasswords;
import dev.paddock.persistence.advice.JdbiAdviceRequests;
import dev.paddock.persistence.advice.JdbiDeskHours;
import dev.paddock.persistence.advice.JdbiDesks;
import dev.paddock.persistence.appointment.JdbiAppointments;
import dev.paddock.persistence.appointment.JdbiCalendarFeeds;
import dev.paddock.persistence.appointment.JdbiCalendars;
import dev.paddock.persistence.appointment.JdbiHomeDealers;
import dev.paddock.persistence.assistant.JdbiDialogs;
import dev.paddock.persistence.audit.JdbiAuditLog;
import dev.paddock.persistence.conversation.JdbiConversations;
import dev.paddock.persistence.conversation.JdbiMessageChanges;
import dev.paddock.persistence.conversation.JdbiMessageIndex;
import dev.paddock.persistence.conversation.JdbiTalks;
import dev.paddock.persistence.conversation.ScannedMessages;
import dev.paddock.persistence.direct.JdbiApproaches;
import dev.paddock.persistence.direct.JdbiBlocks;
import dev.paddock.persistence.direct.JdbiPeople;
import dev.paddock.persistence.mail.JdbiMails;
import dev.paddock.persistence.moderation.JdbiReports;
import dev.paddock.persistence.name.IcuSkeletons;
import dev.paddock.persistence.node.NodeLease;
import dev.paddock.persistence.note.JdbiNotes;
import dev.paddock.persistence.notification.JdbiOffers;
import dev.paddock.persistence.photo.JdbiPhotos;
import dev.paddock.persistence.presence.JdbiNodes;
import dev.paddock.persistence.presence.JdbiPresences;
import dev.paddock.persistence.privacy.JdbiLostGuests;
import dev.paddock.persistence.privacy.JdbiOldChats;
import dev.paddock.persistence.rating.JdbiRatings;
import dev.paddock.persistence.readyanswer.JdbiReadyAnswers;
import dev.paddock.persistence.room.JdbiBars;
import dev.paddock.persistence.room.JdbiRooms;
import dev.paddock.persistence.room.JdbiSeats;
import dev.paddock.persistence.seal.Seals;
import dev.paddock.persistence.staff.JdbiStaffing;
import dev.paddock.persistence.staff.JdbiStatistics;
import dev.paddock.persistence.transaction.Database;
import dev.paddock.persistence.transaction.JdbiEventLog;

/**
 * The domain's ports on one database. None holds anything of its own that must be closed, so that most are made whenever somebody
 * asks for one. Thread-safe.
 */
abstract sealed class JdbiPorts implements Ports permits Stores {
    private final Database database;
    private final boolean embedded;
    private final Roster roster;
    private final MessageLog messageLog;
    private final String epoch;
    private final Seals seals;
    private final NodeLease lease;
    private final Nodes nodes;
    private final PasswordHashes passwordHashes =
            new Argon2Passwords(Runtime.getRuntime().availableProcessors());
    private final OneTimePasswords oneTimePasswords = new TotpPasswords();
    private final Skeletons skeletons = new IcuSkeletons();

    /**
     * The ports on {@code database}.
     *
     * @param embedded whether it is the embedded one
     * @param epoch the name of this state of the store
     * @param lease that of the node whose ports these are
     */
    JdbiPorts(
            Database database,
            boolean embedded,
            Roster roster,
            MessageLog messageLog,
            String epoch,
            Seals seals,
            NodeLease lease) {
        this.database = database;
        this.embedded = embedded;
        this.roster = roster;
        this.messageLog = messageLog;
        this.epoch = epoch;
        this.seals = seals;
        this.lease = lease;
        this.nodes = new JdbiNodes(database, lease);
    }

    @Override
    public Transactions transactions() {
        return database;
    }

    @Override
    public StateEvents events() {
        return database;
    }

    @Override
    public EventLog eventLog() {
        return new JdbiEventLog(database);
    }

    @Override
    public Skeletons skeletons() {
        return skeletons;
    }

    @Override
    public Accounts accounts() {
        return new JdbiAccounts(database);
    }

    @Override
    public Sessions sessions() {
        return new JdbiSessions(database);
    }

    @Override
    public Tickets tickets() {
        return new JdbiTickets(database);
    }

    @Override
    public Keyring keyring() {
        return new JdbiKeyring(database, seals);
    }

    @Override
    public PasswordHashes passwordHashes() {
        return passwordHashes;
    }

    @Override
    public Rooms rooms() {
        return new JdbiRooms(database, skeletons);
    }

    @Override
    public Bars bars() {
        return new JdbiBars(database);
    }

    @Override
    public Reports reports() {
        return new JdbiReports(database);
    }

    @Override
    public Seats seats() {
        return new JdbiSeats(database);
    }

    @Override
    public Conversations conversations() {
        return new JdbiConversations(database, epoch);
    }

    @Override
    public Roster roster() {
        return roster;
    }

    /** The log of messages; its outcomes come on its own thread, so that what is done with them there must be quick. */
    @Override
    public MessageLog messageLog() {
        return messageLog;
    }

    @Override
    public MessageChanges messageChanges() {
        return new JdbiMessageChanges(database);
    }

    @Override
    public MessageIndex messageIndex() {
        return embedded ? new ScannedMessages(database) : new JdbiMessageIndex(database);
    }

    @Override
    public Calendars calendars() {
        return new JdbiCalendars(database);
    }

    @Override
    public CalendarFeeds calendarFeeds() {
        return new JdbiCalendarFeeds(database);
    }

    @Override
    public HomeDealers homeDealers() {
        return new JdbiHomeDealers(database);
    }

    @Override
    public Appointments appointments() {
        return new JdbiAppointments(database);
    }

    @Override
    public Dialogs dialogs() {
        return new JdbiDialogs(database);
    }

    @Override
    public AdviceRequests adviceRequests() {
        return new JdbiAdviceRequests(database);
    }

    @Override
    public DeskHoursBook deskHours() {
        return new JdbiDeskHours(database);
    }

    @Override
    public Desks desks() {
        return new JdbiDesks(database);
    }

    @Override
    public Ratings ratings() {
        return new JdbiRatings(database);
    }

    @Override
    public ReadyAnswers readyAnswers() {
        return new JdbiReadyAnswers(database);
    }

    @Override
    public Notes notes() {
        return new JdbiNotes(database);
    }

    /** The presences, as changed by this node. */
    @Override
    public Presences presences() {
        return new JdbiPresences(database, lease.node());
    }

    @Override
    public Nodes nodes() {
        return nodes;
    }

    @Override
    public Talks talks() {
        return new JdbiTalks(database);
    }

    @Override
    public Photos photos() {
        return new JdbiPhotos(database);
    }

    @Override
    public Blocks blocks() {
        return new JdbiBlocks(database);
    }

    @Override
    public People people() {
        return new JdbiPeople(database);
    }

    @Override
    public Approaches approaches() {
        return new JdbiApproaches(database);
    }

    @Override
    public Offers offers() {
        return new JdbiOffers(database);
    }

    /** The audit log, which the database itself keeps from being changed. */
    @Override
    public AuditLog auditLog() {
        return new JdbiAuditLog(database);
    }

    @Override
    public Consents consents() {
        return new JdbiConsents(database);
    }

    @Override
    public ContactCards contactCards() {
        return new JdbiContactCards(database);
    }

    @Override
    public MailTokens mailTokens() {
        return new JdbiMailTokens(database);
    }

    @Override
    public Mails mails() {
        return new JdbiMails(database, seals);
    }

    @Override
    public SecondFactors secondFactors() {
        return new JdbiSecondFactors(database, seals);
    }

    @Override
    public OneTimePasswords oneTimePasswords() {
        return oneTimePasswords;
    }

    @Override
    public Staffing staffing() {
        return new JdbiStaffing(database);
    }

    @Override
    public Statistics statistics() {
        return new JdbiStatistics(database);
    }

    @Override
    public LostGuests lostGuests() {
        return new JdbiLostGuests(database);
    }

    @Override
    public OldChats oldChats() {
        return new JdbiOldChats(database);
    }
}
