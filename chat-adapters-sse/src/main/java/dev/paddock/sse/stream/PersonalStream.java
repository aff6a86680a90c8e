package dev.paddock.sse.stream;

import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.Caller;

/** Somebody's stream of events: the bytes that go out, and on whose behalf. */
public interface PersonalStream {
    Caller caller();

    EventStream out();

    /** True if it goes on, now that the account of its person is this one. */
    boolean continuesFor(Account account);
}
