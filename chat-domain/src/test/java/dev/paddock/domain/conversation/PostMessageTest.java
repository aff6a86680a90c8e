package dev.paddock.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.Code;
import dev.paddock.domain.InMemoryWorld;
import dev.paddock.domain.Refusal;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.conversation.Roster.Admission;
import dev.paddock.domain.room.Room;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostMessageTest {
    private final InMemoryWorld world = new InMemoryWorld();
    private final Room atelier = world.room("Atelier", 2);
    private final Account claire = world.customer("claire");
    private final PostMessage postMessage = new PostMessage(world.roster(), world.messageLog());

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
        void is_refused_once_the_room_was_deleted() {
            world.seat(atelier, claire);
            world.rooms().delete(atelier.id(), world.clock().instant());

            assertThat(post("one", "hello")).isEqualTo(new PostOutcome.RoomDeleted());
        }
    }

    @Nested
    class Somebody_who_may_not_write {
        private final List<NewMessage> logged = new ArrayList<>();

        @ParameterizedTest
        @CsvSource({
            "NOT_A_MEMBER, NOT_A_MEMBER",
            "CLOSED, CONVERSATION_CLOSED",
            "ROOM_DELETED, ROOM_DELETED",
            "BLOCKED, BLOCKED"
        })
        void is_told_why_and_nothing_reaches_the_log(Admission admission, Code code) {
            var turnedAway = new PostMessage((user, conversation) -> admission, message -> {
                logged.add(message);
                return CompletableFuture.completedStage(new PostOutcome.Unavailable());
            });

            var outcome = turnedAway
                    .post(message("one", "hello"))
                    .toCompletableFuture()
                    .join();

            assertThat(((Refusal) outcome).code()).isEqualTo(code);
            assertThat(logged).isEmpty();
        }
    }

    private PostOutcome post(String clientId, String text) {
        return postMessage.post(message(clientId, text)).toCompletableFuture().join();
    }

    private NewMessage message(String clientId, String text) {
        return new NewMessage(atelier.conversation(), claire.person(), new ClientId(clientId), new MessageText(text));
    }
}
