package dev.paddock.domain.account;

/** The way passwords are hashed. Slow and memory-hungry by intent. Safe for use by many threads. */
public interface PasswordHashes {
    PasswordHash hash(Password password);

    /** Returns whether {@code password} gave {@code hash}; takes the same time whatever the answer. */
    boolean matches(Password password, PasswordHash hash);

    /** Returns whether {@code hash} was made with less work than {@link #hash} would put into it today. */
    boolean isOutdated(PasswordHash hash);

    /** Takes as long as {@link #matches}, so that an unknown address can't be told from a wrong password by the clock. */
    void pretend(Password password);
}
