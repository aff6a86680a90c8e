package dev.paddock.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.LiveContract;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.conversation.Conversation.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link MessageIndex} does. */
public abstract class MessageIndexContract extends LiveContract {
    private Account claire;
    private ConversationId talk;
    private ConversationId other;

    @BeforeEach
    final void meet() {
        claire = world.customer("claire");
        talk = world.talk(Kind.DIRECT, claire, world.customer("karim"));
        other = world.talk(Kind.DIRECT, claire, world.customer("lea"));
        say(talk, "Le Col de la Croix est fermé.");
        say(other, "Été comme hiver, l'Élan vers le COL !");
        say(talk, "Rouvert depuis ce matin : roadbook.example/provins");
        say(other, "Colin m'attend à 14 h 30, œuf 100%_sûr");
    }

    private void say(ConversationId conversation, String text) {
        world.clock().advance(Duration.ofSeconds(1));
        world.post(conversation, claire, text);
    }

    @Test
    void find_every_word_as_the_beginning_of_a_word_without_case_or_accents() {
        assertThat(in(talk, "col")).containsExactly(1L);
        assertThat(in(talk, "FERME col")).containsExactly(1L);
        assertThat(in(talk, "férm")).containsExactly(1L);
        assertThat(in(talk, "erme")).isEmpty();
        assertThat(in(talk, "col rouvert")).isEmpty();
        assertThat(in(talk, "provins")).containsExactly(2L);
        assertThat(in(other, "elan ete")).containsExactly(1L);
        assertThat(in(other, "col")).containsExactly(2L, 1L);
        assertThat(in(other, "14 30")).containsExactly(2L);
        assertThat(in(other, "100%_sur")).containsExactly(2L);
        assertThat(in(other, "' & | ! sur:*")).containsExactly(2L);
    }

    @Test
    void go_on_before_a_number() {
        assertThat(world.messageIndex().find(other, words("col"), 2, 10))
                .extracting(Message::seq)
                .containsExactly(1L);
        assertThat(world.messageIndex().find(other, words("col"), Long.MAX_VALUE, 1))
                .extracting(Message::seq)
                .containsExactly(2L);
    }

    @Test
    void find_in_several_conversations_newest_first_page_by_page() {
        var found = new ArrayList<Message>();
        @Nullable SearchPosition position = null;
        do {
            var page = world.messageIndex().find(List.of(talk, other), words("col"), position, 1);
            found.addAll(page);
            position = page.isEmpty() ? null : SearchPosition.of(page.get(0));
        } while (position != null);

        assertThat(found).extracting(Message::conversation).containsExactly(other, other, talk);
        assertThat(world.messageIndex().find(List.of(talk), words("col"), null, 10))
                .hasSize(1);
    }

    @Test
    void find_what_a_message_says_now_and_nothing_that_was_removed() {
        var changes = world.messageChanges();
        world.transactions()
                .run(() -> changes.edit(
                        talk, 1, new MessageText("Le tunnel"), world.clock().instant()));
        world.transactions().run(() -> changes.remove(talk, 2, Removal.AUTHOR));

        assertThat(in(talk, "col")).isEmpty();
        assertThat(in(talk, "tunnel")).containsExactly(1L);
        assertThat(in(talk, "rouvert")).isEmpty();
    }

    @Test
    void take_any_text_that_can_be_posted() {
        for (var letter : List.of("x", "é")) {
            var text = new MessageText(letter.repeat(4000));
            world.post(new NewMessage(talk, claire.person(), new ClientId(letter), text));
        }

        assertThat(in(talk, "zzz")).isEmpty();
        assertThat(world.conversations().lastSeq(talk)).isEqualTo(4);
    }

    private List<Long> in(ConversationId conversation, String query) {
        return world.messageIndex().find(conversation, words(query), Long.MAX_VALUE, 10).stream()
                .map(Message::seq)
                .toList();
    }

    private static SoughtWords words(String query) {
        return SoughtWords.parse(query).orThrow();
    }
}
