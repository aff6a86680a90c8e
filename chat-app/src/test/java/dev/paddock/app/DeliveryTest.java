package dev.paddock.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is delivered beside the jar says the same in all its places. */
class DeliveryTest {
    private static final Path ROOT = Path.of("..");

    private static String read(String file) throws IOException {
        return Files.readString(ROOT.resolve(file));
    }

    private static Set<String> found(String text, String pattern) {
        return Pattern.compile(pattern, Pattern.MULTILINE)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void each_image_has_a_row_for_its_digest_and_a_tag() throws IOException {
        var named = found(read("Dockerfile"), "^FROM ([^ ]+:[^ ]+)");
        named.addAll(found(read("docker-compose.yml"), "^ +image: ([^$ ]+)$"));

        assertThat(named).hasSizeGreaterThan(5).noneMatch(image -> image.endsWith(":latest"));
        assertThat(found(read("docs/images.md"), "^\\| `([^`]+)` \\|")).isEqualTo(named);
    }

    @Test
    void each_alert_leads_to_a_heading_of_the_guide() throws IOException {
        var help = found(read("deploy/prometheus/alerts.yml"), "^ +help: \"([^\"]+)\"");

        assertThat(help).hasSizeGreaterThan(5);
        assertThat(found(read("docs/operations.md"), "^### (.+)$")).containsAll(help);
        assertThat(read("deploy/prometheus/alerts.yml").split("- alert: ", -1).length - 1)
                .isEqualTo(Pattern.compile("help: ")
                        .matcher(read("deploy/prometheus/alerts.yml"))
                        .results()
                        .count());
    }

    /** Compose sets what the server reads, and hands secrets over as files alone. */
    @Test
    void each_setting_of_the_stack_is_one_that_the_server_knows() throws IOException {
        var settings = found(read("docker-compose.yml"), "^ +(CHAT_[A-Z_]+): ");
        var known = found(read("README.md"), "`(CHAT_[A-Z_]+|SENTRY_DSN)`");

        assertThat(settings)
                .hasSizeGreaterThan(4)
                .allSatisfy(name -> assertThat(known).contains(name.replaceFirst("_FILE$", "")));
        assertThat(settings).noneMatch(name -> name.matches(".*(PASSWORD|TOKEN|DSN)"));
        assertThat(found(read("docker-compose.yml"), "^ +[A-Z_]*(?:PASSWORD|TOKEN)[A-Z_]*: (.+)$"))
                .isNotEmpty()
                .allMatch(value -> value.startsWith("/run/secrets/"));
    }

    @Test
    void each_service_is_hardened_and_bounded() throws IOException {
        var compose = read("docker-compose.yml");
        var services = compose.substring(compose.indexOf("\nservices:\n"), compose.indexOf("\nnetworks:\n"));
        var blocks = Pattern.compile("^  [a-z]+:\\n(?:(?:    .*|  #.*)?\\n)+", Pattern.MULTILINE)
                .matcher(services)
                .results()
                .map(MatchResult::group)
                .toList();

        assertThat(blocks).hasSizeGreaterThan(4);
        assertThat(blocks)
                .allSatisfy(service -> assertThat(service)
                        .containsAnyOf("<<: *hardened", "<<: *paddock")
                        .contains("limits: {memory: ", "networks: [")
                        .doesNotContain("privileged", "network_mode"));
    }

    /** A tag can be moved to other code; a commit can't. The comment is for Dependabot and people. */
    @Test
    void what_caddy_answers_itself_is_guarded_and_programs_are_not_sent_on_from_the_clear() throws IOException {
        var caddyfile = Files.readString(ROOT.resolve("deploy/caddy/Caddyfile"));
        var inTheClear = caddyfile.substring(caddyfile.indexOf("\nhttp://"), caddyfile.indexOf("\nhttps://"));
        var overTls = caddyfile.substring(caddyfile.indexOf("\nhttps://"));

        assertThat(caddyfile).contains("?Content-Security-Policy", "?X-Content-Type-Options nosniff");
        assertThat(inTheClear)
                .contains("import headers", "path /api /api/* /ws /ws/*", "respond @programs 403")
                .contains("redir https://{host}{uri} 308");
        assertThat(overTls.split("\\?Strict-Transport-Security", -1))
                .as("answers, and errors")
                .hasSize(3);
        assertThat(overTls.split("import headers", -1)).hasSize(3);
    }

    @Test
    void each_action_is_named_by_its_commit_with_the_version_beside_it() throws IOException {
        var workflows = ROOT.resolve(".github/workflows");
        try (Stream<Path> files = Files.list(workflows)) {
            var used = files.flatMap(file -> {
                        try {
                            return Files.readAllLines(file).stream();
                        } catch (IOException e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .map(line -> line.replaceFirst("^[- ]+", ""))
                    .filter(line -> line.startsWith("uses: "))
                    .toList();

            assertThat(used)
                    .hasSizeGreaterThan(20)
                    .allMatch(line -> line.matches("uses: [\\w./-]+@[0-9a-f]{40} # v\\d+\\.\\d+\\.\\d+"));
        }
    }

    /** A statement about a version that is in use no more says nothing. */
    @Test
    void each_statement_about_an_advisory_is_explained_and_about_a_version_in_use() throws IOException {
        var statements = read("deploy/vex/paddock.openvex.json");
        var advisories = found(statements, "\"name\": \"([^\"]+)\"");

        assertThat(advisories).isNotEmpty();
        assertThat(found(read("deploy/vex/README.md"), "^\\| (CVE-[0-9-]+|GHSA-[a-z0-9-]+) \\|"))
                .isEqualTo(advisories);
        assertThat(found(statements, "pkg:maven/com.h2database/h2@([0-9.]+)"))
                .isEqualTo(found(read("pom.xml"), "<h2.version>([0-9.]+)</h2.version>"));
        assertThat(found(statements, "pkg:maven/([^@\"]+)@")).containsExactly("com.h2database/h2");
    }

    @Test
    void versions_agree() throws IOException {
        var packages = Stream.of("client", "app", "widget")
                .flatMap(name -> {
                    try {
                        return found(read("chat-web/" + name + "/package.json"), "^  \"version\": \"([^\"]+)\"")
                                .stream();
                    } catch (IOException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .collect(Collectors.toSet());
        String version = List.copyOf(found(read("bom/pom.xml"), "<version>([^<$]+)</version>"))
                .get(0);

        assertThat(packages).containsExactly(version.replace("-SNAPSHOT", ""));
        assertThat(found(read("docker-compose.yml"), "PADDOCK_VERSION:-([0-9.]+)"))
                .containsExactly(version.replace("-SNAPSHOT", ""));
    }
}
