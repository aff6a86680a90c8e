package dev.paddock.persistence.file;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import org.h2.engine.ConnectionInfo;
import org.h2.engine.Constants;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FileUtils;

/**
 * The end of an embedded database's file, looked for before H2 opens it. H2 takes a file of nothing, and one whose end is missing,
 * for a new or an older database, begins there, and writes over what there was.
 */
public final class FileEnd {
    public static final String NO_DATABASE =
            "the file is no database, or is damaged; nothing was changed: restore a backup (docs/backup.md)";
    private static final String CUT_OFF = "the file is empty or ends too early, as one that was not copied to its end;"
            + " nothing was changed: restore a backup (docs/backup.md), or remove the file to begin anew";

    /** So many versions that were written and not forced may be gone after a power cut: what H2 recovers from by itself. */
    private static final int UNFORCED_VERSIONS = 16;

    private FileEnd() {}

    /** The reason not to open the file that {@code url} leads to, empty if it may be opened, or if there is none. */
    public static Optional<String> check(String url) {
        var info = new ConnectionInfo(url, new Properties(), null, null);
        String file = info.isPersistent() && !info.isRemote() ? info.getName() + Constants.SUFFIX_MV_FILE : "";
        try {
            return file.isEmpty() || !FileUtils.exists(file) ? Optional.empty() : checkFile(file);
        } catch (StaleJournalException e) {
            return Optional.of(e.words());
        } catch (IOException e) {
            return Optional.empty(); // as H2 will say
        }
    }

    private static Optional<String> checkFile(String file) throws IOException {
        byte[] start;
        long size;
        try (var channel = FilePath.get(file).open("r");
                var in = Channels.newInputStream(channel)) {
            start = in.readNBytes(StoreHeader.COPIES);
            size = channel.size();
        }
        if (start.length == 0) {
            return Optional.of(CUT_OFF);
        }
        var header = StoreHeader.newest(start);
        if (header.isEmpty()) {
            return isEncrypted(start) ? Optional.empty() : Optional.of(NO_DATABASE);
        }
        boolean whole = start.length == StoreHeader.COPIES && endsWithin(size, header.get());
        return whole || recovers(file, header.get()) ? Optional.empty() : Optional.of(CUT_OFF);
    }

    private static boolean isEncrypted(byte[] start) {
        return new String(start, StandardCharsets.ISO_8859_1).startsWith("H2encrypt");
    }

    private static boolean endsWithin(long size, StoreHeader header) {
        return (header.chunkStart() + 1) * StoreHeader.BLOCK <= size;
    }

    /** True if what is left is as new as what a power cut leaves; reads only. */
    private static boolean recovers(String file, StoreHeader header) {
        try (var store = new MVStore.Builder().fileName(file).readOnly().open()) {
            return !store.getMapNames().isEmpty()
                    && !header.closed()
                    && store.getCurrentVersion() >= header.version() - UNFORCED_VERSIONS;
        } catch (MVStoreException e) {
            return e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED;
        }
    }
}
