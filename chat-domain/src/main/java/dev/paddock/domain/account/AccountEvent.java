package dev.paddock.domain.account;

import dev.paddock.domain.StateEvent;
import org.jspecify.annotations.Nullable;

/** An event about a person. */
public sealed interface AccountEvent extends StateEvent {
    UserId user();

    /** Name, role, language or consent changed. */
    record AccountChanged(Account account) implements AccountEvent {
        @Override
        public UserId user() {
            return account.id();
        }
    }

    /** A session ended, or with null all of them: connections opened by it close within two seconds. */
    record SessionEnded(UserId user, Secret.@Nullable Digest session) implements AccountEvent {}

    /** The person was erased: their name is shown no more. */
    record AccountErased(UserId user) implements AccountEvent {}
}
