package dev.paddock.ws.command;

import dev.paddock.contract.CloseCode;
import dev.paddock.contract.Correlation;
import dev.paddock.domain.Code;
import dev.paddock.domain.UnavailableException;
import dev.paddock.domain.account.SessionUse;
import dev.paddock.ws.connection.ClientSession;
import dev.paddock.ws.connection.SessionListener;
import dev.paddock.ws.protocol.BadRequestException;
import dev.paddock.ws.protocol.Command;
import dev.paddock.ws.protocol.ErrorFrames;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The dispatcher of commands: it takes each to its handler, and sees to it that exactly one answer follows. Safe for use by many threads. */
public final class CommandDispatcher implements SessionListener {
    private static final Logger LOG = LoggerFactory.getLogger(CommandDispatcher.class);

    private final HelloHandler helloHandler;
    private final SessionUse sessionUse;
    private final CommandTable commands;
    private final Consumer<ClientSession> gone;

    public CommandDispatcher(
            HelloHandler helloHandler, SessionUse sessionUse, CommandTable commands, Consumer<ClientSession> gone) {
        this.helloHandler = helloHandler;
        this.sessionUse = sessionUse;
        this.commands = commands;
        this.gone = gone;
    }

    @Override
    public void received(ClientSession session, String text) {
        if (session.isGreeted()) {
            answer(session, text);
        } else {
            helloHandler.greet(session, text);
        }
    }

    @Override
    public void cameTooLate(ClientSession session, String text) {
        try {
            session.send(ErrorFrames.of(
                    Command.parse(text).id(),
                    Code.UNAVAILABLE,
                    "The server is too busy for this command now; nothing was done. Try again shortly."));
        } catch (BadRequestException e) {
            fault(session, e);
        }
    }

    @Override
    public void closed(ClientSession session) {
        gone.accept(session);
    }

    private void answer(ClientSession session, String text) {
        Command command;
        try {
            command = Command.parse(text);
        } catch (BadRequestException e) {
            fault(session, e);
            return;
        }
        sessionUse.note(session.caller().session());
        var wait = session.allowance().command();
        if (wait.isZero()) {
            carryOut(session, command);
        } else {
            session.send(ErrorFrames.rateLimited(command.id(), "Too many commands; slow down.", wait));
        }
    }

    private void carryOut(ClientSession session, Command command) {
        session.correlation(command).during(() -> answer(session, command));
    }

    private void answer(ClientSession session, Command command) {
        CommandReply answer;
        try {
            var handler = commands.find(command.type());
            if (handler == null) {
                throw command.bad("There is no such command.");
            }
            answer = handler.handle(session, command);
        } catch (BadRequestException e) {
            fault(session, e);
            return;
        } catch (RuntimeException | StackOverflowError e) {
            session.send(failure(command.id(), session.correlation(command), e));
            return;
        }
        answer.give(session);
    }

    private static void fault(ClientSession session, BadRequestException fault) {
        session.send(ErrorFrames.of(fault.id(), Code.BAD_REQUEST, fault.detail()));
        if (!session.allowance().fault()) {
            session.close(CloseCode.POLICY_VIOLATION, "too many bad requests");
        }
    }

    /** The answer to a command whose handling failed; what an operator needs goes to the log, without the person's words. */
    static byte[] failure(String id, Correlation correlation, Throwable fault) {
        if (fault instanceof UnavailableException) {
            return ErrorFrames.of(
                    id, Code.UNAVAILABLE, "The store can't be reached; nothing was done. Try again shortly.");
        }
        correlation.during(() -> LOG.error("a command failed", withoutWords(fault)));
        return ErrorFrames.of(id, Code.INTERNAL, "Something went wrong here; correlation id " + correlation.id() + ".");
    }

    /** The fault with its places and causes, but without messages, in which somebody's words may be quoted. */
    private static Throwable withoutWords(Throwable fault) {
        var cause = fault.getCause();
        var bare = new Throwable(fault.getClass().getName(), cause == null ? null : withoutWords(cause));
        bare.setStackTrace(fault.getStackTrace());
        return bare;
    }
}
