package dev.paddock.sse.monitoring;

import dev.paddock.domain.Code;
import dev.paddock.sse.http.Access;
import dev.paddock.sse.http.Answer;
import dev.paddock.sse.http.Call;
import dev.paddock.sse.http.Refused;
import dev.paddock.sse.http.Route;
import java.util.List;
import java.util.function.BooleanSupplier;

/** What whoever runs the platform asks it: does it live, is it ready. */
public final class HealthCalls {
    private final BooleanSupplier databaseIsUp;

    public HealthCalls(BooleanSupplier databaseIsUp) {
        this.databaseIsUp = databaseIsUp;
    }

    public List<Route> routes() {
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
