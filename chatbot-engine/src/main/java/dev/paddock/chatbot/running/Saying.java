package dev.paddock.chatbot.running;

import dev.paddock.chatbot.Answers;
import dev.paddock.chatbot.Phrase;
import dev.paddock.chatbot.asking.Blank;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Something a workflow says: the key of a text and where the values for its places come from. */
public final class Saying {
    private final String key;
    private final List<Arg> args;
    private final Phrase bare;

    /**
     * A value for one place.
     *
     * @param blank the field it is the answer to, or null if it is computed
     */
    public record Arg(String name, @Nullable Blank<?> blank, Function<Answers, ?> value) {}

    public Saying(String key, List<Arg> args) {
        this.key = key;
        this.args = List.copyOf(args);
        this.bare = Phrase.of(key);
    }

    public List<String> names() {
        return args.stream().map(Arg::name).collect(Collectors.toList());
    }

    public Phrase phrase(Answers answers) {
        if (args.isEmpty()) {
            return bare;
        }
        if (args.size() == 1) {
            Arg only = args.get(0);
            return bare.with(only.name(), only.value().apply(answers));
        }
        Map<String, Object> values = new HashMap<>();
        args.forEach(arg -> values.put(arg.name(), arg.value().apply(answers)));
        return new Phrase(key, values);
    }
}
