package dev.paddock.sse;

import dev.paddock.contract.address.ClientAddress;
import dev.paddock.sse.access.AccessControl;
import dev.paddock.sse.access.HashGate;
import dev.paddock.sse.access.Proofs;
import dev.paddock.sse.access.RateLimits;
import dev.paddock.sse.access.SecurityTrail;
import dev.paddock.sse.account.CredentialCalls;
import dev.paddock.sse.account.MeCalls;
import dev.paddock.sse.account.PassCalls;
import dev.paddock.sse.account.PrivacyCalls;
import dev.paddock.sse.account.RecoveryCalls;
import dev.paddock.sse.account.SessionCalls;
import dev.paddock.sse.account.SignInCalls;
import dev.paddock.sse.account.SignUpCalls;
import dev.paddock.sse.appointment.AppointmentCalls;
import dev.paddock.sse.appointment.CalendarCalls;
import dev.paddock.sse.appointment.CalendarFeedCalls;
import dev.paddock.sse.appointment.StaffAppointmentCalls;
import dev.paddock.sse.http.AnswerTimes;
import dev.paddock.sse.http.AnswerWriter;
import dev.paddock.sse.http.Call;
import dev.paddock.sse.http.HttpRoute;
import dev.paddock.sse.http.PeerAddress;
import dev.paddock.sse.http.RefusalException;
import dev.paddock.sse.landing.Landing;
import dev.paddock.sse.landing.LandingCalls;
import dev.paddock.sse.landing.LandingPages;
import dev.paddock.sse.landing.ReadFacts;
import dev.paddock.sse.moderation.ModerationCalls;
import dev.paddock.sse.moderation.ReportCalls;
import dev.paddock.sse.monitoring.ClientErrorCalls;
import dev.paddock.sse.monitoring.HealthCalls;
import dev.paddock.sse.monitoring.MetricsCalls;
import dev.paddock.sse.offer.OfferCalls;
import dev.paddock.sse.page.DocumentCalls;
import dev.paddock.sse.page.PageCalls;
import dev.paddock.sse.page.SiteCalls;
import dev.paddock.sse.page.WebFiles;
import dev.paddock.sse.photo.PhotoCalls;
import dev.paddock.sse.server.SecurityHeaders;
import dev.paddock.sse.staff.AuditCalls;
import dev.paddock.sse.staff.CustomerCalls;
import dev.paddock.sse.staff.MailCalls;
import dev.paddock.sse.staff.PeopleCalls;
import dev.paddock.sse.staff.StatisticsCalls;
import dev.paddock.sse.stream.StreamCalls;
import dev.paddock.sse.talk.BlockedCalls;
import dev.paddock.sse.talk.DeskCalls;
import dev.paddock.sse.talk.DeskHoursCalls;
import dev.paddock.sse.talk.NoteCalls;
import dev.paddock.sse.talk.ReadyAnswerCalls;
import dev.paddock.sse.talk.RequestCalls;
import dev.paddock.sse.talk.RoomCalls;
import dev.paddock.sse.talk.TalkCalls;
import dev.paddock.sse.talk.TransferCalls;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** Every route there is, each with who may call it. What is not in it can't be called. */
final class RoutingTable {
    private final HttpSettings settings;
    private final AccessControl accessControl;
    private final AnswerTimes times;
    private final SecurityTrail trail = new SecurityTrail();
    private final List<HttpRoute> routes;

    RoutingTable(
            HttpSettings settings,
            HttpUseCases useCases,
            AccessControl accessControl,
            Streams streams,
            RateLimits limits,
            InstantSource clock) {
        this.settings = settings;
        this.accessControl = accessControl;
        this.times = new AnswerTimes(useCases.monitoring().recorder());
        var gate = HashGate.forThisMachine();
        this.routes = join(Stream.of(
                people(settings, useCases, accessControl, limits, gate),
                new RoomCalls(useCases.rooms(), useCases.staff().actions()).routes(),
                new PhotoCalls(
                                useCases.photos().uploadPhoto(),
                                useCases.photos().readPhoto(),
                                limits)
                        .routes(),
                new ModerationCalls(
                                useCases.rooms(),
                                useCases.staff().history(),
                                useCases.staff().bars(),
                                useCases.staff().actions())
                        .routes(),
                new ReportCalls(useCases.staff().reports(), useCases.staff().actions()).routes(),
                new BlockedCalls(useCases.findPeople()).routes(),
                appointments(settings, useCases, clock),
                staff(
                        useCases.staff(),
                        new Proofs(useCases.staff().proveSelf(), limits, gate),
                        settings.site().origin()),
                new OfferCalls(useCases.streams().readOffers(), useCases.staff().actions(), clock).routes(),
                new StreamCalls(streams::offers, streams::events, accessControl).routes(),
                new HealthCalls(useCases.readiness()).routes(),
                new MetricsCalls(useCases.monitoring(), accessControl, limits).routes(),
                new ClientErrorCalls(useCases.clientErrors(), limits).routes(),
                new DocumentCalls(settings.webSocketUrl(), settings.site().origin()).routes(),
                pages(settings, useCases, clock)));
    }

