package dev.paddock.persistence;

import dev.paddock.domain.EventLogListener;
import dev.paddock.domain.Ids;
import dev.paddock.domain.StateEventListener;
import dev.paddock.domain.UnavailableException;
import dev.paddock.domain.conversation.Conversations;
import dev.paddock.domain.conversation.MessageListener;
import dev.paddock.domain.presence.Presences;
import dev.paddock.persistence.database.Dialect;
import dev.paddock.persistence.database.Preparation;
import dev.paddock.persistence.node.Doorbell;
import dev.paddock.persistence.node.PostgresDoorbell;
import dev.paddock.persistence.presence.JdbiPresences;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Everything Paddock stores, in one H2 or PostgreSQL database. What the domain's ports promise holds here against any number of
 * threads, and for PostgreSQL of nodes. A database that goes away makes calls fail with {@link UnavailableException} within three
 * seconds, and is used again as soon as it is back; an outage is logged once. Thread-safe.
 */
public final class Stores extends JdbiPorts implements AutoCloseable {
    private final StoreSettings settings;
    private final OpenStore store;
    private final ServerClaim claim;

    private Stores(StoreSettings settings, OpenStore store, ServerClaim claim) {
        super(
                store.database(),
                Dialect.of(settings.url()).isEmbedded(),
                store.roster(),
                store.messageLog(),
                store.epoch(),
                store.seals(),
                store.lease());
        this.settings = settings;
        this.store = store;
        this.claim = claim;
    }

    /**
     * Opens the store, brings its tables up to date and makes sure that it keeps what it acknowledges.
     *
     * @param clock what messages are dated by
     * @param ids where a new store gets its {@link Conversations#epoch epoch} from
     * @throws StoreUnreachableException if there is no database to be had at that address
     * @throws StoreNotDurableException if the database may lose what it acknowledged
     * @throws MissingKeyException if secrets in it are sealed by a key that is not there
     */
    public static Stores open(StoreSettings settings, InstantSource clock, Ids ids) {
        return open(settings, clock, ids, StoreRecorder.SILENT, ServerClaim.NONE);
    }

    /** {@link #open(StoreSettings, InstantSource, Ids)} for a server that has the {@code claim}; {@code recorder} hears how it fares. */
    public static Stores open(
            StoreSettings settings, InstantSource clock, Ids ids, StoreRecorder recorder, ServerClaim claim) {
        Preparation.of(settings);
        claim.join();
        var lease = claim.lease();
        return openNode(
                settings,
                clock,
                ids,
                recorder,
                claim,
                lease.isShared() ? new PostgresDoorbell(settings, lease).start() : Doorbell.NONE);
    }

    /** {@link #open} under a claim that was joined, by another doorbell. */
    static Stores openNode(
            StoreSettings settings,
            InstantSource clock,
            Ids ids,
            StoreRecorder recorder,
            ServerClaim claim,
            Doorbell doorbell) {
        return opened(OpenStore.of(settings, clock, ids, recorder, claim, doorbell), settings, claim);
    }

    /** {@link #open} for a database that was prepared before. */
    static Stores openPrepared(StoreSettings settings, InstantSource clock, Ids ids, StoreRecorder recorder) {
        return opened(
                OpenStore.of(settings, clock, ids, recorder, ServerClaim.NONE, Doorbell.NONE),
                settings,
                ServerClaim.NONE);
    }

    private static Stores opened(OpenStore store, StoreSettings settings, ServerClaim claim) {
        var stores = new Stores(settings, store, claim);
        try {
            store.sealedRows().begin();
            return stores;
        } catch (RuntimeException e) {
            stores.close();
            throw e;
        }
    }

    /** {@link #open} for work that needs none of the secrets, and goes on without the keys that they are sealed by. */
    public static Stores openSealed(StoreSettings settings, InstantSource clock, Ids ids) {
        Preparation.of(settings);
        var store = OpenStore.of(settings, clock, ids, StoreRecorder.SILENT, ServerClaim.NONE, Doorbell.NONE);
        return new Stores(settings, store, ServerClaim.NONE);
    }

    /** Says which key is missing, and what to do about it, if secrets are sealed by one that is not there. */
    public Optional<String> missingKey() {
        return store.sealedRows().complaint();
    }

    /** Seals all secrets by a new key; false if the keys are given: then they are sealed by the first of those. */
    public boolean rotateSealingKey() {
        return store.sealedRows().rotate();
    }

    /** Deletes the secrets that no key opens, which are lost; returns how many second factors were among them. */
    public int forgetLostSecrets() {
        return store.sealedRows().forget();
    }

    /** The name of this node, and whether others may share its database. */
    public String node() {
        return claim.lease().node();
    }

    public boolean isShared() {
        return claim.lease().isShared();
    }

    /** Whether it is up to this server, now, to do what one of those that share the database does. */
    public boolean isEldest() {
        return claim.lease().isEldest();
    }

    /** Has {@code work} run when another node took this one for dead: then nobody counts as connected here any more. */
    public void whenReaped(Runnable work) {
        claim.whenReaped(work);
    }

    /** Has {@code listener} hear of every committed change from now on, on whichever node; of what is fleeting, on this one. */
    public void subscribeToEvents(StateEventListener listener) {
        store.listeners().subscribe(listener);
    }

    /** Has {@code listener} hear of every event of the log from now on; of one it hears before other listeners do. */
    public void subscribeToEventLog(EventLogListener listener) {
        store.listeners().follow(listener);
    }

    /** Has {@code listener} hear of every stored message from now on. */
    public void subscribeToMessages(MessageListener listener) {
        store.messageListeners().subscribe(listener);
    }

    /** Has listeners hear of what happens from now on, and of nothing before. */
    void followEventsFromHere() {
        store.followEventsFromHere();
    }

    /** The presences, as changed by one of several nodes, whose name stays the same when it starts again. */
    Presences presences(String node) {
        return new JdbiPresences(store.database(), node);
    }

    public LogFigures logFigures() {
        return store.logFigures();
    }

    /** The state of the connections to the database, pool by pool. */
    public List<PoolFigures> poolFigures() {
        return store.poolFigures();
    }

    /** True if this database was ever filled with demo data: with people whose passwords everybody knows. */
    public boolean holdsDemoData() {
        return store.database()
                .read(handle -> handle.createQuery("SELECT COUNT(*) FROM demo_data")
                                .mapTo(Integer.class)
                                .one()
                        > 0);
    }

    /** Notes that it was, in the transaction under way if there is one; it is never taken back. */
    public void markDemoData() {
        store.database()
                .change(handle -> handle.createUpdate("INSERT INTO demo_data (loaded_at) VALUES (CURRENT_TIMESTAMP)")
                        .execute());
    }

    /** True if the database answers now; takes up to three seconds to say that it does not. */
    public boolean reachable() {
        try {
            return store.database()
                    .read(handle ->
                            handle.createQuery("SELECT 1").mapTo(Integer.class).one() == 1);
        } catch (UnavailableException e) {
            return false;
        }
    }

    /** Stores the messages that were handed over, answers their senders, and lets go of the database. */
    @Override
    public void close() {
        store.close();
    }

    @Override
    public String toString() {
        return "Stores[" + settings.shownUrl() + "]";
    }
}
