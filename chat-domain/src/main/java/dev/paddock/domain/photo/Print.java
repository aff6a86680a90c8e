package dev.paddock.domain.photo;

import dev.paddock.domain.conversation.PhotoFormat;

/** A picture as it was written by the {@link Darkroom}, in one size. Nobody changes its bytes. */
public final class Print {
    private final PhotoFormat format;
    private final int width;
    private final int height;
    private final byte[] bytes;

    public Print(PhotoFormat format, int width, int height, byte[] bytes) {
        this.format = format;
        this.width = width;
        this.height = height;
        this.bytes = bytes;
    }

    public PhotoFormat format() {
        return format;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** Shared, and not to be changed. */
    public byte[] bytes() {
        return bytes;
    }
}
