package dev.paddock.sse.staff;

import dev.paddock.domain.dealer.Dealers;
import dev.paddock.domain.staff.Figures;
import dev.paddock.domain.staff.Range;
import dev.paddock.domain.staff.ReadStatistics;
import dev.paddock.sse.http.Access;
import dev.paddock.sse.http.Call;
import dev.paddock.sse.http.HttpAnswer;
import dev.paddock.sse.http.HttpRoute;
import java.util.List;

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
        return HttpAnswer.ok(FiguresView.of(range, statistics.of(range, call.query("dealership", dealers::parse))));
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
            BeforeView before) {
        static FiguresView of(Range range, Figures figures) {
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

    private record BeforeView(WaitsView waits, int chats) {}

    private record HourView(int hour, WaitsView waits) {}

    private record MinuteView(String at, long messages) {}

    private record OccupancyView(String category, int booked, int places) {}
}
