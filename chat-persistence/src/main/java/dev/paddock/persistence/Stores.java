package dev.paddock.persistence;

import dev.paddock.domain.EventLog;
import dev.paddock.domain.EventLogListener;
import dev.paddock.domain.Ids;
import dev.paddock.domain.StateEventListener;
import dev.paddock.domain.StateEvents;
import dev.paddock.domain.Transactions;
import dev.paddock.domain.UnavailableException;
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
import dev.paddock.domain.conversation.MessageListener;
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
import dev.paddock.domain.shop.Ports;
import dev.paddock.domain.staff.Staffing;
import dev.paddock.domain.staff.Statistics;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/**
 * Everything Paddock stores, in one H2 or PostgreSQL database. What the domain's ports promise holds here against any number of
 * threads, and for PostgreSQL of nodes. A database that goes away makes calls fail with {@link UnavailableException} within three
 * seconds, and is used again as soon as it is back; of an outage the log tells once. Thread-safe.
 */
public final class Stores implements Ports, AutoCloseable {
    private static final int ROSTER_ENTRIES = 200_000;
    private static final int FIRST_ATTEMPTS = 5;
    private static final String ONLY_NODE = "only";

    private final StoreSettings settings;
    private final Pools pools;
    private final Outage outage;
    private final Listeners listeners = new Listeners();
    private final Announcer announcer;
    private final EventFollower follower;
    private final Database database;
    private final CachedRoster roster;
    private final String epoch;
    private final GroupWriter groupWriter;
    private final GroupCommitLog log;
    private final FileSpace fileSpace;
    private final PasswordHashes passwordHashes =
            new Argon2Passwords(Runtime.getRuntime().availableProcessors());
    private final OneTimePasswords oneTimePasswords = new TotpPasswords();

    private Stores(
            StoreSettings settings, Pools pools, Outage outage, InstantSource clock, Ids ids, StoreRecorder recorder) {
        this.settings = settings;
        this.pools = pools;
        this.outage = outage;
        var dialect = Dialect.of(settings.url());
        var force = new SharedForce(dialect);
        var tail = new EventTail(pools.shared(), listeners);
        announcer = new Announcer(tail, listeners);
        follower = new EventFollower(tail, announcer, force);
        database = new Database(pools.shared(), force, announcer, listeners, clock);
        roster = new CachedRoster(new StoredRoster(database), ROSTER_ENTRIES);
        listeners.invalidates(roster::forget);
        var fresh = ids.next();
        epoch = firstly(() -> new JdbiKeyring(database).keep("epoch", fresh));
        groupWriter = new GroupWriter(
                new JdbiGroupStore(
                        pools.log(),
                        force,
                        dialect.sentMessages(),
                        new LogsStatements(LogsStatements.SLOW_MILLIS, outage)),
                clock,
                recorder);
        fileSpace = new FileSpace(pools.shared(), force);
        log = new GroupCommitLog(groupWriter, settings.queuedMessages(), settings.messagesPerCommit());
    }

    /**
     * Opens the store, brings its tables up to date and makes sure that it keeps what it acknowledges.
     *
     * @param clock what messages are dated by
     * @param ids where a new store gets its {@link Conversations#epoch epoch} from
     * @throws StoreUnreachableException if there is no database to be had at that address
     * @throws StoreNotDurableException if the database may lose what it acknowledged
     */
    public static Stores open(StoreSettings settings, InstantSource clock, Ids ids) {
        return open(settings, clock, ids, StoreRecorder.SILENT);
    }

    /** {@link #open(StoreSettings, InstantSource, Ids)}, and has {@code recorder} hear how the store fares. */
    public static Stores open(StoreSettings settings, InstantSource clock, Ids ids, StoreRecorder recorder) {
        Preparation.of(settings);
        return openPrepared(settings, clock, ids, recorder);
    }

