package dev.paddock.ws.transport.planted;

import dev.paddock.ws.command.CommandDispatcher;

/** A transport that knows what its bytes are for. */
public record TransportKnowingCommands(CommandDispatcher dispatcher) {}
