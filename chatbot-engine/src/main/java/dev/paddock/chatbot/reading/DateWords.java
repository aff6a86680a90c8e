package dev.paddock.chatbot.reading;

import dev.paddock.chatbot.language.KnownLanguage;
import dev.paddock.chatbot.language.LanguageRules;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words of dates in all languages, plain: lower case, no accents. */
final class DateWords {
    private static final int LONGEST_FIGURE = 4;
    private static final int SHORTEST_MONTH = 3;

    /** Every beginning of a month's name, of three letters or more, that is no other month's in any language. */
    private static final Map<String, Month> MONTHS = IntStream.rangeClosed(1, 12)
            .boxed()
            .flatMap(DateWords::beginnings)
            .distinct()
            .collect(Collectors.groupingBy(Map.Entry::getKey))
            .values()
            .stream()
            .filter(same -> same.size() == 1)
            .collect(Collectors.toUnmodifiableMap(
                    same -> same.get(0).getKey(), same -> same.get(0).getValue()));

    private static final Set<String> FILLERS = Set.copyOf(KnownLanguage.together(LanguageRules::dateFillers));

    private DateWords() {}

    private static Stream<Map.Entry<String, Month>> beginnings(int month) {
        return KnownLanguage.together(rules -> List.of(rules.months().get(month - 1))).stream()
                .flatMap(name -> IntStream.rangeClosed(SHORTEST_MONTH, name.length())
                        .mapToObj(end -> Map.entry(name.substring(0, end), Month.of(month))));
    }

    static List<String> withoutFillers(List<String> words) {
        return words.stream().filter(word -> !FILLERS.contains(word)).toList();
    }

    static @Nullable Month month(String word) {
        return MONTHS.get(word);
    }

    /** Returns the number of at most four figures that {@code word} is, or -1. */
    static int figure(String word) {
        return word.length() <= LONGEST_FIGURE && word.chars().allMatch(c -> c >= '0' && c <= '9')
                ? Integer.parseInt(word)
                : -1;
    }
}
