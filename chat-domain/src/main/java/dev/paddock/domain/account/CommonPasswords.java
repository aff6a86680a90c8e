package dev.paddock.domain.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The passwords that are tried first: a list of the commonest, and what is made from common ones by a rule that everybody knows, such as
 * one written twice, two in a row, a few digits at the end, or keys that lie side by side. All are in lower case.
 */
final class CommonPasswords {
    private static final Set<String> PASSWORDS = lines("common-passwords.txt");
    private static final Set<String> WORDS = lines("common-words.txt");
    private static final int SHORTEST_WORD = 4;
    private static final int LONGEST_TRIMMING = 6;
    private static final List<String> WALKS = Stream.of(
                    "azertyuiopqsdfghjklmwxcvbn",
                    "qwertyuiopasdfghjklzxcvbnm",
                    "qwertzuiopasdfghjklyxcvbnm",
                    "abcdefghijklmnopqrstuvwxyz",
                    "0123456789",
                    "01234567891011121314151617181920")
            .flatMap(keys -> Stream.of(keys, new StringBuilder(keys).reverse().toString()))
            .map(keys -> keys.repeat(128 / keys.length() + 2))
            .toList();

    private CommonPasswords() {}

    static boolean contain(String password) {
        return PASSWORDS.contains(password)
                || isWalk(password)
                || repeatsItself(password)
                || isMadeOfWords(password)
                || isMadeOfWords(trimmed(password));
    }

    private static boolean isWalk(String password) {
        return WALKS.stream().anyMatch(walk -> walk.contains(password));
    }

    /** Tells whether one piece fills it: a word of ours twice, or anything three times. */
    private static boolean repeatsItself(String password) {
        for (int length = 1; length <= password.length() / 2; length++) {
            var piece = password.substring(0, length);
            boolean enough = length <= password.length() / 3 || isCommon(piece);
            if (enough && piece.repeat(password.length() / length + 1).startsWith(password)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMadeOfWords(String password) {
        if (isCommon(password)) {
            return true;
        }
        for (int at = SHORTEST_WORD; at <= password.length() - SHORTEST_WORD; at++) {
            if (isCommon(password.substring(0, at)) && isCommon(password.substring(at))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCommon(String piece) {
        return WORDS.contains(piece) || PASSWORDS.contains(piece);
    }

    /** It without the few digits and signs that people put around a word; itself if there are more of them than a few. */
    private static String trimmed(String password) {
        int from = 0;
        int to = password.length();
        while (from < to && !Character.isLetter(password.charAt(from))) {
            from++;
        }
        while (to > from && !Character.isLetter(password.charAt(to - 1))) {
            to--;
        }
        return password.length() - (to - from) > LONGEST_TRIMMING ? password : password.substring(from, to);
    }

    private static Set<String> lines(String file) {
        var in = Objects.requireNonNull(CommonPasswords.class.getResourceAsStream(file), file);
        try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            var found = new HashSet<String>();
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.startsWith("# ")) {
                    found.add(line);
                }
            }
            return Set.copyOf(found);
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + file, e);
        }
    }
}
