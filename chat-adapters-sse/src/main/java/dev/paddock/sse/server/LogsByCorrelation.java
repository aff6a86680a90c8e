package dev.paddock.sse.server;

import dev.paddock.contract.Correlation;
import dev.paddock.sse.http.CorrelationId;
import java.util.function.Supplier;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.MDC;

/** Puts a call's correlation id beside every line that is logged while it is answered. */
public final class LogsByCorrelation extends Handler.Wrapper {
    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        MDC.put(Correlation.KEY, CorrelationId.of(request));
        try {
            return super.handle(request, response, callback);
        } finally {
            MDC.remove(Correlation.KEY);
        }
    }

    /** {@code work} for another thread, which logs it with the id of the call that this thread works for. */
    public static <T> Supplier<T> carried(Supplier<T> work) {
        var id = MDC.get(Correlation.KEY);
        return () -> {
            MDC.put(Correlation.KEY, id);
            try {
                return work.get();
            } finally {
                MDC.remove(Correlation.KEY);
            }
        };
    }
}
