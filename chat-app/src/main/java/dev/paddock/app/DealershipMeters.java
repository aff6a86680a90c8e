package dev.paddock.app;

import dev.paddock.domain.EventLog;
import dev.paddock.domain.EventLogListener;
import dev.paddock.domain.advice.AdviceEvent;
import dev.paddock.domain.advice.AdviceRequest;
import dev.paddock.domain.advice.AdviceRequest.Status;
import dev.paddock.domain.appointment.AppointmentEvent;
import dev.paddock.domain.appointment.Category;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The figures of the dealership's own business: appointments, and how long customers wait for an advisor. */
final class DealershipMeters implements EventLogListener {
    private static final List<Status> OUTCOMES =
            List.of(Status.ACCEPTED, Status.REFUSED, Status.CANCELLED, Status.EXPIRED);

    private final Map<Status, Timer> waits = new EnumMap<>(Status.class);
    private final Counters<Category> bookings;
    private final Counters<Category> cancellations;

    DealershipMeters(MeterRegistry registry) {
        for (var outcome : OUTCOMES) {
            waits.put(
                    outcome,
                    Timer.builder("paddock.advice.wait")
                            .description("From a customer's request for an advisor to what came of it")
                            .tag("outcome", Counters.label(outcome))
                            .serviceLevelObjectives(Buckets.LONG)
                            .register(registry));
        }
        bookings = Counters.of(registry, Category.class, "paddock.bookings", "Appointments booked", "category");
        cancellations =
                Counters.of(registry, Category.class, "paddock.cancellations", "Appointments cancelled", "category");
    }

    @Override
    public void on(EventLog.Numbered event) {
        if (event.event() instanceof AdviceEvent.RequestChanged changed) {
            movedOn(changed.request(), event.at());
        } else if (event.event() instanceof AppointmentEvent.AppointmentBooked booked) {
            bookings.increment(booked.appointment().category());
        } else if (event.event() instanceof AppointmentEvent.AppointmentCancelled cancelled) {
            cancellations.increment(cancelled.appointment().category());
        }
    }

    private void movedOn(AdviceRequest request, Instant at) {
        var wait = waits.get(request.status());
        if (wait != null) {
            wait.record(Duration.between(request.since(), at));
        }
    }
}
