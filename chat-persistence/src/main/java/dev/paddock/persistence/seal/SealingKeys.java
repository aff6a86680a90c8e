package dev.paddock.persistence.seal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The keys there are. The first seals, all of them open.
 *
 * @param keys at least one
 */
record SealingKeys(List<SealingKey> keys) {
    SealingKeys {
        keys = List.copyOf(keys);
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("there is at least one key");
        }
    }

    static SealingKeys fresh() {
        return new SealingKeys(List.of(SealingKey.fresh()));
    }

    /** Takes keys in Base64 with blanks, commas or line ends between; lines that begin with # say nothing. Empty if one is no key. */
    static Optional<SealingKeys> parse(String text) {
        var words = text.lines()
                .filter(line -> !line.startsWith("#"))
                .flatMap(line -> Stream.of(line.split("[\\s,]+", -1)))
                .filter(word -> !word.isEmpty())
                .toList();
        var found = new ArrayList<SealingKey>();
        for (var word : words) {
            SealingKey.parse(word).ifPresent(found::add);
        }
        return found.isEmpty() || found.size() < words.size() ? Optional.empty() : Optional.of(new SealingKeys(found));
    }

    String text() {
        return keys.stream().map(SealingKey::text).collect(Collectors.joining("\n", "", "\n"));
    }

    SealingKey current() {
        return keys.get(0);
    }

    Optional<SealingKey> find(String name) {
        return keys.stream().filter(key -> key.name().equals(name)).findFirst();
    }

    Set<String> names() {
        return keys.stream().map(SealingKey::name).collect(Collectors.toSet());
    }

    /** These with a new one in front, without those that nothing was sealed by any more. */
    SealingKeys rotated(Set<String> used) {
        var kept = keys.stream().filter(key -> key.equals(current()) || used.contains(key.name()));
        return new SealingKeys(
                Stream.concat(Stream.of(SealingKey.fresh()), kept).toList());
    }
}
