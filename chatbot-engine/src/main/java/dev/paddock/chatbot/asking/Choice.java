package dev.paddock.chatbot.asking;

import dev.paddock.chatbot.Answers;
import dev.paddock.chatbot.Codec;
import dev.paddock.chatbot.Option;
import dev.paddock.chatbot.Phrase;
import dev.paddock.chatbot.Prompt;
import dev.paddock.chatbot.Texts;
import dev.paddock.chatbot.reading.Numbers;
import dev.paddock.chatbot.reading.Typed;
import dev.paddock.chatbot.reading.Vocabulary;
import dev.paddock.chatbot.reading.Wordings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One of an enum's constants. */
public final class Choice<T extends Enum<T>> implements Kind<T> {
    private final String name;
    private final List<T> options;

    public Choice(String name, Class<T> options) {
        this.name = name;
        this.options = List.of(options.getEnumConstants());
    }

    public static <T extends Enum<T>> Codec<T> codec(Class<T> options) {
        Map<String, T> byValue =
                Arrays.stream(options.getEnumConstants()).collect(Collectors.toMap(Kebab::of, Function.identity()));
        return Codec.of(Kebab::of, text -> {
            T option = byValue.get(text);
            if (option == null) {
                throw new IllegalArgumentException("no such option");
            }
            return option;
        });
    }

    public List<T> options() {
        return options;
    }

    @Override
    public String label() {
        return "choice" + options;
    }

    @Override
    public List<String> keys() {
        return options.stream().map(option -> name + "." + Kebab.of(option)).toList();
    }

    @Override
    public List<String> optionalKeys() {
        return keys().stream().map(key -> key + ".also").toList();
    }

    @Override
    public List<String> reasons() {
        return List.of(Reasons.NOT_A_CHOICE, Reasons.AMBIGUOUS);
    }

    @Override
    public Question<T> in(Texts texts, Consumer<String> problems) {
        Vocabulary<T> vocabulary = new Vocabulary<>();
        List<Option> shown = new ArrayList<>();
        for (T option : options) {
            String value = Kebab.of(option);
            shown.add(new Option(value, Phrase.of(name + "." + value)));
            vocabulary.add(value, option);
            Wordings.of(texts, name + "." + value).forEach(label -> vocabulary.add(label, option));
            Wordings.listed(texts, name + "." + value + ".also").forEach(word -> vocabulary.add(word, option));
        }
        vocabulary
                .clashes()
                .forEach(word -> problems.accept("the field \"" + name + "\" has two options called \"" + word
                        + "\": give them different labels"));
        return new Asked<>(
                new Prompt(Prompt.Kind.CHOICE, shown, null, null), options, vocabulary, new Reasons(name, texts));
    }

    private record Asked<T>(
            Prompt prompt, List<T> options, Vocabulary<T> vocabulary, Phrase notAChoice, Phrase ambiguous)
            implements Question<T> {
        Asked(Prompt prompt, List<T> options, Vocabulary<T> vocabulary, Reasons reasons) {
            this(prompt, options, vocabulary, reasons.of(Reasons.NOT_A_CHOICE), reasons.of(Reasons.AMBIGUOUS));
        }

        @Override
        public Prompt prompt(Answers answers, LocalDate today) {
            return prompt;
        }

        @Override
        public Parsed<T> read(Typed typed, Answers answers, LocalDate today) {
            String plain = typed.plain();
            List<T> meant = vocabulary.meaning(plain);
            if (meant.isEmpty()) {
                int number = Numbers.ordinal(typed.text());
                meant = number >= 1 && number <= options.size() ? List.of(options.get(number - 1)) : meant;
            }
            return switch (meant.size()) {
                case 0 -> new Parsed.Refused<>(notAChoice);
                case 1 -> new Parsed.Value<>(meant.get(0));
                default -> new Parsed.Refused<>(ambiguous);
            };
        }
    }
}
