package dev.paddock.chatbot.asking;

import dev.paddock.chatbot.Answers;
import dev.paddock.chatbot.Option;
import dev.paddock.chatbot.Phrase;
import dev.paddock.chatbot.Prompt;
import dev.paddock.chatbot.Texts;
import dev.paddock.chatbot.reading.Typed;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Words of a person's own. */
public record TextKind(String name, int longest) implements Kind<String> {
    public TextKind {
        if (longest < 1 || longest > Typed.LONGEST) {
            throw new IllegalArgumentException("a text has at most " + Typed.LONGEST + " characters: " + longest);
        }
    }

    @Override
    public String label() {
        return "text";
    }

    @Override
    public List<String> keys() {
        return List.of(Reasons.VALUE);
    }

    @Override
    public List<String> reasons() {
        return List.of(Reasons.NOT_A_TEXT);
    }

    @Override
    public String help() {
        return "text";
    }

    @Override
    public Question<String> in(Texts texts, Consumer<String> problems) {
        Reasons reasons = new Reasons(name, texts);
        return new Words(longest, reasons.of(Reasons.NOT_A_TEXT), reasons.of(Reasons.TOO_LONG));
    }

    private record Words(int longest, Phrase notAText, Phrase tooLong) implements Question<String> {
        private static final Prompt PROMPT = new Prompt(Prompt.Kind.TEXT, List.of(), null, null);

        @Override
        public Prompt prompt(Answers answers, LocalDate today) {
            return PROMPT;
        }

        @Override
        public @Nullable Parsed<String> exactly(String text, Circumstances asked) {
            return null;
        }

        @Override
        public Parsed<String> read(Typed typed, Circumstances asked) {
            String text = typed.text();
            if (text.isEmpty()) {
                return new Parsed.Refused<>(notAText);
            }
            return text.length() > longest
                    ? new Parsed.Refused<>(tooLong)
                    : new Parsed.Value<>(
                            text, new Option(text, Phrase.of(Reasons.VALUE).with("value", text)));
        }
    }
}
