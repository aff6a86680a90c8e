package dev.paddock.mail;

import dev.paddock.domain.mail.Delivery;
import dev.paddock.domain.mail.Mail;
import dev.paddock.domain.mail.MailCarrier;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Properties;

/** Mails as files of a folder, one {@code .eml} for each, whole from the moment that it has this name. Thread-safe. */
final class FolderCarrier implements MailCarrier {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Path folder;
    private final Envelopes envelopes;
    private final String host;
    private final Session session = Session.getInstance(new Properties());

    FolderCarrier(Path folder, Envelopes envelopes, String host) {
        this.folder = folder;
        this.envelopes = envelopes;
        this.host = host;
    }

    @Override
    public String host() {
        return host;
    }

    @Override
    public Delivery carry(Mail mail) {
        try {
            var message = envelopes.message(session, mail);
            Files.createDirectories(folder);
            var part = Files.createTempFile(folder, ".mail-", ".part");
            try {
                try (var out = Files.newOutputStream(part)) {
                    message.writeTo(out);
                }
                Files.move(part, folder.resolve(name(mail)), StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(part);
            }
            return new Delivery.Accepted();
        } catch (MessagingException | IOException e) {
            return new Delivery.PutOff("the folder " + folder + " takes no mail (" + e + ")");
        }
    }

    /** The same at each try, so that a mail is there once. */
    private static String name(Mail mail) {
        var id = mail.id().value().replaceAll("[^A-Za-z0-9_-]", "_");
        return STAMP.format(mail.madeAt()) + "-" + id + ".eml";
    }
}
