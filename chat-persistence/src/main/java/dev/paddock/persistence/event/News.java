package dev.paddock.persistence.event;

import dev.paddock.domain.EventLog.Numbered;
import dev.paddock.domain.StateEvent;
import java.util.List;

/** A change of a transaction, to be published once that has committed. */
public sealed interface News {
    record Logged(Numbered event) implements News {}

    record Fleeting(StateEvent event) implements News {}

    /** {@code events} in their order; {@code numbered} are those of them that are logged. */
    static List<News> of(List<StateEvent> events, List<Numbered> numbered) {
        var next = numbered.iterator();
        return events.stream()
                .<News>map(event -> EventCodec.isLogged(event) ? new Logged(next.next()) : new Fleeting(event))
                .toList();
    }
}
