package dev.paddock.ws.command;

import dev.paddock.domain.Checked;
import dev.paddock.domain.Refusal;
import dev.paddock.ws.connection.ClientSession;
import dev.paddock.ws.protocol.Command;
import dev.paddock.ws.protocol.ErrorFrames;
import dev.paddock.ws.protocol.OkFrames;
import org.jspecify.annotations.Nullable;

/** The one reply to a command, and what is to be done once it is sent. */
final class CommandReply {
    /** For commands that are answered when their outcome is durable. */
    static final CommandReply LATER = new CommandReply(null, () -> {});

    private final byte @Nullable [] frame;
    private final Runnable afterwards;

    private CommandReply(byte @Nullable [] frame, Runnable afterwards) {
        this.frame = frame;
        this.afterwards = afterwards;
    }

    static CommandReply of(byte[] frame) {
        return new CommandReply(frame, () -> {});
    }

    static CommandReply done(Command command) {
        return of(OkFrames.done(command.id()));
    }

    static CommandReply refused(Command command, Refusal refusal) {
        return of(ErrorFrames.of(command.id(), refusal));
    }

    static CommandReply refused(Command command, Checked.Invalid<?> invalid) {
        return of(ErrorFrames.of(command.id(), invalid.code(), invalid.detail()));
    }

    CommandReply then(Runnable next) {
        return new CommandReply(frame, next);
    }

    void give(ClientSession session) {
        if (frame != null) {
            session.send(frame);
        }
        afterwards.run();
    }
}
