package dev.paddock.persistence;

import dev.paddock.domain.Ids;
import dev.paddock.domain.UnavailableException;
import dev.paddock.domain.conversation.MessageLog;
import dev.paddock.domain.conversation.Roster;
import dev.paddock.persistence.account.JdbiKeyring;
import dev.paddock.persistence.connection.LogsStatements;
import dev.paddock.persistence.connection.Outage;
import dev.paddock.persistence.connection.Pools;
import dev.paddock.persistence.conversation.CachedRoster;
import dev.paddock.persistence.conversation.StoredRoster;
import dev.paddock.persistence.database.Dialect;
import dev.paddock.persistence.event.Announcer;
import dev.paddock.persistence.event.EventFollower;
import dev.paddock.persistence.event.EventTable;
import dev.paddock.persistence.event.EventTail;
import dev.paddock.persistence.event.FleetingTail;
import dev.paddock.persistence.event.Listeners;
import dev.paddock.persistence.file.EmbeddedFile;
import dev.paddock.persistence.file.FileSpace;
import dev.paddock.persistence.log.GroupCommitLog;
import dev.paddock.persistence.log.GroupWriter;
import dev.paddock.persistence.log.JdbiGroupStore;
import dev.paddock.persistence.log.MessageListeners;
import dev.paddock.persistence.log.MessageTail;
import dev.paddock.persistence.message.IndexedSends;
import dev.paddock.persistence.message.RecentSends;
import dev.paddock.persistence.node.Doorbell;
import dev.paddock.persistence.node.NodeLease;
import dev.paddock.persistence.node.NodeWatch;
import dev.paddock.persistence.seal.Kept;
import dev.paddock.persistence.seal.SealedRows;
import dev.paddock.persistence.seal.Seals;
import dev.paddock.persistence.transaction.Database;
import dev.paddock.persistence.transaction.JdbiEventLog;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * A store at work: the connections to its database, the threads that belong to it, and what these share. Started once and closed
 * once; thread-safe in between.
 */
final class OpenStore implements AutoCloseable {
    private static final int ROSTER_ENTRIES = 200_000;
    private static final int FIRST_ATTEMPTS = 5;

    private final StoreSettings settings;
    private final Pools pools;
    private final Outage outage;
    private final Listeners listeners = new Listeners();
    private final MessageListeners messageListeners = new MessageListeners();
    private final @Nullable MessageTail messageTail;
    private final FleetingTail fleetingTail;
    private final @Nullable NodeWatch watch;
    private final Announcer announcer;
    private final EventFollower follower;
    private final Database database;
    private final CachedRoster roster;
    private final String epoch;
    private final Seals seals;
    private final SealedRows sealedRows;
    private final GroupWriter groupWriter;
    private final GroupCommitLog log;
    private final FileSpace fileSpace;
    private final NodeLease lease;

    private OpenStore(
            StoreSettings settings,
            Pools pools,
            Outage outage,
            InstantSource clock,
            Ids ids,
            StoreRecorder recorder,
            ServerClaim claim,
            Doorbell doorbell) {
        this.settings = settings;
        this.lease = claim.lease();
        this.pools = pools;
        this.outage = outage;
        var dialect = Dialect.of(settings.url());
        var force = dialect.newForce();
        messageTail =
                lease.isShared() ? new MessageTail(pools.tail(), messageListeners, doorbell, claim::startAnew) : null;
        var tail = new EventTail(pools.shared(), listeners, messageTail == null ? () -> {} : messageTail::catchUp);
        announcer = new Announcer(tail, listeners);
        follower = new EventFollower(tail, announcer, force);
        database = new Database(
                pools.shared(), settings.connections(), force, announcer, listeners, clock, lease, doorbell);
        fleetingTail = new FleetingTail(pools.shared(), lease, announcer);
        watch = messageTail == null
                ? null
                : new NodeWatch(
                        doorbell,
                        lease,
                        pools.shared(),
                        List.of(messageTail::catchUp, follower::look, fleetingTail::catchUp));
        roster = new CachedRoster(
                new StoredRoster(database), ROSTER_ENTRIES, watch == null ? () -> true : watch::isUpToDate);
        listeners.invalidates(roster::forget);
        var fresh = ids.next();
        seals = new Seals(settings.keys());
        sealedRows = new SealedRows(database, seals);
        epoch = firstly(() -> new JdbiKeyring(database, seals).keep(Kept.EPOCH, fresh));
        groupWriter = new GroupWriter(
                new JdbiGroupStore(
                        pools.log(),
                        force,
                        dialect.isEmbedded() ? new RecentSends() : new IndexedSends(),
                        new LogsStatements(LogsStatements.SLOW_MILLIS, outage),
                        lease),
                clock,
                recorder,
                messageTail == null ? messageListeners::deliver : messageTail);
        fileSpace = new FileSpace(pools.shared(), force);
        log = new GroupCommitLog(groupWriter, settings.queuedMessages(), settings.messagesPerCommit());
    }

    /** Opens the store at {@code settings}, whose database was prepared before, and starts its threads. */
    static OpenStore of(
            StoreSettings settings,
            InstantSource clock,
            Ids ids,
            StoreRecorder recorder,
            ServerClaim claim,
            Doorbell doorbell) {
        var outage = Outage.of(settings, claim::isHeld);
        var pools = new Pools(settings, recorder, outage);
        try {
            var store = new OpenStore(settings, pools, outage, clock, ids, recorder, claim, doorbell);
            store.start();
            return store;
        } catch (RuntimeException e) {
            pools.close();
            outage.close();
            throw e;
        }
    }

    private void start() {
        followEventsFromHere();
        outage.start(pools, this::recover);
        if (watch == null || messageTail == null) {
            follower.start();
        } else {
            messageTail.startFromHere();
            fleetingTail.startFromHere();
            watch.start();
        }
        log.start();
        if (Dialect.of(settings.url()).isEmbedded()) {
            fileSpace.start();
        }
    }

    /** Has listeners hear of what happens from now on, and of nothing before. */
    void followEventsFromHere() {
        announcer.startAfter(firstly(() -> new JdbiEventLog(database).newest()));
    }

    private void recover(Handle handle) {
        EventTable.touch(handle);
        EmbeddedFile.force(handle);
        long newest = EventTable.newest(handle);
        roster.forgetAll();
        announcer.goBackTo(newest);
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

    Database database() {
        return database;
    }

    Listeners listeners() {
        return listeners;
    }

    MessageListeners messageListeners() {
        return messageListeners;
    }

    Roster roster() {
        return roster;
    }

    MessageLog messageLog() {
        return log;
    }

    Seals seals() {
        return seals;
    }

    SealedRows sealedRows() {
        return sealedRows;
    }

    String epoch() {
        return epoch;
    }

    NodeLease lease() {
        return lease;
    }

    LogFigures logFigures() {
        return groupWriter.figures(log.waiting());
    }

    List<PoolFigures> poolFigures() {
        return pools.figures();
    }

    @Override
    public void close() {
        log.close();
        if (watch != null) {
            watch.close();
        }
        follower.close();
        fileSpace.close();
        pools.close();
        outage.close();
    }
}
