package dev.paddock.persistence.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file as its users see it: the file itself, over it the changes that are being forced, over those the ones that came since.
 * Thread-safe, but for {@link #make}, {@link #takeChanges} and {@link #made}, which are for one thread at a time.
 */
final class LayeredFile {
    private static final int BLOCK = UnforcedChanges.BLOCK;
    private static final int BUFFER = 1 << 20;

    private final FileChannel file;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    private final Object layers = new Object();
    private UnforcedChanges changes;
    private @Nullable UnforcedChanges beingForced;

    /** {@code file} with {@code changes} that are not in it yet. */
    LayeredFile(FileChannel file, UnforcedChanges changes) {
        this.file = file;
        this.changes = changes;
    }

    long size() {
        synchronized (layers) {
            return changes.size();
        }
    }

    /** As a channel reads: up to what is left in {@code target}; returns how many bytes, -1 at the end. */
    int read(ByteBuffer target, long at) throws IOException {
        int count;
        synchronized (layers) {
            count = (int) Math.max(-1, Math.min(target.remaining(), changes.size() - at));
            if (count <= 0) {
                return target.hasRemaining() ? -1 : 0;
            }
            if (isKept(at, at + count)) {
                readBlocks(target, at, count);
                return count;
            }
        }
        return readFile(target, at, count);
    }

    private boolean isKept(long from, long to) {
        return changes.touches(from, to) || (beingForced != null && beingForced.touches(from, to));
    }

    private int readFile(ByteBuffer target, long at, int count) throws IOException {
        int limit = target.limit();
        target.limit(target.position() + count); // the file may have bytes beyond that no longer count
        try {
            return file.read(target, at);
        } finally {
            target.limit(limit);
        }
    }

    private void readBlocks(ByteBuffer target, long at, int count) throws IOException {
        for (int done = 0; done < count; ) {
            int from = (int) ((at + done) % BLOCK);
            int length = Math.min(BLOCK - from, count - done);
            target.put(block((at + done) / BLOCK), from, length);
            done += length;
        }
    }

    /** Block {@code number} as it is now, not to be changed. */
    private byte[] block(long number) throws IOException {
        byte[] block = block(changes, number);
        if (block == null && beingForced != null) {
            block = block(beingForced, number);
        }
        return block != null ? block : blockOfFile(number);
    }

    private static byte @Nullable [] block(UnforcedChanges layer, long number) {
        byte[] block = layer.block(number);
        return block == null && number * BLOCK >= layer.shortest() ? new byte[BLOCK] : block;
    }

    private byte[] blockOfFile(long number) throws IOException {
        var block = ByteBuffer.allocate(BLOCK);
        int count = 0;
        while (block.hasRemaining() && count >= 0) {
            count = file.read(block, number * BLOCK + block.position());
        }
        return block.array();
    }

    /** Keeps what is in {@code source}; returns how many bytes are kept by now. */
    long write(ByteBuffer source, long at) throws IOException {
        int count = source.remaining();
        synchronized (layers) {
            for (int done = 0; done < count; ) {
                long number = (at + done) / BLOCK;
                int from = (int) ((at + done) % BLOCK);
                int length = Math.min(BLOCK - from, count - done);
                byte[] block = length == BLOCK ? new byte[BLOCK] : block(number).clone();
                source.get(block, from, length);
                changes.write(number, block);
                done += length;
            }
            changes.grow(at + count);
            return changes.bytes();
        }
    }

    void truncate(long size) throws IOException {
        synchronized (layers) {
            if (size < changes.size()) {
                byte[] last = block(size / BLOCK).clone();
                changes.truncate(size);
                if (size % BLOCK > 0) {
                    Arrays.fill(last, (int) (size % BLOCK), BLOCK, (byte) 0);
                    changes.write(size / BLOCK, last);
                }
            }
        }
    }

    /** The changes so far, to be forced, and to be seen until they are {@link #made}; null if there are none. */
    @Nullable
    UnforcedChanges takeChanges() {
        synchronized (layers) {
            if (changes.isEmpty()) {
                return null;
            }
            beingForced = changes;
            changes = new UnforcedChanges(changes.size());
            return beingForced;
        }
    }

    /** The changes taken last are in the file. */
    void made() {
        synchronized (layers) {
            beingForced = null;
        }
    }

    /** Makes {@code recovered} in the file, and forgets all other changes. */
    void recover(UnforcedChanges recovered) throws IOException {
        synchronized (layers) {
            if (!recovered.isEmpty()) {
                make(recovered);
            }
            changes = new UnforcedChanges(recovered.size());
        }
    }

    /** Makes {@code group} in the file itself: blocks that lie side by side in one write. */
    void make(UnforcedChanges group) throws IOException {
        if (group.shortest() < file.size()) {
            file.truncate(group.shortest());
        }
        buffer.clear();
        long next = -1;
        for (Map.Entry<Long, byte[]> block : group.inOrder().entrySet()) {
            if (block.getKey() != next || buffer.remaining() < BLOCK) {
                writeOut(next);
            }
            buffer.put(block.getValue());
            next = block.getKey() + 1;
        }
        writeOut(next);
        if (file.size() > group.size()) { // the last block need not be whole
            file.truncate(group.size());
        } else if (file.size() < group.size()) {
            file.write(ByteBuffer.allocate(1), group.size() - 1);
        }
    }

    private void writeOut(long nextBlock) throws IOException {
        buffer.flip();
        long at = nextBlock * BLOCK - buffer.remaining();
        while (buffer.hasRemaining()) {
            at += file.write(buffer, at);
        }
        buffer.clear();
    }
}
