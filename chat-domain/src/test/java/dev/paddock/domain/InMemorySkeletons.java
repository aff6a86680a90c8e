package dev.paddock.domain;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Skeletons that know a few letters which look alike. */
public final class InMemorySkeletons implements Skeletons {
    private static final Map<Character, Character> ALIKE = Map.ofEntries(
            Map.entry('а', 'a'),
            Map.entry('е', 'e'),
            Map.entry('о', 'o'),
            Map.entry('р', 'p'),
            Map.entry('с', 'c'),
            Map.entry('х', 'x'),
            Map.entry('ѕ', 's'),
            Map.entry('Т', 'T'),
            Map.entry('К', 'K'),
            Map.entry('І', 'l'),
            Map.entry('I', 'l'),
            Map.entry('1', 'l'),
            Map.entry('|', 'l'),
            Map.entry('0', 'O'));

    @Override
    public Skeleton of(String name) {
        var plain = Invisible.without(Normalizer.normalize(name, Normalizer.Form.NFKC))
                .replaceAll("\\s+", " ");
        return new Skeleton(
                skeleton(plain), skeleton(plain.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT)));
    }

    private static String skeleton(String text) {
        return text.chars()
                .mapToObj(c -> String.valueOf(ALIKE.getOrDefault((char) c, (char) c)))
                .collect(Collectors.joining());
    }
}
