package dev.paddock.domain.readyanswer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.LiveContract;
import dev.paddock.domain.account.Language;
import org.junit.jupiter.api.Test;

/** What every {@link ReadyAnswers} does. */
public abstract class ReadyAnswersContract extends LiveContract {
    private static final ReadyAnswer WELCOME = answer("one", "Bienvenue", "Bonjour {prénom},\nque puis-je faire ?");
    private static final ReadyAnswer QUOTE = answer("two", "Devis", "Je vous prépare un devis.");

    @Test
    void are_kept_in_the_order_they_were_made() {
        add(WELCOME);
        add(QUOTE);

        assertThat(world.readyAnswers().all()).containsExactly(WELCOME, QUOTE);
        assertThat(world.readyAnswers().find(QUOTE.id())).contains(QUOTE);
        assertThat(world.readyAnswers().find(new ReadyAnswerId("none"))).isEmpty();
    }

    @Test
    void have_other_words_in_the_same_place() {
        add(WELCOME);
        add(QUOTE);
        var changed = new ReadyAnswer(
                WELCOME.id(), new AnswerTitle("Welcome"), new AnswerText("Hello {name},"), Language.ENGLISH);

        assertThat(world.transactions().run(() -> world.readyAnswers().save(changed)))
                .isTrue();
        assertThat(world.readyAnswers().all()).containsExactly(changed, QUOTE);
        assertThat(world.transactions().run(() -> world.readyAnswers().save(answer("none", "Rien", "Rien"))))
                .isFalse();
    }

    @Test
    void are_gone_once_removed() {
        add(WELCOME);

        assertThat(world.transactions().run(() -> world.readyAnswers().remove(WELCOME.id())))
                .isTrue();
        assertThat(world.transactions().run(() -> world.readyAnswers().remove(WELCOME.id())))
                .isFalse();
        assertThat(world.readyAnswers().all()).isEmpty();
    }

    private void add(ReadyAnswer answer) {
        world.transactions().run(() -> world.readyAnswers().add(answer));
    }

    private static ReadyAnswer answer(String id, String title, String text) {
        return new ReadyAnswer(new ReadyAnswerId(id), new AnswerTitle(title), new AnswerText(text), Language.FRENCH);
    }
}
