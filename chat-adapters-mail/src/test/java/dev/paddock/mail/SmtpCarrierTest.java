package dev.paddock.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.paddock.domain.account.Language;
import dev.paddock.domain.mail.Delivery;
import dev.paddock.domain.mail.MailCarrier;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SmtpCarrierTest {
    @Nested
    class A_real_server {
        @Test
        void gets_the_mail_as_it_was_numbered() throws Exception {
            var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
            server.start();
            try {
                var outcome = carrier(server.getSmtp().getPort(), null, null).carry(SomeMails.reset(Language.ENGLISH));

                assertThat(outcome).isEqualTo(new Delivery.Accepted());
                assertThat(server.getReceivedMessages()).hasSize(1);
                assertThat(server.getReceivedMessages()[0].getMessageID()).isEqualTo("<message-1@paddock.example>");
                assertThat(server.getReceivedMessages()[0].getSubject()).isEqualTo("Your new password");
            } finally {
                server.stop();
            }
        }

        @Test
        void is_told_the_name_and_the_password() throws Exception {
            var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
            server.start();
            try {
                server.setUser("noreply@paddock.example", "sender", "pa:ss w@rd");
                int port = server.getSmtp().getPort();

                assertThat(carrier(port, "sender", "pa:ss w@rd").carry(SomeMails.reset(Language.FRENCH)))
                        .isEqualTo(new Delivery.Accepted());
                assertThat(carrier(port, "sender", "wrong").carry(SomeMails.reset(Language.FRENCH)))
                        .isInstanceOf(Delivery.PutOff.class);
            } finally {
                server.stop();
            }
        }

        @Test
        void that_was_stopped_is_tried_another_time() throws Exception {
            int port;
            try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                port = taken.getLocalPort();
            }

            assertThat(carrier(port, null, null).carry(SomeMails.reset(Language.FRENCH)))
                    .isInstanceOfSatisfying(
                            Delivery.PutOff.class,
                            putOff -> assertThat(putOff.reason()).isNotBlank());
        }
    }

    @Nested
    class What_a_server_says {
        @Test
        void of_a_recipient_it_will_never_know_is_final() {
            assertThat(saying(Map.of("RCPT", "550 5.1.1 no such person")))
                    .isEqualTo(new Delivery.Rejected("550 5.1.1 no such person"));
        }

        @Test
        void of_a_recipient_it_has_no_room_for_now_is_not() {
            assertThat(saying(Map.of("RCPT", "450 4.2.1 come back later")))
                    .isEqualTo(new Delivery.PutOff("450 4.2.1 come back later"));
        }

        @Test
        void of_the_sender_is_for_the_operator_to_mend() {
            assertThat(saying(Map.of("MAIL", "550 5.7.1 who are you"))).isInstanceOf(Delivery.PutOff.class);
        }

        @Test
        void of_the_text_when_it_has_read_it_is_final() {
            assertThat(saying(Map.of(".", "554 5.6.0 not like this"))).isInstanceOf(Delivery.Rejected.class);
        }

        @Test
        void is_nothing_when_it_hangs_up_with_the_mail_in_hand() {
            assertThat(saying(Map.of(".", ""))).isInstanceOf(Delivery.PutOff.class);
        }
    }

    @Nested
    class A_line_that_others_can_listen_to {
        @Test
        void is_not_used_without_starttls() {
            try (var server = new Script(Map.of())) {
                var elsewhere = new MailTarget.Server("127.1", server.port(), false, null, null);

                assertThat(Carriers.to(elsewhere, SomeMails.STYLE).carry(SomeMails.reset(Language.FRENCH)))
                        .isInstanceOfSatisfying(
                                Delivery.PutOff.class,
                                putOff -> assertThat(putOff.reason()).contains("STARTTLS"));
            }
        }

        @Test
        void is_not_used_with_a_certificate_that_nobody_vouches_for() {
            var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));
            server.start();
            try {
                var target =
                        new MailTarget.Server("127.0.0.1", server.getSmtps().getPort(), true, null, null);

                assertThat(Carriers.to(target, SomeMails.STYLE).carry(SomeMails.reset(Language.FRENCH)))
                        .isInstanceOfSatisfying(
                                Delivery.PutOff.class,
                                putOff -> assertThat(putOff.reason()).containsIgnoringCase("certif"));
            } finally {
                server.stop();
            }
        }
    }

    private static Delivery saying(Map<String, String> answers) {
        try (var server = new Script(answers)) {
            return carrier(server.port(), null, null).carry(SomeMails.reset(Language.FRENCH));
        }
    }

    private static MailCarrier carrier(int port, @Nullable String user, @Nullable String password) {
        return Carriers.to(new MailTarget.Server("127.0.0.1", port, false, user, password), SomeMails.STYLE);
    }

    /** A server that says to a command what it is told to, an empty answer being the end; and else what is usual. */
    private static final class Script implements AutoCloseable {
        private final ServerSocket socket;
        private final Map<String, String> answers;

        Script(Map<String, String> answers) {
            this.answers = answers;
            try {
                socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            var unused = CompletableFuture.runAsync(this::serve);
        }

        int port() {
            return socket.getLocalPort();
        }

        private void serve() {
            try (var peer = socket.accept();
                    var in = new BufferedReader(
                            new InputStreamReader(peer.getInputStream(), StandardCharsets.ISO_8859_1))) {
                var out = peer.getOutputStream();
                say(out, "220 ready");
                boolean text = false;
                for (var line = in.readLine(); line != null; line = in.readLine()) {
                    if (text && !line.equals(".")) {
                        continue;
                    }
                    var command = line.split("[ :]", -1)[0].toUpperCase(Locale.ROOT);
                    var answer = said(command);
                    if (answer.isEmpty()) {
                        return;
                    }
                    text = command.equals("DATA");
                    say(out, answer);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void say(OutputStream out, String answer) throws IOException {
            out.write((answer + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        }

        private String said(String command) {
            return answers.getOrDefault(command, command.equals("DATA") ? "354 go on" : "250 fine");
        }

        @Override
        public void close() {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
