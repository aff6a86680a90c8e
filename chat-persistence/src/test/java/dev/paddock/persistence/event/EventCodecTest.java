package dev.paddock.persistence.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.paddock.domain.FleetingEvent;
import dev.paddock.domain.SomeEvents;
import dev.paddock.domain.StateEvent;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.conversation.ConversationEvent;
import dev.paddock.domain.conversation.ConversationId;
import dev.paddock.domain.room.RoomEvent;
import dev.paddock.domain.room.RoomId;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventCodecTest {
    /** An event as a careless feature might bring it along, of the same simple name as one that is known. */
    private record RoomDeleted(RoomId id) implements StateEvent {}

    @Test
    void is_tested_with_every_event_the_domain_has_apart_from_fleeting_ones() {
        var logged = domainEvents()
                .filter(event -> !FleetingEvent.class.isAssignableFrom(event))
                .toList();

        assertThat(logged).hasSizeGreaterThanOrEqualTo(20);
        assertThat(SomeEvents.ofEveryKind().stream()
                        .<Class<?>>map(Object::getClass)
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(logged);
    }

    @ParameterizedTest
    @MethodSource("events")
    void reads_what_it_wrote(StateEvent event) {
        assertThat(EventCodec.isLogged(event)).isTrue();
        assertThat(EventCodec.event(EventCodec.kind(event), EventCodec.body(event)))
                .contains(event);
    }

    @Test
    void keeps_nothing_of_what_is_fleeting() {
        var read = new ConversationEvent.Read(new ConversationId("talk"), new UserId("claire"), 7);

        assertThat(EventCodec.isLogged(read)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> EventCodec.kind(read));
    }

    @Test
    void takes_no_event_for_another_of_the_same_name() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EventCodec.kind(new RoomDeleted(new RoomId("atelier"))))
                .withMessageContaining("EventCodecTest");
    }

    @Test
    void reads_no_event_of_a_kind_it_does_not_know() {
        assertThat(EventCodec.event("Unheard", "{}")).isEmpty();
    }

    /** The node next door may be a version ahead. */
    @Test
    void passes_over_what_an_event_has_beyond_what_it_knows() {
        assertThat(EventCodec.event("RoomDeleted", "{\"id\":{\"value\":\"atelier\"},\"why\":\"empty\"}"))
                .contains(new RoomEvent.RoomDeleted(new RoomId("atelier")));
    }

    static List<StateEvent> events() {
        return SomeEvents.ofEveryKind();
    }

    /** Every record of every sealed family of events, found among the domain's classes, in a folder or a jar. */
    private static Stream<Class<?>> domainEvents() {
        return domainClasses()
                .filter(StateEvent.class::isAssignableFrom)
                .filter(type -> !type.isInterface())
                .toList()
                .stream();
    }

    private static Stream<Class<?>> domainClasses() {
        try {
            var place = Path.of(StateEvent.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (Files.isDirectory(place)) {
                return classes(place);
            }
            try (var jar = FileSystems.newFileSystem(place)) {
                return classes(jar.getPath("/"));
            }
        } catch (IOException | URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private static Stream<Class<?>> classes(Path root) throws IOException {
        try (var files = Files.walk(root)) {
            return files
                    .map(file -> root.relativize(file).toString())
                    .filter(name -> name.endsWith("Event.class") || name.contains("Event$"))
                    .<Class<?>>map(name -> load(name.replace(".class", "").replace('/', '.')))
                    .toList()
                    .stream();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
