package dev.paddock.sse.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.Role;
import dev.paddock.domain.conversation.PostOutcome;
import dev.paddock.domain.moderation.ReportReason;
import dev.paddock.domain.room.Room;
import dev.paddock.sse.Client;
import dev.paddock.sse.TestEdge;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ModerationTest {
    private final TestEdge edge = TestEdge.unlimited();
    private final Client advisor = edge.browserOf(Role.ADVISOR);
    private final Client admin = edge.browserOf(Role.ADMIN);
    private final Account claire = edge.world.customer("claire");
    private final Account karim = edge.world.customer("karim");
    private final Room room = edge.world.room("Balades", 50);
    private final String path = "/api/v1/admin/rooms/" + room.id().value();

    @BeforeEach
    void talk() {
        edge.world.seat(room, claire);
        edge.world.seat(room, karim);
        edge.world.post(room, karim, "Vends casque");
        edge.world.post(room, claire, "Bonjour");
    }

    @AfterEach
    void stop() throws IOException {
        edge.close();
    }

    private void report(Account reporter) {
        edge.shop
                .conversations()
                .reportMessage()
                .report(reporter.person(), room.conversation(), 1, new ReportReason("Publicité"));
    }

    @Test
    void staff_read_a_room_they_do_not_sit_in() {
        var page = advisor.get(path + "/messages?limit=1").is(200);

        assertThat(page.at("/messages/0/text")).isEqualTo("Bonjour");
        assertThat(page.json().at("/more").booleanValue()).isTrue();
        assertThat(advisor.get(path + "/messages?after=0").is(200).at("/messages/0/text"))
                .isEqualTo("Vends casque");
        advisor.get("/api/v1/admin/rooms/nowhere/messages").isProblem(404, "room_not_found");
    }

    @Test
    void a_report_shows_the_text_as_it_was_and_is_decided_once_for_all() {
        report(claire);
        edge.shop.conversations().changeMessage().remove(karim.id(), room.conversation(), 1);

        var reports = advisor.get("/api/v1/admin/reports?status=open").is(200);

        assertThat(reports.at("/reports/0/text")).isEqualTo("Vends casque");
        assertThat(reports.at("/reports/0/room")).isEqualTo(room.id().value());
        assertThat(reports.at("/reports/0/from/name")).isEqualTo("karim");
        assertThat(reports.at("/reports/0/reporter/name")).isEqualTo("claire");
        assertThat(reports.at("/reports/0/reason")).isEqualTo("Publicité");
        assertThat(reports.at("/reports/0/status")).isEqualTo("open");
        var resolve = "/api/v1/admin/reports/" + reports.at("/reports/0/id") + "/resolve";
        advisor.post(resolve, "{\"action\": \"burn\"}").isProblem(422, "invalid_value", "action");
        advisor.post(resolve, "{\"action\": \"dismiss\"}").is(204);
        assertThat(advisor.get("/api/v1/admin/reports").is(200).json().at("/reports"))
                .isEmpty();
        assertThat(advisor.get("/api/v1/admin/reports?status=closed").is(200).at("/reports/0/action"))
                .isEqualTo("dismiss");
        advisor.get("/api/v1/admin/reports?status=new").isProblem(422, "invalid_value", "status");
        advisor.post("/api/v1/admin/reports/nothing/resolve", "{\"action\": \"remove\"}")
                .isProblem(404, "not_found");
    }

    @Test
    void removing_takes_the_message_away_and_is_told_to_staff_as_it_happens() {
        try (var stream = advisor.stream("/api/v1/admin/events")) {
            stream.next("snapshot");
            report(claire);
            var told = stream.next("report");
            assertThat(told.at("/report/text")).isEqualTo("Vends casque");

            advisor.post("/api/v1/admin/reports/" + told.at("/report/id") + "/resolve", "{\"action\": \"remove\"}")
                    .is(204);

            assertThat(stream.next("message.removed").at("/by")).isEqualTo("staff");
            assertThat(stream.next("report").at("/report/action")).isEqualTo("remove");
        }
        assertThat(advisor.get(path + "/messages")
                        .is(200)
                        .json()
                        .at("/messages/0/removed")
                        .booleanValue())
                .isTrue();
    }

    @Test
    void who_is_muted_writes_nothing_until_they_are_let_back() {
        var bar = path + "/bars/" + karim.id().value();

        advisor.put(bar, "{\"kind\": \"mute\", \"minutes\": 30}").is(204);

        assertThat(edge.world.post(room, karim, "encore")).isEqualTo(new PostOutcome.Muted());
        var bars = advisor.get(path + "/bars").is(200);
        assertThat(bars.at("/bars/0/user/name")).isEqualTo("karim");
        assertThat(bars.at("/bars/0/kind")).isEqualTo("mute");
        assertThat(bars.at("/bars/0/until"))
                .isEqualTo(edge.world.clock().instant().plusSeconds(1800).toString());
        assertThat(bars.at("/bars/0/by/id")).isNotEmpty();
        advisor.delete(bar).is(204);
        assertThat(edge.world.post(room, karim, "encore")).isInstanceOf(PostOutcome.Posted.class);
        assertThat(advisor.get(path + "/bars").is(200).json().at("/bars")).isEmpty();
    }

    @Test
    void a_ban_frees_the_seat() {
        advisor.put(path + "/bars/" + karim.id().value(), "{\"kind\": \"ban\"}").is(204);

        assertThat(edge.world.seats().holds(room.id(), karim.id())).isFalse();
        assertThat(advisor.get(path + "/bars").is(200).json().at("/bars/0").has("until"))
                .isFalse();
    }

    @Test
    void nobody_of_the_house_is_barred_and_nobody_who_is_not_there() {
        var marc = edge.world.advisor("marc").id().value();

        advisor.put(path + "/bars/" + marc, "{\"kind\": \"mute\"}").isProblem(403, "forbidden");
        advisor.put(path + "/bars/nobody", "{\"kind\": \"mute\"}").isProblem(404, "not_found");
        advisor.put(path + "/bars/nobody", "{\"kind\": \"none\"}").isProblem(422, "invalid_value", "kind");
        advisor.put(path + "/bars/nobody", "{\"kind\": \"mute\", \"minutes\": 0}")
                .isProblem(422, "invalid_value", "minutes");
    }

    @Test
    void advisors_slow_a_room_and_change_nothing_else_of_it() {
        advisor.patch(path, "{\"name\": \"Autre\"}").isProblem(403, "forbidden");
        advisor.patch(path, "{\"slowSeconds\": 3601}").isProblem(422, "invalid_value", "slowSeconds");

        var slowed = advisor.patch(path, "{\"slowSeconds\": 30}").is(200);

        assertThat(slowed.json().at("/room/slowSeconds").intValue()).isEqualTo(30);
        assertThat(edge.world.post(room, karim, "un")).isInstanceOf(PostOutcome.Posted.class);
        assertThat(edge.world.post(room, karim, "deux")).isInstanceOf(PostOutcome.TooSoon.class);
        assertThat(admin.patch(path, "{\"slowSeconds\": 0}")
                        .is(200)
                        .json()
                        .at("/room/slowSeconds")
                        .intValue())
                .isZero();
        assertThat(edge.world.post(room, karim, "trois")).isInstanceOf(PostOutcome.Posted.class);
    }
}