    /** {@link #open} for a database that was prepared before. */
    static Stores openPrepared(StoreSettings settings, InstantSource clock, Ids ids, StoreRecorder recorder) {
        var outage = Outage.of(settings);
        var pools = new Pools(settings, recorder, outage);
        try {
            var stores = new Stores(settings, pools, outage, clock, ids, recorder);
            stores.followEventsFromHere();
            stores.outage.start(pools, stores::forget);
            stores.follower.start();
            stores.log.start();
            if (Dialect.of(settings.url()) instanceof H2Dialect) {
                stores.fileSpace.start();
            }
            return stores;
        } catch (RuntimeException e) {
            pools.close();
            outage.close();
            throw e;
        }
    }

    /** Tells listeners of what happens from now on, and of nothing before. */
    void followEventsFromHere() {
        announcer.startAfter(firstly(() -> eventLog().newest()));
    }

    private void forget(long newestEvent) {
        roster.forgetAll();
        announcer.goBackTo(newestEvent);
    }

    /** The database was there a moment ago: on a busy machine the first connection of the pool may take its time. */
    private <T> T firstly(Supplier<T> call) {
        for (int attempt = 1; ; attempt++) {
            try {
                return call.get();
            } catch (UnavailableException e) {
                if (attempt == FIRST_ATTEMPTS) {
                    throw new StoreUnreachableException("The database at " + settings.shownUrl() + " went away", e);
                }
            }
        }
    }

    /** Whether this database was ever filled with demo data: with people whose passwords everybody knows. */
    public boolean holdsDemoData() {
        return database.read(handle -> handle.createQuery("SELECT COUNT(*) FROM demo_data")
                        .mapTo(Integer.class)
                        .one()
                > 0);
    }

    /** Notes that it was, in the transaction under way if there is one; it is never taken back. */
    public void markDemoData() {
        database.change(handle -> handle.createUpdate("INSERT INTO demo_data (loaded_at) VALUES (CURRENT_TIMESTAMP)")
                .execute());
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

    /** Has {@code listener} hear of every committed change from now on, on whichever node; of what is fleeting, on this one. */
    public void subscribeToEvents(StateEventListener listener) {
        listeners.subscribe(listener);
    }

    /** Has {@code listener} hear of every event of the log from now on; of one it hears before other listeners do. */
    public void subscribeToEventLog(EventLogListener listener) {
        listeners.follow(listener);
    }

    /** Has {@code listener} hear of every stored message from now on. */
    public void subscribeToMessages(MessageListener listener) {
        groupWriter.subscribe(listener);
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
        return new JdbiKeyring(database);
    }

    @Override
    public PasswordHashes passwordHashes() {
        return passwordHashes;
    }

    @Override
    public Rooms rooms() {
        return new JdbiRooms(database);
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

    /** The log; its outcomes come on its own thread, so that what is done with them there must be quick. */
    @Override
    public MessageLog messageLog() {
        return log;
    }

    public LogFigures logFigures() {
        return groupWriter.figures(log.waiting());
    }

    /** How the connections to the database stand, pool by pool. */
    public List<PoolFigures> poolFigures() {
        return pools.figures();
    }

    @Override
    public Calendars calendars() {
        return new JdbiCalendars(database);
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
    public Desks desks() {
        return new JdbiDesks(database);
    }

    /** The presences, as changed by the one node there is. */
    @Override
    public Presences presences() {
        return presences(ONLY_NODE);
    }

    /** The presences, as changed by one of several nodes, whose name stays the same when it starts again. */
    Presences presences(String node) {
        return new JdbiPresences(database, node);
    }

    @Override
    public Talks talks() {
        return new JdbiTalks(database);
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
    public SecondFactors secondFactors() {
        return new JdbiSecondFactors(database);
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
    public OldChats oldChats() {
        return new JdbiOldChats(database);
    }

    /** Whether the database answers now; takes up to three seconds to say that it does not. */
    public boolean reachable() {
        try {
            return database.read(handle ->
                    handle.createQuery("SELECT 1").mapTo(Integer.class).one() == 1);
        } catch (UnavailableException e) {
            return false;
        }
    }

    /** Stores the messages that were handed over, answers their senders, and lets go of the database. */
    @Override
    public void close() {
        log.close();
        follower.close();
        fileSpace.close();
        pools.close();
        outage.close();
    }

    @Override
    public String toString() {
        return "Stores[" + settings.shownUrl() + "]";
    }
}
