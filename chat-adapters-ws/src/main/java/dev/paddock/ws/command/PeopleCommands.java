package dev.paddock.ws.command;

import dev.paddock.domain.Refusal;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.conversation.ConversationId;
import dev.paddock.domain.conversation.HistoryOutcome;
import dev.paddock.domain.direct.OpenDirectOutcome;
import dev.paddock.ws.EdgeUseCases;
import dev.paddock.ws.connection.ClientSession;
import dev.paddock.ws.news.Memberships;
import dev.paddock.ws.protocol.BadRequestException;
import dev.paddock.ws.protocol.Command;
import dev.paddock.ws.protocol.OkFrames;

/** Finding other people, writing to them, and keeping them from writing. */
final class PeopleCommands {
    private final EdgeUseCases useCases;
    private final Memberships memberships;

    PeopleCommands(EdgeUseCases useCases, Memberships memberships) {
        this.useCases = useCases;
        this.memberships = memberships;
    }

    CommandReply list(ClientSession session, Command command) throws BadRequestException {
        var query = command.textOrNull("query");
        var found = useCases.direct().findPeople().listed(session.user(), query == null ? "" : query);
        return CommandReply.of(OkFrames.people(command.id(), found));
    }

    CommandReply open(ClientSession session, Command command) throws BadRequestException {
        var other = new UserId(command.idField("user"));
        var outcome = useCases.direct().openDirect().open(session.account(), other, session.origin());
        return outcome instanceof Refusal refusal
                ? CommandReply.refused(command, refusal)
                : opened(session, command, ((OpenDirectOutcome.Opened) outcome).conversation());
    }

    CommandReply block(ClientSession session, Command command) throws BadRequestException {
        var other = new UserId(command.idField("user"));
        return useCases.direct().blockPerson().block(session.user(), other)
                ? CommandReply.done(command)
                : CommandReply.refused(command, new OpenDirectOutcome.NoSuchPerson());
    }

    CommandReply unblock(ClientSession session, Command command) throws BadRequestException {
        useCases.direct().blockPerson().unblock(session.user(), new UserId(command.idField("user")));
        return CommandReply.done(command);
    }

    /** All connections hear what the conversation is before this one's answer names it. */
    private CommandReply opened(ClientSession session, Command command, ConversationId id) {
        memberships.open(session.user(), id, Long.MAX_VALUE);
        return useCases.conversations()
                .find(id, session.user())
                .map(conversation -> CommandReply.of(OkFrames.opened(command.id(), conversation)))
                .orElseGet(() -> CommandReply.refused(command, new HistoryOutcome.NotAMember()));
    }
}
