package dev.paddock.persistence.event;

import dev.paddock.persistence.node.NodeLease;
import dev.paddock.persistence.node.NodeRows;
import dev.paddock.persistence.sql.StatementFailedException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** The fleeting events of other nodes, published here once each. Used by one thread. */
public final class FleetingTail {
    private static final int MOST = 10_000;

    private final Jdbi jdbi;
    private final NodeLease lease;
    private final Announcer announcer;
    private final Map<Long, Long> read = new HashMap<>();

    public FleetingTail(Jdbi jdbi, NodeLease lease, Announcer announcer) {
        this.jdbi = jdbi;
        this.lease = lease;
        this.announcer = announcer;
    }

    /** Publishes from now on, and nothing of before. */
    public void startFromHere() {
        read.putAll(jdbi.withHandle(NodeRows.NEWS::ends));
    }

    /** Publishes what other nodes told up to now; what this one told was published by whoever did. */
    public void catchUp() {
        var rows = jdbi.withHandle(handle -> {
            try {
                return NodeRows.NEWS.after(handle, read, MOST);
            } catch (SQLException e) {
                throw new StatementFailedException(e);
            }
        });
        long own = lease.epoch();
        for (var row : rows) {
            read.merge(row.epoch(), row.n(), Math::max);
            if (row.epoch() != own) {
                publish(row.text());
            }
        }
    }

    private void publish(String told) {
        List<News> news = told.lines()
                .map(EventCodec::heard)
                .flatMap(Optional::stream)
                .<News>map(News.Fleeting::new)
                .toList();
        if (!news.isEmpty()) {
            announcer.publish(announcer.draw(), news);
        }
    }

    /** What {@code news} has to be told other nodes, as {@link EventCodec} writes it. */
    public static List<String> told(List<News> news) {
        return news.stream()
                .filter(News.Fleeting.class::isInstance)
                .map(one -> ((News.Fleeting) one).event())
                .map(EventCodec::told)
                .toList();
    }
}
