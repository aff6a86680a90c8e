package dev.paddock.chatbot.reading;

import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The words of dates in French and English, plain: lower case, no accents. */
final class DateWords {
    private static final int LONGEST_FIGURE = 4;
    private static final int SHORTEST_MONTH = 3;

    private static final List<String> FRENCH_MONTHS = List.of(
            "janvier",
            "fevrier",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "aout",
            "septembre",
            "octobre",
            "novembre",
            "decembre");
    private static final List<String> ENGLISH_MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    /** Every beginning of a month's name, of three letters or more, that is no other month's. */
    private static final Map<String, Month> MONTHS = IntStream.range(0, 12)
            .boxed()
            .flatMap(month -> IntStream.of(0, 1)
                    .mapToObj(language -> (language == 0 ? FRENCH_MONTHS : ENGLISH_MONTHS).get(month))
                    .flatMap(name -> IntStream.rangeClosed(SHORTEST_MONTH, name.length())
                            .mapToObj(end -> Map.entry(name.substring(0, end), Month.of(month + 1)))))
            .distinct()
            .collect(Collectors.groupingBy(Map.Entry::getKey))
            .values()
            .stream()
            .filter(same -> same.size() == 1)
            .collect(Collectors.toUnmodifiableMap(
                    same -> same.get(0).getKey(), same -> same.get(0).getValue()));

    private static final Set<String> FILLERS = Set.of(
            "le",
            "the",
            "on",
            "of",
            "de",
            "d",
            "du",
            "en",
            "in",
            "er",
            "st",
            "nd",
            "rd",
            "th",
            "environ",
            "about",
            "around",
            "lundi",
            "mardi",
            "mercredi",
            "jeudi",
            "vendredi",
            "samedi",
            "dimanche",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday");

    private DateWords() {}

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
