package dev.paddock.persistence.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.h2.store.fs.FilePath;
import org.jspecify.annotations.Nullable;

/** A file of a {@link LossyDisk} for H2: {@code lossy:<mount>/<file>}. */
public final class LossyPath extends FilePath {
    static final String SCHEME = "lossy";
    private static final Map<String, LossyDisk.Mount> MOUNTS = new ConcurrentHashMap<>();
    private static final Map<String, AtomicReference<@Nullable LossyChannel>> LOCKS = new ConcurrentHashMap<>();

    private LossyPath(String name) {
        this.name = name;
    }

    static void register() {
        FilePath.register(new LossyPath(SCHEME + ":"));
    }

    static void mount(String path, LossyDisk.Mount mount) {
        MOUNTS.put(path, mount);
    }

    private String mountName() {
        int slash = name.indexOf('/');
        return name.substring(SCHEME.length() + 1, slash < 0 ? name.length() : slash);
    }

    private String fileName() {
        return name.substring(name.indexOf('/') + 1);
    }

    private LossyDisk.Mount mount() {
        var mount = MOUNTS.get(mountName());
        if (mount == null) {
            throw new IllegalStateException("nothing is mounted at " + name);
        }
        return mount;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        var file = mount().open(fileName());
        var lock = LOCKS.computeIfAbsent(name, path -> new AtomicReference<>());
        return new LossyChannel(mount(), file, lock, mode.equals("r"));
    }

    @Override
    public boolean exists() {
        return isDirectory() || mount().exists(fileName());
    }

    @Override
    public long size() {
        try {
            return mount().size(mount().open(fileName()));
        } catch (IOException e) {
            return 0;
        }
    }

    @Override
    public void delete() {
        mount().delete(fileName());
    }

    @Override
    public boolean createFile() {
        if (exists()) {
            return false;
        }
        try {
            mount().open(fileName());
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public boolean isDirectory() {
        return name.indexOf('/') < 0;
    }

    @Override
    public boolean isRegularFile() {
        return !isDirectory() && exists();
    }

    @Override
    public FilePath getParent() {
        return new LossyPath(SCHEME + ":" + mountName());
    }

    @Override
    public FilePath getPath(String path) {
        return new LossyPath(path);
    }

    @Override
    public FilePath toRealPath() {
        return this;
    }

    @Override
    public boolean isAbsolute() {
        return true;
    }

    @Override
    public boolean canWrite() {
        return true;
    }

    @Override
    public boolean setReadOnly() {
        return false;
    }

    @Override
    public long lastModified() {
        return 0;
    }

    @Override
    public void createDirectory() {}

    @Override
    public List<FilePath> newDirectoryStream() {
        return List.of();
    }

    @Override
    public void moveTo(FilePath newName, boolean atomicReplace) {
        throw new UnsupportedOperationException("nothing of H2's is renamed while it is in use");
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }
}
