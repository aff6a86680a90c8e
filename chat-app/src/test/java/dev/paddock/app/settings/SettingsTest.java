package dev.paddock.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paddock.domain.account.Secret;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final Map<String, String> environment = new HashMap<>();

    @TempDir
    private Path folder;

    private Settings settings() {
        return Settings.from(environment);
    }

    @Nested
    class With_nothing_set {
        @Test
        void serves_this_machine_from_an_h2_file() {
            var settings = settings();

            assertThat(settings.http()).isEqualTo(new Address("127.0.0.1", 8080));
            assertThat(settings.ws()).isEqualTo(new Address("127.0.0.1", 8081));
            assertThat(settings.database().url()).isEqualTo("jdbc:h2:file:./data/paddock");
            assertThat(settings.zone()).isEqualTo(PARIS);
            assertThat(settings.grace()).isEqualTo(Duration.ofMinutes(2));
            assertThat(settings.limits()).isTrue();
            assertThat(settings.demo()).isFalse();
            assertThat(settings.log()).isEqualTo(LogForm.JSON);
            assertThat(settings.sentryDsn()).isNull();
        }

        @Test
        void tells_clients_the_ports_in_use() {
            assertThat(settings().origins(4711)).containsExactly("http://localhost:4711", "http://127.0.0.1:4711");
            assertThat(settings().publicWsUrl(4712)).isEqualTo(URI.create("ws://localhost:4712/ws"));
        }

        @Test
        void takes_a_blank_value_for_none() {
            environment.put("CHAT_NATS_URL", " ");
            environment.put("CHAT_ZONE", "");

            assertThat(settings().zone()).isEqualTo(PARIS);
        }
    }

    @Nested
    class With_a_wrong_value {
        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                        CHAT_HTTP_PORT     | 65536                        | a whole number from 0 to 65535
                        CHAT_WS_PORT       | eighty                       | a whole number
                        CHAT_WS_PORT       | 8080                         | same port
                        CHAT_HTTP_HOST     | local host                   | a host name
                        CHAT_PUBLIC_WS_URL | http://paddock.example       | ws:// or wss://
                        CHAT_PUBLIC_WS_URL | wss://[                      | ws:// or wss://
                        CHAT_ORIGINS       | *                            | an origin
                        CHAT_ORIGINS       | https://paddock.example/     | an origin
                        CHAT_ORIGINS       | https://a.example,,          | an origin
                        CHAT_ORIGINS       | https://Paddock.example      | an origin
                        CHAT_ORIGINS       | https://paddock.example:443  | an origin
                        CHAT_PROXIES       | 127.0.0.1, proxy.example     | an address or a network
                        CHAT_PROXIES       | 10.0.0.0/64                  | an address or a network
                        CHAT_DB_URL        | jdbc:mysql://db              | jdbc:h2: or jdbc:postgresql:
                        CHAT_NATS_URL      | nats://localhost             | no broker
                        CHAT_NODES         | 2                            | many or 1
                        CHAT_NODES         | many                         | an H2 file has one server
                        CHAT_NODE          | a name                       | a name of up to 64
                        CHAT_DEMO          | yes                          | true or false
                        CHAT_ZONE          | Europe/Atlantis              | a time zone
                        CHAT_LIMITS        | none                         | on or off
                        CHAT_HSTS          | on                           | subdomains or host
                        CHAT_FIXTURES      | /no/such/folder              | a folder
                        CHAT_DEALERSHIPS   | /no/such/file                | a file that can be read
                        CHAT_GRACE_SECONDS | -1                           | a whole number
                        CHAT_GRACE_SECONDS | 86401                        | a whole number
                        CHAT_RETENTION_MONTHS | 0                         | months from 1 to 1200
                        CHAT_RETENTION_MONTHS | 1201                      | a whole number
                        CHAT_METRICS_TOKEN | 23-characters-are-too-f   | 24 or more printable
                        CHAT_METRICS_TOKEN | long enough, but with a gap | without spaces
                        CHAT_CLOCK_OFFSET  | P1D                          | demo mode alone
                        CHAT_CONFIG        | /no/such/file                | can't be read
                        CHAT_LOG           | xml                          | text or json
                        SENTRY_DSN         | https://sentry.example/7     | an address such as
                        SENTRY_DSN         | https://hush@sentry.example  | an address such as
                        SENTRY_DSN         | ftp://hush@sentry.example/7  | an address such as
                        SENTRY_DSN_FILE    | /no/such/file                | can't be read
                        CHAT_DB_PASSWORD_FILE | /no/such/file             | can't be read
                        """)
        void says_which_and_what_it_should_be(String name, String value, String expected) {
            environment.put(name, value);

            assertThatThrownBy(SettingsTest.this::settings)
                    .isInstanceOf(WrongSettingException.class)
                    .hasMessageStartingWith(name + ": ")
                    .hasMessageContaining(expected)
                    .hasMessageNotContaining("\n");
        }

        @Test
        void never_shows_a_secret() {
            environment.put("CHAT_DB_URL", "postgres://paddock:hush@db/paddock");

            assertThatThrownBy(SettingsTest.this::settings).hasMessageNotContaining("hush");
            environment.clear();
            environment.put("SENTRY_DSN", "https://hush@sentry.example");

            assertThatThrownBy(SettingsTest.this::settings).hasMessageNotContaining("hush");

            environment.clear();
            environment.put("CHAT_METRICS_TOKEN", "hush");

            assertThatThrownBy(SettingsTest.this::settings)
                    .hasMessageStartingWith("CHAT_METRICS_TOKEN: ")
                    .hasMessageNotContaining("hush");
        }
    }

    @Nested
    class In_demo_mode {
        @ParameterizedTest
        @ValueSource(strings = {"http://localhost:8080", "http://127.0.0.1", "http://[::1]:9000", "http://127.4.5.6:1"})
        void starts_for_local_origins(String origin) {
            environment.putAll(Map.of("CHAT_DEMO", "true", "CHAT_ORIGINS", origin));

            assertThat(settings().demo()).isTrue();
            assertThat(settings().log()).isEqualTo(LogForm.TEXT);
            assertThat(settings().origins(1)).containsExactly(origin);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "https://paddock.example",
                    "http://localhost:8080,https://paddock.example",
                    "http://localhost.paddock.example",
                    "http://192.168.1.7:8080"
                })
        void is_refused_for_any_other(String origins) {
            environment.putAll(Map.of("CHAT_DEMO", "true", "CHAT_ORIGINS", origins));

            assertThatThrownBy(SettingsTest.this::settings).hasMessageStartingWith("CHAT_DEMO: is refused");
        }

        @ParameterizedTest
        @CsvSource({
            "P2W, 2026-12-07T09:00:00Z",
            "-PT36H, 2026-11-21T21:00:00Z",
            "P1Y, 2027-11-23T09:00:00Z",
            "-P1M, 2026-10-23T08:00:00Z",
            "P1DT2H, 2026-11-24T11:00:00Z",
            "PT0S, 2026-11-23T09:00:00Z"
        })
        void moves_the_clock(String offset, Instant expected) {
            environment.putAll(Map.of("CHAT_DEMO", "true", "CHAT_CLOCK_OFFSET", offset));
            Instant now = Instant.parse("2026-11-23T09:00:00Z");

            assertThat(now.plus(settings().clockOffset().from(now, PARIS))).isEqualTo(expected);
        }

        @ParameterizedTest
        @ValueSource(strings = {"2 weeks", "P", "PT", "P1DT", "T1H", "P99999999999Y"})
        void refuses_an_offset_that_is_none(String offset) {
            environment.putAll(Map.of("CHAT_DEMO", "true", "CHAT_CLOCK_OFFSET", offset));

            assertThatThrownBy(SettingsTest.this::settings)
                    .isInstanceOf(WrongSettingException.class)
                    .hasMessageContaining("an ISO duration");
        }
    }

    @Nested
    class With_files {
        @Test
        void lets_the_environment_win_over_the_file() throws IOException {
            environment.put("CHAT_CONFIG", file("paddock.properties", "CHAT_ZONE=Europe/Rome\nCHAT_LIMITS=off\n"));
            environment.put("CHAT_ZONE", "Europe/Madrid");

            assertThat(settings().zone()).isEqualTo(ZoneId.of("Europe/Madrid"));
            assertThat(settings().limits()).isFalse();
        }

        @Test
        void reads_a_secret_from_a_file_of_its_own() throws IOException {
            environment.put("CHAT_DB_PASSWORD_FILE", file("password", "hush\n"));

            assertThat(settings().database().password()).isEqualTo("hush");
            assertThat(settings().toString()).doesNotContain("hush");
        }

        @Test
        void reads_the_token_of_the_metrics_from_a_file_and_never_shows_it() throws IOException {
            environment.put("CHAT_METRICS_TOKEN_FILE", file("token", "0123456789abcdef01234567\n"));

            assertThat(settings().metricsToken()).isEqualTo(new Secret("0123456789abcdef01234567"));
            assertThat(settings().toString()).doesNotContain("0123456789abcdef01234567");
        }

        @Test
        void reads_the_secret_whose_file_the_settings_file_names() throws IOException {
            String secret = file("password", "hush");
            environment.put("CHAT_CONFIG", file("paddock.properties", "CHAT_DB_PASSWORD_FILE=" + secret));

            assertThat(settings().database().password()).isEqualTo("hush");
        }

        @Test
        void refuses_a_secret_that_is_set_twice() throws IOException {
            environment.put("CHAT_DB_PASSWORD", "hush");
            environment.put("CHAT_DB_PASSWORD_FILE", file("password", "hush"));

            assertThatThrownBy(SettingsTest.this::settings).hasMessageContaining("set twice");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"CHAT_ZOEN=Europe/Rome", "CHAT_ZONE_FILE=/tmp/zone", "CHAT_CONFIG=other", "CHAT_ZONE=\\uXYZ"
                })
        void refuses_a_line_that_sets_nothing(String line) throws IOException {
            environment.put("CHAT_CONFIG", file("paddock.properties", line));

            assertThatThrownBy(SettingsTest.this::settings)
                    .isInstanceOf(WrongSettingException.class)
                    .hasMessageStartingWith("CHAT_CONFIG: ");
        }

        private String file(String name, String text) throws IOException {
            return Files.writeString(folder.resolve(name), text).toString();
        }
    }
}
