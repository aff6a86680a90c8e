package dev.paddock.domain.photo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.Contract;
import dev.paddock.domain.Race;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.conversation.ClientId;
import dev.paddock.domain.conversation.Message;
import dev.paddock.domain.conversation.MessageText;
import dev.paddock.domain.conversation.NewMessage;
import dev.paddock.domain.conversation.Photo;
import dev.paddock.domain.conversation.PhotoId;
import dev.paddock.domain.conversation.PostOutcome;
import dev.paddock.domain.conversation.PostOutcome.PhotosInvalid;
import dev.paddock.domain.conversation.PostOutcome.Posted;
import dev.paddock.domain.conversation.Removal;
import dev.paddock.domain.room.Room;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What every store of {@link Photos} does, and every message log with them. */
public abstract class PhotosContract extends Contract {
    private static final Print FULL = SomePrints.of(100_000, 1);
    private static final Print THUMB = SomePrints.of(7_000, 2);

    private Room atelier;
    private Room balades;
    private Account claire;
    private Account karim;

    @BeforeEach
    final void furnish() {
        atelier = world.room("Atelier", 5);
        balades = world.room("Balades", 5);
        claire = world.customer("claire");
        karim = world.customer("karim");
    }

    @Test
    void keep_both_sizes_byte_for_byte() throws IOException {
        var id = uploaded(claire, atelier);

        assertThat(read(id, PhotoSize.FULL)).isEqualTo(FULL.bytes());
        assertThat(read(id, PhotoSize.THUMB)).isEqualTo(THUMB.bytes());
        assertThat(world.photos().open(id, PhotoSize.THUMB).orElseThrow().bytes())
                .isEqualTo(7_000);
        assertThat(world.photos().find(id))
                .contains(new KeptPhoto(
                        photo(id),
                        atelier.conversation(),
                        claire.id(),
                        world.clock().instant(),
                        false));
    }

    @Test
    void know_nothing_of_what_was_never_uploaded() {
        assertThat(world.photos().find(new PhotoId("never"))).isEmpty();
        assertThat(world.photos().open(new PhotoId("never"), PhotoSize.FULL)).isEmpty();
    }

    @Test
    void go_with_one_message_and_come_back_with_it() {
        var one = uploaded(claire, atelier);
        var two = uploaded(claire, atelier);

        assertThat(send(claire, atelier, "hello", two, one)).isInstanceOf(Posted.class);

        var stored = world.conversations().after(atelier.conversation(), 0, 10);
        assertThat(stored).extracting(Message::photos).containsExactly(List.of(photo(two), photo(one)));
        assertThat(world.conversations().before(atelier.conversation(), 10, 10)).isEqualTo(stored);
        assertThat(world.conversations().writtenBy(claire.id(), null, 10)).isEqualTo(stored);
        assertThat(world.posted().heard()).isEqualTo(stored);
        assertThat(world.photos().find(one).orElseThrow().sent()).isTrue();
        assertThat(world.photos().unsentOf(claire.id())).isZero();
    }

    @Test
    void need_no_words_beside_them() {
        send(claire, atelier, "", uploaded(claire, atelier));

        assertThat(world.conversations().after(atelier.conversation(), 0, 10))
                .extracting(Message::text)
                .containsExactly(MessageText.NONE);
    }

    @Test
    void stand_beside_messages_that_have_none() {
        world.post(atelier, karim, "before");
        var id = uploaded(claire, atelier);
        send(claire, atelier, "with", id);
        world.post(atelier, karim, "after");
        world.post(balades, karim, "elsewhere");

        assertThat(world.conversations().after(atelier.conversation(), 0, 10))
                .extracting(Message::photos)
                .containsExactly(List.of(), List.of(photo(id)), List.of());
        assertThat(world.conversations().after(balades.conversation(), 0, 10))
                .extracting(Message::photos)
                .containsExactly(List.of());
    }

    @Nested
    class A_message_with_photos {
        @Test
        void is_refused_when_one_is_somebody_elses() {
            assertRefused(claire, atelier, uploaded(karim, atelier));
        }

        @Test
        void is_refused_when_one_was_uploaded_for_another_conversation() {
            assertRefused(claire, atelier, uploaded(claire, balades));
        }

        @Test
        void is_refused_when_one_was_sent_before() {
            var id = uploaded(claire, atelier);
            send(claire, atelier, "first", id);

            assertRefused(claire, atelier, uploaded(claire, atelier), id);
        }

        @Test
        void is_refused_when_there_is_no_such_photo() {
            assertRefused(claire, atelier, new PhotoId("never"));
        }

        @Test
        void leaves_what_it_named_for_another_when_it_is_refused() {
            var mine = uploaded(claire, atelier);
            assertRefused(claire, atelier, mine, uploaded(karim, atelier));

            assertThat(send(claire, atelier, "now", mine)).isInstanceOf(Posted.class);
        }

