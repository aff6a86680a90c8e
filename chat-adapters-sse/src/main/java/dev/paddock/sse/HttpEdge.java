package dev.paddock.sse;

import dev.paddock.domain.Code;
import dev.paddock.domain.UnavailableException;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The HTTP edge: REST below {@code /api/v1}, health, the public key and the web client. Safe for use by many threads. */
public final class HttpEdge implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HttpEdge.class);

    private final HttpSettings settings;
    private final Origins origins;
    private final Admission admission;
    private final List<Route> routes;
    private final Javalin server;

    public HttpEdge(HttpSettings settings, HttpUseCases useCases, InstantSource clock) {
        this(settings, useCases, clock, JettySetup.Patience.USUAL);
    }

    HttpEdge(HttpSettings settings, HttpUseCases useCases, InstantSource clock, JettySetup.Patience patience) {
        this.settings = settings;
        this.origins = new Origins(settings.origins(), this::port);
        var limits = new Limits(settings.limits(), clock);
        this.admission = new Admission(useCases.authenticate(), origins, limits);
        this.routes = routes(settings, useCases, admission, limits, clock);
        this.server = Javalin.create(config -> configure(config, patience));
    }

    private static List<Route> routes(
            HttpSettings settings, HttpUseCases useCases, Admission admission, Limits limits, InstantSource clock) {
        var gate = HashGate.forThisMachine();
        var signIn = new SignInCalls(useCases.signIn(), useCases.signOut(), useCases.tokens(), admission, limits, gate);
        var me = new MeCalls(useCases.changeProfile(), useCases.authenticate(), settings.webSocketUrl());
        var appointments = new AppointmentCalls(
                useCases.readAppointments(), useCases.bookAppointment(), useCases.cancelAppointment(), clock);
        var pages = new Pages(new WebFiles(settings.webFiles()), SecurityHeaders.pagePolicy(settings.webSocketUrl()));
        return Stream.of(
                        new SignUpCalls(useCases.signUp(), limits, gate).routes(),
                        signIn.routes(),
                        me.routes(),
                        new PrivacyCalls(useCases.exportData(), useCases.eraseAccount(), limits).routes(),
                        new RoomCalls(useCases.rooms(), useCases.runRooms()).routes(),
                        new CalendarCalls(useCases.findSlots(), useCases.configureCalendar()).routes(),
                        appointments.routes(),
                        new StaffAppointmentCalls(
                                        useCases.readAppointments(), useCases.cancelAppointment(), useCases.findSlots())
                                .routes(),
                        new HealthCalls(useCases.databaseIsUp()).routes(),
                        pages.routes())
                .flatMap(List::stream)
                .toList();
    }

    /**
     * Begins to listen.
     *
     * @throws BindException if the port is in use or may not be listened on
     */
    public void start() throws BindException {
        try {
            server.start();
        } catch (UncheckedIOException e) {
            var failure = new BindException("can't listen for HTTP on " + settings.host() + ":" + settings.port()
                    + ": the port is in use or forbidden");
            failure.initCause(e);
            throw failure;
        }
    }

    /** The port listened on, once started. */
    public int port() {
        return server.port();
    }

    /** Takes no new calls, lets those under way finish for up to five seconds, and stops. */
    @Override
    public void close() {
        server.stop();
    }

    /** The routing table. */
    List<Route> routes() {
        return routes;
    }

    private void configure(JavalinConfig config, JettySetup.Patience patience) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.compressionStrategy =
                CompressionStrategy.NONE; // what is secret must not share its length with what is not
        config.http.prefer405over404 = true;
        JettySetup.apply(config, settings, patience);
        config.router.javaLangErrorHandler((response, error) -> {
            LOG.error("a call broke off", error);
            response.setStatus(500);
        });
        config.routes.before("/api/*", origins::share);
        routes.forEach(route -> add(config, route));
        refusals(config);
    }

    private void add(JavalinConfig config, Route route) {
        config.routes.addHttpHandler(route.method(), route.path(), context -> answer(route, context), route.access());
        if (!route.changesState()) {
            config.routes.addHttpHandler(
                    HandlerType.HEAD, route.path(), context -> answer(route, context), route.access());
        }
    }

    private void answer(Route route, Context context) {
        var caller = admission.admit(route, context);
        write(context, route.endpoint().answer(new Call(context, caller, address(context))));
    }

    private ClientAddress address(Context context) {
        var peer = context.req().getRemoteAddr();
        return settings.behindProxy()
                ? ClientAddress.behind(peer, context.header("X-Forwarded-For"))
                : ClientAddress.of(peer);
    }

    private void refusals(JavalinConfig config) {
        config.routes.exception(Refused.class, (refused, context) -> refuse(context, refused));
        config.routes.exception(UnavailableException.class, (e, context) -> {
            LOG.warn("the store can't be reached: {}", e.getMessage());
            refuse(
                    context,
                    Refused.until(
                            Duration.ofSeconds(1),
                            Code.UNAVAILABLE,
                            "The store can't be reached; nothing was stored, try again."));
        });
        config.routes.exception(HttpResponseException.class, (e, context) -> refuse(context, e));
        config.routes.exception(Exception.class, (e, context) -> {
            LOG.error("a call failed", e);
            refuse(
                    context,
                    Refused.because(Code.INTERNAL, "Something went wrong; the logs know it by the correlation id."));
        });
    }

    /** What no route is there for. */
    private static void refuse(Context context, HttpResponseException refusal) {
        var allowed = refusal.getDetails().get("availableMethods");
        var answer = Answer.of(ServerProblems.problem(refusal.getStatus(), correlationId(context)));
        write(context, allowed == null ? answer : answer.with("Allow", allowed));
    }

    private static void refuse(Context context, Refused refused) {
        var problem = Problem.of(refused.refusal(), refused.retryAfter(), correlationId(context));
        var answer = Answer.of(problem);
        write(
                context,
                withRetryAfter(
                        problem.status() == 401 ? answer.with("WWW-Authenticate", "Bearer") : answer,
                        refused.retryAfter()));
    }

    private static Answer withRetryAfter(Answer answer, @Nullable Duration retryAfter) {
        return retryAfter == null
                ? answer
                : answer.with(
                        "Retry-After", Long.toString(retryAfter.plusMillis(999).toSeconds()));
    }

    private static void write(Context context, Answer answer) {
        if (context.res().isCommitted()) {
            return; // it broke off half-way: the caller sees that it is cut short
        }
        context.status(answer.status());
        answer.headers().forEach(context::header);
        var content = answer.content();
        if (content == null) {
            return;
        }
        context.contentType(content.mediaType());
        try {
            content.source().writeTo(context.outputStream());
        } catch (IOException e) {
            LOG.debug("a caller went away", e);
        }
    }

    private static String correlationId(Context context) {
        return String.valueOf(context.req().getAttribute(EveryAnswer.CORRELATION_ID));
    }
}
