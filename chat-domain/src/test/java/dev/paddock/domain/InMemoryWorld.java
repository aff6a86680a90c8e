package dev.paddock.domain;

import dev.paddock.domain.account.FakeOneTimePasswords;
import dev.paddock.domain.account.FakePasswordHashes;
import dev.paddock.domain.account.InMemoryAccounts;
import dev.paddock.domain.account.InMemoryConsents;
import dev.paddock.domain.account.InMemoryContactCards;
import dev.paddock.domain.account.InMemoryKeyring;
import dev.paddock.domain.account.InMemoryMailTokens;
import dev.paddock.domain.account.InMemorySecondFactors;
import dev.paddock.domain.account.InMemorySessions;
import dev.paddock.domain.account.InMemoryTickets;
import dev.paddock.domain.advice.InMemoryAdviceRequests;
import dev.paddock.domain.advice.InMemoryDeskHours;
import dev.paddock.domain.advice.InMemoryDesks;
import dev.paddock.domain.appointment.InMemoryAppointments;
import dev.paddock.domain.appointment.InMemoryCalendarFeeds;
import dev.paddock.domain.appointment.InMemoryCalendars;
import dev.paddock.domain.appointment.InMemoryHomeDealers;
import dev.paddock.domain.assistant.InMemoryDialogs;
import dev.paddock.domain.audit.InMemoryAuditLog;
import dev.paddock.domain.conversation.InMemoryConversations;
import dev.paddock.domain.conversation.InMemoryMessageChanges;
import dev.paddock.domain.conversation.InMemoryMessageIndex;
import dev.paddock.domain.conversation.InMemoryMessageLog;
import dev.paddock.domain.conversation.InMemoryRoster;
import dev.paddock.domain.conversation.InMemoryTalks;
import dev.paddock.domain.conversation.RecordingMessages;
import dev.paddock.domain.direct.InMemoryApproaches;
import dev.paddock.domain.direct.InMemoryBlocks;
import dev.paddock.domain.direct.InMemoryPeople;
import dev.paddock.domain.mail.InMemoryMails;
import dev.paddock.domain.moderation.InMemoryReports;
import dev.paddock.domain.note.InMemoryNotes;
import dev.paddock.domain.notification.InMemoryOffers;
import dev.paddock.domain.photo.InMemoryPhotos;
import dev.paddock.domain.presence.InMemoryPresences;
import dev.paddock.domain.presence.Nodes;
import dev.paddock.domain.privacy.InMemoryLostGuests;
import dev.paddock.domain.privacy.InMemoryOldChats;
import dev.paddock.domain.rating.InMemoryRatings;
import dev.paddock.domain.readyanswer.InMemoryReadyAnswers;
import dev.paddock.domain.room.InMemoryBars;
import dev.paddock.domain.room.InMemoryRooms;
import dev.paddock.domain.room.InMemorySeats;
import dev.paddock.domain.staff.InMemoryStaffing;
import dev.paddock.domain.staff.InMemoryStatistics;
import java.util.List;

/** A world in memory. Safe for use by many threads, of which one at a time gets to the store. */
public final class InMemoryWorld implements LiveWorld {
    private final SettableClock clock = new SettableClock(NOON);
    private final CountingIds ids = new CountingIds();
    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final RecordingEvents heard = new RecordingEvents();
    private final RecordingLog logged = new RecordingLog();
    private final InMemoryEventLog eventLog = new InMemoryEventLog(transactions, clock);
    private final InMemoryStateEvents events = new InMemoryStateEvents(transactions, eventLog);
    private final InMemorySkeletons skeletons = new InMemorySkeletons();
    private final InMemoryAccounts accounts = new InMemoryAccounts(transactions);
    private final InMemorySessions sessions = new InMemorySessions(transactions, accounts);
    private final InMemoryTickets tickets = new InMemoryTickets(transactions);
    private final InMemoryKeyring keyring = new InMemoryKeyring(transactions);
    private final FakePasswordHashes passwordHashes = new FakePasswordHashes();
    private final FakeOneTimePasswords oneTimePasswords = new FakeOneTimePasswords();
    private final InMemoryPhotos photos = new InMemoryPhotos(transactions);
    private final InMemoryConversations conversations = new InMemoryConversations(transactions, accounts, photos);
    private final InMemoryBlocks blocks = new InMemoryBlocks(transactions);
    private final InMemoryBars bars = new InMemoryBars(transactions, accounts);
    private final InMemoryReports reports = new InMemoryReports(transactions, accounts);
    private final RecordingMessages posted = new RecordingMessages();
    private final InMemoryMessageLog messageLog =
            new InMemoryMessageLog(conversations, photos, blocks, bars, transactions, posted, clock);
    private final InMemoryMessageChanges messageChanges =
            new InMemoryMessageChanges(conversations, blocks, bars, transactions);
    private final InMemoryRoster roster = new InMemoryRoster(conversations, blocks);
    private final InMemoryRooms rooms = new InMemoryRooms(transactions, conversations, skeletons);
    private final InMemorySeats seats = new InMemorySeats(transactions, rooms, conversations, accounts);
    private final InMemoryCalendars calendars = new InMemoryCalendars(transactions);
    private final InMemoryAppointments appointments = new InMemoryAppointments(transactions);
    private final InMemoryCalendarFeeds calendarFeeds = new InMemoryCalendarFeeds(transactions);
    private final InMemoryHomeDealers homeDealers = new InMemoryHomeDealers(transactions);
    private final InMemoryDialogs dialogs = new InMemoryDialogs(transactions);
    private final InMemoryPresences presences = new InMemoryPresences(transactions);
    private final InMemoryAdviceRequests adviceRequests = new InMemoryAdviceRequests(transactions, accounts);
    private final InMemoryDesks desks = new InMemoryDesks(transactions, adviceRequests, presences, accounts);
    private final InMemoryTalks talks = new InMemoryTalks(transactions, conversations);
    private final InMemoryPeople people = new InMemoryPeople(transactions, accounts, presences, blocks, conversations);
    private final InMemoryApproaches approaches = new InMemoryApproaches(transactions);
    private final InMemoryOffers offers = new InMemoryOffers(transactions, accounts);
    private final InMemoryAuditLog auditLog = new InMemoryAuditLog(transactions, accounts);
    private final InMemoryStaffing staffing = new InMemoryStaffing(accounts);
    private final InMemorySecondFactors secondFactors = new InMemorySecondFactors(transactions);
    private final InMemoryConsents consents = new InMemoryConsents(transactions);
    private final InMemoryContactCards contactCards = new InMemoryContactCards(transactions);
    private final InMemoryMailTokens mailTokens = new InMemoryMailTokens(transactions);
    private final InMemoryDeskHours deskHours = new InMemoryDeskHours(transactions);
    private final InMemoryMails mails = new InMemoryMails(transactions);
    private final InMemoryRatings ratings = new InMemoryRatings(transactions, adviceRequests);
    private final InMemoryReadyAnswers readyAnswers = new InMemoryReadyAnswers(transactions);
    private final InMemoryStatistics statistics =
            new InMemoryStatistics(transactions, adviceRequests, conversations, appointments, ratings, accounts);
    private final InMemoryNotes notes = new InMemoryNotes(transactions, conversations, accounts);
    private final InMemoryOldChats oldChats =
            new InMemoryOldChats(transactions, conversations, adviceRequests, reports, notes, ratings);