        @Test
        void gets_the_first_answer_when_it_is_sent_again() {
            var id = uploaded(claire, atelier);
            var first = (Posted) send(claire, atelier, "hello", id);

            assertThat(send(claire, atelier, "hello", id)).isEqualTo(new Posted(first.seq(), first.at(), true));
            assertThat(world.posted().heard()).hasSize(1);
        }

        @Test
        void wins_its_photo_alone_of_many_sent_at_once() {
            var id = uploaded(claire, atelier);

            var outcomes = Race.of(6, i -> send(claire, atelier, "message " + i, id));

            assertThat(outcomes).filteredOn(Posted.class::isInstance).hasSize(1);
            assertThat(outcomes).filteredOn(PhotosInvalid.class::isInstance).hasSize(5);
            assertThat(world.conversations().after(atelier.conversation(), 0, 10))
                    .extracting(Message::photos)
                    .containsExactly(List.of(photo(id)));
        }

        private void assertRefused(Account sender, Room room, PhotoId... photos) {
            long before = world.conversations().lastSeq(room.conversation());

            assertThat(send(sender, room, "refused", photos)).isEqualTo(new PhotosInvalid());
            assertThat(world.conversations().lastSeq(room.conversation())).isEqualTo(before);
        }
    }

    @Nested
    class Forgetting {
        @Test
        void takes_what_was_not_sent_in_time_in_portions() {
            var sent = uploaded(claire, atelier);
            send(claire, atelier, "hello", sent);
            for (int n = 0; n < 3; n++) {
                uploaded(claire, atelier);
            }
            world.clock().advance(Duration.ofHours(1));
            var young = uploaded(claire, atelier);

            assertThat(world.photos().forgetUnsent(world.clock().instant(), 2)).isEqualTo(2);
            assertThat(world.photos().forgetUnsent(world.clock().instant(), 2)).isEqualTo(1);
            assertThat(world.photos().forgetUnsent(world.clock().instant(), 2)).isZero();
            assertThat(world.photos().find(sent)).isPresent();
            assertThat(world.photos().find(young)).isPresent();
            assertThat(world.photos().unsentOf(claire.id())).isEqualTo(1);
        }

        @Test
        void takes_all_of_a_person_and_leaves_their_words_and_others_photos() throws IOException {
            var hers = uploaded(claire, atelier);
            var his = uploaded(karim, atelier);
            send(claire, atelier, "hers", hers);
            send(karim, atelier, "his", his);

            world.photos().forgetAllOf(claire.id());

            assertThat(world.photos().find(hers)).isEmpty();
            assertThat(world.photos().open(hers, PhotoSize.FULL)).isEmpty();
            assertThat(read(his, PhotoSize.FULL)).isEqualTo(FULL.bytes());
            assertThat(world.conversations().after(atelier.conversation(), 0, 10))
                    .extracting(Message::photos)
                    .containsExactly(List.of(), List.of(photo(his)));
        }

        @Test
        void takes_those_of_a_message_that_is_removed() {
            var one = uploaded(claire, atelier);
            var other = uploaded(claire, atelier);
            send(claire, atelier, "one", one);
            send(claire, atelier, "other", other);

            world.transactions().run(() -> world.messageChanges().remove(atelier.conversation(), 1, Removal.AUTHOR));

            assertThat(world.photos().find(one)).isEmpty();
            assertThat(world.photos().find(other)).isPresent();
            assertThat(world.conversations().after(atelier.conversation(), 0, 10))
                    .extracting(Message::photos)
                    .containsExactly(List.of(), List.of(photo(other)));
        }

        @Test
        void takes_those_of_old_messages_with_them() {
            var old = uploaded(claire, atelier);
            send(claire, atelier, "old", old);
            world.clock().advance(Duration.ofDays(1));
            var young = uploaded(claire, atelier);
            send(claire, atelier, "young", young);

            world.oldChats().forget(world.clock().instant(), 100);

            assertThat(world.photos().find(old)).isEmpty();
            assertThat(world.photos().find(young)).isPresent();
        }
    }

    private PhotoId uploaded(Account sender, Room room) {
        var id = new PhotoId(world.ids().next());
        world.transactions()
                .run(() -> world.photos()
                        .add(id, room.conversation(), sender.id(), world.clock().instant(), FULL, THUMB));
        return id;
    }

    private PostOutcome send(Account sender, Room room, String text, PhotoId... photos) {
        var clientId = text.isEmpty() ? "empty" : text;
        return world.post(new NewMessage(
                room.conversation(), sender.person(), new ClientId(clientId), new MessageText(text), List.of(photos)));
    }

    private byte[] read(PhotoId id, PhotoSize size) throws IOException {
        var out = new ByteArrayOutputStream();
        world.photos().open(id, size).orElseThrow().writeTo(out);
        return out.toByteArray();
    }

    private static Photo photo(PhotoId id) {
        return new Photo(id, FULL.format(), FULL.width(), FULL.height(), 100_000);
    }
}
