package dev.paddock.persistence.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.persistence.log.GroupStore.OutcomeUnknownException;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class GroupWriterInDoubtTest extends GroupWriting {
    @Nested
    class When_the_end_of_a_commit_is_unknown {
        @Test
        void never_acknowledges() {
            afterStoring.add(new OutcomeUnknownException(away()));
            var group = group(message(atelier, "a"));

            assertThat(writer.write(group)).isFalse();

            assertThat(outcomes(group)).containsExactly(UNAVAILABLE);
            assertThat(heard.heard()).isEmpty();
        }

        @Test
        void publishes_what_had_been_stored_before_anything_newer() {
            afterStoring.add(new OutcomeUnknownException(away()));
            writer.write(group(message(atelier, "a"), message(atelier, "b")));

            writer.write(group(message(atelier, "c")));

            assertThat(heard.heard()).isEqualTo(world.conversations().after(atelier.conversation(), 0, 10));
            assertThat(seqs(heard.heard())).containsExactly(1L, 2L, 3L);
        }

        @Test
        void finds_out_even_when_nobody_writes_any_more() {
            afterStoring.add(new OutcomeUnknownException(away()));
            writer.write(group(message(atelier, "a")));

            writer.write(List.of());
            writer.write(List.of());

            assertThat(seqs(heard.heard())).containsExactly(1L);
        }

        @Test
        void finds_out_after_further_failures() {
            afterStoring.add(new OutcomeUnknownException(away()));
            writer.write(group(message(atelier, "a")));
            beforeStoring.add(away());
            writer.write(group(message(atelier, "never stored")));
            afterStoring.add(new OutcomeUnknownException(away()));
            writer.write(group(message(atelier, "b")));

            writer.write(List.of());

            assertThat(heard.heard())
                    .extracting(message -> message.text().value())
                    .containsExactly("a", "b");
        }

        @Test
        void publishes_nothing_of_what_had_not_been_stored() {
            beforeStoring.add(new OutcomeUnknownException(away()));
            writer.write(group(message(atelier, "a")));

            writer.write(group(message(atelier, "b")));

            assertThat(heard.heard())
                    .extracting(message -> message.text().value())
                    .containsExactly("b");
        }

        @Test
        void gives_the_resend_the_first_number_and_readers_one_message() {
            afterStoring.add(new OutcomeUnknownException(away()));
            writer.write(group(message(atelier, "a")));
            var resend = group(message(atelier, "a"));

            writer.write(resend);

            assertThat(outcomes(resend)).containsExactly(posted(1, true));
            assertThat(seqs(heard.heard())).containsExactly(1L);
        }
    }
}
