package dev.paddock.persistence.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.h2.engine.ConnectionInfo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The place of an embedded database on the disk.
 *
 * @param name what the names of all its files begin with
 */
public record DatabaseFiles(Path folder, String name) {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseFiles.class);
    private static final String ON_DISK = JournaledPath.SCHEME + ":async:";

    /** That of the database at {@code url}, as H2 is to be given it; empty for one that is in memory, or elsewhere. */
    public static Optional<DatabaseFiles> of(String url) {
        if (!url.startsWith("jdbc:h2:" + ON_DISK)) {
            return Optional.empty();
        }
        var path = Path.of(
                new ConnectionInfo(url, new Properties(), null, null).getName().substring(ON_DISK.length()));
        var folder = path.toAbsolutePath().getParent();
        return folder == null
                ? Optional.empty()
                : Optional.of(new DatabaseFiles(folder, path.getFileName().toString()));
    }

    /** Makes the folder where there is none, for its owner alone. */
    public void makeFolder() throws IOException {
        OwnerOnly.makeFolder(folder);
    }

    /** Closes the folder, and the files that are in it already, to all but their owner. */
    public void close() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        if (!OwnerOnly.closeFolder(folder)) {
            LOG.info("the folder {} is open to others: the files of the database in it are not", folder);
        }
        try (var files = Files.newDirectoryStream(folder, this::isOurs)) {
            for (var file : files) {
                if (!OwnerOnly.close(file)) {
                    LOG.warn("{} belongs to somebody else, and others may read it: close it to them", file);
                }
            }
        }
    }

    private boolean isOurs(Path file) {
        return file.getFileName().toString().startsWith(name + ".") && Files.isRegularFile(file);
    }
}