    private final InMemoryLostGuests lostGuests = new InMemoryLostGuests(accounts, this);

    public InMemoryWorld() {
        eventLog.subscribe(heard);
        eventLog.follow(logged);
    }

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
    public InMemorySkeletons skeletons() {
        return skeletons;
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
    public FakePasswordHashes passwordHashes() {
        return passwordHashes;
    }

    @Override
    public FakeOneTimePasswords oneTimePasswords() {
        return oneTimePasswords;
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
    public InMemoryMessageChanges messageChanges() {
        return messageChanges;
    }

    @Override
    public InMemoryMessageIndex messageIndex() {
        return new InMemoryMessageIndex(conversations);
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
    public InMemoryBars bars() {
        return bars;
    }

    @Override
    public InMemoryReports reports() {
        return reports;
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
    public InMemoryCalendarFeeds calendarFeeds() {
        return calendarFeeds;
    }

    @Override
    public InMemoryHomeDealers homeDealers() {
        return homeDealers;
    }

    @Override
    public InMemoryDialogs dialogs() {
        return dialogs;
    }

    @Override
    public InMemoryEventLog eventLog() {
        return eventLog;
    }

    @Override
    public RecordingLog logged() {
        return logged;
    }

    @Override
    public InMemoryPresences presences() {
        return presences;
    }

    /** There is one node, which is alive. */
    @Override
    public Nodes nodes() {
        return at -> List.of();
    }

    @Override
    public InMemoryAdviceRequests adviceRequests() {
        return adviceRequests;
    }

    @Override
    public InMemoryDesks desks() {
        return desks;
    }

    @Override
    public InMemoryTalks talks() {
        return talks;
    }

    @Override
    public InMemoryBlocks blocks() {
        return blocks;
    }

    @Override
    public InMemoryPeople people() {
        return people;
    }

    @Override
    public InMemoryRatings ratings() {
        return ratings;
    }

    @Override
    public InMemoryReadyAnswers readyAnswers() {
        return readyAnswers;
    }

    @Override
    public InMemoryNotes notes() {
        return notes;
    }

    @Override
    public InMemoryApproaches approaches() {
        return approaches;
    }

    @Override
    public InMemoryOffers offers() {
        return offers;
    }

    @Override
    public InMemoryAuditLog auditLog() {
        return auditLog;
    }

    @Override
    public InMemoryStaffing staffing() {
        return staffing;
    }

    @Override
    public InMemorySecondFactors secondFactors() {
        return secondFactors;
    }

    @Override
    public InMemoryConsents consents() {
        return consents;
    }

    @Override
    public InMemoryContactCards contactCards() {
        return contactCards;
    }

    @Override
    public InMemoryMailTokens mailTokens() {
        return mailTokens;
    }

    @Override
    public InMemoryDeskHours deskHours() {
        return deskHours;
    }

    @Override
    public InMemoryMails mails() {
        return mails;
    }

    @Override
    public InMemoryStatistics statistics() {
        return statistics;
    }

    @Override
    public InMemoryPhotos photos() {
        return photos;
    }

    @Override
    public InMemoryLostGuests lostGuests() {
        return lostGuests;
    }

    @Override
    public InMemoryOldChats oldChats() {
        return oldChats;
    }
}
