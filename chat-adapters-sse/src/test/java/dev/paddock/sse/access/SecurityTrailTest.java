package dev.paddock.sse.access;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.paddock.sse.Client;
import dev.paddock.sse.TestEdge;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class SecurityTrailTest {
    /** Whence the calls of this test come, as a proxy says. */
    private static final String HERE = "203.0.113.77";

    private static final String PASSWORD = "a-long-password";

    private final Logger logger = (Logger) LoggerFactory.getLogger("dev.paddock.security");
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final TestEdge edge = TestEdge.behindProxy();
    private final Client program = edge.anonymous().with("X-Forwarded-For", HERE);

    @BeforeEach
    void listen() {
        logger.setLevel(Level.INFO);
        lines.start();
        logger.addAppender(lines);
    }

    @AfterEach
    void stop() throws IOException {
        logger.detachAppender(lines);
        logger.setLevel(null);
        edge.close();
    }

    private List<String> written() {
        return List.copyOf(lines.list).stream()
                .map(ILoggingEvent::getFormattedMessage)
                .filter(line -> line.contains(HERE))
                .toList();
    }

    private String signUp() {
        return program.post(
                        "/api/v1/accounts",
                        "{\"email\":\"claire@paddock.example\",\"password\":\"" + PASSWORD
                                + "\",\"displayName\":\"Claire\"}")
                .is(201)
                .at("/user/id");
    }

    private static String credentials(String password) {
        return "{\"email\":\"claire@paddock.example\",\"password\":\"" + password + "\"}";
    }

    @Test
    void says_who_came_in_or_tried_and_who_went() {
        var claire = signUp();
        var cookie =
                program.post("/api/v1/sessions", credentials(PASSWORD)).is(200).cookie();
        program.post("/api/v1/sessions", credentials("another-password")).isProblem(401, "invalid_credentials");
        program.post("/api/v1/tokens", credentials(PASSWORD)).is(200);
        var browser = program.with("Cookie", "__Host-paddock=" + cookie).with("Sec-Fetch-Site", "same-origin");
        browser.put(
                        "/api/v1/me/password",
                        "{\"currentPassword\":\"" + PASSWORD + "\",\"password\":\"quite-another-word\"}")
                .is(204);

        assertThat(written())
                .containsExactly(
                        "POST /api/v1/accounts by " + claire + " from " + HERE + ": done",
                        "POST /api/v1/sessions by " + claire + " from " + HERE + ": done",
                        "POST /api/v1/sessions by nobody known from " + HERE + ": invalid_credentials",
                        "POST /api/v1/tokens by " + claire + " from " + HERE + ": done",
                        "PUT /api/v1/me/password by " + claire + " from " + HERE + ": done");
        assertThat(String.join("\n", written())).doesNotContain("claire@", "Claire", PASSWORD);
    }

    @Test
    void says_who_reached_for_what_is_not_theirs() {
        var claire = signUp();
        var token =
                program.post("/api/v1/tokens", credentials(PASSWORD)).is(200).at("/accessToken");
        program.with("Authorization", "Bearer " + token)
                .get("/api/v1/admin/people")
                .isProblem(403, "forbidden");
        program.with("Authorization", "Bearer made-up").get("/api/v1/me").isProblem(401, "unauthenticated");

        assertThat(written())
                .contains(
                        "GET /api/v1/admin/people by " + claire + " from " + HERE + ": forbidden",
                        "GET /api/v1/me by nobody known from " + HERE + ": unauthenticated");
    }

    @Test
    void says_nothing_of_who_merely_looks_whether_they_are_signed_in() {
        program.get("/api/v1/me").isProblem(401, "unauthenticated");

        assertThat(written()).isEmpty();
    }

    @Test
    void writes_so_many_lines_a_second_and_says_how_many_it_left_out() {
        var trail = new SecurityTrail();

        assertThat(Stream.generate(() -> trail.mayWrite(1))
                        .limit(SecurityTrail.PER_SECOND + 7)
                        .filter(may -> may))
                .hasSize(SecurityTrail.PER_SECOND);
        assertThat(trail.mayWrite(2)).isTrue();

        assertThat(lines.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly("7 more of these in one second were not written down");
    }
}
