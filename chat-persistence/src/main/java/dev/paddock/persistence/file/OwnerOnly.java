package dev.paddock.persistence.file;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import org.h2.store.fs.FilePath;

/**
 * Files and folders that their owner alone may open, on file systems that know permissions; on others they are what those make of
 * them.
 */
public final class OwnerOnly {
    private static final String ON_DISK = "async:";
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    private static final int STICKY = 01000;

    private OwnerOnly() {}

    /** Makes {@code folder}, and those above it that are missing, for their owner alone. */
    public static void makeFolder(Path folder) throws IOException {
        Files.createDirectories(folder, attributes(folder, FOLDER));
    }

    /** Makes an empty file for its owner alone; one that is there stays as it is. */
    public static void make(Path file) throws IOException {
        try {
            Files.newByteChannel(
                            file,
                            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                            attributes(file, FILE))
                    .close();
        } catch (FileAlreadyExistsException e) {
            return; // by whoever was first
        }
    }

    /** The same for a path of H2's; one that is not on a disk is left to its own file system. */
    static void make(FilePath file) throws IOException {
        if (file.toString().startsWith(ON_DISK)) {
            var path = Path.of(file.toString().substring(ON_DISK.length()));
            var folder = path.toAbsolutePath().getParent();
            if (folder != null && !Files.exists(path) && Files.isDirectory(folder)) {
                make(path);
            }
        }
    }

    /** Closes a file that is there to all but its owner; false if it belongs to somebody else, who stays open. */
    public static boolean close(Path file) throws IOException {
        return restrict(file, FILE);
    }

    /**
     * The same for a folder. One that is not for a database alone stays as it is: where everybody may make files, the folder the
     * program was started in, somebody's home, the root.
     */
    static boolean closeFolder(Path folder) throws IOException {
        return isShared(folder) ? isClosed(folder) : restrict(folder, FOLDER);
    }

    private static boolean isShared(Path folder) throws IOException {
        var real = folder.toRealPath();
        return real.getParent() == null
                || real.equals(Path.of("").toRealPath())
                || real.equals(Path.of(System.getProperty("user.home", "")).toAbsolutePath())
                || (real.getFileSystem().supportedFileAttributeViews().contains("unix")
                        && ((Integer) Files.getAttribute(real, "unix:mode") & STICKY) != 0);
    }

    private static boolean restrict(Path path, Set<PosixFilePermission> most) throws IOException {
        if (isClosed(path)) {
            return true;
        }
        var left = EnumSet.copyOf(most);
        left.retainAll(Files.getPosixFilePermissions(path));
        try {
            Files.setPosixFilePermissions(path, left);
            return true;
        } catch (FileSystemException e) {
            return false; // somebody else's
        }
    }

    private static boolean isClosed(Path path) throws IOException {
        if (!isPosix(path)) {
            return true;
        }
        var found = EnumSet.noneOf(PosixFilePermission.class);
        found.addAll(Files.getPosixFilePermissions(path));
        found.removeAll(FOLDER);
        return found.isEmpty();
    }

    private static FileAttribute<?>[] attributes(Path path, Set<PosixFilePermission> permissions) {
        return isPosix(path)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
