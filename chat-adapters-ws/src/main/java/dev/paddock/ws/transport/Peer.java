package dev.paddock.ws.transport;

import dev.paddock.contract.CloseCode;
import dev.paddock.contract.address.ClientAddress;
import dev.paddock.ws.Timeouts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.concurrent.ThreadLocalRandom;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.framing.CloseFrame;
import org.jspecify.annotations.Nullable;

/** The other end of one connection. Safe for use by many threads; nothing here waits for the peer. */
public final class Peer {
    private final WebSocketImpl connection;
    private final SocketChannel socket;
    private final InetAddress address;
    private final Outbox outbox;
    private final Flusher flusher;
    private final SocketReader reader;
    private final Timeouts timeouts;
    private final HeaderGate gate = new HeaderGate();
    private final long acceptedAt = System.nanoTime();
    private volatile long heardAt = acceptedAt;
    private volatile @Nullable ClientAddress client;
    private volatile boolean admitted;
    private volatile boolean spoke;
    private volatile boolean introduced;
    private volatile int closeCode = CloseCode.ABNORMAL;
    private volatile @Nullable Inbox inbox;
    private long pingAt; // the rest is the flusher's
    private long pingedAt;
    private int misses;

    Peer(
            WebSocketImpl connection,
            SocketChannel socket,
            InetAddress address,
            Flusher flusher,
            SocketReader reader,
            Timeouts timeouts,
            OutboxBudget budget) {
        this.connection = connection;
        this.socket = socket;
        this.address = address;
        this.flusher = flusher;
        this.reader = reader;
        this.timeouts = timeouts;
        this.outbox = new Outbox(socket, budget);
        this.pingAt = acceptedAt
                + ThreadLocalRandom.current().nextLong(timeouts.ping().toNanos()); // not all at once
        this.pingedAt = acceptedAt;
    }

    /** Sends one frame; the array is not to be changed afterwards. A peer that is gone or going gets nothing. */
    public void send(byte[] frame) {
        handle(outbox.offer(frame));
    }

    /** Sends frames that many get; only the calling thread may use {@code burst} meanwhile. */
    public void send(Burst burst) {
        handle(outbox.offer(burst));
    }

    /** Says goodbye after all that was sent before; the connection ends when the peer has heard, or after a while. */
    public void close(int code, String reason) {
        close(code, reason, false);
    }

    /** Answers a peer that says goodbye, with the code {@code code}. */
    void answerGoodbye(int code) {
        close(code, "", false, code == CloseCode.NORMAL || code == CloseCode.GOING_AWAY ? code : CloseCode.OF_THE_PEER);
    }

    /** Notes that the peer said who it is, which it must before its time is over. */
    public void introduced() {
        introduced = true;
    }

    public boolean isClosing() {
        return outbox.isClosing();
    }

    /** The number of bytes that wait for this peer to take them. */
    public int waitingBytes() {
        return outbox.waitingBytes();
    }

    WebSocketImpl connection() {
        return connection;
    }

    InetAddress address() {
        return address;
    }

    SocketChannel socket() {
        return socket;
    }

    Outbox outbox() {
        return outbox;
    }

    @Nullable
    Inbox inbox() {
        return inbox;
    }

    boolean isAdmitted() {
        return admitted;
    }

    /** Notes that the handshake was accepted; its answer goes out before all else. */
    void admitted(ClientAddress from) {
        client = from;
        admitted = true;
    }

    /** The place it comes from, as its cap counts it; null before it was admitted. */
    public @Nullable ClientAddress client() {
        return client;
    }

    void opened(Inbox newInbox) {
        inbox = newInbox;
    }

    /**
     * Reads what came, as far as {@code target} has room, and has it decoded; for the reader's thread. Nothing is decoded until
     * the handshake's header is whole, nor once the connection is closing without one.
     *
     * @return how many bytes came, -1 at the end
     * @throws HeaderGate.HeaderTooLongException once the header is longer than it may be
     */
    int read(ByteBuffer target) throws IOException {
        target.clear();
        int count = gate.isOpen() ? socket.read(target) : gate.read(socket, target);
        if (count > 0) {
            heardAt = System.nanoTime();
            if (admitted || !isClosing()) {
                connection.decode(target.flip());
            }
        }
        return count;
    }

