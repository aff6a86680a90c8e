package dev.paddock.persistence.file;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The head of a group of a {@link Journal}.
 *
 * @param created of the database's file, as in its {@link StoreHeader}
 * @param version of the newest header in that file when the journal began
 * @param number one more than that of the group before, so that what is left of an older one is not taken for it
 * @param shortest the fewest bytes that the file had meanwhile
 * @param size the bytes of the file after the group
 * @param blocks how many of its blocks were written
 */
record GroupHead(long created, long version, long number, long shortest, long size, int blocks) {
    static final int BYTES = 7 * Long.BYTES + Integer.BYTES;
    private static final long MAGIC = 0x5061_6464_6F63_6B31L;

    void writeTo(ByteBuffer buffer) {
        buffer.putLong(MAGIC)
                .putLong(created)
                .putLong(version)
                .putLong(number)
                .putLong(shortest)
                .putLong(size)
                .putInt(blocks);
    }

    /** Reads one; null if there is none. */
    static @Nullable GroupHead readFrom(ByteBuffer buffer) {
        if (buffer.remaining() < BYTES || buffer.getLong() != MAGIC) {
            return null;
        }
        return new GroupHead(
                buffer.getLong(),
                buffer.getLong(),
                buffer.getLong(),
                buffer.getLong(),
                buffer.getLong(),
                buffer.getInt());
    }

    /** The number of bytes that follow it in its group, the checksum among them. */
    long bytesToCome() {
        return (long) blocks * (Long.BYTES + UnforcedChanges.BLOCK) + Long.BYTES;
    }

    boolean follows(GroupHead before) {
        return number == before.number + 1;
    }
}
