package dev.paddock.persistence.planted;

import dev.paddock.ws.planted.TokensOnTheSocket;

/** A store that knows who asks. */
public record StoreKnowingAnEdge(TokensOnTheSocket edge) {}
