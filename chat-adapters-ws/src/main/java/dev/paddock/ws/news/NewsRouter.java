package dev.paddock.ws.news;

import dev.paddock.domain.EventLog;
import dev.paddock.domain.StateEvent;
import dev.paddock.domain.account.AccountEvent;
import dev.paddock.domain.advice.AdviceEvent;
import dev.paddock.domain.appointment.AppointmentEvent;
import dev.paddock.domain.assistant.DialogEvent;
import dev.paddock.domain.conversation.ConversationEvent;
import dev.paddock.domain.conversation.MessageEvent;
import dev.paddock.domain.room.RoomEvent;
import dev.paddock.ws.connection.ChannelNames;
import dev.paddock.ws.connection.SerialExecutor;
import dev.paddock.ws.fanout.FanOut;
import dev.paddock.ws.protocol.EventFrames;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The router of events: it hands each to the news that publish it, and waits for nothing. */
public final class NewsRouter {
    private static final Logger LOG = LoggerFactory.getLogger(NewsRouter.class);

    private final RoomNews rooms;
    private final AdviceNews advice;
    private final TalkNews talks;
    private final AccountNews accounts;
    private final MessageNews messages;
    private final FanOut fanOut;
    private final SerialExecutor order;

    /** Makes one that has advice and talks told in {@code order}; rooms have their own. */
    public NewsRouter(
            RoomNews rooms,
            AdviceNews advice,
            TalkNews talks,
            AccountNews accounts,
            MessageNews messages,
            FanOut fanOut,
            SerialExecutor order) {
        this.rooms = rooms;
        this.advice = advice;
        this.talks = talks;
        this.accounts = accounts;
        this.messages = messages;
        this.fanOut = fanOut;
        this.order = order;
    }

    public void logged(EventLog.Numbered news) {
        var event = news.event();
        if (event instanceof RoomEvent roomEvent) {
            rooms.on(news.number(), roomEvent);
        } else if (event instanceof AccountEvent accountEvent) {
            accounts.on(accountEvent);
        } else if (event instanceof MessageEvent messageEvent) {
            messages.on(messageEvent);
        } else if (event instanceof DialogEvent.TurnMade made) {
            var frames = List.of(EventFrames.assistant(made.turn()));
            fanOut.announce(ChannelNames.person(made.person()), news.number(), frames, made.origin());
        } else if (event instanceof AppointmentEvent appointmentEvent) {
            var appointment = appointmentEvent.appointment();
            var frames = List.of(EventFrames.appointment(appointment));
            fanOut.announce(ChannelNames.person(appointment.customer()), news.number(), frames, null);
        } else {
            order.run(() -> publish(news.number(), event));
        }
    }

    public void fleeting(StateEvent event) {
        if (event instanceof ConversationEvent.Read read) {
            var frames = List.of(EventFrames.read(read.conversation(), read.user(), read.seq()));
            fanOut.announce(ChannelNames.person(read.user()), frames, null);
            fanOut.announce(ChannelNames.talk(read.conversation()), frames, read.user());
        } else if (event instanceof ConversationEvent.Typed typed) {
            var frames = List.of(EventFrames.typing(typed.conversation(), typed.user()));
            fanOut.announce(typed.conversation().value(), frames, typed.user());
        }
    }

    private void publish(long number, StateEvent event) {
        try {
            if (event instanceof AdviceEvent adviceEvent) {
                advice.on(number, adviceEvent);
            }
            talks.on(number, event);
        } catch (RuntimeException e) {
            LOG.error("news could not be told", e);
        }
    }
}
