package dev.paddock.sse.planted;

import dev.paddock.sse.planted.circle.FolderThatLooksBack;

/** A folder that uses one by which it is used. */
public record FolderInACycle(FolderThatLooksBack other) {}
