package dev.paddock.ws.transport;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import org.jspecify.annotations.Nullable;

/**
 * Holds a handshake back until its header is complete, and refuses one that is too long: the library would keep and scan
 * whatever comes, again from its start for every packet. For the one thread that reads.
 */
final class HeaderGate {
    static final int MAX_HEADER = 8 * 1024;

    private static final byte[] END = {'\r', '\n', '\r', '\n'};

    private byte @Nullable [] held;
    private int size;
    private int matched;
    private boolean complete;

    boolean isOpen() {
        return complete;
    }

    /**
     * Reads into {@code target}, which is empty: the number of bytes there, 0 while the header is incomplete, -1 at the end.
     *
     * @throws HeaderTooLongException once the header is longer than it may be
     */
    int read(ReadableByteChannel source, ByteBuffer target) throws IOException {
        int start = target.position();
        if (held != null) {
            target.put(held, 0, size);
        }
        int read = source.read(target);
        if (read <= 0) {
            target.position(start);
            return read;
        }
        complete = scan(target, start + size);
        if (complete) {
            held = null;
            return target.position() - start;
        }
        hold(target, start);
        return 0;
    }

    private boolean scan(ByteBuffer target, int from) throws HeaderTooLongException {
        for (int i = from; i < target.position(); i++) {
            byte next = target.get(i);
            matched = next == END[matched] ? matched + 1 : next == END[0] ? 1 : 0;
            if (matched == END.length) {
                return checked(i + 1);
            }
        }
        return !checked(target.position());
    }

    private static boolean checked(int length) throws HeaderTooLongException {
        if (length > MAX_HEADER) {
            throw new HeaderTooLongException();
        }
        return true;
    }

    private void hold(ByteBuffer target, int start) {
        size = target.position() - start;
        held = new byte[size];
        target.get(start, held);
        target.position(start);
    }

    /** Says that a handshake's header is longer than it may be. */
    static final class HeaderTooLongException extends IOException {
        private static final long serialVersionUID = 1L;

        HeaderTooLongException() {
            super("header longer than " + MAX_HEADER + " bytes");
        }
    }
}
