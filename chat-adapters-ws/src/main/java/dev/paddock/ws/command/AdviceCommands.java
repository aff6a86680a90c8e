package dev.paddock.ws.command;

import dev.paddock.domain.Checked;
import dev.paddock.domain.Refusal;
import dev.paddock.domain.account.Role;
import dev.paddock.domain.advice.AdviceId;
import dev.paddock.domain.advice.AdviceLine;
import dev.paddock.domain.advice.LeaveMessageOutcome;
import dev.paddock.domain.advice.RequestOutcome;
import dev.paddock.domain.advice.Topic;
import dev.paddock.domain.conversation.ConversationId;
import dev.paddock.domain.conversation.MessageText;
import dev.paddock.domain.rating.RatingComment;
import dev.paddock.domain.rating.Score;
import dev.paddock.domain.staff.AdmitOutcome;
import dev.paddock.ws.EdgeUseCases;
import dev.paddock.ws.connection.ClientSession;
import dev.paddock.ws.protocol.BadRequestException;
import dev.paddock.ws.protocol.Command;
import dev.paddock.ws.protocol.OkFrames;
import org.jspecify.annotations.Nullable;

/** Asking for an advisor or leaving a message, thinking better of it, ending the talk, and saying how it was. */
final class AdviceCommands {
    private final EdgeUseCases.Advice useCases;

    AdviceCommands(EdgeUseCases.Advice useCases) {
        this.useCases = useCases;
    }

    /**
     * For customers: staff have nobody to ask but themselves. Who gives no topic has perhaps told the assistant, which is one.
     */
    CommandReply request(ClientSession session, Command command) throws BadRequestException {
        var raw = command.textOrNull("topic");
        if (session.account().role() != Role.CUSTOMER) {
            return CommandReply.refused(command, new AdmitOutcome.RoleMissing());
        }
        if (raw == null || raw.isBlank()) {
            return request(session, command, useCases.recallDialog().topic(session.account()));
        }
        var topic = Topic.parse(raw);
        return topic instanceof Checked.Invalid<Topic> invalid
                ? CommandReply.refused(command, invalid)
                : request(session, command, topic.orThrow());
    }

    /** For customers, while nobody is there to answer. */
    CommandReply leave(ClientSession session, Command command) throws BadRequestException {
        var raw = command.textOrNull("topic");
        var text = MessageText.parse(command.text("text"));
        if (session.account().role() != Role.CUSTOMER) {
            return CommandReply.refused(command, new AdmitOutcome.RoleMissing());
        }
        if (text instanceof Checked.Invalid<MessageText> invalid) {
            return CommandReply.refused(command, invalid);
        }
        var topic = raw == null || raw.isBlank() ? null : Topic.parse(raw);
        if (topic instanceof Checked.Invalid<Topic> invalid) {
            return CommandReply.refused(command, invalid);
        }
        var outcome = useCases.requestAdvice()
                .leave(session.person(), text.orThrow(), topic == null ? null : topic.orThrow());
        if (outcome instanceof Refusal refusal) {
            return CommandReply.refused(command, refusal);
        }
        var left = ((LeaveMessageOutcome.MessageLeft) outcome).request();
        return CommandReply.of(OkFrames.requested(command.id(), new AdviceLine.Place(left, 0, null)));
    }

    CommandReply cancel(ClientSession session, Command command) {
        var outcome = useCases.requestAdvice().cancel(session.user());
        return outcome instanceof Refusal refusal ? CommandReply.refused(command, refusal) : CommandReply.done(command);
    }

    /** A score that is none is told as such, not as a frame that can't be read. */
    CommandReply rate(ClientSession session, Command command) throws BadRequestException {
        var request = new AdviceId(command.idField("request"));
        var given = command.number("score");
        if (given.isEmpty()) {
            throw command.bad("\"score\" is missing.");
        }
        var score = Score.parse(given.getAsLong());
        if (score instanceof Checked.Invalid<Score> invalid) {
            return CommandReply.refused(command, invalid);
        }
        var raw = command.textOrNull("comment");
        var comment = raw == null || raw.isBlank() ? null : RatingComment.parse(raw);
        if (comment instanceof Checked.Invalid<RatingComment> invalid) {
            return CommandReply.refused(command, invalid);
        }
        var outcome = useCases.rateTalk()
                .rate(session.user(), request, score.orThrow(), comment == null ? null : comment.orThrow());
        return outcome instanceof Refusal refusal ? CommandReply.refused(command, refusal) : CommandReply.done(command);
    }

    CommandReply close(ClientSession session, Command command) throws BadRequestException {
        var conversation = new ConversationId(command.idField("conversation"));
        var outcome = useCases.endTalk().end(conversation, session.user());
        return outcome instanceof Refusal refusal ? CommandReply.refused(command, refusal) : CommandReply.done(command);
    }

    private CommandReply request(ClientSession session, Command command, @Nullable Topic topic) {
        var outcome = useCases.requestAdvice().request(session.person(), topic);
        if (outcome instanceof Refusal refusal) {
            return CommandReply.refused(command, refusal);
        }
        return CommandReply.of(OkFrames.requested(command.id(), ((RequestOutcome.Requested) outcome).place()));
    }
}
