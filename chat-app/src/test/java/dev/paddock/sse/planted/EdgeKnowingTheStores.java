package dev.paddock.sse.planted;

import dev.paddock.persistence.planted.StoreKnowingAnEdge;

/** An edge that goes around the domain. */
public record EdgeKnowingTheStores(StoreKnowingAnEdge store) {}
