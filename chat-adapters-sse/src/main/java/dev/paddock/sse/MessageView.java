package dev.paddock.sse;

import dev.paddock.domain.account.Language;
import dev.paddock.domain.account.Person;
import dev.paddock.domain.conversation.Message;
import org.jspecify.annotations.Nullable;

/** A message on the wire. */
public record MessageView(String conversation, long seq, Author from, String text, String at, String clientId) {
    public record Author(String id, String name, @Nullable Boolean erased, String role) {
        public static Author of(Person person, Language reader) {
            return new Author(
                    person.id().value(),
                    person.nameFor(reader),
                    PersonView.erased(person),
                    person.role().wireName());
        }
    }

    public static MessageView of(Message message, Language reader) {
        return new MessageView(
                message.conversation().value(),
                message.seq(),
                Author.of(message.from(), reader),
                message.text().value(),
                message.at().toString(),
                message.clientId().value());
    }
}
