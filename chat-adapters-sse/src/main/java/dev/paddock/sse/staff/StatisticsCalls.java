package dev.paddock.sse.staff;

import dev.paddock.contract.shape.PersonShape;
import dev.paddock.contract.shape.Shape;
import dev.paddock.domain.account.Language;
import dev.paddock.domain.dealer.Dealers;
import dev.paddock.domain.staff.Figures;
import dev.paddock.domain.staff.Range;
import dev.paddock.domain.staff.ReadStatistics;
import dev.paddock.sse.http.Access;
import dev.paddock.sse.http.Call;
import dev.paddock.sse.http.HttpAnswer;
import dev.paddock.sse.http.HttpRoute;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The REST call for the figures of the staff's day, week or month. */
public final class StatisticsCalls {
    private final ReadStatistics statistics;
    private final Dealers dealers;

    public StatisticsCalls(ReadStatistics statistics, Dealers dealers) {
        this.statistics = statistics;
        this.dealers = dealers;
    }

    public List<HttpRoute> routes() {
        return List.of(HttpRoute.get(HttpRoute.API + "/admin/statistics", Access.STAFF, this::figures));
    }

    private HttpAnswer figures(Call call) {
        var asked = call.query("range", Range::parse);
        var range = asked == null ? Range.TODAY : asked;
        var figures = statistics.of(range, call.query("dealership", dealers::parse));
        return HttpAnswer.ok(FiguresView.of(range, figures, call.account().language()));
    }

    /** The figures on the wire; an hour, 0 to 23, is the dealership's. */
    private record FiguresView(
            String range,
            String from,
            String until,
            WaitsView waits,
            List<HourView> waitsPerHour,
            int chats,
            double messagesPerMinute,
            List<MinuteView> lastHour,
            List<OccupancyView> appointments,
            RatingsView ratings,
            List<OfAdvisorView> advisors,
            List<DayView> days,
            BeforeView before) {
        static FiguresView of(Range range, Figures figures, Language reader) {
            return new FiguresView(
                    range.wireName(),
                    figures.from().toString(),
                    figures.until().toString(),
                    WaitsView.of(figures.waits()),
                    figures.hours().stream()
                            .map(hour -> new HourView(hour.hour(), WaitsView.of(hour.waits())))
                            .toList(),
                    figures.chats(),
                    figures.messagesPerMinute(),
                    figures.lastHour().stream()
                            .map(minute -> new MinuteView(minute.at().toString(), minute.messages()))
                            .toList(),
                    figures.appointments().stream()
                            .map(full -> new OccupancyView(full.category().wireName(), full.booked(), full.places()))
                            .toList(),
                    RatingsView.of(figures.ratings()),
                    figures.advisors().stream()
                            .map(of -> new OfAdvisorView(
                                    PersonShape.of(of.advisor(), reader),
                                    WaitsView.of(of.waits()),
                                    RatingsView.of(of.ratings())))
                            .toList(),
                    figures.days().stream()
                            .map(day -> new DayView(
                                    day.day().toString(), WaitsView.of(day.waits()), RatingsView.of(day.ratings())))
                            .toList(),
                    new BeforeView(
                            WaitsView.of(figures.before().waits()),
                            figures.before().chats()));
        }
    }

    private record WaitsView(int count, long medianSeconds, long p90Seconds) {
        static WaitsView of(Figures.Waits waits) {
            return new WaitsView(
                    waits.count(),
                    waits.median().toSeconds(),
                    waits.ninetiethPercentile().toSeconds());
        }
    }

    /** Ratings; of none there is no mean. */
    private record RatingsView(int count, @Nullable Double mean) {
        static RatingsView of(Figures.RatingsGiven ratings) {
            return new RatingsView(ratings.count(), ratings.count() == 0 ? null : ratings.mean());
        }
    }

    private record OfAdvisorView(Shape advisor, WaitsView waits, RatingsView ratings) {}

    private record DayView(String day, WaitsView waits, RatingsView ratings) {}

    private record BeforeView(WaitsView waits, int chats) {}

    private record HourView(int hour, WaitsView waits) {}

    private record MinuteView(String at, long messages) {}

    private record OccupancyView(String category, int booked, int places) {}
}
