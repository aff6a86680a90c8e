package dev.paddock.persistence.disk;

import java.util.Arrays;

/** The bytes of a file, and how many of them count; those beyond are zero. Guarded by its disk. */
final class Image {
    private byte[] bytes = new byte[64 * 1024];
    private int size;

    int size() {
        return size;
    }

    /** Copies up to {@code length} bytes from {@code at} on; returns how many, -1 at the end. */
    int read(int at, byte[] target, int offset, int length) {
        if (at >= size) {
            return -1;
        }
        int count = Math.min(length, size - at);
        System.arraycopy(bytes, at, target, offset, count);
        return count;
    }

    /** Puts bytes where they belong, whatever the size. */
    void put(int at, byte[] source, int from, int length) {
        if (at + length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(at + length, 2 * bytes.length));
        }
        System.arraycopy(source, from, bytes, at, length);
    }

    /** Counts more bytes, or fewer: what no longer counts is gone. */
    void resize(int newSize) {
        put(newSize, new byte[0], 0, 0);
        Arrays.fill(bytes, newSize, bytes.length, (byte) 0);
        size = newSize;
    }

    void grow(int atLeast) {
        size = Math.max(size, atLeast);
    }

    void become(Image other) {
        bytes = other.bytes.clone();
        size = other.size;
    }
}
