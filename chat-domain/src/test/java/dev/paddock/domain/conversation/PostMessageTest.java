package dev.paddock.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.InMemoryWorld;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.conversation.Roster.Admission;
import dev.paddock.domain.room.Room;
import dev.paddock.domain.shop.Shop;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PostMessageTest {
    private final InMemoryWorld world = new InMemoryWorld();
    private final Shop shop = world.shop();
    private final Room atelier = world.room("Atelier", 2);
    private final Account claire = world.customer("claire");
    private final PostMessage postMessage = shop.conversations().postMessage();

    @Nested
    class Somebody_in_the_room {
        @Test
        void is_told_number_and_time() {
            world.seat(atelier, claire);

            assertThat(post("one", "hello"))
                    .isEqualTo(new PostOutcome.Posted(1, world.clock().instant(), false));
            assertThat(post("two", "again"))
                    .isEqualTo(new PostOutcome.Posted(2, world.clock().instant(), false));
            assertThat(world.posted().heard())
                    .extracting(message -> message.text().value())
                    .containsExactly("hello", "again");
        }

        @Test
        void sends_again_without_sending_twice() {
            world.seat(atelier, claire);
            post("one", "hello");

            assertThat(post("one", "hello"))
                    .isEqualTo(new PostOutcome.Posted(1, world.clock().instant(), true));
            assertThat(world.posted().heard()).hasSize(1);
        }

        @Test
        void is_told_that_the_message_was_stored_before_the_room_was_deleted() {
            world.seat(atelier, claire);
            post("one", "hello");
            world.rooms().delete(atelier.id(), world.clock().instant());

            assertThat(post("one", "hello"))
                    .isEqualTo(new PostOutcome.Posted(1, world.clock().instant(), true));
        }

        @Test
        void is_refused_once_the_room_was_deleted() {
            world.seat(atelier, claire);
            world.rooms().delete(atelier.id(), world.clock().instant());

            assertThat(post("one", "hello")).isEqualTo(new PostOutcome.RoomDeleted());
        }
    }

    @Nested
    class Somebody_who_may_not_write {
        private final List<NewMessage> logged = new ArrayList<>();

        @Test
        void is_told_so_and_nothing_reaches_the_log() {
            var turnedAway = new PostMessage((user, conversation) -> Admission.NOT_A_MEMBER, message -> {
                logged.add(message);
                return CompletableFuture.completedStage(new PostOutcome.Unavailable());
            });

            var outcome = turnedAway
                    .post(message("one", "hello"))
                    .toCompletableFuture()
                    .join();

            assertThat(outcome).isEqualTo(new PostOutcome.NotAMember());
            assertThat(logged).isEmpty();
        }
    }

    @Nested
    class Where_nobody_may_write_any_more {
        private final List<NewMessage> asked = new ArrayList<>();

        @ParameterizedTest
        @EnumSource(names = {"CLOSED", "ROOM_DELETED", "BLOCKED"})
        void the_log_says_what_came_of_a_message(Admission admission) {
            var stored = new PostOutcome.Posted(1, world.clock().instant(), true);
            var sentAgain = new PostMessage((user, conversation) -> admission, message -> {
                asked.add(message);
                return CompletableFuture.completedStage(stored);
            });

            var outcome = sentAgain
                    .post(message("one", "hello"))
                    .toCompletableFuture()
                    .join();

            assertThat(outcome).isEqualTo(stored);
            assertThat(asked).hasSize(1);
        }
    }

    private PostOutcome post(String clientId, String text) {
        return postMessage.post(message(clientId, text)).toCompletableFuture().join();
    }

    private NewMessage message(String clientId, String text) {
        return new NewMessage(atelier.conversation(), claire.person(), new ClientId(clientId), new MessageText(text));
    }
}
