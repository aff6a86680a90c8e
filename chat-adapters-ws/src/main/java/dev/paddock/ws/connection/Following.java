package dev.paddock.ws.connection;

import dev.paddock.domain.conversation.Conversation;
import dev.paddock.domain.conversation.ConversationId;
import dev.paddock.ws.fanout.FanOut;
import dev.paddock.ws.fanout.Recipient;
import dev.paddock.ws.fanout.Subscription;
import java.util.HashMap;
import java.util.Map;

/**
 * The conversations that one connection hears, and channels beside them, whose names no client can give. What comes is held from
 * the moment something is followed, until it goes live with what lies above a snapshot. Safe for use by many threads.
 */
public final class Following {
    private final FanOut fanOut;
    private final Recipient reader;
    private final Map<ConversationId, Subscription> conversations = new HashMap<>(); // all guarded by this
    private final Map<String, Subscription> channels = new HashMap<>();
    private boolean ended;

    Following(FanOut fanOut, Recipient reader) {
        this.fanOut = fanOut;
        this.reader = reader;
    }

    public synchronized boolean has(ConversationId conversation) {
        return conversations.containsKey(conversation);
    }

    public synchronized void add(ConversationId conversation) {
        if (!ended) {
            conversations.computeIfAbsent(conversation, id -> fanOut.subscribe(id.value(), reader));
        }
    }

    /** Adds a conversation by what it is: those of two people have a channel of their own. */
    public synchronized void add(Conversation conversation) {
        add(conversation.id());
        if (conversation.kind() != Conversation.Kind.ROOM) {
            var channel = ChannelNames.talk(conversation.id());
            tuneIn(channel);
            goLive(channel, 0);
        }
    }

    public synchronized void goLive(ConversationId conversation, long above) {
        var subscription = conversations.get(conversation);
        if (subscription != null) {
            fanOut.goLive(subscription, above);
        }
    }

    /** Returns whether it was followed. */
    public synchronized boolean remove(ConversationId conversation) {
        var subscription = conversations.remove(conversation);
        if (subscription == null) {
            return false;
        }
        fanOut.unsubscribe(subscription);
        return true;
    }

    public synchronized boolean hears(String channel) {
        return channels.containsKey(channel);
    }

    public synchronized void tuneIn(String channel) {
        if (!ended) {
            channels.computeIfAbsent(channel, name -> fanOut.subscribe(name, reader));
        }
    }

    public synchronized void goLive(String channel, long above) {
        var subscription = channels.get(channel);
        if (subscription != null) {
            fanOut.goLive(subscription, above);
        }
    }

    public synchronized void tuneOut(String channel) {
        var subscription = channels.remove(channel);
        if (subscription != null) {
            fanOut.unsubscribe(subscription);
        }
    }

    /** Ends all of it; nothing is followed after that, whoever is late to ask. */
    public synchronized void end() {
        ended = true;
        conversations.values().forEach(fanOut::unsubscribe);
        channels.values().forEach(fanOut::unsubscribe);
        conversations.clear();
        channels.clear();
    }
}
