package dev.paddock.persistence.log;

import dev.paddock.domain.conversation.NewMessage;
import dev.paddock.domain.conversation.PostOutcome;
import dev.paddock.persistence.LogFigures;
import dev.paddock.persistence.StoreRecorder;
import dev.paddock.persistence.log.GroupCommitLog.Pending;
import dev.paddock.persistence.sql.Fault;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The storing of groups of messages: readers hear of them first, then the senders get their answers. No failure becomes an
 * acknowledgement, and none stops it:
 *
 * <ul>
 *   <li>a lost race is run again;
 *   <li>a group that fails for a reason of its own is stored in halves, down to the one message at fault;
 *   <li>when the end of a commit is unknown, the senders are asked to send again, and the next group first finds out what had been
 *       stored, so that readers hear of it, and in order.
 * </ul>
 *
 * <p>{@link #write} is for one thread, the other methods for any.
 */
public final class GroupWriter {
    private static final Logger LOG = LoggerFactory.getLogger(GroupWriter.class);
    private static final int RACES = 5;

    private final GroupStore store;
    private final InstantSource clock;
    private final StoreRecorder recorder;
    private final GroupDelivery delivery;
    private final LongAdder messages = new LongAdder();
    private final LongAdder groups = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private List<NewMessage> doubtful = List.of();

    public GroupWriter(GroupStore store, InstantSource clock, StoreRecorder recorder, GroupDelivery delivery) {
        this.store = store;
        this.clock = clock;
        this.recorder = recorder;
        this.delivery = delivery;
    }

    public LogFigures figures(int waiting) {
        return new LogFigures(messages.sum(), groups.sum(), refused.sum(), waiting);
    }

    /** Reads what has to be known before the first group. */
    void prepare() {
        try {
            store.prepare();
        } catch (RuntimeException e) {
            LOG.debug("the store is not prepared for the first group ({})", Fault.name(e));
        }
    }

    /** Returns when the next group may be taken: later than now only if one was stored a moment ago. */
    void awaitTurn(IntSupplier waiting) {
        store.awaitTurn(waiting);
    }

    /** Answers that the log is unavailable to those who had no answer yet. */
    void refuse(List<Pending> group) {
        for (var pending : group) {
            if (pending.answer(new PostOutcome.Unavailable())) {
                refused.increment();
            }
        }
    }

    /** Stores {@code group}, and looks into what is in doubt; returns false if the store is away. Everybody has an answer then. */
    public boolean write(List<Pending> group) {
        try {
            return (group.isEmpty() && doubtful.isEmpty()) || writeAll(group);
        } finally {
            refuse(group);
        }
    }

    private boolean writeAll(List<Pending> group) {
        for (int race = 1; ; race++) {
            try {
                commit(group);
                return true;
            } catch (GroupStore.OutcomeUnknownException e) {
                CallIds.during(group, () -> doubt(group, e));
                return false;
            } catch (RuntimeException e) {
                var fault = Fault.of(e);
                if (fault == Fault.AWAY || fault == Fault.CROWDED) {
                    CallIds.during(
                            group,
                            () -> LOG.debug( // the outage is logged once, by who noticed it
                                    "{} messages can't be stored: the database is away ({})",
                                    group.size(),
                                    Fault.name(e)));
                    return false;
                }
                if (race == RACES || fault == Fault.OTHER) {
                    return writeHalves(group, e);
                }
            }
        }
    }

    private void commit(List<Pending> pending) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var group = new Group(pending.stream().map(Pending::message).toList(), doubtful, now);
        long began = System.nanoTime();
        CallIds.during(pending, () -> store.commit(group));
        recorder.committed(group.appended(), System.nanoTime() - began);
        doubtful = List.of();
        messages.add(group.appended());
        groups.increment();
        delivery.deliver(group);
        pending.forEach(one -> one.answer(group.outcomeOf(one.message())));
    }

    private void doubt(List<Pending> group, RuntimeException failure) {
        LOG.debug("whether {} messages were stored is unknown for now ({})", group.size(), Fault.name(failure));
        var all = new ArrayList<>(doubtful);
        group.forEach(pending -> all.add(pending.message()));
        doubtful = List.copyOf(all);
    }

    private boolean writeHalves(List<Pending> group, RuntimeException failure) {
        if (group.size() <= 1) {
            CallIds.during(
                    group,
                    () -> LOG.error(
                            "a message can't be stored ({})",
                            Fault.name(failure),
                            Fault.isReported(failure) ? null : failure));
            return true;
        }
        int half = group.size() / 2;
        return writeAll(group.subList(0, half)) && writeAll(group.subList(half, group.size()));
    }
}
