package dev.paddock.sse.http;

import dev.paddock.contract.ErrorStatus;
import dev.paddock.domain.Code;
import dev.paddock.domain.UnavailableException;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.exc.JacksonIOException;

/** The writer of answers, which also turns every exception of a call into one. */
public final class AnswerWriter {
    private static final Logger LOG = LoggerFactory.getLogger(AnswerWriter.class);

    private AnswerWriter() {}

    /** Says what every way for a call to end without an answer is told as. */
    public static void configure(JavalinConfig config) {
        config.routes.exception(RefusalException.class, (refused, context) -> refuse(context, refused));
        config.routes.exception(HttpResponseException.class, (e, context) -> refuse(context, e));
        config.routes.exception(UnavailableException.class, (e, context) -> {
            LOG.debug("the store can't be reached: {}", e.getMessage());
            refuse(context, unavailable());
        });
        config.routes.exception(Exception.class, (e, context) -> {
            LOG.error("a call failed", e);
            refuse(
                    context,
                    RefusalException.because(
                            Code.INTERNAL, "Something went wrong; the correlation id finds it in the logs."));
        });
        config.router.javaLangErrorHandler((response, error) -> {
            LOG.error("a call broke off", error);
            breakOff(response);
        });
    }

    public static void write(Context context, HttpAnswer answer) {
        if (context.res().isCommitted()) {
            return; // it broke off half-way: the caller sees that it is cut short
        }
        context.status(answer.status());
        answer.headers().forEach(context::header);
        answer.cookies().forEach(cookie -> context.res().addHeader("Set-Cookie", cookie));
        var content = answer.content();
        if (content == null) {
            return;
        }
        context.contentType(content.mediaType());
        try {
            content.source().writeTo(context.outputStream());
        } catch (IOException | JacksonIOException e) {
            LOG.debug("a caller went away", e);
        }
    }

    private static void refuse(Context context, RefusalException refused) {
        var known = refused.retryAfter();
        var retryAfter =
                known == null ? ErrorStatus.of(refused.refusal().code()).pause() : known;
        var problem = Problem.of(refused.refusal(), retryAfter, CorrelationId.of(context));
        var answer = HttpAnswer.of(problem);
        if (problem.status() == 401) {
            answer = answer.with("WWW-Authenticate", "Bearer");
        }
        if (retryAfter != null) {
            answer = answer.with("Retry-After", Long.toString(wholeSeconds(retryAfter)));
        }
        write(context, answer);
    }

    /** Answers a call for which there is no route. */
    private static void refuse(Context context, HttpResponseException refusal) {
        var allowed = refusal.getDetails().get("availableMethods");
        var answer = HttpAnswer.of(Problem.ofStatus(refusal.getStatus(), CorrelationId.of(context)));
        write(context, allowed == null ? answer : answer.with("Allow", allowed));
    }

    private static RefusalException unavailable() {
        return RefusalException.because(Code.UNAVAILABLE, "The store can't be reached; nothing was stored, try again.");
    }

    /** Told with what is left when memory or the stack ran out. */
    private static void breakOff(HttpServletResponse response) {
        response.setStatus(500);
        response.setContentType(Problem.MEDIA_TYPE);
        var problem = Problem.ofStatus(500, response.getHeader(CorrelationId.HEADER));
        try {
            response.getOutputStream().write(HttpJson.bytes(problem));
        } catch (IOException e) {
            LOG.debug("a caller went away", e);
        }
    }

    private static long wholeSeconds(Duration wait) {
        return wait.plusMillis(999).toSeconds();
    }
}
