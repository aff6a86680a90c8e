package dev.paddock.domain.audit;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One thing that an act changed: from what to what.
 *
 * @param field such as {@code role}
 * @param from null if there was nothing before
 * @param to null if there is nothing any more
 */
public record Change(
        String field, @Nullable String from, @Nullable String to) {
    /** The change of a value, none if it is what it was. */
    public static List<Change> of(String field, @Nullable Object from, @Nullable Object to) {
        return Objects.equals(from, to)
                ? List.of()
                : List.of(new Change(field, from == null ? null : from.toString(), to == null ? null : to.toString()));
    }

    /** All of {@code changes} in the one form in which the log keeps them: a line each, its parts between tabs; null of none. */
    static @Nullable String written(List<Change> changes) {
        return changes.isEmpty()
                ? null
                : changes.stream()
                        .map(change -> plain(change.field) + "\t" + plain(change.from) + "\t" + plain(change.to))
                        .collect(Collectors.joining("\n"));
    }

    /** What was {@link #written}. */
    static List<Change> read(@Nullable String written) {
        return written == null
                ? List.of()
                : Arrays.stream(written.split("\n", -1))
                        .map(line -> line.split("\t", -1))
                        .filter(parts -> parts.length == 3)
                        .map(parts -> new Change(parts[0], orNull(parts[1]), orNull(parts[2])))
                        .toList();
    }

    private static String plain(@Nullable String part) {
        return part == null ? "" : part.replaceAll("\\s+", " ");
    }

    private static @Nullable String orNull(String part) {
        return part.isEmpty() ? null : part;
    }
}
