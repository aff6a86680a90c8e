package dev.paddock.domain.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.InMemoryWorld;
import dev.paddock.domain.Race;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.advice.AdviceEvent.AdvisorChanged;
import dev.paddock.domain.advice.AdviceEvent.DeskChanged;
import dev.paddock.domain.advice.AdviceEvent.RequestChanged;
import dev.paddock.domain.advice.TransferOutcome.Transferred;
import dev.paddock.domain.conversation.ConversationId;
import dev.paddock.domain.conversation.HistoryOutcome;
import dev.paddock.domain.conversation.Roster.Admission;
import dev.paddock.domain.note.NoteText;
import dev.paddock.domain.note.ReadNotesOutcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TransferTalkTest {
    private static final NoteText COMMENT = new NoteText("Cherche une trail, permis A2.");

    private final InMemoryWorld world = new InMemoryWorld();
    private final Showroom showroom = new Showroom(world);
    private final TransferTalk transferTalk = showroom.shop.advice().transferTalk();
    private final Account marc = showroom.opens(world.advisor("marc"), 2);
    private final Account nadia = showroom.opens(world.advisor("nadia"), 1);
    private final Account claire = world.customer("claire");
    private final AdviceRequest accepted = showroom.accepts(marc, showroom.asks(claire));
    private final ConversationId talk = accepted.talk();

    @BeforeEach
    void talk() {
        world.post(talk, claire, "Bonjour");
        world.heard().forget();
    }

    @Nested
    class To_a_colleague {
        @Test
        void goes_on_at_once_and_says_so() {
            assertThat(transferTalk.transfer(talk, marc.person(), new Handover(nadia.id(), null)))
                    .isEqualTo(new Transferred(accepted.acceptedBy(nadia.person(), talk)));

            assertThat(world.heard().heard())
                    .containsExactly(
                            new RequestChanged(accepted.acceptedBy(nadia.person(), talk)),
                            new AdvisorChanged(talk, claire.person(), marc.person(), nadia.person()),
                            new DeskChanged(new Desk(marc.id(), true, 2), 0),
                            new DeskChanged(new Desk(nadia.id(), true, 1), 1),
                            new AdviceEvent.AdvisorsChanged(1));
            assertThat(world.conversations()
                            .find(talk, claire.id())
                            .orElseThrow()
                            .with())
                    .isEqualTo(nadia.person());
        }

        @Test
        void leaves_the_one_before_to_read_and_not_to_write() {
            transferTalk.transfer(talk, marc.person(), new Handover(nadia.id(), COMMENT));
            world.post(talk, claire, "Vous êtes là ?");

            assertThat(world.roster().admission(marc.id(), talk)).isEqualTo(Admission.NOT_A_MEMBER);
            var page = showroom.shop.conversations().readHistory().after(marc.id(), talk, 0, 10);
            assertThat(((HistoryOutcome.Page) page).messages()).hasSize(2);
            assertThat(showroom.shop.conversations().readTalks().readBy(marc.id()))
                    .singleElement()
                    .satisfies(seen -> assertThat(seen.open()).isFalse());
            assertThat(showroom.shop.advice().keepNotes().read(marc.id(), talk))
                    .isInstanceOf(ReadNotesOutcome.Found.class);
        }

        @Test
        void brings_the_comment_along_as_a_note() {
            transferTalk.transfer(talk, marc.person(), new Handover(nadia.id(), COMMENT));

            var notes =
                    (ReadNotesOutcome.Found) showroom.shop.advice().keepNotes().read(nadia.id(), talk);
            assertThat(notes.notes()).singleElement().satisfies(note -> {
                assertThat(note.text()).isEqualTo(COMMENT);
                assertThat(note.from()).isEqualTo(marc.person());
            });
            assertThat(world.conversations().lastSeq(talk)).isEqualTo(1);
        }

        @Test
        void is_refused_with_nothing_kept_if_they_can_take_nobody() {
            showroom.accepts(nadia, showroom.asks(world.customer("karim")));

            var refused = new TransferRefusal.AdvisorUnavailable();
            assertThat(transferTalk.transfer(talk, marc.person(), new Handover(nadia.id(), COMMENT)))
                    .isEqualTo(refused);
            assertThat(transferTalk.transfer(talk, marc.person(), new Handover(new UserId("nobody"), null)))
                    .isEqualTo(refused);
            assertThat(transferTalk.transfer(talk, marc.person(), new Handover(claire.id(), null)))
                    .isEqualTo(refused);
            assertThat(world.notes().of(talk)).isEmpty();
        }

        @Test
        void is_no_way_to_oneself() {
            assertThat(transferTalk.transfer(talk, marc.person(), new Handover(marc.id(), null)))
                    .isEqualTo(new TransferRefusal.YoursAlready());
        }

        @Test
        void happens_once_when_two_places_are_raced_for() {
            var karim = world.customer("karim");
            var other = showroom.accepts(marc, showroom.asks(karim)).talk();

            var outcomes = Race.of(
                    8,
                    i -> transferTalk.transfer(
                            i % 2 == 0 ? talk : other, marc.person(), new Handover(nadia.id(), null)));

            assertThat(outcomes).filteredOn(Transferred.class::isInstance).hasSize(1);
            assertThat(world.adviceRequests().chatsOf(nadia.id())).isEqualTo(1);
        }
    }

    @Nested
    class To_the_line {
        @Test
        void waits_again_at_its_old_place() {
            var karim = showroom.asks(world.customer("karim"));

            assertThat(transferTalk.transfer(talk, marc.person(), new Handover(null, COMMENT)))
                    .isEqualTo(new Transferred(accepted.pendingAgain()));

            assertThat(showroom.line.places())
                    .extracting(place -> place.request().id())
                    .containsExactly(accepted.id(), karim.id());
            assertThat(world.heard().heard(AdvisorChanged.class))
                    .containsExactly(new AdvisorChanged(talk, claire.person(), marc.person(), null));
            assertThat(world.notes().of(talk)).hasSize(1);
        }

        @Test
        void is_taken_by_whoever_accepts_also_by_the_same() {
            transferTalk.transfer(talk, marc.person(), new Handover(null, null));

            showroom.accepts(marc, accepted);

            assertThat(world.roster().admission(marc.id(), talk)).isEqualTo(Admission.WELCOME);
            assertThat(showroom.shop.conversations().readTalks().readBy(marc.id()))
                    .hasSize(1);
        }
    }

    @Test
    void is_for_the_talks_own_advisor_alone() {
        var notYours = new TransferRefusal.NotYours();
        assertThat(transferTalk.transfer(talk, nadia.person(), new Handover(null, null)))
                .isEqualTo(notYours);
        assertThat(transferTalk.transfer(talk, claire.person(), new Handover(null, null)))
                .isEqualTo(notYours);
        assertThat(transferTalk.transfer(new ConversationId("elsewhere"), marc.person(), new Handover(null, null)))
                .isEqualTo(notYours);
        transferTalk.transfer(talk, marc.person(), new Handover(nadia.id(), null));
        assertThat(transferTalk.transfer(talk, marc.person(), new Handover(null, null)))
                .isEqualTo(notYours);
    }

    @Test
    void is_over_with_the_talk() {
        showroom.endTalk.end(talk, claire.id());

        assertThat(transferTalk.transfer(talk, marc.person(), new Handover(nadia.id(), COMMENT)))
                .isEqualTo(new TransferRefusal.TalkOver());
    }

    @Test
    void shows_who_is_on_duty_with_their_load() {
        assertThat(showroom.line.onDuty())
                .containsExactly(new Colleague(marc.person(), 1, 2), new Colleague(nadia.person(), 0, 1));
        showroom.keepDesk.declare(nadia.id(), false, null);
        assertThat(showroom.line.onDuty()).containsExactly(new Colleague(marc.person(), 1, 2));
    }
}
