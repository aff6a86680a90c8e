package dev.paddock.sse.planted.circle;

import dev.paddock.sse.planted.FolderInACycle;

/** The other half of a cycle of two folders. */
public interface FolderThatLooksBack {
    FolderInACycle back();
}