    private static List<HttpRoute> people(
            HttpSettings settings,
            HttpUseCases useCases,
            AccessControl accessControl,
            RateLimits limits,
            HashGate gate) {
        return join(Stream.of(
                new SignUpCalls(useCases.signUp(), useCases.cards(), limits, useCases.devices(), gate).routes(),
                new SignInCalls(
                                useCases.signIn(),
                                useCases.signOut(),
                                useCases.tokens(),
                                accessControl,
                                useCases.authenticate(),
                                useCases.cards(),
                                limits,
                                useCases.devices(),
                                gate,
                                useCases.monitoring().recorder())
                        .routes(),
                new PassCalls(
                                useCases.takeGuestAlong(),
                                limits,
                                useCases.monitoring().recorder())
                        .routes(),
                new MeCalls(
                                useCases.changeProfile(),
                                useCases.chooseDealer(),
                                useCases.homeDealers(),
                                useCases.findHome().dealers(),
                                useCases.cards(),
                                useCases.authenticate(),
                                limits,
                                gate,
                                settings.webSocketUrl())
                        .routes(),
                new RecoveryCalls(
                                useCases.resetPassword(),
                                useCases.verifyAddress(),
                                useCases.switchRemindersOff(),
                                limits,
                                gate)
                        .routes(),
                new CredentialCalls(useCases.changePassword(), useCases.secondFactor(), limits, gate).routes(),
                new PrivacyCalls(useCases.exportData(), useCases.eraseAccount(), limits, gate).routes(),
                new SessionCalls(useCases.reviewSessions()).routes()));
    }

    private static List<HttpRoute> appointments(HttpSettings settings, HttpUseCases useCases, InstantSource clock) {
        var read = useCases.readAppointments();
        var staff = useCases.staff();
        var homes = useCases.findHome();
        return join(Stream.of(
                new CalendarCalls(useCases.findSlots(), homes, staff.calendars(), staff.actions()).routes(),
                new AppointmentCalls(
                                read,
                                useCases.bookAppointment(),
                                useCases.moveAppointment(),
                                useCases.cancelAppointment(),
                                useCases.recallDialog(),
                                settings.site().dealers(),
                                homes,
                                clock)
                        .routes(),
                new StaffAppointmentCalls(read, staff.actions(), useCases.findSlots(), homes).routes(),
                new CalendarFeedCalls(useCases.feedCalendars(), settings.site().origin(), clock).routes()));
    }

    private static List<HttpRoute> staff(StaffUseCases staff, Proofs proofs, String origin) {
        var actions = staff.actions();
        return join(Stream.of(
                new RequestCalls(staff.queue(), staff.talks(), staff.seePresence(), actions).routes(),
                new DeskCalls(staff.desks(), actions).routes(),
                new DeskHoursCalls(staff.deskTimes(), actions).routes(),
                new TalkCalls(staff.talks(), staff.seePresence(), staff.history(), staff.postMessage(), actions)
                        .routes(),
                new NoteCalls(staff.notes()).routes(),
                new ReadyAnswerCalls(staff.answers(), actions).routes(),
                new TransferCalls(staff.queue(), actions).routes(),
                new StatisticsCalls(staff.statistics(), staff.dealers()).routes(),
                new PeopleCalls(staff.people(), actions, staff.handOutReset(), proofs, origin).routes(),
                new MailCalls(staff.mails(), actions).routes(),
                new CustomerCalls(staff.customers(), staff.talks(), staff.seePresence(), actions).routes(),
                new AuditCalls(staff.audit()).routes()));
    }

    private static List<HttpRoute> pages(HttpSettings settings, HttpUseCases useCases, InstantSource clock) {
        var policy = SecurityHeaders.pagePolicy(settings.webSocketUrl());
        var files = new WebFiles(settings.webFiles());
        var site = settings.site();
        var findSlots = useCases.findSlots();
        var staff = useCases.staff();
        var about = new Landing.About(site.origin(), site.demo(), site.dealers(), findSlots.zone());
        var facts = new ReadFacts(
                staff.queue(),
                useCases.rooms(),
                findSlots,
                staff.calendars(),
                useCases.findHome().dealers(),
                staff.deskTimes());
        return join(Stream.of(
                new SiteCalls(
                                findSlots.zone(),
                                site.mail(),
                                site.dealers(),
                                staff.queue()::advisorsAvailable,
                                staff.deskTimes())
                        .routes(),
                new LandingCalls(new LandingPages(files, about, facts::now, clock), site.origin(), policy).routes(),
                new PageCalls(files, site.demo(), policy).routes()));
    }

    private static List<HttpRoute> join(Stream<List<HttpRoute>> parts) {
        return parts.flatMap(List::stream).toList();
    }

    List<HttpRoute> routes() {
        return routes;
    }

    void addTo(JavalinConfig config) {
        times.addTo(config);
        for (var route : routes) {
            add(config, route.method(), route);
            if (!route.changesState()) {
                add(config, HandlerType.HEAD, route);
            }
        }
    }

    private void add(JavalinConfig config, HandlerType method, HttpRoute route) {
        config.routes.addHttpHandler(
                method,
                route.path(),
                context -> times.measure(route, context, () -> answer(route, context)),
                route.access());
    }

    private void answer(HttpRoute route, Context context) {
        var from = address(context);
        try {
            var caller = accessControl.admit(route, context);
            var answer = route.endpoint().answer(new Call(context, caller, from));
            trail.done(route, context, from);
            AnswerWriter.write(context, answer);
        } catch (RefusalException refused) {
            trail.refused(route, context, from, refused);
            throw refused;
        }
    }

    private ClientAddress address(Context context) {
        var forwarded = String.join(",", Collections.list(context.req().getHeaders("X-Forwarded-For")));
        return settings.proxies().clientOf(PeerAddress.of(context.req().getRemoteAddr()), forwarded);
    }
}
