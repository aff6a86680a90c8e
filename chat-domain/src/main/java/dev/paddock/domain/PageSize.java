package dev.paddock.domain;

import org.jspecify.annotations.Nullable;

/** The number of things on a page of something long: the usual one, unless a reader asks for another within bounds. */
public final class PageSize {
    public static final int USUAL = 50;
    public static final int MAX = 100;

    private PageSize() {}

    /** The size for a reader who asks for {@code asked} things, null for one who doesn't say. */
    public static int of(@Nullable Long asked) {
        return asked == null ? USUAL : (int) Math.max(1, Math.min(asked, MAX));
    }
}
