package dev.paddock.ws.news;

import dev.paddock.contract.CloseCode;
import dev.paddock.domain.StateEvent;
import dev.paddock.domain.UnavailableException;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.advice.AdviceEvent;
import dev.paddock.domain.conversation.ConversationId;
import dev.paddock.domain.direct.DirectEvent;
import dev.paddock.domain.presence.PresenceEvent;
import dev.paddock.ws.EdgeUseCases;
import dev.paddock.ws.connection.Attendees;
import dev.paddock.ws.connection.ChannelNames;
import dev.paddock.ws.fanout.FanOut;
import dev.paddock.ws.protocol.EventFrames;
import java.util.List;

/**
 * The news of a conversation for its two people: that it opens, goes on with somebody else or closes, and whether the other is there. To be called in the order of
 * the log.
 */
public final class TalkNews {
    private final EdgeUseCases useCases;
    private final Attendees attendees;
    private final Memberships memberships;
    private final FanOut fanOut;

    public TalkNews(EdgeUseCases useCases, Attendees attendees, Memberships memberships, FanOut fanOut) {
        this.useCases = useCases;
        this.attendees = attendees;
        this.memberships = memberships;
        this.fanOut = fanOut;
    }

    public void on(long number, StateEvent event) {
        if (event instanceof AdviceEvent.TalkOpened opened) {
            open(
                    number,
                    opened.conversation(),
                    opened.customer().id(),
                    opened.advisor().id());
        } else if (event instanceof DirectEvent.DirectOpened opened) {
            open(number, opened.conversation(), opened.by().id(), opened.with().id());
        } else if (event instanceof AdviceEvent.TalkClosed closed) {
            close(number, closed);
        } else if (event instanceof AdviceEvent.AdvisorChanged changed) {
            hand(number, changed);
        } else if (event instanceof DirectEvent.BlockChanged changed) {
            seeEachOther(number, changed.blocker(), changed.blocked());
            orStartAnew(changed.blocker(), () -> listBlocked(number, changed.blocker()));
        } else if (event instanceof DirectEvent.TalkSettled settled) {
            orStartAnew(settled.other(), () -> memberships.review(settled.other(), settled.conversation()));
            seeEachOther(number, settled.person(), settled.other());
        } else if (event instanceof PresenceEvent presence) {
            presence.changes().forEach(change -> tell(number, change));
        }
    }

    private void tell(long number, PresenceEvent.PresenceChanged change) {
        var frame = EventFrames.presence(change.user(), change.online());
        change.audience().forEach(user -> publish(user, number, frame));
    }

    private void open(long number, ConversationId conversation, UserId one, UserId other) {
        orStartAnew(one, () -> memberships.open(one, conversation, number));
        orStartAnew(other, () -> memberships.open(other, conversation, number));
        seeEachOther(number, one, other);
    }

    private void close(long number, AdviceEvent.TalkClosed closed) {
        var customer = closed.customer().id();
        var frame = EventFrames.conversationClosed(closed.conversation(), closed.by());
        publish(customer, number, frame);
        var advisor = closed.advisor();
        if (advisor != null) {
            publish(advisor.id(), number, frame);
            seeEachOther(number, customer, advisor.id());
        }
    }

    /** To the one who is no longer in it the talk is over; to the customer it is another one's, or for now nobody's. */
    private void hand(long number, AdviceEvent.AdvisorChanged changed) {
        var talk = changed.conversation();
        var customer = changed.customer().id();
        var before = changed.before();
        if (before != null) {
            publish(before.id(), number, EventFrames.conversationClosed(talk, null));
            orStartAnew(before.id(), () -> memberships.leave(before.id(), talk));
            seeEachOther(number, customer, before.id());
        }
        orStartAnew(customer, () -> update(number, customer, talk));
        var advisor = changed.advisor();
        if (advisor != null) {
            orStartAnew(advisor.id(), () -> memberships.open(advisor.id(), talk, number));
            seeEachOther(number, customer, advisor.id());
        }
    }

    private void update(long number, UserId customer, ConversationId talk) {
        var language = attendees.find(customer).stream()
                .flatMap(attendee -> attendee.sessions().stream())
                .map(session -> session.account().language())
                .findFirst();
        var conversation = useCases.conversations().find(talk, customer);
        if (language.isPresent() && conversation.isPresent()) {
            var online = useCases.seePresence().of(customer);
            publish(customer, number, EventFrames.conversationUpdated(conversation.get(), language.get(), online));
        }
    }

    /** Presence is for those who talk with each other, and whether they do has just changed. */
    private void seeEachOther(long number, UserId one, UserId other) {
        orStartAnew(one, () -> see(number, one, other));
        orStartAnew(other, () -> see(number, other, one));
    }

    private void see(long number, UserId watcher, UserId other) {
        if (attendees.find(watcher).isPresent()) {
            boolean online = useCases.seePresence().of(watcher).contains(other);
            publish(watcher, number, EventFrames.presence(other, online));
        }
    }

    /** The mark is on every device of whoever set it; the other one is told nothing. */
    private void listBlocked(long number, UserId blocker) {
        if (attendees.find(blocker).isPresent()) {
            publish(
                    blocker,
                    number,
                    EventFrames.blocked(useCases.direct().findPeople().blockedBy(blocker)));
        }
    }

    private void publish(UserId user, long number, byte[] frame) {
        fanOut.announce(ChannelNames.person(user), number, List.of(frame), null);
    }

    /** Whoever can't be told as the store is away has to come again for a fresh snapshot. */
    private void orStartAnew(UserId user, Runnable work) {
        try {
            work.run();
        } catch (UnavailableException e) {
            attendees.find(user).stream()
                    .flatMap(attendee -> attendee.sessions().stream())
                    .forEach(session -> session.close(CloseCode.GOING_AWAY, "try again"));
        }
    }
}
