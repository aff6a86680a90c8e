package dev.paddock.persistence.event;

import dev.paddock.domain.FleetingEvent;
import dev.paddock.domain.StateEvent;
import dev.paddock.domain.account.AccountEvent;
import dev.paddock.domain.advice.AdviceEvent;
import dev.paddock.domain.appointment.AppointmentEvent;
import dev.paddock.domain.assistant.DialogEvent;
import dev.paddock.domain.conversation.ConversationEvent;
import dev.paddock.domain.conversation.MessageEvent;
import dev.paddock.domain.direct.DirectEvent;
import dev.paddock.domain.moderation.ReportEvent;
import dev.paddock.domain.note.NoteEvent;
import dev.paddock.domain.notification.NotificationEvent;
import dev.paddock.domain.presence.PresenceEvent;
import dev.paddock.domain.room.RoomEvent;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Logged events as texts: a kind, which is the name of the event's record, and its components in JSON. What it writes is read by
 * this version and its neighbours, for as long as events are kept, and by nobody else. Thread-safe.
 */
public final class EventCodec {
    private static final Map<String, Class<?>> KINDS = Stream.of(
                    AccountEvent.class,
                    AdviceEvent.class,
                    AppointmentEvent.class,
                    DialogEvent.class,
                    DirectEvent.class,
                    NoteEvent.class,
                    MessageEvent.class,
                    NotificationEvent.class,
                    PresenceEvent.class,
                    ReportEvent.class,
                    RoomEvent.class)
            .flatMap(EventCodec::leaves)
            .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity()));

    private static final Map<String, Class<?>> FLEETING = leaves(ConversationEvent.class)
            .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity()));

    /** The limits of a year or an integer are longs, wherever they are declared as objects. */
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_LONG_FOR_INTS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES) // a number that older events lack is 0
            .build();

    private EventCodec() {}

    /** True if {@code event} belongs into the log. */
    public static boolean isLogged(StateEvent event) {
        return !(event instanceof FleetingEvent);
    }

    /** The kind of {@code event}; an {@link IllegalArgumentException} says if there is no such kind. */
    static String kind(StateEvent event) {
        String kind = event.getClass().getSimpleName();
        if (KINDS.get(kind) != event.getClass()) {
            throw new IllegalArgumentException("no kind of event to be logged: " + event.getClass());
        }
        return kind;
    }

    static String body(StateEvent event) {
        return MAPPER.writeValueAsString(event);
    }

    /** The event of that kind, empty if this version has no such kind: a newer one may write to the same log. */
    public static Optional<StateEvent> event(String kind, String body) {
        return Optional.ofNullable(KINDS.get(kind)).map(type -> (StateEvent) MAPPER.readValue(body, type));
    }

    /** A fleeting event in one line. */
    static String told(StateEvent event) {
        return event.getClass().getSimpleName() + " " + body(event);
    }

    /** The fleeting event of that line, empty if this version has no such kind. */
    static Optional<StateEvent> heard(String line) {
        int blank = line.indexOf(' ');
        return Optional.ofNullable(FLEETING.get(line.substring(0, Math.max(0, blank))))
                .map(type -> (StateEvent) MAPPER.readValue(line.substring(blank + 1), type));
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed() ? Stream.of(type.getPermittedSubclasses()).flatMap(EventCodec::leaves) : Stream.of(type);
    }
}
