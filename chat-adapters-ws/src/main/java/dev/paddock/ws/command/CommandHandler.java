package dev.paddock.ws.command;

import dev.paddock.ws.connection.ClientSession;
import dev.paddock.ws.protocol.BadRequestException;
import dev.paddock.ws.protocol.Command;

/** The handler of one type of command. Runs on the command threads, and may wait for the store. */
@FunctionalInterface
interface CommandHandler {
    CommandReply handle(ClientSession session, Command command) throws BadRequestException;
}
