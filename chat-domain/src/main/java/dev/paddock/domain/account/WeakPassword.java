package dev.paddock.domain.account;

import dev.paddock.domain.Code;
import dev.paddock.domain.Refusal;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The outcome of choosing a password that others would guess; the person chooses another. */
public record WeakPassword(Cause cause) implements SignUpOutcome, ChangePasswordOutcome, ResetOutcome, Refusal {
    private static final int SHORTEST_NAME = 4;

    /** The reason why others would guess it. */
    public enum Cause {
        COMMON("This password is among the commonest, or made of them; choose one that only you would think of."),
        REPEATED("This password repeats one character; choose one with more in it."),
        PERSONAL("This password contains your name or your e-mail address; choose one that says nothing about you.");

        private final String detail;

        Cause(String detail) {
            this.detail = detail;
        }
    }

    /** What is weak about {@code password} for a person of that name and address, if anything is. */
    public static Optional<WeakPassword> in(Password password, @Nullable EmailAddress email, DisplayName name) {
        var text = folded(password.value());
        return Optional.ofNullable(cause(text, email, name)).map(WeakPassword::new);
    }

    private static @Nullable Cause cause(String text, @Nullable EmailAddress email, DisplayName name) {
        if (text.codePoints()
                        .filter(c -> !Character.isWhitespace(c) && c != '\u00a0')
                        .distinct()
                        .count()
                <= 1) {
            return Cause.REPEATED;
        }
        if (contains(text, name.value()) || (email != null && contains(text, localPart(email)))) {
            return Cause.PERSONAL;
        }
        return CommonPasswords.contain(text) ? Cause.COMMON : null;
    }

    private static boolean contains(String text, String name) {
        return name.codePointCount(0, name.length()) >= SHORTEST_NAME && text.contains(folded(name));
    }

    private static String localPart(EmailAddress email) {
        return email.value().substring(0, email.value().indexOf('@'));
    }

    private static String folded(String text) {
        return text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    @Override
    public Code code() {
        return Code.WEAK_PASSWORD;
    }

    @Override
    public String detail() {
        return cause.detail;
    }

    @Override
    public String field() {
        return "password";
    }
}
