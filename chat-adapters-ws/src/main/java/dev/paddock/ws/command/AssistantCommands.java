package dev.paddock.ws.command;

import dev.paddock.domain.Refusal;
import dev.paddock.domain.assistant.AnswerOutcome;
import dev.paddock.ws.EdgeUseCases;
import dev.paddock.ws.connection.Session;
import dev.paddock.ws.protocol.Answers;
import dev.paddock.ws.protocol.BadRequestException;
import dev.paddock.ws.protocol.Command;

/** Talking to the assistant. */
public final class AssistantCommands {
    private static final int MAX_VALUE = 4000;

    private final EdgeUseCases useCases;

    public AssistantCommands(EdgeUseCases useCases) {
        this.useCases = useCases;
    }

    public Answer start(Session session, Command command) throws BadRequestException {
        var turn = useCases.startDialog().start(session.user(), command.flag("restart"), session.name());
        return Answer.of(Answers.turn(command.id(), turn));
    }

    public Answer answer(Session session, Command command) throws BadRequestException {
        var value = command.textOrNumber("value");
        if (value.length() > MAX_VALUE) {
            throw command.bad("\"value\" is too long.");
        }
        var outcome = useCases.answerDialog().answer(session.user(), value, session.name());
        if (outcome instanceof Refusal refusal) {
            return Answer.refused(command, refusal);
        }
        return Answer.of(Answers.turn(command.id(), ((AnswerOutcome.Answered) outcome).turn()));
    }
}
