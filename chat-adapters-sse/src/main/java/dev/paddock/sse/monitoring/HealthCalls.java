package dev.paddock.sse.monitoring;

import dev.paddock.domain.Code;
import dev.paddock.sse.http.Access;
import dev.paddock.sse.http.Call;
import dev.paddock.sse.http.HttpAnswer;
import dev.paddock.sse.http.HttpRoute;
import dev.paddock.sse.http.RefusalException;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Health checks: is the platform alive, is it ready. */
public final class HealthCalls {
    private final BooleanSupplier databaseIsUp;

    public HealthCalls(BooleanSupplier databaseIsUp) {
        this.databaseIsUp = databaseIsUp;
    }

    public List<HttpRoute> routes() {
        return List.of(
                HttpRoute.get("/health/live", Access.ANYONE, call -> HttpAnswer.ok(new Health("up"))),
                HttpRoute.get("/health/ready", Access.ANYONE, this::ready));
    }

    private HttpAnswer ready(Call call) {
        if (!databaseIsUp.getAsBoolean()) {
            throw RefusalException.because(Code.UNAVAILABLE, "The database does not answer.");
        }
        return HttpAnswer.ok(new Health("ready"));
    }

    private record Health(String status) {}
}
