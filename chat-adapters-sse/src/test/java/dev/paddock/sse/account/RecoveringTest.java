package dev.paddock.sse.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.MailToken;
import dev.paddock.domain.account.Secret;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.mail.Delivery;
import dev.paddock.domain.mail.Letter;
import dev.paddock.sse.Client;
import dev.paddock.sse.Site;
import dev.paddock.sse.TestEdge;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Links that are mailed, followed as the pages do. */
class RecoveringTest {
    private static final String API = "/api/v1";
    private static final String LEA = "{\"email\": \"lea@paddock.example\"}";
    private static final String PEOPLE = API + "/admin/people/";

    private final TestEdge edge = TestEdge.unlimited();
    private final Client program = edge.anonymous();
    private Client lea = program;

    @BeforeEach
    void sign_up() {
        var reply = program.post(API + "/accounts", """
            {"email": "lea@paddock.example", "password": "a-long-password", "displayName": "Léa"}\
            """).is(201);
        lea = program.with("Cookie", "__Host-paddock=" + reply.cookie()).with("Sec-Fetch-Site", "same-origin");
    }

    @AfterEach
    void stop() throws IOException {
        edge.close();
    }

    @Test
    void a_mailed_link_gives_a_new_password_and_ends_every_session() {
        assertThat(program.post(API + "/password-resets", LEA).is(202).text()).isEmpty();
        var body = "{\"token\": \"" + newest(Letter.PasswordToReset.class).token()
                + "\", \"password\": \"another-long-one\"}";

        program.post(API + "/password-resets/confirm", body).is(204);

        lea.get(API + "/me").isProblem(401, "unauthenticated");
        program.post(API + "/sessions", LEA.replace("}", ", \"password\": \"another-long-one\"}"))
                .is(200);
        program.post(API + "/password-resets/confirm", body).isProblem(422, "invalid_token", "token");
    }

    @Test
    void reminders_end_by_one_click_of_a_program_for_mail() {
        var me = new UserId(lea.get(API + "/me").is(200).at("/user/id"));
        var expiry = edge.world.clock().instant().plusSeconds(60);
        edge.world
                .mailTokens()
                .issue(new MailToken(new Secret("click").digest(), me, MailToken.Purpose.REMINDERS, null, expiry));

        program.post(API + "/reminders/off?token=click").is(204);

        assertThat(edge.world.contactCards().of(me).reminders()).isFalse();
        program.post(API + "/reminders/off?token=click").is(204);
        program.post(API + "/reminders/off?token=made-up").isProblem(422, "invalid_token");
    }

    @Test
    void an_address_nobody_has_is_answered_alike() {
        var known = program.post(API + "/password-resets", LEA);
        var unknown = program.post(API + "/password-resets", "{\"email\": \"nobody@paddock.example\"}");

        assertThat(unknown.status()).isEqualTo(known.status());
        assertThat(unknown.text()).isEqualTo(known.text());
        program.post(API + "/password-resets", "{\"email\": \"nobody\"}").isProblem(422, "invalid_value", "email");
    }

    @Test
    void a_weak_password_leaves_the_link_as_it_was() {
        program.post(API + "/password-resets", LEA);
        var token = newest(Letter.PasswordToReset.class).token();

        program.post(API + "/password-resets/confirm", confirm(token, "motdepasse2026"))
                .isProblem(422, "weak_password", "password");
        program.post(API + "/password-resets/confirm", confirm(token, "another-long-one"))
                .is(204);
    }

    @Test
    void signing_up_asks_whether_the_address_is_one_s_own() {
        assertThat(lea.get(API + "/me").at("/user/email")).isEqualTo("lea@paddock.example");
        assertThat(lea.get(API + "/me").json().at("/user/emailVerified").booleanValue())
                .isFalse();
        var token = newest(Letter.AddressToVerify.class).token();

        program.post(API + "/email-verifications/confirm", "{\"token\": \"" + token + "\"}")
                .is(204);

        assertThat(lea.get(API + "/me").json().at("/user/emailVerified").booleanValue())
                .isTrue();
        program.post(API + "/email-verifications/confirm", "{\"token\": \"" + token + "\"}")
                .isProblem(422, "invalid_token", "token");
    }

    @Test
    void another_mail_ends_the_link_of_the_one_before() {
        var before = newest(Letter.AddressToVerify.class).token();
        lea.post(API + "/email-verifications", "").is(202);

        program.post(API + "/email-verifications/confirm", "{\"token\": \"" + before + "\"}")
                .isProblem(422, "invalid_token", "token");
    }

