package dev.paddock.ws.command;

import dev.paddock.domain.Checked;
import dev.paddock.domain.Refusal;
import dev.paddock.ws.connection.Session;
import dev.paddock.ws.protocol.Answers;
import dev.paddock.ws.protocol.Command;
import dev.paddock.ws.protocol.Errors;
import org.jspecify.annotations.Nullable;

/** The one answer to a command, and what is to be done once it is sent. */
public final class Answer {
    /** For commands that are answered when their outcome is durable. */
    static final Answer LATER = new Answer(null, () -> {});

    private final byte @Nullable [] frame;
    private final Runnable afterwards;

    private Answer(byte @Nullable [] frame, Runnable afterwards) {
        this.frame = frame;
        this.afterwards = afterwards;
    }

    public static Answer of(byte[] frame) {
        return new Answer(frame, () -> {});
    }

    public static Answer done(Command command) {
        return of(Answers.done(command.id()));
    }

    public static Answer refused(Command command, Refusal refusal) {
        return of(Errors.of(command.id(), refusal));
    }

    public static Answer refused(Command command, Checked.Invalid<?> invalid) {
        return of(Errors.of(command.id(), invalid.code(), invalid.detail()));
    }

    Answer then(Runnable next) {
        return new Answer(frame, next);
    }

    void give(Session session) {
        if (frame != null) {
            session.send(frame);
        }
        afterwards.run();
    }
}
