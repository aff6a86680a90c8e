package dev.paddock.persistence.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.NonWritableChannelException;
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
    /** The most bytes that are kept before they go to the disk unasked: in the midst of migrations nobody forces for a while. */
    private static final long MOST_KEPT = 16L << 20;

    private final FileChannel file;
    private final LayeredFile seen;
    private final FilePath journalPath;
    private final boolean readOnly;
    private final ReentrantLock forcing = new ReentrantLock();
    private @Nullable Journal journal; // belongs to who holds forcing
    private volatile boolean settled;
    private volatile @Nullable IOException failure;

    private JournaledFile(FileChannel file, FilePath journalPath, boolean readOnly) throws IOException {
        this.file = file;
        this.journalPath = journalPath;
        this.readOnly = readOnly;
        this.seen = new LayeredFile(file, JournalReader.read(journalPath, file));
    }

    /** Opens the file at {@code path}, whose journal is or comes at {@code journalPath}; {@code mode} is "r" or "rw". */
    static JournaledFile open(FilePath path, FilePath journalPath, String mode) throws IOException {
        boolean wasThere = path.exists();
        if (!mode.equals("r")) {
            OwnerOnly.make(path);
        }
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
        return seen.size();
    }

    @Override
    public int read(ByteBuffer target, long at) throws IOException {
        requireOpen();
        return seen.read(target, at);
    }

    @Override
    public int write(ByteBuffer source, long at) throws IOException {
        requireWritable();
        int count = source.remaining();
        if (seen.write(source, at) > MOST_KEPT) {
            force(false);
        }
        return count;
    }

    @Override
    protected void implTruncate(long size) throws IOException {
        requireWritable();
        seen.truncate(size);
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
            forceOrFail();
        } finally {
            forcing.unlock();
        }
    }

    /** Changes that were taken and not made are lost to later forces: none may follow one that ended early, for whatever reason. */
    private void forceOrFail() throws IOException {
        IOException reason = new IOException("a force did not come to its end");
        boolean done = false;
        try {
            forceChanges();
            done = true;
        } catch (IOException e) {
            reason = e;
            throw e;
        } finally {
            if (!done) {
                failure = reason;
            }
        }
    }

    private void forceChanges() throws IOException {
        var group = seen.takeChanges();
        if (group == null) {
            return;
        }
        var target = journal();
        target.append(group);
        seen.make(group);
        seen.made();
        if (target.isFull()) {
            file.force(true);
            target.restart(StoreHeader.newestOf(file));
        }
    }

    private Journal journal() throws IOException {
        if (journal == null) {
            file.force(true); // what other programs wrote into it
            journal = Journal.begin(journalPath, StoreHeader.newestOf(file));
        }
        return journal;
    }

    /** Brings the journal of an earlier life into the file, as it is now: it may have been read while another process wrote. */
    private void settle() throws IOException {
        seen.recover(JournalReader.read(journalPath, file));
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
