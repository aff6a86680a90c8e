package dev.paddock.mail;

import dev.paddock.domain.mail.Letter;
import dev.paddock.domain.mail.Mail;
import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Date;

/** Letters as messages of mail: text and HTML beside each other, what is attached after them. Thread-safe. */
final class Envelopes {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final InternetAddress sender;
    private final Wording wording;

    Envelopes(InternetAddress sender, Wording wording) {
        this.sender = sender;
        this.wording = wording;
    }

    MimeMessage message(Session session, Mail mail) throws MessagingException {
        if (!(mail.contents() instanceof Letter letter) || mail.to() == null) {
            throw new IllegalArgumentException("no letter to anybody: " + mail.id());
        }
        var draft = wording.draft(letter, mail.language(), mail.madeAt());
        var message = new Numbered(session, mail.messageId());
        message.setFrom(sender);
        message.setRecipient(Message.RecipientType.TO, address(mail.to().value()));
        message.setSubject(draft.subject(), UTF_8);
        message.setSentDate(Date.from(mail.madeAt()));
        message.setHeader("Content-Language", mail.language().tag());
        message.setHeader("Auto-Submitted", "auto-generated"); // no out-of-office note comes back
        if (draft.oneClick() != null) {
            message.setHeader("List-Unsubscribe", "<" + draft.oneClick() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        message.setContent(body(draft));
        message.saveChanges();
        return message;
    }

    private MimeMultipart body(LetterDraft draft) throws MessagingException {
        var both = new MimeMultipart("alternative");
        both.addBodyPart(text(new TextPage(draft).toString(), "plain"));
        both.addBodyPart(text(new HtmlPage(draft).toString(), "html"));
        var entry = draft.entry();
        return entry == null ? both : with(entry, both);
    }

    private static MimeMultipart with(CalendarEntry entry, MimeMultipart both) throws MessagingException {
        var words = new MimeBodyPart();
        words.setContent(both);
        var file = new MimeBodyPart();
        var type = "text/calendar; charset=UTF-8; method=" + entry.method();
        file.setDataHandler(
                new DataHandler(new ByteArrayDataSource(entry.toString().getBytes(StandardCharsets.UTF_8), type)));
        file.setFileName("paddock.ics");
        file.setDisposition(Part.ATTACHMENT);
        var mixed = new MimeMultipart("mixed");
        mixed.addBodyPart(words);
        mixed.addBodyPart(file);
        return mixed;
    }

    private static MimeBodyPart text(String text, String kind) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, UTF_8, kind);
        return part;
    }

    /** A host may have letters that mail servers know under another name alone. */
    static InternetAddress address(String value) throws MessagingException {
        int at = value.lastIndexOf('@');
        try {
            return new InternetAddress(value.substring(0, at + 1) + IDN.toASCII(value.substring(at + 1)));
        } catch (IllegalArgumentException e) {
            throw new MessagingException("no host of mails: " + value, e);
        }
    }

    /** A message whose Message-ID is given, and stays the same at each try. */
    private static final class Numbered extends MimeMessage {
        private final String id;

        Numbered(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
