package dev.paddock.app.settings;

/** A setting the platform can't start with. The message is one line for the operator; it never repeats a secret. */
public final class WrongSettingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public WrongSettingException(String name, String complaint) {
        super(name + ": " + complaint);
    }
}
