package dev.paddock.ws.command;

import dev.paddock.contract.Correlation;
import dev.paddock.domain.Checked;
import dev.paddock.domain.PageSize;
import dev.paddock.domain.Refusal;
import dev.paddock.domain.conversation.ClientId;
import dev.paddock.domain.conversation.ConversationId;
import dev.paddock.domain.conversation.HistoryOutcome;
import dev.paddock.domain.conversation.MessageText;
import dev.paddock.domain.conversation.NewMessage;
import dev.paddock.domain.conversation.PhotoId;
import dev.paddock.domain.conversation.PostOutcome;
import dev.paddock.domain.conversation.Roster;
import dev.paddock.ws.EdgeUseCases;
import dev.paddock.ws.connection.ClientSession;
import dev.paddock.ws.connection.SocketLimits;
import dev.paddock.ws.fanout.FanOut;
import dev.paddock.ws.protocol.BadRequestException;
import dev.paddock.ws.protocol.Command;
import dev.paddock.ws.protocol.ErrorFrames;
import dev.paddock.ws.protocol.OkFrames;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writing and reading in conversations. */
final class ConversationCommands {
    private static final Duration SHORTLY = Duration.ofMillis(200);

    private final EdgeUseCases useCases;
    private final FanOut fanOut;
    private final SocketLimits limits;

    ConversationCommands(EdgeUseCases useCases, FanOut fanOut, SocketLimits limits) {
        this.useCases = useCases;
        this.fanOut = fanOut;
        this.limits = limits;
    }

    /** Hands the message to the log and returns: the next command need not wait for the disk. */
    CommandReply send(ClientSession session, Command command) throws BadRequestException {
        var conversation = new ConversationId(command.idField("conversation"));
        var clientId = command.text("clientId");
        var attachments = command.texts("attachments");
        boolean bare = attachments.isEmpty();
        var text = bare ? command.text("text") : Objects.requireNonNullElse(command.textOrNull("text"), "");
        var wait = limits.postMessage(session.user());
        if (!wait.isZero()) {
            return CommandReply.of(ErrorFrames.rateLimited(command.id(), "You are writing too fast.", wait));
        }
        var checkedId = ClientId.parse(clientId);
        if (checkedId instanceof Checked.Invalid<ClientId> invalid) {
            return CommandReply.refused(command, invalid);
        }
        var checkedText = MessageText.parse(text, !bare);
        if (checkedText instanceof Checked.Invalid<MessageText> invalid) {
            return CommandReply.refused(command, invalid);
        }
        var checkedPhotos = PhotoId.parseAll(attachments);
        if (checkedPhotos instanceof Checked.Invalid<List<PhotoId>> invalid) {
            return CommandReply.refused(command, invalid);
        }
        if (session.owesTooMuch()) {
            return CommandReply.of(ErrorFrames.rateLimited(command.id(), "Too much is under way.", SHORTLY));
        }
        post(
                session,
                command,
                new NewMessage(
                        conversation,
                        session.person(),
                        checkedId.orThrow(),
                        checkedText.orThrow(),
                        checkedPhotos.orThrow()));
        return CommandReply.LATER;
    }

    CommandReply history(ClientSession session, Command command) throws BadRequestException {
        var conversation = new ConversationId(command.idField("conversation"));
        var after = command.number("after");
        var before = command.number("before");
        var limit = command.number("limit");
        int size = PageSize.of(limit.isPresent() ? limit.getAsLong() : null);
        if (after.isPresent() && before.isPresent()) {
            throw command.bad("Either \"after\" or \"before\", not both.");
        }
        var history = useCases.readHistory();
        boolean forward = after.isPresent();
        var outcome = forward
                ? history.after(session.user(), conversation, after.getAsLong(), size)
                : history.before(session.user(), conversation, before.orElse(Long.MAX_VALUE), size);
        if (outcome instanceof Refusal refusal) {
            return CommandReply.refused(command, refusal);
        }
        var page = (HistoryOutcome.Page) outcome;
        var fitting = forward ? PageCutter.firstThatFit(page.messages()) : PageCutter.lastThatFit(page.messages());
        boolean more = page.more() || fitting.size() < page.messages().size();
        return CommandReply.of(OkFrames.history(
                command.id(), page, fitting, more, session.account().language()));
    }

    CommandReply read(ClientSession session, Command command) throws BadRequestException {
        var conversation = new ConversationId(command.idField("conversation"));
        var seq = command.number("seq");
        if (seq.isEmpty()) {
            throw command.bad("\"seq\" is missing.");
        }
        boolean member = useCases.markRead().upTo(session.user(), conversation, seq.getAsLong());
        return member ? CommandReply.done(command) : CommandReply.refused(command, new HistoryOutcome.NotAMember());
    }

    CommandReply typing(ClientSession session, Command command) throws BadRequestException {
        var conversation = new ConversationId(command.idField("conversation"));
        var refusal = refusal(useCases.showTyping().admission(session.user(), conversation));
        if (refusal != null) {
            return CommandReply.refused(command, refusal);
        }
        if (session.allowance().typing()) {
            useCases.showTyping().show(session.user(), conversation);
        }
        return CommandReply.done(command);
    }

    /** Whoever may not write there does not type there either. */
    private static @Nullable Refusal refusal(Roster.Admission admission) {
        return switch (admission) {
            case WELCOME -> null;
            case NOT_A_MEMBER -> new PostOutcome.NotAMember();
            case CLOSED -> new PostOutcome.ConversationClosed();
            case ROOM_DELETED -> new PostOutcome.RoomDeleted();
            case BLOCKED -> new PostOutcome.Blocked();
        };
    }

    private void post(ClientSession session, Command command, NewMessage message) {
        var correlation = session.correlation(command);
        useCases.postMessage()
                .post(message)
                .whenComplete((outcome, fault) ->
                        fanOut.run(message.conversation().value(), () -> {
                            session.send(answer(command.id(), correlation, outcome, fault));
                            session.answered();
                        }));
    }

    private static byte[] answer(
            String id, Correlation correlation, @Nullable PostOutcome outcome, @Nullable Throwable fault) {
        if (outcome instanceof PostOutcome.Posted posted) {
            return OkFrames.posted(id, posted);
        }
        if (outcome instanceof Refusal refusal) {
            return ErrorFrames.of(id, refusal);
        }
        return CommandDispatcher.failure(
                id, correlation, fault == null ? new IllegalStateException("no outcome") : fault);
    }
}
