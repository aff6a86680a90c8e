package dev.paddock.ws.command;

import dev.paddock.domain.Refusal;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.conversation.ConversationId;
import dev.paddock.domain.conversation.HistoryOutcome;
import dev.paddock.domain.direct.OpenDirectOutcome;
import dev.paddock.ws.EdgeUseCases;
import dev.paddock.ws.connection.Session;
import dev.paddock.ws.news.Memberships;
import dev.paddock.ws.protocol.Answers;
import dev.paddock.ws.protocol.BadRequestException;
import dev.paddock.ws.protocol.Command;

/** Finding other people, writing to them, and keeping them from writing. */
public final class PeopleCommands {
    private final EdgeUseCases useCases;
    private final Memberships memberships;

    public PeopleCommands(EdgeUseCases useCases, Memberships memberships) {
        this.useCases = useCases;
        this.memberships = memberships;
    }

    public Answer list(Session session, Command command) throws BadRequestException {
        var query = command.textOrNull("query");
        var found = useCases.direct().findPeople().listed(session.user(), query == null ? "" : query);
        return Answer.of(Answers.people(command.id(), found));
    }

    public Answer open(Session session, Command command) throws BadRequestException {
        var other = new UserId(command.idField("user"));
        var outcome = useCases.direct().openDirect().open(session.account(), other);
        return outcome instanceof Refusal refusal
                ? Answer.refused(command, refusal)
                : opened(session, command, ((OpenDirectOutcome.Opened) outcome).conversation());
    }

    public Answer block(Session session, Command command) throws BadRequestException {
        var other = new UserId(command.idField("user"));
        return useCases.direct().blockPerson().block(session.user(), other)
                ? Answer.done(command)
                : Answer.refused(command, new OpenDirectOutcome.NoSuchPerson());
    }

    public Answer unblock(Session session, Command command) throws BadRequestException {
        useCases.direct().blockPerson().unblock(session.user(), new UserId(command.idField("user")));
        return Answer.done(command);
    }

    /** All connections hear what the conversation is before this one's answer names it. */
    private Answer opened(Session session, Command command, ConversationId id) {
        memberships.open(session.user(), id, Long.MAX_VALUE);
        return useCases.conversations()
                .find(id, session.user())
                .map(conversation -> Answer.of(Answers.opened(command.id(), conversation)))
                .orElseGet(() -> Answer.refused(command, new HistoryOutcome.NotAMember()));
    }
}
