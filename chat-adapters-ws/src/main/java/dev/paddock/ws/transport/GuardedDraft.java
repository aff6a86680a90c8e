package dev.paddock.ws.transport;

import java.nio.ByteBuffer;
import java.util.List;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.drafts.Draft;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.enums.Opcode;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.exceptions.LimitExceededException;
import org.java_websocket.extensions.DefaultExtension;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.framing.Framedata;
import org.java_websocket.protocols.Protocol;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The library's framing for one peer, with what it lacks: bytes and fragments are counted per message, whichever frames carry
 * them; control frames are answered through the peer's outbox; and once the connection is closing, or was misused, nothing of
 * what still comes is looked at. Offers no extension, so that nothing inflates. For the one thread that decodes for this peer.
 */
final class GuardedDraft extends Draft_6455 {
    private static final Logger LOG = LoggerFactory.getLogger(GuardedDraft.class);

    static final int MAX_MESSAGE = 16 * 1024;
    static final int MAX_FRAGMENTS = 16;

    private @Nullable Peer peer;
    private int bytes;
    private int fragments;

    GuardedDraft() {
        super(List.of(new DefaultExtension()), List.of(new Protocol("")), MAX_MESSAGE);
    }

    void serve(Peer newPeer) {
        peer = newPeer;
    }

    /** Itself: the factory makes one per connection, where the library would copy a common one. */
    @Override
    public Draft copyInstance() {
        return this;
    }

    @Override
    public List<Framedata> translateFrame(ByteBuffer buffer) {
        var served = served();
        try {
            if (!served.isClosing()) {
                return super.translateFrame(buffer);
            }
        } catch (InvalidDataException e) {
            served.close(e.getCloseCode(), "the frame can't be taken", false);
        }
        buffer.position(buffer.limit());
        return List.of();
    }

    @Override
    public void processFrame(WebSocketImpl connection, Framedata frame) {
        var served = served();
        if (served.isClosing()) {
            return;
        }
        try {
            switch (frame.getOpcode()) {
                case CLOSING -> served.answerGoodbye(answerTo(frame));
                case PING -> served.pong(frame.getPayloadData());
                case PONG -> {}
                case TEXT, BINARY, CONTINUOUS -> {
                    count(frame);
                    super.processFrame(connection, frame);
                }
            }
        } catch (InvalidDataException e) {
            served.close(e.getCloseCode(), "the message can't be taken", false);
        } catch (Error e) { // the library would stop the whole server
            LOG.error("a message could not be handed over", e);
            served.close(CloseFrame.UNEXPECTED_CONDITION, "out of resources", false);
        }
    }

    private Peer served() {
        var served = peer;
        if (served == null) {
            throw new IllegalStateException("no peer yet");
        }
        return served;
    }

    private void count(Framedata frame) throws LimitExceededException {
        if (frame.getOpcode() != Opcode.CONTINUOUS) {
            bytes = 0;
            fragments = 0;
        }
        bytes += frame.getPayloadData().remaining();
        fragments++;
        if (bytes > MAX_MESSAGE || fragments > MAX_FRAGMENTS) {
            throw new LimitExceededException(MAX_MESSAGE);
        }
    }

    private static int answerTo(Framedata frame) {
        int code = frame instanceof CloseFrame close ? close.getCloseCode() : CloseFrame.NORMAL;
        boolean mayBeSaid = (code >= 3000 && code <= 4999) || code == CloseFrame.GOING_AWAY;
        return mayBeSaid ? code : CloseFrame.NORMAL;
    }
}
