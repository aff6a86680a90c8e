package dev.paddock.ws.transport;

import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Frames on their way to many peers at once: written from one direct buffer, kept as one array by those who can't take them
 * yet. To be loaded and sent by one thread alone; the arrays may be shared by all.
 */
public final class Burst {
    private static final int FIRST_CAPACITY = 64 * 1024;

    private ByteBuffer direct = ByteBuffer.allocateDirect(FIRST_CAPACITY);
    private byte @Nullable [] bytes;

    /** Replaces what was loaded by {@code frames}, one after the other. */
    public void load(List<byte[]> frames) {
        int size = 0;
        for (byte[] frame : frames) {
            size += frame.length;
        }
        makeRoom(size);
        for (byte[] frame : frames) {
            direct.put(frame);
        }
        direct.flip();
        bytes = frames.size() == 1 ? frames.get(0) : null;
    }

    /** Replaces what was loaded by one frame. */
    public void load(byte[] frame) {
        makeRoom(frame.length);
        direct.put(frame).flip();
        bytes = frame;
    }

    /** The bytes that were loaded, from their start; whoever writes moves the position. */
    ByteBuffer fromStart() {
        return direct.rewind();
    }

    int size() {
        return direct.limit();
    }

    /** The loaded bytes as an array, made on first demand and shared; not to be changed. */
    byte[] bytes() {
        var made = bytes;
        if (made == null) {
            made = new byte[size()];
            direct.get(0, made);
            bytes = made;
        }
        return made;
    }

    /** A copy of what was loaded, for readers that are no peers. */
    public byte[] copy() {
        return bytes().clone();
    }

    private void makeRoom(int size) {
        if (direct.capacity() < size) {
            direct = ByteBuffer.allocateDirect(Math.max(size, 2 * direct.capacity()));
        }
        direct.clear();
    }
}