    @Test
    void another_address_waits_until_it_is_confirmed() {
        var wish = "{\"email\": \"neuve@paddock.example\", \"currentPassword\": \"%s\"}";
        lea.patch(API + "/me", wish.formatted("not-the-password"))
                .isProblem(401, "invalid_credentials", "currentPassword");
        lea.patch(API + "/me", "{\"email\": \"neuve@paddock.example\"}")
                .isProblem(401, "invalid_credentials", "currentPassword");

        var reply = lea.patch(API + "/me", wish.formatted("a-long-password")).is(200);

        assertThat(reply.at("/user/email")).isEqualTo("lea@paddock.example");
        assertThat(reply.at("/user/pendingEmail")).isEqualTo("neuve@paddock.example");
        assertThat(newest(Letter.AddressChanging.class).wished()).isEqualTo("neuve@paddock.example");
        var token = newest(Letter.AddressToVerify.class).token();
        program.post(API + "/email-verifications/confirm", "{\"token\": \"" + token + "\"}")
                .is(204);
        var now = lea.get(API + "/me");
        assertThat(now.at("/user/email")).isEqualTo("neuve@paddock.example");
        assertThat(now.json().at("/user/pendingEmail").isMissingNode()).isTrue();
    }

    @Test
    void a_telephone_number_is_kept_as_it_can_be_dialled_and_taken_back() {
        assertThat(lea.patch(API + "/me", "{\"phone\": \"06 39 98 00 00\"}")
                        .is(200)
                        .at("/user/phone"))
                .isEqualTo("+33639980000");
        assertThat(lea.get(API + "/me/export").is(200).at("/account/phone")).isEqualTo("+33639980000");
        lea.patch(API + "/me", "{\"phone\": \"none\"}").isProblem(422, "invalid_value", "phone");

        var without = lea.patch(API + "/me", "{\"phone\": \"\"}").is(200);
        assertThat(without.json().at("/user/phone").isMissingNode()).isTrue();
    }

    @Test
    void what_nobody_can_change_is_refused() {
        lea.patch(API + "/me", "{\"role\": \"admin\"}").isProblem(400, "bad_request", "role");
        lea.patch(API + "/me", "{\"displayName\": \"Lou\", \"nickname\": \"L\"}")
                .isProblem(400, "bad_request", "nickname");
        assertThat(lea.get(API + "/me").at("/user/displayName")).isEqualTo("Léa");
    }

    @Nested
    class By_an_admin {
        private final Account ada = edge.world.admin("ada");
        private final Client admin = edge.browserOf(ada);

        @Test
        void a_link_is_handed_out_where_no_mail_arrives() {
            var id = lea.get(API + "/me").at("/user/id");

            var url = admin.post(PEOPLE + id + "/password-reset", "").is(201).at("/url");

            assertThat(url).startsWith("https://paddock.example/app/reset#");
            program.post(
                            API + "/password-resets/confirm",
                            confirm(url.substring(url.indexOf('#') + 1), "another-long-one"))
                    .is(204);
            assertThat(edge.world.contactCards().of(new UserId(id)).verified()).isFalse();
            assertThat(admin.get(API + "/admin/audit").at("/entries/0/action")).isEqualTo("person.password-reset");
        }

        @Test
        void it_takes_a_proof_for_a_member_of_staff() {
            var bob = edge.world.admin("bob");

            admin.post(PEOPLE + bob.id().value() + "/password-reset", "").isProblem(401, "otp_required");
            admin.post(PEOPLE + edge.world.guest("Zoé").id().value() + "/password-reset", "")
                    .isProblem(422, "invalid_value");
            admin.post(PEOPLE + "nobody/password-reset", "").isProblem(404, "not_found");
        }

        @Test
        void a_mail_that_could_not_be_sent_is_seen_and_sent_again() {
            edge.letters.answers(new Delivery.Rejected("550 no such person"));
            edge.shop.mail().sendMails().sendDue();
            var dead = admin.get(API + "/admin/mails").is(200);

            assertThat(dead.at("/mails/0/to")).isEqualTo("lea@paddock.example");
            assertThat(dead.at("/mails/0/kind")).isEqualTo("address-to-verify");
            assertThat(dead.at("/mails/0/reason")).isEqualTo("550 no such person");
            assertThat(dead.text()).doesNotContain("token");
            var path = API + "/admin/mails/" + dead.at("/mails/0/id") + "/send";
            admin.post(path, "").is(204);
            admin.post(path, "").isProblem(404, "not_found");

            edge.letters.answers(new Delivery.Accepted());
            assertThat(newest(Letter.AddressToVerify.class).name()).isEqualTo("Léa");
            assertThat(admin.get(API + "/admin/mails").json().at("/mails")).isEmpty();
        }
    }

    @Test
    void without_mail_it_is_said() throws IOException {
        try (var silent = TestEdge.of(new Site("https://paddock.example", false, false, null))) {
            var karim = silent.browserOf(silent.world.customer("karim"));

            silent.anonymous().post(API + "/password-resets", LEA).isProblem(409, "no_mail");
            karim.post(API + "/email-verifications", "").isProblem(409, "no_mail");
            assertThat(silent.anonymous().get(API + "/site").json().at("/mail").booleanValue())
                    .isFalse();
            assertThat(program.get(API + "/site").json().at("/mail").booleanValue())
                    .isTrue();
        }
    }

    private static String confirm(String token, String password) {
        return "{\"token\": \"" + token + "\", \"password\": \"" + password + "\"}";
    }

    private <L extends Letter> L newest(Class<L> kind) {
        edge.shop.mail().sendMails().sendDue();
        return edge.letters.newest(kind).orElseThrow();
    }
}
