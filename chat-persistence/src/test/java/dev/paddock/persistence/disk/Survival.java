package dev.paddock.persistence.disk;

/** The part of the writes that were not forced which a disk may keep when its power fails. */
public enum Survival {
    /** None of them: as of a file that changes by forces alone. */
    NOTHING(Integer.MAX_VALUE),
    /** The first ones, in the order they were made in: as of a process that is killed on a machine that lives on. */
    BEGINNING(Integer.MAX_VALUE),
    /** Any of them, each of them whole. */
    WRITES(Integer.MAX_VALUE),
    /** Any of their pages: systems write those in what order they like. */
    PAGES(4096),
    /** Any of their sectors. */
    SECTORS(512);

    private final int piece;

    Survival(int piece) {
        this.piece = piece;
    }

    /** The number of bytes that survive or are lost together, where they lie in such a piece of the disk. */
    int piece() {
        return piece;
    }
}
