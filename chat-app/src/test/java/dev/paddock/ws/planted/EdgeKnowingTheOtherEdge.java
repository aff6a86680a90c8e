package dev.paddock.ws.planted;

import dev.paddock.sse.planted.SocketsOverHttp;

/** One edge that knows the other. */
public record EdgeKnowingTheOtherEdge(SocketsOverHttp other) {}
