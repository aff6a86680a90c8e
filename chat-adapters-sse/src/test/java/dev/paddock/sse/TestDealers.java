package dev.paddock.sse;

import dev.paddock.domain.account.EmailAddress;
import dev.paddock.domain.appointment.Opening;
import dev.paddock.domain.dealer.Dealer;
import dev.paddock.domain.dealer.DealerGroup;
import dev.paddock.domain.dealer.DealerId;
import dev.paddock.domain.dealer.PhoneNumber;
import dev.paddock.domain.dealer.PostalAddress;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Two dealerships, one of which has a name that could break a page. */
public final class TestDealers {
    public static final String HOUSE = "L'atelier <\"Moteur & Fils\"></script><script>alert(1)</script>";
    private static final PhoneNumber PHONE = new PhoneNumber("+33199001020");
    public static final DealerGroup DEALERS = new DealerGroup(
            new EmailAddress("bonjour@paddock.example"),
            PHONE,
            List.of(
                    dealer(
                            "Montreuil",
                            URI.create("https://maps.example/?a=1&b=2"),
                            DayOfWeek.TUESDAY,
                            DayOfWeek.FRIDAY),
                    dealer(HOUSE, null, DayOfWeek.MONDAY, DayOfWeek.SUNDAY)));

    private TestDealers() {}

    private static Dealer dealer(String name, @Nullable URI map, DayOfWeek first, DayOfWeek last) {
        var address = new PostalAddress("12 rue du Circuit", "93100", "Montreuil", "FR");
        var openings = Stream.of(DayOfWeek.values())
                .filter(day -> day.compareTo(first) >= 0 && day.compareTo(last) <= 0)
                .map(day -> opening(day, "09:30", "19:00"))
                .toList();
        return new Dealer(new DealerId(DealerId.idOf(name)), name, address, PHONE, map, openings);
    }

    public static Opening opening(DayOfWeek day, String from, String to) {
        return new Opening(day, LocalTime.parse(from), LocalTime.parse(to));
    }
}
