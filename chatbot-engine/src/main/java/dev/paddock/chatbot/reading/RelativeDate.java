package dev.paddock.chatbot.reading;

import dev.paddock.chatbot.language.KnownLanguage;
import dev.paddock.chatbot.language.LanguageRules;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Days told from today: "hier", "il y a 3 mois", "more than a year ago" (a day more), "last week". */
final class RelativeDate {
    private static final Map<String, Integer> DAYS = KnownLanguage.meanings(LanguageRules::daysFromToday);
    private static final Map<String, Period> LAST = KnownLanguage.meanings(LanguageRules::lastOnes);
    private static final Map<String, Period> UNITS = KnownLanguage.meanings(LanguageRules::units);
    private static final Map<String, Integer> NUMERALS = KnownLanguage.meanings(rules -> numbered(rules.numerals()));
    private static final List<LanguageRules.Ago> AGO = KnownLanguage.together(rules -> List.of(rules.ago()));
    private static final List<List<String>> LONGER = KnownLanguage.together(LanguageRules::longerThan);

    private RelativeDate() {}

    private static Map<String, Integer> numbered(List<List<String>> numerals) {
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < numerals.size(); i++) {
            for (String word : numerals.get(i)) {
                numbers.put(word, i + 1);
            }
        }
        return numbers;
    }

    /** Returns the day that {@code words} tell, or null if they don't tell it this way. */
    static @Nullable LocalDate read(List<String> words, LocalDate today) {
        String phrase = String.join(" ", words);
        Integer days = DAYS.get(phrase);
        if (days != null) {
            return today.plusDays(days);
        }
        Period last = LAST.get(phrase);
        return last != null ? today.minus(last) : ago(words, today);
    }

    private static @Nullable LocalDate ago(List<String> words, LocalDate today) {
        for (LanguageRules.Ago ago : AGO) {
            int from = ago.before().size();
            int to = words.size() - ago.after().size();
            if (from <= to && standsAt(0, ago.before(), words) && standsAt(to, ago.after(), words)) {
                return span(words.subList(from, to), today);
            }
        }
        return null;
    }

    private static @Nullable LocalDate span(List<String> words, LocalDate today) {
        for (List<String> more : LONGER) {
            if (standsAt(0, more, words)) {
                LocalDate day = exactly(words.subList(more.size(), words.size()), today);
                return day == null ? null : day.minusDays(1);
            }
        }
        return exactly(words, today);
    }

    private static @Nullable LocalDate exactly(List<String> words, LocalDate today) {
        if (words.size() != 2) {
            return null;
        }
        int count = count(words.get(0));
        Period unit = UNITS.get(words.get(1));
        return count < 0 || unit == null ? null : today.minus(unit.multipliedBy(count));
    }

    private static int count(String word) {
        Integer numeral = NUMERALS.get(word);
        return numeral != null ? numeral : DateWords.figure(word);
    }

    private static boolean standsAt(int start, List<String> phrase, List<String> words) {
        if (words.size() - start < phrase.size()) {
            return false;
        }
        for (int i = 0; i < phrase.size(); i++) {
            if (!words.get(start + i).equals(phrase.get(i))) {
                return false;
            }
        }
        return true;
    }
}
