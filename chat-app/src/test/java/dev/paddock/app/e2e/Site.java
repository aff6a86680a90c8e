package dev.paddock.app.e2e;

import java.net.URI;

/** Where a platform's pages are found. */
interface Site {
    /** The address of the page at {@code path}, which begins with a slash. */
    URI page(String path);
}
