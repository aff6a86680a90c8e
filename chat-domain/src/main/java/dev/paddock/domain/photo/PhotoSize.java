package dev.paddock.domain.photo;

/** The sizes in which each photo is kept, by the length of its longer side. */
public enum PhotoSize {
    FULL(2_560),
    THUMB(320);

    private final int pixels;

    PhotoSize(int pixels) {
        this.pixels = pixels;
    }

    /** The longest that a side may be. */
    public int pixels() {
        return pixels;
    }
}
