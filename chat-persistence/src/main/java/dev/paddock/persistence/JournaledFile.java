package dev.paddock.persistence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.NonWritableChannelException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.h2.store.fs.FakeFileChannel;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.jspecify.annotations.Nullable;

/**
 * An open file that changes by whole forces alone. H2 writes a chunk, a header, a new end of the file, and then forces; of writes
 * that were not forced a power cut may leave some and not others, in any order, which H2 does not stand. So they are kept in memory;
 * a force puts them into the {@link Journal}, forces that, and then makes them in the file, which itself is forced when the
 * journal is full. What was not forced is gone after a kill as after a power cut, and also when the file is closed: H2 forces what
 * it wrote last.
 *
 * <p>Whoever opens the file sees what is in its journal, and brings it into the file once it has locked that. Thread-safe.
 */
@SuppressWarnings("UnsynchronizedOverridesSynchronized") // the locks here see to that
final class JournaledFile extends FileBaseDefault {
    private static final int BLOCK = UnforcedChanges.BLOCK;

    /** What is kept at most, before it goes to the disk unasked: in the midst of migrations nobody forces for a while. */
    private static final long MOST_KEPT = 16L << 20;

    private static final int BUFFER = 1 << 20;

    private final FileChannel file;
    private final FilePath journalPath;
    private final boolean readOnly;
    private final ReentrantLock forcing = new ReentrantLock();
    private final ByteBuffer buffer =
            ByteBuffer.allocate(BUFFER); // belongs to who holds forcing, as all down to failure
    private @Nullable Journal journal;
    private volatile boolean settled;
    private volatile @Nullable IOException failure;

    private final Object layers = new Object();
    private UnforcedChanges changes;
    private @Nullable UnforcedChanges beingForced;

    private JournaledFile(FileChannel file, FilePath journalPath, boolean readOnly) throws IOException {
        this.file = file;
        this.journalPath = journalPath;
        this.readOnly = readOnly;
        changes = JournalReader.read(journalPath, file);
    }

    /** Opens the file at {@code path}, whose journal is or comes at {@code journalPath}; {@code mode} is "r" or "rw". */
    static JournaledFile open(FilePath path, FilePath journalPath, String mode) throws IOException {
        boolean wasThere = path.exists();
        var file = path.open(mode);
        try {
            if (!wasThere && journalPath.exists()) {
                journalPath.delete(); // the database was removed
            }
            return new JournaledFile(file, journalPath, mode.equals("r"));
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    @Override
    public long size() throws IOException {
        requireOpen();
        synchronized (layers) {
            return changes.size();
        }
    }

    @Override
    public int read(ByteBuffer target, long at) throws IOException {
        requireOpen();
        int count;
        synchronized (layers) {
            count = (int) Math.min(target.remaining(), changes.size() - at);
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

    @Override
    public int write(ByteBuffer source, long at) throws IOException {
        requireWritable();
        int count = source.remaining();
        boolean much;
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
            much = changes.bytes() > MOST_KEPT;
        }
        if (much) {
            force(false);
        }
        return count;
    }

    @Override
    protected void implTruncate(long size) throws IOException {
        requireWritable();
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

    @Override
    public void force(boolean metaData) throws IOException {
        requireOpen();
        if (readOnly) {
            return;
        }
        forcing.lock();
        try {
            requireSound();
            forceChanges();
        } catch (IOException e) {
            failure = e;
            throw e;
        } finally {
            forcing.unlock();
        }
    }

    private void forceChanges() throws IOException {
        UnforcedChanges group;
        synchronized (layers) {
            if (changes.isEmpty()) {
                return;
            }
            group = changes;
            changes = new UnforcedChanges(group.size());
            beingForced = group;
        }
        var told = journal();
        told.append(group);
        make(group);
        synchronized (layers) {
            beingForced = null;
        }
        if (told.isFull()) {
            file.force(true);
            told.restart(StoreHeader.newestOf(file));
        }
    }

    private Journal journal() throws IOException {
        if (journal == null) {
            file.force(true); // what other programs wrote into it
            journal = Journal.begin(journalPath, StoreHeader.newestOf(file));
        }
        return journal;
    }

    /** Makes {@code group} in the file itself: blocks that lie side by side in one write. */
    private void make(UnforcedChanges group) throws IOException {
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

    /** Brings the journal of an earlier life into the file, as it is now: it may have been read while another process wrote. */
    private void settle() throws IOException {
        synchronized (layers) {
            changes = JournalReader.read(journalPath, file);
            if (!changes.isEmpty()) {
                make(changes);
                changes = new UnforcedChanges(changes.size());
            }
        }
        if (journalPath.exists()) {
            file.force(true);
            Journal.begin(journalPath, StoreHeader.NONE).remove();
        }
        settled = true;
    }

    private void settleAlone() throws IOException {
        forcing.lock();
        try {
            if (!settled) {
                settle();
            }
        } finally {
            forcing.unlock();
        }
    }

    @Override
    public @Nullable FileLock tryLock(long position, long size, boolean shared) throws IOException {
        var lock = file.tryLock(position, size, shared);
        if (lock == null || readOnly) {
            return lock;
        }
        boolean usable = false;
        try {
            settleAlone();
            usable = true;
        } finally {
            if (!usable) {
                lock.release();
            }
        }
        return new Lock(lock);
    }

    /** Leaves a file that needs no journal, if it can; else the journal stays. */
    private void leave() throws IOException {
        forcing.lock();
        try (var left = journal) {
            journal = null;
            if (left != null && failure == null) {
                file.force(true);
                left.remove();
            }
        } finally {
            forcing.unlock();
        }
    }

    private void requireOpen() throws IOException {
        if (!isOpen()) {
            throw new ClosedChannelException();
        }
    }

    private void requireWritable() throws IOException {
        requireOpen();
        if (readOnly) {
            throw new NonWritableChannelException();
        }
        requireSound();
        if (!settled) {
            settleAlone();
        }
    }

    private void requireSound() throws IOException {
        IOException earlier = failure;
        if (earlier != null) {
            throw new IOException(earlier.getMessage(), earlier);
        }
    }

    @Override
    protected void implCloseChannel() throws IOException {
        try {
            leave();
        } finally {
            file.close();
        }
    }

    /** The lock of the file, which is left in order before others can have it. */
    private final class Lock extends FileLock {
        private final FileLock lock;

        Lock(FileLock lock) {
            super(FakeFileChannel.INSTANCE, lock.position(), lock.size(), lock.isShared());
            this.lock = lock;
        }

        @Override
        public boolean isValid() {
            return lock.isValid();
        }

        @Override
        public void release() throws IOException {
            try {
                leave();
            } finally {
                lock.release();
            }
        }
    }
}
