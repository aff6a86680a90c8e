package dev.paddock.persistence.mail;

import dev.paddock.domain.mail.Contents;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What mails say as texts: a kind, which is the name of the record, and its components in JSON. What it writes is read by this version and
 * its neighbours, for as long as a mail waits. Thread-safe.
 */
final class ContentsCodec {
    private static final Map<String, Class<?>> KINDS =
            leaves(Contents.class).collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity()));

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private ContentsCodec() {}

    static String kind(Contents contents) {
        return contents.getClass().getSimpleName();
    }

    static String body(Contents contents) {
        return MAPPER.writeValueAsString(contents);
    }

    /** The contents of that kind, empty if this version has no such kind: a newer one may write to the same outbox. */
    static Optional<Contents> contents(String kind, String body) {
        return Optional.ofNullable(KINDS.get(kind)).map(type -> (Contents) MAPPER.readValue(body, type));
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(ContentsCodec::leaves)
                : Stream.of(type);
    }
}
