package dev.paddock.domain.conversation;

import dev.paddock.domain.Checked;
import dev.paddock.domain.PlainText;

/** The id a client gives a message before sending it, unique per sender: sending again with it makes no second message. */
public record ClientId(String value) {
    private static final PlainText RULE = PlainText.line(1, 64);

    public static Checked<ClientId> parse(String raw) {
        if (!PlainText.isMended(raw) && RULE.check(raw) instanceof Checked.Valid<String> text) {
            return Checked.valid(new ClientId(text.value()));
        }
        return Checked.invalidValue("A clientId has 1 to 64 characters.");
    }
}
