package dev.paddock.sse;

import dev.paddock.domain.account.Account;

/** A person as they see themselves. */
public record UserView(
        String id,
        String displayName,
        String role,
        boolean guest,
        String locale,
        boolean marketingOptIn,
        boolean listed) {
    public record Wrapped(UserView user) {}

    public static Wrapped of(Account account) {
        return new Wrapped(new UserView(
                account.id().value(),
                account.name().value(),
                account.role().wireName(),
                account.guest(),
                account.language().tag(),
                account.marketingOptIn(),
                account.listed()));
    }
}
