package dev.paddock.app.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A dealership far from who reads: its times are shown as its own clocks have them, whatever the browser's zone is. */
class ZoneTest {
    private static final ZoneId ISLAND = ZoneId.of("Indian/Reunion");
    private static final String BOOK = """
            async (week) => {
                const {slots} = await (await fetch(`/api/v1/calendars/road/slots?week=${week}`)).json();
                const booked = await fetch("/api/v1/appointments", {
                    method: "POST",
                    headers: {"Content-Type": "application/json"},
                    body: JSON.stringify({category: "road", start: slots[0].start}),
                });
                return booked.ok ? slots[0].start : `refused: ${booked.status}`;
            }
            """;

    @Test
    void times_of_a_dealership_are_shown_in_its_zone(@TempDir Path folder) {
        try (var chromium = Chromium.launch();
                var server = new ServerProcess(folder)) {
            server.with("CHAT_ZONE", ISLAND.getId()).start();
            var page = new People(chromium, server).customer(Tongue.FRENCH, "Inès");
            String nextWeek = DateTimeFormatter.ofPattern("YYYY-'W'ww", Locale.FRANCE)
                    .format(LocalDate.now(ISLAND).plusWeeks(1));
            var start = Instant.parse(String.valueOf(page.evaluate(BOOK, nextWeek)));
            var hour = start.atZone(ISLAND).toLocalTime();

            page.navigate(server.page("/app/appointments").toString());

            String shown = DateTimeFormatter.ofPattern(hour.getMinute() == 0 ? "H'\u00a0h'" : "H'\u00a0h\u00a0'mm")
                    .format(hour);
            assertThat(page.getByText(shown + " – ").first()).isVisible();
            assertThat(page.getByText("Heure de La Réunion").first()).isVisible();
            chromium.takePictures("zone");
            assertThat(chromium.complaints()).isEmpty();
        }
    }
}
