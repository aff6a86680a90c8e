package dev.paddock.app;

import dev.paddock.app.commandline.WrongUsageException;
import dev.paddock.domain.Checked;
import dev.paddock.domain.Refusal;
import dev.paddock.domain.account.DisplayName;
import dev.paddock.domain.account.EmailAddress;
import dev.paddock.domain.account.Language;
import dev.paddock.domain.account.Password;
import dev.paddock.domain.staff.CreateAdmin;
import java.util.function.Function;

/** Making an admin from the command line, with a password that is asked for and never passed as an argument. */
final class CreateAdminCommand {
    private static final int LONGEST_NAME = 32;

    private final CreateAdmin createAdmin;
    private final PasswordPrompt prompt;

    CreateAdminCommand(CreateAdmin createAdmin, PasswordPrompt prompt) {
        this.createAdmin = createAdmin;
        this.prompt = prompt;
    }

    /**
     * Makes the admin; returns what to tell the operator.
     *
     * @throws WrongUsageException if the address or the password can't be taken
     */
    String run(String address) {
        var email = valid(EmailAddress::parse, address);
        var password = valid(Password::parse, prompt.newPassword());
        var outcome = createAdmin.create(email, password, name(email), Language.FRENCH);
        if (outcome instanceof Refusal refusal) {
            throw new WrongUsageException(refusal.detail());
        }
        return email.value() + " is an admin now; the first sign-in asks for a second factor to be set up.";
    }

    /** The part before the at sign, until the admin says otherwise. */
    private static DisplayName name(EmailAddress email) {
        String local = email.value().substring(0, email.value().indexOf('@'));
        return DisplayName.parse(local.substring(0, Math.min(LONGEST_NAME, local.length())))
                        instanceof Checked.Valid<DisplayName> valid
                ? valid.value()
                : new DisplayName("Admin");
    }

    private static <T> T valid(Function<String, Checked<T>> parse, String text) {
        var checked = parse.apply(text);
        if (checked instanceof Checked.Invalid<T> invalid) {
            throw new WrongUsageException(invalid.detail());
        }
        return checked.orThrow();
    }
}
