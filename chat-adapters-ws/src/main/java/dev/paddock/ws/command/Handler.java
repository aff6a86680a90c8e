package dev.paddock.ws.command;

import dev.paddock.ws.connection.Session;
import dev.paddock.ws.protocol.BadRequestException;
import dev.paddock.ws.protocol.Command;

/** Carries out one type of command. Runs on the command threads, and may wait for the store. */
@FunctionalInterface
public interface Handler {
    Answer handle(Session session, Command command) throws BadRequestException;
}
