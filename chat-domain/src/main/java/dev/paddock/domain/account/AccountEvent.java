package dev.paddock.domain.account;

import dev.paddock.domain.StateEvent;
import org.jspecify.annotations.Nullable;

/** A change of a person's account, or of the sessions they opened. */
public sealed interface AccountEvent extends StateEvent {
    UserId user();

    /** Whether it ends what {@code caller}, who is its person, has open here: connections and streams. */
    boolean ends(Caller caller);

    /** Name, role, language or consent changed. */
    record AccountChanged(Account account) implements AccountEvent {
        @Override
        public UserId user() {
            return account.id();
        }

        @Override
        public boolean ends(Caller caller) {
            return account.blocked();
        }
    }

    /** A session ended, or with null all of them: connections opened by it close within two seconds. */
    record SessionEnded(UserId user, Secret.@Nullable Digest session) implements AccountEvent {
        @Override
        public boolean ends(Caller caller) {
            return session == null || caller.session().equals(session);
        }
    }

    /** The person was erased: their name is shown no more. */
    record AccountErased(UserId user) implements AccountEvent {
        @Override
        public boolean ends(Caller caller) {
            return true;
        }
    }
}
