package dev.paddock.ws.connection;

import dev.paddock.domain.account.UserId;
import dev.paddock.domain.conversation.ConversationId;

/** The audiences beside those of the conversations, by name. */
public final class ChannelNames {
    /** Everybody. */
    public static final String LOBBY = "";

    /** Staff, who see the whole line of those who wait. */
    public static final String STAFF = "staff@";

    private ChannelNames() {}

    /** The channel of what concerns one person, for all of their connections. */
    public static String person(UserId user) {
        return "@" + user.value();
    }

    /** The channel of what the two people of a conversation say beside messages; rooms have none. */
    public static String talk(ConversationId conversation) {
        return "&" + conversation.value();
    }
}
