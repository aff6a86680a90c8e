package dev.paddock.chatbot.asking;

import dev.paddock.chatbot.Answers;
import dev.paddock.chatbot.Codec;
import dev.paddock.chatbot.Option;
import dev.paddock.chatbot.Phrase;
import dev.paddock.chatbot.Prompt;
import dev.paddock.chatbot.Texts;
import dev.paddock.chatbot.reading.ChoiceReader;
import dev.paddock.chatbot.reading.Sense;
import dev.paddock.chatbot.reading.Typed;
import dev.paddock.chatbot.reading.Vocabulary;
import dev.paddock.chatbot.reading.Wordings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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
    public String help() {
        return "choice";
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
        return new Options<>(
                new Prompt(Prompt.Kind.CHOICE, shown, null, null),
                options,
                vocabulary,
                reader(vocabulary),
                new Reasons(name, texts));
    }

    private ChoiceReader reader(Vocabulary<T> vocabulary) {
        Map<String, Integer> words = new HashMap<>();
        vocabulary.meanings().forEach((word, option) -> words.put(word, options.indexOf(option)));
        return new ChoiceReader(words, options.size(), indexOf("yes"), indexOf("no"));
    }

    private int indexOf(String value) {
        return options.stream().map(Kebab::of).toList().indexOf(value);
    }

    private record Options<T>(
            Prompt prompt, List<T> options, Vocabulary<T> vocabulary, ChoiceReader reader, Reasons reasons)
            implements Question<T> {
        @Override
        public Prompt prompt(Answers answers, LocalDate today) {
            return prompt;
        }

        @Override
        public @Nullable Parsed<T> exactly(String text, Circumstances asked) {
            for (int i = 0; i < options.size(); i++) {
                if (prompt.options().get(i).value().equals(text)) {
                    return value(i);
                }
            }
            T option = vocabulary.exactly(Typed.plain(text));
            return option == null ? null : value(options.indexOf(option));
        }

        private Parsed<T> value(int index) {
            return new Parsed.Value<>(options.get(index), prompt.options().get(index));
        }

        @Override
        public Parsed<T> read(Typed typed, Circumstances asked) {
            Sense<Integer> sense = reader.read(typed, asked.language());
            if (sense instanceof Sense.Of<Integer> one) {
                return value(one.value());
            }
            if (sense instanceof Sense.Several<Integer> several) {
                List<Option> readings =
                        several.values().stream().map(prompt.options()::get).toList();
                return new Parsed.Either<>(readings, false, reasons.of(several.why(), Reasons.UNSURE));
            }
            return new Parsed.Refused<>(
                    sense instanceof Sense.Refused<Integer> refused
                            ? reasons.of(refused.why(), Reasons.NOT_A_CHOICE)
                            : reasons.of(Reasons.NOT_A_CHOICE));
        }
    }
}
