package dev.paddock.persistence.disk;

/** Something done to a file that was not forced yet. */
sealed interface Change {
    /** The size after it of a file of {@code size} bytes. */
    int sizeAfter(int size);

    @SuppressWarnings("ArrayRecordComponent") // compared with nothing
    record Written(int at, byte[] bytes) implements Change {
        @Override
        public int sizeAfter(int size) {
            return Math.max(size, at + bytes.length);
        }
    }

    record Truncated(int to) implements Change {
        @Override
        public int sizeAfter(int size) {
            return Math.min(size, to);
        }
    }
}
