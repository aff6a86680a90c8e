package dev.paddock.app;

import static java.util.Comparator.comparingInt;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A day of the demo's people at which everything happens that there are figures of. */
final class MeasuredDay implements AutoCloseable {
    private static final int BURST = 20;

    private final URI address;
    private final Visitor claire;
    private final Visitor karim;
    private final Visitor lea;
    private final Visitor advisor;
    private final List<InputStream> streams = new ArrayList<>();
    private int written;

    MeasuredDay(URI address) throws IOException, InterruptedException {
        this.address = address;
        claire = new Visitor(address, "claire");
        karim = new Visitor(address, "karim");
        lea = new Visitor(address, "lea");
        advisor = new Visitor(address, "advisor");
    }

    URI address() {
        return address;
    }

    /** How many messages were accepted. */
    int written() {
        return written;
    }

    void pass() throws IOException, InterruptedException {
        for (var visitor : List.of(claire, karim, lea, advisor)) {
            visitor.connected();
        }
        streams.add(advisor.stream("/admin/events"));
        streams.add(claire.stream("/notifications/stream"));
        askForAdvice();
        bookAndCancel();
        fallBehind();
        goTooFar();
        assertThat(claire.send("GET", "/made-up-by-a-caller", "").statusCode()).isEqualTo(404);
        lea.again().close(); // without a word
    }

    /** One is accepted, one refused, one thinks better of it, and one waits. */
    private void askForAdvice() throws IOException, InterruptedException {
        advisor.call("PUT", "/admin/availability", "{\"available\": true, \"maxChats\": 3}");
        claire.connection().done("advice.request", "\"topic\":\"Reprise de ma moto\"");
        advisor.call("POST", "/admin/advice-requests/" + first() + "/accept", "{}");
        karim.connection().done("advice.request", "\"topic\":\"Pneus\"");
        advisor.call("POST", "/admin/advice-requests/" + first() + "/refuse", "{}");
        lea.connection().done("advice.request", "\"topic\":\"Permis\"");
        lea.connection().done("advice.cancel", "");
        karim.connection().done("advice.request", "\"topic\":\"Pneus encore\"");
        assertThat(first()).isNotEmpty();
    }

    private String first() throws IOException, InterruptedException {
        return advisor.call("GET", "/admin/advice-requests?status=pending", "")
                .at("/requests/0/id")
                .asString();
    }

    private void bookAndCancel() throws IOException, InterruptedException {
        var day = LocalDate.now(ZoneId.systemDefault()).plusDays(7);
        var week = "%d-W%02d".formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        var slots = claire.call("GET", "/calendars/road/slots?week=" + week, "");
        book(claire, slots.at("/slots/0/start").asString());
        var second = book(karim, slots.at("/slots/5/start").asString());
        karim.call("DELETE", "/appointments/" + second.at("/appointment/id").asString(), "");
    }

    private static JsonNode book(Visitor customer, String start) throws IOException, InterruptedException {
        return customer.call("POST", "/appointments", "{\"category\": \"road\", \"start\": \"" + start + "\"}");
    }

    /** Somebody stops reading while three others write more than is kept for them. */
    private void fallBehind() throws IOException, InterruptedException {
        var room = claire.call("GET", "/rooms", "")
                .path("rooms")
                .valueStream()
                .max(comparingInt(each -> each.path("capacity").asInt()))
                .orElseThrow();
        var join = "\"room\":\"" + room.path("id").asString() + "\"";
        var writers = List.of(claire, karim, lea);
        for (var writer : writers) {
            writer.connection().done("room.join", join);
        }
        try (var slow = new SlowReader(lea.sockets())) {
            slow.say("{\"type\":\"hello\",\"id\":\"h\",\"accessToken\":\"" + lea.token() + "\"}");
            slow.readUntil("\"type\":\"welcome\"");
            slow.say("{\"type\":\"ping\",\"id\":\"heard\"}");
            slow.readUntil("\"id\":\"heard\"");
            for (int i = 0; i < BURST; i++) {
                for (var writer : writers) {
                    write(writer, room.path("conversation").asString(), i);
                }
            }
            slow.readToTheEnd();
        }
    }

    private void write(Visitor writer, String conversation, int number) throws InterruptedException {
        writer.connection()
                .done(
                        "message.send",
                        "\"conversation\":\"%s\",\"clientId\":\"m-%d\",\"text\":\"%s\""
                                .formatted(conversation, number, "😀".repeat(3_900)));
        written++;
    }

    /** Somebody guesses a password, and somebody says more than anybody can. */
    private void goTooFar() throws IOException, InterruptedException {
        for (int i = 0; i < 6; i++) {
            Visitor.signIn(address, "stranger", "a-wrong-password-" + i);
        }
        for (int i = 0; i < 160; i++) {
            karim.connection().say("{\"type\":\"ping\",\"id\":\"p" + i + "\"}");
        }
        karim.connection().await(frame -> frame.path("code").asString("").equals("rate_limited"));
    }

    @Override
    public void close() {
        List.of(claire, karim, lea, advisor).forEach(Visitor::close);
        streams.forEach(MeasuredDay::close);
    }

    private static void close(InputStream stream) {
        try {
            stream.close();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
