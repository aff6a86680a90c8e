package dev.paddock.persistence.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;
import org.h2.store.fs.FilePath;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file beside a database's that has each group of changes before they are made in that, so that after a power cut those that are
 * whole can be made again ({@link JournalReader}). Only there while the database is open, or after it was not closed. A group is a
 * head ({@link GroupHead}), the numbers of the blocks that were written, those blocks, and the checksum of it all. Not thread-safe.
 */
final class Journal implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);

    /** With so many bytes the journal begins anew: as often, the database's own file is forced to the disk. */
    private static final long FULL = 4L << 20;

    private static final int BUFFER = 1 << 20;

    private final FilePath path;
    private final FileChannel file;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    private final CRC32C checksum = new CRC32C();
    private StoreHeader origin;
    private long end;
    private long number;

    private Journal(FilePath path, FileChannel file, StoreHeader origin) {
        this.path = path;
        this.file = file;
        this.origin = origin;
    }

    /** Begins the journal at {@code path} of a database's file that is on the disk as it is, with the header {@code origin}. */
    static Journal begin(FilePath path, StoreHeader origin) throws IOException {
        OwnerOnly.make(path);
        var file = path.open("rw");
        try {
            file.truncate(0);
            file.force(true);
            forceName(path);
            return new Journal(path, file, origin);
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    /** Brings {@code group} to the disk; when this returns it can be made in the database's file. */
    void append(UnforcedChanges group) throws IOException {
        var blocks = group.inOrder();
        checksum.reset();
        buffer.clear();
        new GroupHead(origin.created(), origin.version(), number++, group.shortest(), group.size(), blocks.size())
                .writeTo(buffer);
        for (long block : blocks.keySet()) {
            makeRoom(Long.BYTES);
            buffer.putLong(block);
        }
        for (byte[] block : blocks.values()) {
            makeRoom(block.length);
            buffer.put(block);
        }
        makeRoom(0);
        drain();
        buffer.putLong(checksum.getValue());
        write();
        file.force(false);
    }

    private void makeRoom(int bytes) throws IOException {
        if (buffer.remaining() < bytes + Long.BYTES) {
            drain();
        }
    }

    private void drain() throws IOException {
        checksum.update(buffer.array(), 0, buffer.position());
        write();
    }

    private void write() throws IOException {
        buffer.flip();
        while (buffer.hasRemaining()) {
            end += file.write(buffer, end);
        }
        buffer.clear();
    }

    boolean isFull() {
        return end >= FULL;
    }

    /**
     * Forgets all groups, which are made and on the disk. That has to be on the disk itself before another group comes: of one that
     * is written over older ones, a power cut may leave the first of them and not the last.
     */
    void restart(StoreHeader newOrigin) throws IOException {
        var nothing = ByteBuffer.allocate(GroupHead.BYTES);
        while (nothing.hasRemaining()) {
            file.write(nothing, nothing.position());
        }
        if (file.size() > 2 * FULL) {
            file.truncate(FULL);
        }
        file.force(true);
        origin = newOrigin;
        end = 0;
    }

    /** Removes the journal of a database's file that has all its groups on the disk. */
    void remove() throws IOException {
        file.truncate(0); // a name that was removed may be there again after a power cut
        file.force(true);
        file.close();
        path.delete();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /** A file's bytes are of no use if its folder does not know it; where a folder can't be forced, the system sees to that. */
    private static void forceName(FilePath path) {
        FilePath plain = path;
        while (!plain.unwrap().equals(plain) && plain.unwrap() != plain) {
            plain = plain.unwrap();
        }
        if (plain.getScheme().equals("file")) {
            var folder = Path.of(plain.toString()).toAbsolutePath().getParent();
            try (var names = FileChannel.open(folder, StandardOpenOption.READ)) {
                names.force(true);
            } catch (IOException e) {
                LOG.debug(
                        "the folder {} can't be forced ({})",
                        folder,
                        e.getClass().getSimpleName());
            }
        }
    }
}
