package dev.paddock.ws.connection;

import dev.paddock.contract.CloseCode;
import dev.paddock.contract.Correlation;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.Caller;
import dev.paddock.domain.account.Person;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.conversation.ConversationId;
import dev.paddock.ws.EdgeRecorder;
import dev.paddock.ws.fanout.FanOut;
import dev.paddock.ws.fanout.Recipient;
import dev.paddock.ws.protocol.Command;
import dev.paddock.ws.transport.Burst;
import dev.paddock.ws.transport.Inbox;
import dev.paddock.ws.transport.Peer;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * One connection: who is at the other end, which conversations they follow here, and the mailbox that keeps their commands in
 * order. Safe for use by many threads.
 */
public final class ClientSession implements Inbox, Recipient {
    /** The characters that may wait of a peer whom nobody knows yet. */
    private static final int MAX_OF_STRANGER = 16 * 1024;

    private static final int MAX_WAITING = 256 * 1024;
    private static final int MAX_COMMANDS = 256;
    private static final int MAX_UNANSWERED = 1024;

    /** What waited longer for its turn is refused without a try, which could take too long: a refusal is there within 3.5 s. */
    private static final long LONGEST_WAIT_NANOS = TimeUnit.MILLISECONDS.toNanos(2_500);

    private final String name = UUID.randomUUID().toString();
    private final Peer peer;
    private final EdgeRecorder recorder;
    private final SessionListener listener;
    private final PendingCommands pending;
    private final SerialExecutor mailbox;
    private final SocketLimits.Connection allowance;
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicInteger unanswered = new AtomicInteger();
    private final Following following;
    private volatile @Nullable Caller caller;
    private volatile @Nullable Account account;
    private volatile boolean greeted;
    private volatile long snapshot;

    public ClientSession(
            Peer peer,
            FanOut fanOut,
            SessionListener listener,
            PendingCommands pending,
            Executor threads,
            SocketLimits limits,
            EdgeRecorder recorder) {
        this.peer = peer;
        this.recorder = recorder;
        this.following = new Following(fanOut, this);
        this.listener = listener;
        this.pending = pending;
        this.mailbox = new SerialExecutor(threads);
        this.allowance = limits.connection();
    }

    @Override
    public void text(String message) {
        recorder.received();
        if (peer.isClosing() || !pending.areTaken()) {
            return;
        }
        pending.began();
        int most = greeted ? MAX_WAITING : MAX_OF_STRANGER;
        boolean tooMuch = waiting.addAndGet(message.length()) > most;
        long came = System.nanoTime();
        if (mailbox.run(() -> handle(message, came)) > MAX_COMMANDS || tooMuch) {
            peer.close(CloseCode.POLICY_VIOLATION, "too much at once");
        }
    }

    /** Binary frames go the way of all that is no JSON. */
    @Override
    public void binary() {
        text("");
    }

    @Override
    public void closed() {
        mailbox.run(() -> listener.closed(this)); // not before what goes on now, such as being let in
    }

    @Override
    public void take(Burst burst) {
        peer.send(burst);
    }

    @Override
    public boolean is(Object who) {
        return who.equals(name) || (account != null && who.equals(user()));
    }

    /** The place the connection comes from, as limits count it; null if that is not known. */
    public @Nullable String origin() {
        var client = peer.client();
        return client == null ? null : client.value();
    }

    public void send(byte[] frame) {
        peer.send(frame);
        recorder.gave(1, 0);
    }

    public void close(int code, String reason) {
        peer.close(code, reason);
    }

    /** The name that sets this connection apart from all others, on other nodes as well. */
    public String name() {
        return name;
    }

    /** The id by which the logs have what {@code command} brought about. */
    public Correlation correlation(Command command) {
        return Correlation.of(name, command.id());
    }

    public Peer peer() {
        return peer;
    }

    public SocketLimits.Connection allowance() {
        return allowance;
    }

    /** Counts a command that will be answered later; returns whether that is one too many. */
    public boolean owesTooMuch() {
        if (unanswered.incrementAndGet() <= MAX_UNANSWERED) {
            pending.began();
            return false;
        }
        unanswered.decrementAndGet();
        recorder.limited(EdgeRecorder.Limit.UNDER_WAY);
        return true;
    }

    public void answered() {
        unanswered.decrementAndGet();
        pending.ended();
    }

    public void identify(Caller newCaller) {
        caller = newCaller;
        account = newCaller.account();
    }

    public boolean isKnown() {
        return account != null;
    }

    public Caller caller() {
        return known(caller);
    }

    /** The person as they are now; name and role may change while they are connected. */
    public Account account() {
        return known(account);
    }

    public void changed(Account newAccount) {
        account = newAccount;
    }

    public UserId user() {
        return account().id();
    }

    public Person person() {
        return account().person();
    }

    /** Tells whether the welcome was sent, before which nothing else is. */
    public boolean isGreeted() {
        return greeted;
    }

    public void greeted() {
        greeted = true;
    }

    /** Notes that what the welcome shows is at least as new as change number {@code number} of the log. */
    public void knows(long number) {
        snapshot = number;
    }

    /** Tells whether change number {@code number} may have come after what the welcome showed. */
    public boolean isBehind(long number) {
        return number > snapshot;
    }

    /** The conversations and channels that this connection hears. */
    public Following following() {
        return following;
    }

    public boolean follows(ConversationId conversation) {
        return following.has(conversation);
    }

    private void handle(String message, long came) {
        try {
            if (!peer.isClosing()) {
                boolean late = greeted && System.nanoTime() - came > LONGEST_WAIT_NANOS;
                if (late) {
                    listener.cameTooLate(this, message);
                } else {
                    listener.received(this, message);
                }
            }
        } finally {
            waiting.addAndGet(-message.length());
            pending.ended();
        }
    }

    private static <T> T known(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("not known before hello");
        }
        return value;
    }
}
