package dev.paddock.mail;

import dev.paddock.domain.mail.MailCarrier;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;

/** The ways of mails out of the house. */
public final class Carriers {
    private Carriers() {}

    /**
     * The way to {@code target}.
     *
     * @throws IllegalArgumentException if the sender of {@code style} is no address
     */
    public static MailCarrier to(MailTarget target, MailStyle style) {
        var sender = sender(style.from());
        var envelopes = new Envelopes(sender, new Wording(style));
        var address = sender.getAddress();
        var host = address.substring(address.lastIndexOf('@') + 1);
        return target instanceof MailTarget.Folder folder
                ? new FolderCarrier(folder.path(), envelopes, host)
                : new SmtpCarrier((MailTarget.Server) target, envelopes, host);
    }

    /** Whether mails can be sent in the name of {@code from}. */
    public static boolean isSender(String from) {
        try {
            sender(from);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static InternetAddress sender(String from) {
        try {
            var parsed = new InternetAddress(from, true);
            parsed.validate();
            parsed.setPersonal(parsed.getPersonal(), StandardCharsets.UTF_8.name());
            return parsed;
        } catch (AddressException | UnsupportedEncodingException e) {
            throw new IllegalArgumentException("no sender's address: " + from, e);
        }
    }
}
