package dev.paddock.app;

import dev.paddock.domain.advice.Queue;
import dev.paddock.persistence.LogFigures;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/** Figures of this node for Prometheus to fetch; what is in the database is read as often as it asks. Thread-safe. */
final class Metrics implements AutoCloseable {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Counter clientErrors = Counter.builder("paddock.client.errors")
            .description("Errors that browsers reported")
            .register(registry);
    private final JvmGcMetrics garbage = new JvmGcMetrics();

    Metrics(Supplier<LogFigures> log, Queue queue) {
        garbage.bindTo(registry);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        count("paddock.messages.stored", "Messages stored by this node", log, LogFigures::messages);
        count("paddock.messages.groups", "Transactions these were stored in", log, LogFigures::groups);
        count("paddock.messages.refused", "Messages that could not be stored", log, LogFigures::refused);
        watch(
                "paddock.messages.waiting",
                "Messages that wait to be stored",
                () -> log.get().waiting());
        watch(
                "paddock.advice.waiting",
                "Customers in line for an advisor",
                () -> queue.places().size());
        watch("paddock.advisors.available", "Advisors who can take a customer", queue::advisorsAvailable);
    }

    /** Counts an error that a browser reported. */
    void clientError() {
        clientErrors.increment();
    }

    /** Has {@code value} asked for at each fetch; while it throws there is no such figure. */
    void watch(String name, String description, Supplier<Number> value) {
        Gauge.builder(name, value).description(description).register(registry);
    }

    private void count(String name, String description, Supplier<LogFigures> log, ToDoubleFunction<LogFigures> value) {
        FunctionCounter.builder(name, log, figures -> value.applyAsDouble(figures.get()))
                .description(description)
                .register(registry);
    }

    /** All figures in Prometheus' text format. */
    String scrape() {
        return registry.scrape();
    }

    @Override
    public void close() {
        garbage.close();
        registry.close();
    }
}
