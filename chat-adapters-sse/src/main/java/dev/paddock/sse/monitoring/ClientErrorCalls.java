package dev.paddock.sse.monitoring;

import dev.paddock.domain.Checked;
import dev.paddock.domain.privacy.Redaction;
import dev.paddock.sse.ClientError;
import dev.paddock.sse.access.RateLimits;
import dev.paddock.sse.http.Access;
import dev.paddock.sse.http.Call;
import dev.paddock.sse.http.HttpAnswer;
import dev.paddock.sse.http.HttpRoute;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Errors of the pages in people's browsers, signed in or not: logged, counted and passed on, without what may be about anybody. */
public final class ClientErrorCalls {
    private static final Logger LOG = LoggerFactory.getLogger(ClientErrorCalls.class);
    private static final int MAX_MESSAGE = 300;
    private static final int MAX_STACK = 4_000;
    private static final int MAX_PAGE = 200;
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");
    /** A folder of a route has a plain name; whatever else stands there is somebody's or something's. */
    private static final Pattern NAME = Pattern.compile("[a-z-]{1,24}");

    private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9._+-]{1,40}");

    private final Consumer<ClientError> reports;
    private final RateLimits limits;

    public ClientErrorCalls(Consumer<ClientError> reports, RateLimits limits) {
        this.reports = reports;
        this.limits = limits;
    }

    public List<HttpRoute> routes() {
        return List.of(HttpRoute.post("/client-errors", Access.ANYONE, this::report));
    }

    private HttpAnswer report(Call call) {
        var body = call.body();
        var error = new ClientError(
                inOneLine(body.required("message", text(MAX_MESSAGE)), MAX_MESSAGE),
                stack(body.optional("stack", text(MAX_STACK))),
                route(body.required("page", text(MAX_PAGE))),
                body.optional("version", ClientErrorCalls::version),
                call.correlationId());
        limits.clientError(call.address());
        LOG.warn(
                "an error in a browser on {} of {}: {}{}",
                error.page(),
                error.version() == null ? "an unknown release" : error.version(),
                error.message(),
                error.stack() == null ? "" : " | " + error.stack());
        reports.accept(error);
        return HttpAnswer.noContent();
    }

    private static Function<String, Checked<String>> text(int longest) {
        return text -> text.isBlank() || text.length() > longest
                ? Checked.invalidValue("A text of 1 to " + longest + " characters is needed.")
                : Checked.valid(text);
    }

    private static Checked<String> version(String text) {
        return VERSION.matcher(text).matches()
                ? Checked.valid(text)
                : Checked.invalidValue("A release is up to 40 letters, digits, dots and hyphens.");
    }

    private static @Nullable String stack(@Nullable String stack) {
        return stack == null
                ? null
                : stack.lines()
                        .map(line -> inOneLine(line, MAX_STACK).strip())
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining(" | "));
    }

    private static String inOneLine(String text, int longest) {
        return Redaction.of(CONTROL.matcher(text).replaceAll(" "), longest);
    }

    /** {@code page} with a placeholder for each part that is not a plain name, such as the id of a talk. */
    private static String route(String page) {
        var path = page.split("[?#]", 2)[0];
        return Arrays.stream(path.split("/", -1))
                .map(part -> part.isEmpty() || NAME.matcher(part).matches() ? part : ":id")
                .collect(Collectors.joining("/"));
    }
}
