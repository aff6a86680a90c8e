package dev.paddock.sse.talk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.sse.Client;
import dev.paddock.sse.TestEdge;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadyAnswersTest {
    private static final String PATH = "/api/v1/admin/ready-answers";
    private static final String WELCOME =
            "{\"title\": \"Bienvenue\", \"text\": \"Bonjour {prénom},\", \"language\": \"fr\"}";

    private final TestEdge edge = TestEdge.unlimited();
    private final Client admin = edge.browserOf(edge.world.admin("eve"));

    @AfterEach
    void stop() throws IOException {
        edge.close();
    }

    @Test
    void are_kept_by_admins_and_read_by_all_staff() {
        var added = admin.post(PATH, WELCOME).is(201);
        var path = PATH + "/" + added.at("/answer/id");
        var advisor = edge.browserOf(edge.world.advisor("ada"));

        assertThat(advisor.get(PATH).is(200).at("/answers/0/text")).isEqualTo("Bonjour {prénom},");
        advisor.patch(path, "{\"title\": \"Moi\"}").isProblem(403, "forbidden");

        assertThat(admin.patch(path, "{\"title\": \"Accueil\", \"language\": \"en\"}")
                        .is(200)
                        .text())
                .contains("\"title\":\"Accueil\",\"text\":\"Bonjour {prénom},\",\"language\":\"en\"");
        admin.delete(path).is(204);
        admin.delete(path).isProblem(404, "not_found");
        admin.patch(path, "{}").isProblem(404, "not_found");
        assertThat(advisor.get(PATH).text()).isEqualTo("{\"answers\":[]}");
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"text\": \"a\", \"language\": \"fr\"}', invalid_value, title",
        "'{\"title\": \" \", \"text\": \"a\", \"language\": \"fr\"}', invalid_text, title",
        "'{\"title\": \"a\", \"language\": \"fr\"}', invalid_value, text",
        "'{\"title\": \"a\", \"text\": \"a\", \"language\": \"de\"}', invalid_value, language"
    })
    void what_is_none_is_refused_by_field(String body, String code, String field) {
        admin.post(PATH, body).isProblem(422, code, field);
    }
}
