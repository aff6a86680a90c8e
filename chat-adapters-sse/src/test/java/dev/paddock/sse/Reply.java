package dev.paddock.sse;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An answer that came back. */
public record Reply(HttpResponse<byte[]> response) {
    private static final JsonMapper MAPPER = new JsonMapper();

    public int status() {
        return response.statusCode();
    }

    public String text() {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    public byte[] bytes() {
        return response.body();
    }

    public JsonNode json() {
        return MAPPER.readTree(response.body());
    }

    /** The text at a JSON pointer. */
    public String at(String pointer) {
        return json().at(pointer).asString();
    }

    /** A header's value, empty if absent. */
    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** The cookie's value that this reply sets. */
    public String cookie() {
        var cookie = header("Set-Cookie");
        return cookie.substring("__Host-paddock=".length(), cookie.indexOf(';'));
    }

    public Reply is(int status) {
        assertThat(status()).as(text()).isEqualTo(status);
        return this;
    }

    /** Checks that this is the problem of that code, said as the contract says problems. */
    public Reply isProblem(int status, String code) {
        is(status);
        assertThat(header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(at("/code")).as(text()).isEqualTo(code);
        assertThat(at("/type")).isEqualTo("urn:paddock:" + code);
        assertThat(json().at("/status").intValue()).isEqualTo(status);
        assertThat(at("/title")).isNotEmpty();
        assertThat(at("/detail")).isNotEmpty();
        assertThat(at("/correlationId")).isEqualTo(header("X-Correlation-Id")).isNotEmpty();
        return this;
    }

    public Reply isProblem(int status, String code, String field) {
        isProblem(status, code);
        assertThat(at("/field")).isEqualTo(field);
        return this;
    }
}
