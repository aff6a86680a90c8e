package dev.paddock.persistence.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import java.util.zip.CRC32C;
import org.h2.store.fs.FilePath;
import org.jspecify.annotations.Nullable;

/** The groups in a {@link Journal} that are whole, read in order up to the first that is not. */
final class JournalReader {
    private final byte[] contents;
    private final ByteBuffer bytes;
    private @Nullable GroupHead first;
    private @Nullable GroupHead last;

    private JournalReader(byte[] contents) {
        this.contents = contents;
        bytes = ByteBuffer.wrap(contents);
    }

    /**
     * The changes that the journal at {@code path} says were done to a database's {@code file}, all of which may be in the file, or
     * some, or nothing. Of a database in use by another process, the file is looked at last: it may only be newer than the journal read.
     *
     * @throws StaleJournalException if the journal belongs to another file, or to this one as it was later
     */
    static UnforcedChanges read(FilePath path, FileChannel file) throws IOException {
        if (!path.exists()) {
            return new UnforcedChanges(file.size());
        }
        var reader = new JournalReader(contents(path));
        var changes = new UnforcedChanges(file.size());
        while (reader.addNext(changes)) {}
        if (reader.first != null && !belongs(reader.first, StoreHeader.newestOf(file))) {
            throw new StaleJournalException(path);
        }
        return changes;
    }

    private static byte[] contents(FilePath path) throws IOException {
        try (var file = path.open("r")) {
            var bytes = ByteBuffer.allocate(Math.toIntExact(file.size()));
            int count = 0;
            while (bytes.hasRemaining() && count >= 0) {
                count = file.read(bytes, bytes.position());
            }
            return bytes.array();
        }
    }

    /** A file without a header had none when it was new, and may have lost both in the midst of writing them. */
    private static boolean belongs(GroupHead head, StoreHeader found) {
        return head.created() == 0
                || found.created() == 0
                || (head.created() == found.created() && head.version() <= found.version());
    }

    private boolean addNext(UnforcedChanges changes) {
        int start = bytes.position();
        var head = GroupHead.readFrom(bytes);
        if (head == null || head.blocks() < 0 || head.bytesToCome() > bytes.remaining() || !isNext(head)) {
            return false;
        }
        int end = bytes.position() + (int) head.bytesToCome() - Long.BYTES;
        var checksum = new CRC32C();
        checksum.update(contents, start, end - start);
        if (checksum.getValue() != bytes.getLong(end)) {
            return false;
        }
        add(head, changes);
        bytes.position(end + Long.BYTES);
        first = first == null ? head : first;
        last = head;
        return true;
    }

    private boolean isNext(GroupHead head) {
        return last == null || head.follows(last);
    }

    private void add(GroupHead head, UnforcedChanges changes) {
        changes.truncate(Math.min(head.shortest(), changes.size()));
        int blocks = bytes.position() + head.blocks() * Long.BYTES;
        for (int i = 0; i < head.blocks(); i++) {
            int from = blocks + i * UnforcedChanges.BLOCK;
            changes.write(bytes.getLong(), Arrays.copyOfRange(contents, from, from + UnforcedChanges.BLOCK));
        }
        changes.grow(head.size());
    }
}
