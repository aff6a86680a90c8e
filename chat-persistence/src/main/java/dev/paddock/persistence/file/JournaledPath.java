package dev.paddock.persistence.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import org.h2.engine.Constants;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * A file system of H2's in front of another one, {@code journaled:<path>}: a database's file in it changes by whole forces alone,
 * whatever a power cut leaves of the writes in between. Other files pass. Public, as H2 makes instances of its own; nobody else
 * needs to.
 */
public final class JournaledPath extends FilePathWrapper {
    public static final String SCHEME = "journaled";

    /** The end of a journal's name, after the whole of the database's. */
    public static final String SUFFIX = ".journal";

    /** A path of no name, which H2 gives one. */
    public JournaledPath() {}

    /** Has H2 know this scheme; as often as one likes. */
    public static void register() {
        FilePath.register(new JournaledPath());
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        if (isDatabase()) {
            return JournaledFile.open(getBase(), journal(), mode);
        }
        if (!mode.equals("r")) {
            OwnerOnly.make(getBase());
        }
        return super.open(mode);
    }

    @Override
    public OutputStream newOutputStream(boolean append) throws IOException {
        OwnerOnly.make(getBase());
        return super.newOutputStream(append);
    }

    @Override
    public void delete() {
        super.delete();
        if (isDatabase() && journal().exists()) {
            journal().delete();
        }
    }

    private boolean isDatabase() {
        return name.endsWith(Constants.SUFFIX_MV_FILE);
    }

    private FilePath journal() {
        return FilePath.get(getBase() + SUFFIX);
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }
}
