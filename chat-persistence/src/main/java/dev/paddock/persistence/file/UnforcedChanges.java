package dev.paddock.persistence.file;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The changes to a file that are not in it yet: blocks that were written, a size, and how short it was meanwhile. Not thread-safe. */
final class UnforcedChanges {
    static final int BLOCK = StoreHeader.BLOCK;

    private final Map<Long, byte[]> blocks = new HashMap<>();
    private long shortest;
    private long size;
    private boolean changed;

    /** No changes yet to a file of {@code size} bytes. */
    UnforcedChanges(long size) {
        this.shortest = size;
        this.size = size;
    }

    boolean isEmpty() {
        return !changed;
    }

    /** The number of bytes that the file has after the changes. */
    long size() {
        return size;
    }

    /** The number of bytes from before that still count, at most: what lies beyond reads as zeros, unless it was written. */
    long shortest() {
        return shortest;
    }

    long bytes() {
        return (long) blocks.size() * BLOCK;
    }

    /** Block {@code number} if it was written, else null. */
    byte @Nullable [] block(long number) {
        return blocks.get(number);
    }

    /** True if some byte from {@code from} to {@code to} is not the one that was there before. */
    boolean touches(long from, long to) {
        if (to > shortest) {
            return true;
        }
        for (long number = from / BLOCK; number * BLOCK < to; number++) {
            if (blocks.containsKey(number)) {
                return true;
            }
        }
        return false;
    }

    /** Block {@code number} is {@code bytes} from now on, which nobody changes any more. */
    void write(long number, byte[] bytes) {
        blocks.put(number, bytes);
        changed = true;
    }

    /** The file ends after {@code newSize} bytes, where its last block ends or was written anew. */
    void truncate(long newSize) {
        blocks.keySet().removeIf(number -> number * BLOCK >= newSize);
        size = newSize;
        shortest = Math.min(shortest, newSize);
        changed = true;
    }

    /** The file has {@code newSize} bytes, which are no fewer than before. */
    void grow(long newSize) {
        size = Math.max(size, newSize);
        changed = true;
    }

    /** All blocks that were written, in their order. */
    SortedMap<Long, byte[]> inOrder() {
        return new TreeMap<>(blocks);
    }
}
