package dev.paddock.app.planted;

import dev.paddock.ws.connection.PendingCommands;

/** A launcher that reaches into the WebSocket edge, past its root. */
public record SocketInsidesInTheLauncher(PendingCommands pending) {}
