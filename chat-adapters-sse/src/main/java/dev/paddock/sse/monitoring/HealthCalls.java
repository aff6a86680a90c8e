package dev.paddock.sse.monitoring;

import dev.paddock.domain.Code;
import dev.paddock.sse.Readiness;
import dev.paddock.sse.http.Access;
import dev.paddock.sse.http.Call;
import dev.paddock.sse.http.HttpAnswer;
import dev.paddock.sse.http.HttpRoute;
import dev.paddock.sse.http.RefusalException;
import java.util.List;

/** Health checks: is the platform alive, is it ready. */
public final class HealthCalls {
    private final Readiness readiness;

    public HealthCalls(Readiness readiness) {
        this.readiness = readiness;
    }

    public List<HttpRoute> routes() {
        return List.of(
                HttpRoute.get("/health/live", Access.ANYONE, call -> HttpAnswer.ok(new Health("up"))),
                HttpRoute.get("/health/ready", Access.ANYONE, this::ready));
    }

    private HttpAnswer ready(Call call) {
        if (!readiness.databaseIsUp().getAsBoolean()) {
            throw RefusalException.because(Code.UNAVAILABLE, "The database does not answer.");
        }
        if (!readiness.socketsAreAccepted().getAsBoolean()) {
            throw RefusalException.because(
                    Code.UNAVAILABLE,
                    "No WebSocket connection can be accepted; the log says why. Mostly the process may open no more files:"
                            + " raise its limit (ulimit -n).");
        }
        return HttpAnswer.ok(new Health("ready"));
    }

    private record Health(String status) {}
}
