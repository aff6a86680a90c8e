package dev.paddock.app.settings;

/** A setting the platform can't start with. The message is one line for the operator; it never repeats a secret. */
public final class WrongSettingException extends RuntimeException {
    public WrongSettingException(String name, String complaint) {
        super(name + ": " + complaint);
    }
}
