package dev.paddock.ws.command;

import dev.paddock.domain.conversation.Message;
import java.util.List;

/** A cutter that keeps lists of messages within what an outbox takes at once; what is cut off is on the next page. */
final class PageCutter {
    private static final int MAX_BYTES = 128 * 1024;

    private PageCutter() {}

    /** The first of {@code messages} that fit, at least one. */
    static List<Message> firstThatFit(List<Message> messages) {
        int bytes = 0;
        for (int i = 0; i < messages.size(); i++) {
            bytes += size(messages.get(i));
            if (bytes > MAX_BYTES && i > 0) {
                return messages.subList(0, i);
            }
        }
        return messages;
    }

    /** The last of {@code messages} that fit, at least one. */
    static List<Message> lastThatFit(List<Message> messages) {
        int bytes = 0;
        for (int i = messages.size() - 1; i >= 0; i--) {
            bytes += size(messages.get(i));
            if (bytes > MAX_BYTES && i < messages.size() - 1) {
                return messages.subList(i + 1, messages.size());
            }
        }
        return messages;
    }

    /** An upper bound for most texts: three bytes a character, and the fields around it and of each photo. */
    private static int size(Message message) {
        return 3 * message.text().value().length()
                + 300
                + 160 * message.photos().size();
    }
}
