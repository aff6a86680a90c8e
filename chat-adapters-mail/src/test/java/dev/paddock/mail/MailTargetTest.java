package dev.paddock.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailTargetTest {
    @Test
    void is_a_server_with_the_port_of_its_kind_unless_another_is_said() {
        assertThat(MailTarget.parse("smtp://mail.paddock.example"))
                .contains(new MailTarget.Server("mail.paddock.example", 587, false, null, null));
        assertThat(MailTarget.parse("smtps://mail.paddock.example"))
                .contains(new MailTarget.Server("mail.paddock.example", 465, true, null, null));
        assertThat(MailTarget.parse("smtp://127.0.0.1:2525/"))
                .contains(new MailTarget.Server("127.0.0.1", 2525, false, null, null));
    }

    @Test
    void takes_a_name_and_a_password_with_whatever_is_in_them() {
        assertThat(MailTarget.parse("smtp://no%40reply:pa%3Ass+w%2Frd@mail.paddock.example:587"))
                .contains(new MailTarget.Server("mail.paddock.example", 587, false, "no@reply", "pa:ss+w/rd"));
    }

    @Test
    void is_a_folder() {
        assertThat(MailTarget.parse("file:./data/mails")).contains(new MailTarget.Folder(Path.of("./data/mails")));
        assertThat(MailTarget.parse("file:///var/mails")).contains(new MailTarget.Folder(Path.of("/var/mails")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "mail.paddock.example",
                "http://mail.paddock.example",
                "smtp://",
                "file:",
                "smtp://user@host",
                "smtp://h/path"
            })
    void is_nothing_else(String text) {
        assertThat(MailTarget.parse(text)).isEmpty();
    }

    @Test
    void says_no_password() {
        assertThat(new MailTarget.Server("h", 25, false, "user", "secret").toString())
                .doesNotContain("secret");
    }
}
