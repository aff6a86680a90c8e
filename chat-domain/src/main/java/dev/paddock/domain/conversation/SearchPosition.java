package dev.paddock.domain.conversation;

import dev.paddock.domain.Checked;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.regex.Pattern;

/** The message up to which a search has come, from the newest on; as text, what a client gives back to go on. */
public record SearchPosition(Instant at, ConversationId conversation, long seq) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,15})\\.(\\d{1,10})\\.(.{1,64})");

    static SearchPosition of(Message message) {
        return new SearchPosition(message.at(), message.conversation(), message.seq());
    }

    public static Checked<SearchPosition> parse(String raw) {
        var form = FORM.matcher(raw);
        if (!form.matches()) {
            return Checked.invalidValue("Give the next of the answer before, as it was.");
        }
        try {
            return Checked.valid(new SearchPosition(
                    Instant.ofEpochMilli(Long.parseLong(form.group(1))),
                    new ConversationId(form.group(3)),
                    Long.parseLong(form.group(2))));
        } catch (DateTimeException e) {
            return Checked.invalidValue("Give the next of the answer before, as it was.");
        }
    }

    public String text() {
        return at.toEpochMilli() + "." + seq + "." + conversation.value();
    }
}
