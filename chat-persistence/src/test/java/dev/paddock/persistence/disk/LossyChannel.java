package dev.paddock.persistence.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileLock;
import java.nio.channels.NonWritableChannelException;
import java.util.concurrent.atomic.AtomicReference;
import org.h2.store.fs.FakeFileChannel;
import org.h2.store.fs.FileBaseDefault;
import org.jspecify.annotations.Nullable;

/** An open file of a {@link LossyDisk}; once the power failed it refuses everything but to be closed. Thread-safe. */
@SuppressWarnings("UnsynchronizedOverridesSynchronized") // the disk sees to that
final class LossyChannel extends FileBaseDefault {
    private final LossyDisk.Mount mount;
    private final LossyFile file;
    private final AtomicReference<@Nullable LossyChannel> lock;
    private final boolean readOnly;

    /** The file, open; {@code lock} is who of this mount has it locked. */
    LossyChannel(
            LossyDisk.Mount mount, LossyFile file, AtomicReference<@Nullable LossyChannel> lock, boolean readOnly) {
        this.mount = mount;
        this.file = file;
        this.lock = lock;
        this.readOnly = readOnly;
    }

    @Override
    public long size() throws IOException {
        mount.require();
        return mount.size(file);
    }

    @Override
    public int read(ByteBuffer target, long at) throws IOException {
        requireOpen();
        byte[] bytes = new byte[target.remaining()];
        int count = mount.read(file, Math.toIntExact(at), bytes);
        if (count > 0) {
            target.put(bytes, 0, count);
        }
        return count;
    }

    @Override
    public int write(ByteBuffer source, long at) throws IOException {
        requireWritable();
        byte[] bytes = new byte[source.remaining()];
        source.duplicate().get(bytes);
        int count = mount.write(file, Math.toIntExact(at), bytes);
        source.position(source.position() + count);
        return count;
    }

    @Override
    protected void implTruncate(long size) throws IOException {
        requireWritable();
        mount.truncate(file, Math.toIntExact(size));
    }

    @Override
    public void force(boolean metaData) throws IOException {
        requireOpen();
        mount.force(file);
    }

    @Override
    public @Nullable FileLock tryLock(long position, long size, boolean shared) throws IOException {
        requireOpen();
        mount.require();
        return lock.compareAndSet(null, this) ? new Lock(position, size, shared) : null;
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
    }

    private boolean isLocked() {
        return lock.get() == this;
    }

    private void unlock() {
        lock.compareAndSet(this, null);
    }

    @Override
    protected void implCloseChannel() {
        unlock();
    }

    /** The lock of a file, shared by nobody even if it could be. */
    private final class Lock extends FileLock {
        Lock(long position, long size, boolean shared) {
            super(FakeFileChannel.INSTANCE, position, size, shared);
        }

        @Override
        public boolean isValid() {
            return isLocked();
        }

        @Override
        public void release() {
            unlock();
        }
    }
}
