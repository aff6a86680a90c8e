package dev.paddock.persistence.log;

import dev.paddock.domain.conversation.ConversationId;
import dev.paddock.domain.conversation.Message;
import dev.paddock.persistence.conversation.MessageRows;
import dev.paddock.persistence.message.PlaceRange;
import dev.paddock.persistence.node.Doorbell;
import dev.paddock.persistence.node.NodeRows;
import dev.paddock.persistence.sql.Fault;
import dev.paddock.persistence.sql.StatementFailedException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The messages that nodes store beside each other, as readers here get them: each once, and those of a conversation in the order of their numbers,
 * whichever node stored them. What this node stored itself goes straight to them where it follows what they heard last; else all that any node stored
 * up to now is read, as of one moment. A group that numbers messages after another one's was stored after it, so that it is never read without it.
 * Thread-safe.
 */
public final class MessageTail implements GroupDelivery {
    private static final Logger LOG = LoggerFactory.getLogger(MessageTail.class);
    private static final int KNOWN = 200_000;
    private static final int MOST_GROUPS = 20_000;

    private final Jdbi jdbi;
    private final MessageListeners listeners;
    private final Doorbell doorbell;
    private final Runnable lost;
    private final ReentrantLock reading = new ReentrantLock();
    private final Map<Long, Long> read = new HashMap<>(); // guarded by this, as is what follows
    private final Map<ConversationId, Long> heard = new LastHeard();
    private boolean behind;

    /**
     * A tail for {@code listeners}.
     *
     * @param doorbell rung for what is stored here
     * @param lost run when so much was missed that listeners have to begin anew
     */
    public MessageTail(Jdbi jdbi, MessageListeners listeners, Doorbell doorbell, Runnable lost) {
        this.jdbi = jdbi;
        this.listeners = listeners;
        this.doorbell = doorbell;
        this.lost = lost;
    }

    /** Has listeners hear of what is stored from now on, and of nothing before. */
    public void startFromHere() {
        var ends = jdbi.withHandle(NodeRows.GROUPS::ends);
        synchronized (this) {
            read.putAll(ends);
            heard.clear();
        }
    }

    @Override
    public void deliver(Group group) {
        doorbell.ring(List.of());
        if (!deliverNext(group)) {
            try {
                catchUp();
            } catch (RuntimeException e) { // it is stored, and read with the next look
                LOG.debug("what was stored can't be read for now ({})", Fault.name(e));
            }
        }
    }

    /** Publishes what follows what was heard last; returns false if there may be something before it. */
    private synchronized boolean deliverNext(Group group) {
        var news = group.news();
        if (behind || group.recovers() || !follows(news)) {
            behind = true;
            return false;
        }
        group.note().ifPresent(note -> read.merge(note.epoch(), note.n(), Math::max));
        publish(news);
        return true;
    }

    private boolean follows(List<Message> news) {
        var next = new HashMap<ConversationId, Long>();
        for (var message : news) {
            var last = next.containsKey(message.conversation())
                    ? next.get(message.conversation())
                    : heard.get(message.conversation());
            if (message.seq() != 1 && (last == null || message.seq() != last + 1)) {
                return false;
            }
            next.put(message.conversation(), message.seq());
        }
        return true;
    }

    /** Publishes what any node stored up to now. */
    public void catchUp() {
        reading.lock();
        try {
            Map<Long, Long> from;
            synchronized (this) {
                from = Map.copyOf(read);
            }
            publishAfter(from);
            synchronized (this) {
                behind = false;
            }
        } catch (RuntimeException e) {
            synchronized (this) {
                behind = true;
            }
            throw e;
        } finally {
            reading.unlock();
        }
    }

    private void publishAfter(Map<Long, Long> from) {
        var rows = jdbi.withHandle(handle -> rows(() -> NodeRows.GROUPS.after(handle, from, MOST_GROUPS)));
        if (rows.isEmpty()) {
            return;
        }
        if (rows.size() == MOST_GROUPS) {
            LOG.warn("other nodes stored too much to be read one by one: everybody here begins anew");
            startFromHere();
            lost.run();
            return;
        }
        var ranges = rows.stream()
                .flatMap(row -> PlaceRange.parse(row.text()).stream())
                .toList();
        var messages = jdbi.withHandle(handle -> rows(() -> MessageRows.in(handle.getConnection(), ranges)));
        synchronized (this) {
            rows.forEach(row -> read.merge(row.epoch(), row.n(), Math::max));
            publish(messages.stream().filter(this::isNews).toList());
        }
    }

    private boolean isNews(Message message) {
        var last = heard.get(message.conversation());
        return last == null || message.seq() > last;
    }

    private void publish(List<Message> news) {
        news.forEach(message -> heard.put(message.conversation(), message.seq()));
        listeners.publish(news);
    }

    private static <T> List<T> rows(Query<T> query) {
        try {
            return new ArrayList<>(query.run());
        } catch (SQLException e) {
            throw new StatementFailedException(e);
        }
    }

    @FunctionalInterface
    private interface Query<T> {
        List<T> run() throws SQLException;
    }

    /** The numbers heard last of so many conversations, those in which nothing was said for the longest time left out. */
    private static final class LastHeard extends LinkedHashMap<ConversationId, Long> {
        private static final long serialVersionUID = 1L;

        LastHeard() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<ConversationId, Long> eldest) {
            return size() > KNOWN;
        }
    }
}
