package dev.paddock.domain.account;

/** A salted password hash in its own self-describing form, such as a PHC string. */
public record PasswordHash(String value) {
    @Override
    public String toString() {
        return "PasswordHash[hidden]";
    }
}
