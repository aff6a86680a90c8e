package dev.paddock.persistence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.h2.engine.ConnectionInfo;
import org.h2.engine.Constants;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.store.fs.FileUtils;

/**
 * The end of an embedded database's file, looked for before H2 opens it. H2 takes a file of nothing, and one whose end is missing,
 * for a new or an older database, begins there, and writes over what there was.
 */
final class FileEnd {
    static final String NO_DATABASE =
            "the file is no database, or is damaged; nothing was changed: restore a backup (docs/backup.md)";
    private static final String CUT_OFF = "the file is empty or ends too early, as one that was not copied to its end;"
            + " nothing was changed: restore a backup (docs/backup.md), or remove the file to begin anew";

    private static final int BLOCK = 4096;
    private static final String CHECKSUM = ",fletcher:";

    /** How much a power cut may take back of what was written and not forced: what H2 recovers from by itself. */
    private static final int UNFORCED_VERSIONS = 16;

    private FileEnd() {}

    /** Why the file that {@code url} leads to must not be opened, empty if it may be, or if there is none. */
    static Optional<String> check(String url) {
        var info = new ConnectionInfo(url, new Properties(), null, null);
        String file = info.isPersistent() && !info.isRemote() ? info.getName() + Constants.SUFFIX_MV_FILE : "";
        try {
            return file.isEmpty() || !FileUtils.exists(file) ? Optional.empty() : checkFile(file);
        } catch (IOException e) {
            return Optional.empty(); // as H2 will say
        }
    }

    private static Optional<String> checkFile(String file) throws IOException {
        byte[] start;
        try (var in = FileUtils.newInputStream(file)) {
            start = in.readNBytes(2 * BLOCK);
        }
        if (start.length == 0) {
            return Optional.of(CUT_OFF);
        }
        var header = newest(start);
        if (header.isEmpty()) {
            return isEncrypted(start) ? Optional.empty() : Optional.of(NO_DATABASE);
        }
        boolean whole = start.length == 2 * BLOCK && endsWithin(FileUtils.size(file), header.get());
        return whole || recovers(file, header.get()) ? Optional.empty() : Optional.of(CUT_OFF);
    }

    private static boolean isEncrypted(byte[] start) {
        return new String(start, StandardCharsets.ISO_8859_1).startsWith("H2encrypt");
    }

    /** Of the two headers that there are, either of which may be half written. */
    private static Optional<Map<String, String>> newest(byte[] start) {
        return Stream.of(0, BLOCK)
                .filter(from -> start.length > from)
                .map(from -> Arrays.copyOfRange(start, from, Math.min(from + BLOCK, start.length)))
                .flatMap(block -> header(block).stream())
                .max(Comparator.comparingLong(FileEnd::version));
    }

    private static Optional<Map<String, String>> header(byte[] block) {
        String text = new String(block, StandardCharsets.ISO_8859_1);
        int end = text.indexOf(CHECKSUM);
        if (end < 0) {
            return Optional.empty();
        }
        String sum = text.substring(end + CHECKSUM.length()).trim();
        boolean whole = sum.equals(Integer.toHexString(DataUtils.getFletcher32(block, 0, end)));
        return whole ? Optional.of(DataUtils.parseMap(text.substring(0, end))) : Optional.empty();
    }

    private static long version(Map<String, String> header) {
        return DataUtils.readHexLong(header, "version", 0);
    }

    private static boolean endsWithin(long size, Map<String, String> header) {
        long blocks = DataUtils.readHexLong(header, "block", 0) + 1;
        return blocks * BLOCK <= size;
    }

    /** Whether what is left is as new as what a power cut leaves; reads only. */
    private static boolean recovers(String file, Map<String, String> header) {
        try (var store = new MVStore.Builder().fileName(file).readOnly().open()) {
            return !store.getMapNames().isEmpty()
                    && !header.containsKey("clean")
                    && store.getCurrentVersion() >= version(header) - UNFORCED_VERSIONS;
        } catch (MVStoreException e) {
            return e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED;
        }
    }
}
