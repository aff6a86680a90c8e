package dev.paddock.app.planted;

import dev.paddock.persistence.planted.StoreKnowingAnEdge;

/** A launcher that reaches past the stores into one of their folders. */
public record TablesInTheLauncher(StoreKnowingAnEdge tables) {}
