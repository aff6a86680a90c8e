package dev.paddock.persistence.log;

import dev.paddock.persistence.log.GroupCommitLog.Pending;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** The ids of calls, under which edges log: whatever is logged while a message is stored is found by the id of the call that sent it. */
final class CallIds {
    /** So many senders of a group are named; the others are only counted. */
    private static final int NAMED = 4;

    private static final String KEY = "correlationId";

    private CallIds() {}

    /** The id that this thread works for, null for none. */
    static @Nullable String current() {
        return MDC.get(KEY);
    }

    /** Has the ids of the senders' calls beside every line that {@code work} logs on this thread. */
    static void during(List<Pending> group, Runnable work) {
        var ids = ids(group);
        if (ids.isEmpty()) {
            work.run();
            return;
        }
        MDC.put(KEY, ids);
        try {
            work.run();
        } finally {
            MDC.remove(KEY);
        }
    }

    private static String ids(List<Pending> group) {
        var named = group.stream()
                .limit(NAMED)
                .map(Pending::callId)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(","));
        int others = group.size() - NAMED;
        return others > 0 ? named + ",+" + others : named;
    }
}
