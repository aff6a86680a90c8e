package dev.paddock.ws;

import dev.paddock.ws.protocol.BadRequestException;
import dev.paddock.ws.protocol.Command;

/** Carries out one type of command. Runs on the command threads, and may wait for the store. */
@FunctionalInterface
interface Handler {
    Answer handle(Session session, Command command) throws BadRequestException;
}
