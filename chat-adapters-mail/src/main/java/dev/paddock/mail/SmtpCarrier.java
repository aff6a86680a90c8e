package dev.paddock.mail;

import dev.paddock.domain.mail.Delivery;
import dev.paddock.domain.mail.Mail;
import dev.paddock.domain.mail.MailCarrier;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.time.Duration;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/**
 * Mails by SMTP, a connection each: TLS is required unless the server is on this machine, and its certificate is checked. What the server
 * refuses for good is refused; whatever else goes wrong may go well another time. Thread-safe.
 */
final class SmtpCarrier implements MailCarrier {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int FOR_GOOD = 500;

    private final MailTarget.Server server;
    private final Envelopes envelopes;
    private final String host;
    private final Session session;

    SmtpCarrier(MailTarget.Server server, Envelopes envelopes, String host) {
        this.server = server;
        this.envelopes = envelopes;
        this.host = host;
        this.session = Session.getInstance(properties(server, host));
    }

    private static Properties properties(MailTarget.Server server, String host) {
        var properties = new Properties();
        var prefix = "mail." + protocol(server) + ".";
        var patience = String.valueOf(PATIENCE.toMillis());
        properties.setProperty("mail.transport.protocol", protocol(server));
        properties.setProperty(prefix + "connectiontimeout", patience);
        properties.setProperty(prefix + "timeout", patience);
        properties.setProperty(prefix + "writetimeout", patience);
        properties.setProperty(prefix + "localhost", host);
        properties.setProperty(prefix + "auth", String.valueOf(server.user() != null));
        properties.setProperty(prefix + "starttls.enable", String.valueOf(!server.tls() && !server.isLocal()));
        properties.setProperty(prefix + "starttls.required", String.valueOf(!server.tls() && !server.isLocal()));
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        return properties;
    }

    private static String protocol(MailTarget.Server server) {
        return server.tls() ? "smtps" : "smtp";
    }

    @Override
    public String host() {
        return host;
    }

    @Override
    public Delivery carry(Mail mail) {
        try (var transport = session.getTransport(protocol(server))) {
            var message = envelopes.message(session, mail);
            transport.connect(server.host(), server.port(), server.user(), server.password());
            transport.sendMessage(message, message.getAllRecipients());
            return new Delivery.Accepted();
        } catch (MessagingException e) {
            return isForGood(e) ? new Delivery.Rejected(reason(e)) : new Delivery.PutOff(reason(e));
        }
    }

    /** Of a refused sender it is the operator who can make another try go well, and not of a refused recipient or text. */
    private static boolean isForGood(Exception failure) {
        for (Exception e = failure; e instanceof MessagingException each; e = each.getNextException()) {
            if (each instanceof SMTPAddressFailedException refused && refused.getReturnCode() >= FOR_GOOD) {
                return true;
            }
            if (each instanceof SMTPSendFailedException refused
                    && refused.getReturnCode() >= FOR_GOOD
                    && !String.valueOf(refused.getCommand()).startsWith("MAIL")) {
                return true;
            }
        }
        return false;
    }

    /** The last of the causes is the one that the server, or the network, spoke of. */
    private static String reason(MessagingException failure) {
        Exception last = failure;
        while (last instanceof MessagingException each && each.getNextException() != null) {
            last = each.getNextException();
        }
        var said = last.getMessage();
        return (said == null || said.isBlank() ? last.toString() : said)
                .replaceAll("\\s+", " ")
                .strip();
    }
}
