package dev.paddock.ws.connection;

import dev.paddock.domain.account.UserId;
import dev.paddock.ws.EdgeRecorder;
import dev.paddock.ws.EdgeRecorder.Limit;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The limits of how much people and connections may ask for. Safe for use by many threads. */
public final class SocketLimits {
    public static final int CONNECTIONS_PER_PERSON = 20;

    private static final int MESSAGE_BURST = 20;
    private static final int MESSAGES_PER_SECOND = 5;

    private final boolean on;
    private final EdgeRecorder recorder;
    private final Map<UserId, Bucket> messages = new ConcurrentHashMap<>();

    public SocketLimits(boolean on, EdgeRecorder recorder) {
        this.on = on;
        this.recorder = recorder;
    }

    /** Tells whether a person who has {@code connections} may have one more. */
    boolean allowsOneMore(int connections) {
        boolean allowed = !on || connections < CONNECTIONS_PER_PERSON;
        return allowed || refused(Limit.CONNECTIONS_BY_PERSON);
    }

    /** Takes the right to post one message, by person and whatever the connection; zero, or how long to wait for it. */
    public Duration postMessage(UserId user) {
        if (!on) {
            return Duration.ZERO;
        }
        var bucket = messages.computeIfAbsent(user, key -> bucket(MESSAGE_BURST, MESSAGES_PER_SECOND));
        return delay(bucket, Limit.MESSAGES);
    }

    /** Forgets those who have their whole allowance back. */
    public void prune() {
        messages.values().removeIf(bucket -> bucket.getAvailableTokens() >= MESSAGE_BURST);
    }

    /** Makes the allowance of a new connection. */
    public Connection connection() {
        return new Connection();
    }

    private Duration delay(Bucket bucket, Limit limit) {
        long nanos = bucket.tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill();
        if (nanos > 0) {
            recorder.limited(limit);
        }
        return Duration.ofNanos(nanos);
    }

    private boolean refused(Limit limit) {
        recorder.limited(limit);
        return false;
    }

    private static Bucket bucket(int burst, int perSecond) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(burst).refillGreedy(perSecond, Duration.ofSeconds(1)))
                .build();
    }

    /** The allowance of one connection. */
    public final class Connection {
        private final Bucket commands = bucket(100, 50);
        private final Bucket typing = bucket(3, 1);
        private final Bucket faults = Bucket.builder()
                .addLimit(limit -> limit.capacity(20).refillGreedy(1, Duration.ofSeconds(3)))
                .build();

        /** Zero, or how long to wait before the next command. */
        public Duration command() {
            return on ? delay(commands, Limit.COMMANDS) : Duration.ZERO;
        }

        /** Tells whether others should hear again that somebody is typing. */
        public boolean typing() {
            return typing.tryConsume(1);
        }

        /** Tells whether one more frame that can't be understood is forgiven; the bound holds with limits off as well. */
        public boolean fault() {
            return faults.tryConsume(1) || refused(Limit.BAD_REQUESTS);
        }
    }
}
