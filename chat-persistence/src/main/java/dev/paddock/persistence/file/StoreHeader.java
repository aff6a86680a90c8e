package dev.paddock.persistence.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.h2.mvstore.DataUtils;

/**
 * The header of an embedded database's file, of which there are two copies at the file's beginning, either of which may be half
 * written.
 *
 * @param created when the file was made, in milliseconds since 1970
 * @param version which version of the file the header was written with; the newest chunks may be newer
 * @param chunkStart the number of the block in which the header's chunk begins
 * @param closed whether the file was closed after it
 */
record StoreHeader(long created, long version, long chunkStart, boolean closed) {
    /** The bytes of one of the copies, and of each of a file's blocks. */
    static final int BLOCK = 4096;

    /** The bytes that hold both of the copies. */
    static final int COPIES = 2 * BLOCK;

    /** That of a file without one. */
    static final StoreHeader NONE = new StoreHeader(0, 0, 0, false);

    private static final String CHECKSUM = ",fletcher:";

    /** The newer one that is whole of those in the file's first {@link #COPIES} bytes, as far as there are so many. */
    static Optional<StoreHeader> newest(byte[] start) {
        return Stream.of(0, BLOCK)
                .filter(from -> start.length > from)
                .map(from -> Arrays.copyOfRange(start, from, Math.min(from + BLOCK, start.length)))
                .flatMap(block -> read(block).stream())
                .max(Comparator.comparingLong(StoreHeader::version));
    }

    /** The newer one that is whole in {@code file}, else {@link #NONE}. */
    static StoreHeader newestOf(FileChannel file) throws IOException {
        var start = ByteBuffer.allocate((int) Math.min(COPIES, file.size()));
        int count = 0;
        while (start.hasRemaining() && count >= 0) {
            count = file.read(start, start.position());
        }
        return newest(start.array()).orElse(NONE);
    }

    private static Optional<StoreHeader> read(byte[] block) {
        String text = new String(block, StandardCharsets.ISO_8859_1);
        int end = text.indexOf(CHECKSUM);
        if (end < 0) {
            return Optional.empty();
        }
        String sum = text.substring(end + CHECKSUM.length()).trim();
        boolean whole = sum.equals(Integer.toHexString(DataUtils.getFletcher32(block, 0, end)));
        return whole ? Optional.of(of(DataUtils.parseMap(text.substring(0, end)))) : Optional.empty();
    }

    private static StoreHeader of(Map<String, String> words) {
        return new StoreHeader(
                DataUtils.readHexLong(words, "created", 0),
                DataUtils.readHexLong(words, "version", 0),
                DataUtils.readHexLong(words, "block", 0),
                words.containsKey("clean"));
    }
}
