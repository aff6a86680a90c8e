package dev.paddock.sse.planted;

import org.java_websocket.WebSocket;

/** The other edge's technology in this one. */
public record SocketsOverHttp(WebSocket socket) {}
