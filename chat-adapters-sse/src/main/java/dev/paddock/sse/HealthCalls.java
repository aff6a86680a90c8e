package dev.paddock.sse;

import dev.paddock.domain.Code;
import java.util.List;
import java.util.function.BooleanSupplier;

/** What whoever runs the platform asks it: does it live, is it ready. */
final class HealthCalls {
    private final BooleanSupplier databaseIsUp;

    HealthCalls(BooleanSupplier databaseIsUp) {
        this.databaseIsUp = databaseIsUp;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/health/live", Access.ANYONE, call -> Answer.ok(new Health("up"))),
                Route.get("/health/ready", Access.ANYONE, this::ready));
    }

    private Answer ready(Call call) {
        if (!databaseIsUp.getAsBoolean()) {
            throw Refused.because(Code.UNAVAILABLE, "The database does not answer.");
        }
        return Answer.ok(new Health("ready"));
    }

    private record Health(String status) {}
}
