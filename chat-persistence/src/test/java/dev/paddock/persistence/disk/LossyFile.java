package dev.paddock.persistence.disk;

import dev.paddock.persistence.disk.Change.Truncated;
import dev.paddock.persistence.disk.Change.Written;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.SplittableRandom;

/**
 * A file: as its readers see it, and as it lies on the disk, which is behind by the changes that were not forced. Guarded by its
 * disk.
 */
final class LossyFile {
    private final Image seen = new Image();
    private final Image forced = new Image();
    private final Deque<Change> unforced = new ArrayDeque<>();
    private long changes;

    int size() {
        return seen.size();
    }

    int read(int at, byte[] target, int offset, int length) {
        return seen.read(at, target, offset, length);
    }

    void write(int at, byte[] bytes) {
        change(new Written(at, bytes));
    }

    void truncate(int size) {
        if (size < seen.size()) {
            change(new Truncated(size));
        }
    }

    private void change(Change change) {
        unforced.add(change);
        apply(seen, change);
        changes++;
    }

    /** The number of changes so far: a force that begins now must bring all of them to the disk. */
    long changes() {
        return changes;
    }

    /** Brings the first {@code upTo} changes to the disk, but for those another force brought there. */
    void force(long upTo) {
        while (changes - unforced.size() < upTo && !unforced.isEmpty()) {
            apply(forced, unforced.remove());
        }
    }

    private static void apply(Image image, Change change) {
        if (change instanceof Written written) {
            image.put(written.at(), written.bytes(), 0, written.bytes().length);
            image.grow(written.at() + written.bytes().length);
        } else {
            image.resize(change.sizeAfter(image.size()));
        }
    }

    /**
     * Loses its power: what was not forced is lost, or survives as {@code survival} says, and the size as it was after any of the
     * changes: where pieces may survive, whatever became of their bytes. Bytes below it that never came are zero.
     */
    void losePower(Survival survival, SplittableRandom random) {
        int kept = survival == Survival.NOTHING ? 0 : random.nextInt(unforced.size() + 1);
        double chance = survival == Survival.NOTHING ? 0 : survival == Survival.BEGINNING ? 1 : random.nextDouble();
        int size = forced.size();
        int index = 0;
        for (Change change : unforced) {
            boolean resizes = index++ < kept;
            if (change instanceof Written written) {
                if (resizes || survival != Survival.BEGINNING) {
                    survive(written, survival.piece(), chance, random);
                }
            } else if (resizes) {
                forced.resize(change.sizeAfter(size));
            }
            size = resizes ? change.sizeAfter(size) : size;
        }
        forced.resize(size);
        unforced.clear();
        seen.become(forced);
    }

    private void survive(Written written, int piece, double chance, SplittableRandom random) {
        int end = written.bytes().length;
        for (int from = 0; from < end; ) {
            int to = (int) Math.min(end, (long) from + piece - (written.at() + from) % piece);
            if (random.nextDouble() < chance) {
                forced.put(written.at() + from, written.bytes(), from, to - from);
            }
            from = to;
        }
    }

    /** The file of another disk, as this one's readers see it, forced. */
    LossyFile copy() {
        var copy = new LossyFile();
        copy.seen.become(seen);
        copy.forced.become(seen);
        return copy;
    }
}
