package dev.paddock.ws.command;

import dev.paddock.domain.Refusal;
import dev.paddock.domain.assistant.AnswerOutcome;
import dev.paddock.ws.EdgeUseCases;
import dev.paddock.ws.connection.ClientSession;
import dev.paddock.ws.protocol.BadRequestException;
import dev.paddock.ws.protocol.Command;
import dev.paddock.ws.protocol.OkFrames;

/** Talking to the assistant. */
final class AssistantCommands {
    private static final int MAX_VALUE = 4000;

    private final EdgeUseCases useCases;

    AssistantCommands(EdgeUseCases useCases) {
        this.useCases = useCases;
    }

    CommandReply start(ClientSession session, Command command) throws BadRequestException {
        var turn = useCases.startDialog().start(session.user(), command.flag("restart"), session.name());
        return CommandReply.of(OkFrames.turn(command.id(), turn));
    }

    CommandReply answer(ClientSession session, Command command) throws BadRequestException {
        var value = command.textOrNumber("value");
        if (value.length() > MAX_VALUE) {
            throw command.bad("\"value\" is too long.");
        }
        var outcome = useCases.answerDialog().answer(session.user(), value, session.name());
        if (outcome instanceof Refusal refusal) {
            return CommandReply.refused(command, refusal);
        }
        return CommandReply.of(OkFrames.turn(command.id(), ((AnswerOutcome.Answered) outcome).turn()));
    }
}
