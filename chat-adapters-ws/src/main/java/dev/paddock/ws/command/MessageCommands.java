package dev.paddock.ws.command;

import dev.paddock.domain.Checked;
import dev.paddock.domain.Refusal;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.Role;
import dev.paddock.domain.conversation.ChangeOutcome;
import dev.paddock.domain.conversation.ConversationId;
import dev.paddock.domain.conversation.MessageText;
import dev.paddock.domain.conversation.SearchMessages;
import dev.paddock.domain.conversation.SearchOutcome;
import dev.paddock.domain.conversation.SearchPosition;
import dev.paddock.domain.conversation.SoughtWords;
import dev.paddock.domain.moderation.ReportReason;
import dev.paddock.domain.room.RoomId;
import dev.paddock.domain.staff.AdmitOutcome;
import dev.paddock.ws.EdgeUseCases;
import dev.paddock.ws.connection.ClientSession;
import dev.paddock.ws.connection.SocketLimits;
import dev.paddock.ws.protocol.BadRequestException;
import dev.paddock.ws.protocol.Command;
import dev.paddock.ws.protocol.ErrorFrames;
import dev.paddock.ws.protocol.OkFrames;

/** What is done with messages that were posted before. */
final class MessageCommands {
    private final EdgeUseCases useCases;
    private final SocketLimits limits;

    MessageCommands(EdgeUseCases useCases, SocketLimits limits) {
        this.useCases = useCases;
        this.limits = limits;
    }

    /** Other words take the same right to write as new ones. */
    CommandReply edit(ClientSession session, Command command) throws BadRequestException {
        var conversation = new ConversationId(command.idField("conversation"));
        long seq = seq(command);
        var text = command.text("text");
        var wait = limits.postMessage(session.user());
        if (!wait.isZero()) {
            return CommandReply.of(ErrorFrames.rateLimited(command.id(), "You are writing too fast.", wait));
        }
        var checked = MessageText.parse(text);
        if (checked instanceof Checked.Invalid<MessageText> invalid) {
            return CommandReply.refused(command, invalid);
        }
        var change = useCases.messages().changeMessage();
        return reply(command, change.edit(session.user(), conversation, seq, checked.orThrow()));
    }

    /** What is not theirs, or no longer, staff remove as staff. */
    CommandReply remove(ClientSession session, Command command) throws BadRequestException {
        var conversation = new ConversationId(command.idField("conversation"));
        long seq = seq(command);
        var change = useCases.messages().changeMessage();
        var outcome = change.remove(session.user(), conversation, seq);
        return reply(command, isForStaff(outcome) ? moderate(session.account(), conversation, seq, outcome) : outcome);
    }

    /** Tells the staff; as often as one may write. */
    CommandReply report(ClientSession session, Command command) throws BadRequestException {
        var conversation = new ConversationId(command.idField("conversation"));
        long seq = seq(command);
        var said = command.textOrNull("reason");
        var wait = limits.postMessage(session.user());
        if (!wait.isZero()) {
            return CommandReply.of(ErrorFrames.rateLimited(command.id(), "You are reporting too fast.", wait));
        }
        var checked = said == null || said.isBlank() ? null : ReportReason.parse(said);
        if (checked instanceof Checked.Invalid<ReportReason> invalid) {
            return CommandReply.refused(command, invalid);
        }
        var reason = checked == null ? null : checked.orThrow();
        var outcome = useCases.messages().reportMessage().report(session.person(), conversation, seq, reason);
        return outcome instanceof Refusal refusal ? CommandReply.refused(command, refusal) : CommandReply.done(command);
    }

    /** In one conversation what is before a number, else what follows the answer before; as often as one may write. */
    CommandReply search(ClientSession session, Command command) throws BadRequestException {
        var raw = command.text("query");
        var conversation = command.textOrNull("conversation");
        var limit = command.number("limit");
        var wait = limits.postMessage(session.user());
        if (!wait.isZero()) {
            return CommandReply.of(ErrorFrames.rateLimited(command.id(), "You are searching too fast.", wait));
        }
        var words = SoughtWords.parse(raw);
        if (words instanceof Checked.Invalid<SoughtWords> invalid) {
            return CommandReply.refused(command, invalid);
        }
        int size = (int) Math.min(SearchMessages.MAX_PAGE, Math.max(1, limit.orElse(SearchMessages.MAX_PAGE)));
        return conversation == null
                ? everywhere(session, command, words.orThrow(), size)
                : in(session, command, new ConversationId(command.idField("conversation")), words.orThrow(), size);
    }

    private CommandReply in(
            ClientSession session, Command command, ConversationId conversation, SoughtWords words, int size)
            throws BadRequestException {
        long before = command.number("before").orElse(Long.MAX_VALUE);
        var outcome = useCases.messages().searchMessages().in(session.user(), conversation, words, before, size);
        return found(session, command, outcome);
    }

    private CommandReply everywhere(ClientSession session, Command command, SoughtWords words, int size)
            throws BadRequestException {
        var next = command.textOrNull("before");
        var position = next == null ? null : SearchPosition.parse(next);
        if (position instanceof Checked.Invalid<SearchPosition> invalid) {
            return CommandReply.refused(command, invalid);
        }
        var from = position == null ? null : position.orThrow();
        return found(
                session, command, useCases.messages().searchMessages().everywhere(session.user(), words, from, size));
    }

    private static CommandReply found(ClientSession session, Command command, SearchOutcome outcome) {
        return outcome instanceof SearchOutcome.Found found
                ? CommandReply.of(
                        OkFrames.found(command.id(), found, session.account().language()))
                : CommandReply.refused(command, (Refusal) outcome);
    }

    private ChangeOutcome moderate(Account account, ConversationId conversation, long seq, ChangeOutcome otherwise) {
        if (!account.role().isStaff()
                || !(useCases.advice().admitStaff().admit(account, Role.ADVISOR) instanceof AdmitOutcome.Admitted)
                || useCases.rooms().find(new RoomId(conversation.value())).isEmpty()) {
            return otherwise;
        }
        return useCases.messages().actions().removeMessage(account, new RoomId(conversation.value()), seq);
    }

    private static boolean isForStaff(ChangeOutcome outcome) {
        return outcome instanceof ChangeOutcome.NotTheirs
                || outcome instanceof ChangeOutcome.TooLate
                || outcome instanceof ChangeOutcome.NotAMember;
    }

    private static CommandReply reply(Command command, ChangeOutcome outcome) {
        return outcome instanceof Refusal refusal ? CommandReply.refused(command, refusal) : CommandReply.done(command);
    }

    private static long seq(Command command) throws BadRequestException {
        var seq = command.number("seq");
        if (seq.isEmpty()) {
            throw command.bad("\"seq\" is missing.");
        }
        return seq.getAsLong();
    }
}
