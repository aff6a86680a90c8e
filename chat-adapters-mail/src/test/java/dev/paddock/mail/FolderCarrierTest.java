package dev.paddock.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.account.Language;
import dev.paddock.domain.mail.Delivery;
import dev.paddock.domain.mail.Letter;
import dev.paddock.domain.mail.MailCarrier;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderCarrierTest {
    @TempDir
    private Path home;

    @Test
    void leaves_one_file_a_mail_also_when_it_is_handed_over_twice() throws Exception {
        var carrier = carrier(home.resolve("mails"));
        var mail = SomeMails.reset(Language.FRENCH);

        assertThat(carrier.carry(mail)).isEqualTo(new Delivery.Accepted());
        assertThat(carrier.carry(mail)).isEqualTo(new Delivery.Accepted());

        assertThat(files())
                .singleElement()
                .satisfies(
                        file -> assertThat(file.getFileName().toString()).isEqualTo("20261123T171200.000-mail-1.eml"));
    }

    @Test
    void writes_what_any_program_for_mail_reads() throws Exception {
        carrier(home.resolve("mails")).carry(SomeMails.reset(Language.FRENCH));

        MimeMessage read;
        try (var in = Files.newInputStream(files().get(0))) {
            read = new MimeMessage(Session.getInstance(new Properties()), in);
        }
        assertThat(read.getSubject()).isEqualTo("Votre nouveau mot de passe");
        assertThat(read.getFrom()[0]).hasToString("Paddock <noreply@paddock.example>");
        assertThat(read.getRecipients(Message.RecipientType.TO)[0]).hasToString("claire@paddock.example");
        assertThat(read.getMessageID()).isEqualTo("<message-1@paddock.example>");
        assertThat(read.getSentDate()).isEqualTo(Date.from(SomeMails.AT));
        assertThat(read.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        var both = (MimeMultipart) read.getContent();
        assertThat(both.getContentType()).startsWith("multipart/alternative");
        assertThat(both.getBodyPart(0).getContentType()).isEqualTo("text/plain; charset=UTF-8");
        assertThat((String) both.getBodyPart(0).getContent()).contains("/app/reset#k3X_token");
        assertThat(both.getBodyPart(1).getContentType()).isEqualTo("text/html; charset=UTF-8");
        assertThat((String) both.getBodyPart(1).getContent()).contains("Pas vous\u202f?");
    }

    @Test
    void brings_the_calendar_file_of_an_appointment() throws Exception {
        var visit = new Letter.Visit(
                "v1", "road", SomeMails.AT, SomeMails.AT.plusSeconds(3600), "12 rue du Circuit, 93100 Montreuil", 0);
        carrier(home.resolve("mails")).carry(SomeMails.mail(new Letter.VisitBooked("Claire", visit), Language.FRENCH));

        MimeMessage read;
        try (var in = Files.newInputStream(files().get(0))) {
            read = new MimeMessage(Session.getInstance(new Properties()), in);
        }
        var mixed = (MimeMultipart) read.getContent();
        var file = mixed.getBodyPart(1);
        assertThat(file.getContentType()).startsWith("text/calendar").contains("method=PUBLISH");
        assertThat(new String(file.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("UID:v1@paddock\r\n", "DTSTART:20261123T171200Z\r\n", "SEQUENCE:0\r\n")
                .contains("LOCATION:12 rue du Circuit\\, 93100 Montreuil\r\n");
    }

    @Test
    void has_programs_for_mail_end_reminders_with_one_click() throws Exception {
        var visit = new Letter.Visit("v1", "road", SomeMails.AT, SomeMails.AT.plusSeconds(3600), "Montreuil", 0);
        carrier(home.resolve("mails"))
                .carry(SomeMails.mail(new Letter.VisitSoon("Claire", visit, "t0k"), Language.FRENCH));

        var text = Files.readString(files().get(0));
        assertThat(text)
                .contains("List-Unsubscribe: <https://paddock.example/api/v1/reminders/off?token=t0k>")
                .contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
    }

    @Test
    void puts_off_what_it_can_not_write() throws Exception {
        var file = Files.createFile(home.resolve("no folder"));

        assertThat(carrier(file).carry(SomeMails.reset(Language.FRENCH))).isInstanceOf(Delivery.PutOff.class);
    }

    private List<Path> files() throws Exception {
        try (var files = Files.list(home.resolve("mails"))) {
            return files.toList();
        }
    }

    private static MailCarrier carrier(Path folder) {
        return Carriers.to(new MailTarget.Folder(folder), SomeMails.STYLE);
    }
}
