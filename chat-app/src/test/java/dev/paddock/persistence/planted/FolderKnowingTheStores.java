package dev.paddock.persistence.planted;

import dev.paddock.persistence.Stores;

/** A part of the stores that knows what is made of it. */
public record FolderKnowingTheStores(Stores stores) {}