    /** Notes that a message came: all that is asked of a peer in its first seconds is that it says something. */
    void spoke() {
        spoke = true;
    }

    boolean hasSpoken() {
        return spoke;
    }

    /** Closes the connection of a peer that said nothing in its time. */
    void closeAsSilent() {
        close(CloseCode.NO_HELLO, "no hello in time", false);
    }

    /** Closes the socket, and forgets what waits to be written. */
    void closeSocket() throws IOException {
        outbox.discard();
        socket.close();
        reader.letGo();
    }

    /** Has the connection ended without a word. */
    void cut() {
        flusher.cut(this);
    }

    void pong(ByteBuffer payload) {
        if (outbox.isFlushed()) { // a peer that lags behind is not worth an answer
            send(FrameEncoder.pong(payload));
        }
    }

    /** Takes what the library writes by itself: the answer to the handshake, or the page that it would refuse one with. */
    void answerHandshake(ByteBuffer source) {
        var answer = new byte[source.remaining()];
        source.get(answer);
        if (HandshakeRefusal.isRefusal(answer)) {
            refuse(HandshakeRefusal.NO_HANDSHAKE);
        } else {
            handle(outbox.answer(answer));
        }
    }

    /** Answers a handshake that is not to be, in place of what the library would say. */
    void refuse(HandshakeRefusal refusal) {
        try {
            socket.write(refusal.answer());
        } catch (IOException e) {
            flusher.cut(this);
        }
        endUnadmitted();
    }

    /** Ends a connection whose handshake was answered with a refusal; what the peer still says is read and dropped. */
    void endUnadmitted() {
        try {
            socket.shutdownOutput();
        } catch (IOException e) {
            flusher.cut(this);
        }
        outbox.discard();
    }

    /** Ends the connection: for the flusher's thread, as the library's lock must not be asked for with the outbox's in hand. */
    void hangUp() {
        try {
            if (socket.isOpen()) {
                socket.setOption(StandardSocketOptions.SO_LINGER, 0); // reset: the kernel drops what it holds as well
            }
        } catch (IOException e) {
            outbox.discard(); // the socket is gone already
        }
        connection.closeConnection(CloseFrame.ABNORMAL_CLOSE, "");
    }

    /** Shows the peer out as one that reads too slowly, with nothing that waits for it. */
    void showOut() {
        close(CloseCode.TOO_SLOW, "too slow a reader", true);
    }

    /** Looks whether the peer has taken too long; for the flusher's thread. */
    void lookAt(long now) {
        if (outbox.isClosing()) {
            if (outbox.closingFor(now) > timeouts.goodbye().toNanos()) {
                hangUp();
            }
        } else if (!spoke && now - acceptedAt > timeouts.hello().toNanos()) {
            reader.lookOnce(this); // what has come counts, even if there was no time to read it
        } else if (outbox.stalledFor(now) > timeouts.stall().toNanos()) {
            showOut();
        } else if (introduced && now - pingAt >= 0) {
            ping(now);
        }
    }

    void close(int code, String reason, boolean atOnce) {
        close(code, reason, atOnce, code);
    }

    /** The code with which the connection ended, or is about to, as the {@link TransportRecorder} hears of it. */
    int closeCode() {
        return closeCode;
    }

    private void close(int code, String reason, boolean atOnce, int recorded) {
        if (!admitted) {
            flusher.cut(this); // before the handshake there is no way to say it
        } else if (outbox.close(FrameEncoder.close(code, reason), atOnce)) {
            closeCode = recorded;
            flusher.flush(this);
        }
    }

    private void ping(long now) {
        misses = heardAt - pingedAt > 0 ? 0 : misses + 1;
        if (misses > 1) {
            hangUp();
            return;
        }
        pingedAt = now;
        pingAt = now + timeouts.ping().toNanos();
        if (outbox.isFlushed()) {
            send(FrameEncoder.PING);
        }
    }

    private void handle(Outbox.Taken taken) {
        switch (taken) {
            case YES, CLOSED -> {}
            case FIRST_TO_WAIT -> flusher.flush(this);
            case TOO_MUCH -> showOut();
            case BROKEN -> flusher.cut(this);
        }
    }
}
