package dev.paddock.persistence.disk;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A disk in memory whose power can fail: what was not {@linkplain java.nio.channels.FileChannel#force forced} is then lost, or
 * survives in part. It is used through a {@link #mount}; when the power fails the mount is dead, and another one shows what
 * survived. Names of files are durable at once. It can be {@linkplain #limit full} as well. Thread-safe.
 */
public final class LossyDisk {
    /** Below what a real disk takes, but long enough that others write meanwhile. */
    private static final int LONGEST_FORCE_NANOS = 300_000;

    private final Map<String, LossyFile> files = new TreeMap<>();
    private final String name;
    private final SplittableRandom random;
    private final List<Survival> survivals;
    private int mounts;
    private Mount mount = new Mount(this);
    private long operationsLeft = Long.MAX_VALUE;
    private long limit = Long.MAX_VALUE;

    /** An empty disk; {@code random} decides by which one of {@code survivals} it loses power, and what survives. */
    public LossyDisk(String name, SplittableRandom random, List<Survival> survivals) {
        this.name = name;
        this.random = random;
        this.survivals = survivals;
        LossyPath.register();
    }

    /** Another disk with what is on this one, forced or not. */
    public synchronized LossyDisk copy(String newName, SplittableRandom newRandom, List<Survival> newSurvivals) {
        var copy = new LossyDisk(newName, newRandom, newSurvivals);
        files.forEach((file, content) -> copy.files.put(file, content.copy()));
        return copy;
    }

    /** Switches the power on, if need be, and returns where the files are now: {@code lossy:<name>.<number>}. */
    public synchronized String mount() {
        losePower();
        operationsLeft = Long.MAX_VALUE;
        mount = new Mount(this);
        String path = name + "." + ++mounts;
        LossyPath.mount(path, mount);
        return LossyPath.SCHEME + ":" + path;
    }

    /** The power fails now. */
    public synchronized void losePower() {
        if (mount.alive.getCount() > 0) {
            files.values().forEach(file -> file.losePower(survivals.get(random.nextInt(survivals.size())), random));
            mount.alive.countDown();
        }
    }

    /** The power fails in the midst of the write, truncation or force after {@code operations} more of them. */
    public synchronized void losePowerAfter(int operations) {
        operationsLeft = operations;
    }

    public synchronized boolean hasPower() {
        return mount.alive.getCount() > 0;
    }

    /** Returns once the power failed; false if it did not in that time. */
    public boolean awaitLoss(long time, TimeUnit unit) throws InterruptedException {
        return mounted().alive.await(time, unit);
    }

    private synchronized Mount mounted() {
        return mount;
    }

    /** Has room for {@code bytes} in all files together: nothing grows beyond, what is there can be written over. */
    public synchronized void limit(long bytes) {
        limit = bytes;
    }

    /** The number of bytes of all files together. */
    public synchronized long size() {
        return files.values().stream().mapToLong(LossyFile::size).sum();
    }

    private void spend(Mount user) throws IOException {
        user.require();
        if (operationsLeft-- == 0) {
            losePower();
            user.require();
        }
    }

    /** The disk as one mount sees it, until the power fails. */
    static final class Mount {
        private final LossyDisk disk;
        private final CountDownLatch alive = new CountDownLatch(1);

        private Mount(LossyDisk disk) {
            this.disk = disk;
        }

        void require() throws IOException {
            if (alive.getCount() == 0) {
                throw new IOException("The power failed");
            }
        }

        boolean exists(String file) {
            synchronized (disk) {
                return disk.files.containsKey(file);
            }
        }

        LossyFile open(String file) throws IOException {
            synchronized (disk) {
                require();
                return disk.files.computeIfAbsent(file, name -> new LossyFile());
            }
        }

        void delete(String file) {
            synchronized (disk) {
                if (alive.getCount() > 0) {
                    disk.files.remove(file);
                }
            }
        }

        int size(LossyFile file) {
            synchronized (disk) {
                return file.size();
            }
        }

        int read(LossyFile file, int at, byte[] target) throws IOException {
            synchronized (disk) {
                require();
                return file.read(at, target, 0, target.length);
            }
        }

        /** Writes as many of {@code bytes} as there is room for, at least one, and returns how many. */
        int write(LossyFile file, int at, byte[] bytes) throws IOException {
            synchronized (disk) {
                require();
                long end = Math.max(file.size(), disk.limit - (disk.size() - file.size()));
                int room = (int) Math.min(bytes.length, end - at);
                if (room <= 0 && bytes.length > 0) {
                    throw new IOException("No space left on device");
                }
                byte[] written = Arrays.copyOf(bytes, room);
                file.write(at, written);
                disk.spend(this);
                return written.length;
            }
        }

        void truncate(LossyFile file, int size) throws IOException {
            synchronized (disk) {
                require();
                file.truncate(size);
                disk.spend(this);
            }
        }

        /** Brings to the disk what was changed before the call; what others change meanwhile comes with the next one. */
        void force(LossyFile file) throws IOException {
            long changes;
            long nanos;
            synchronized (disk) {
                disk.spend(this);
                changes = file.changes();
                nanos = disk.random.nextInt(LONGEST_FORCE_NANOS);
            }
            LockSupport.parkNanos(nanos);
            synchronized (disk) {
                require();
                file.force(changes);
            }
        }
    }
}
