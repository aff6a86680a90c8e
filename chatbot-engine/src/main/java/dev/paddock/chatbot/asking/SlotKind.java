package dev.paddock.chatbot.asking;

import dev.paddock.chatbot.Answers;
import dev.paddock.chatbot.Option;
import dev.paddock.chatbot.Phrase;
import dev.paddock.chatbot.Phrasebook;
import dev.paddock.chatbot.Prompt;
import dev.paddock.chatbot.Slots;
import dev.paddock.chatbot.Texts;
import dev.paddock.chatbot.reading.Labels;
import dev.paddock.chatbot.reading.Numbers;
import dev.paddock.chatbot.reading.Typed;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The start of one of the slots on offer. */
public record SlotKind(String name, Function<Answers, Slots> offer, Function<Slots, List<Option>> options)
        implements Kind<Instant> {
    @Override
    public String label() {
        return "slot";
    }

    @Override
    public List<String> keys() {
        return List.of(Reasons.SLOT, Reasons.SLOT_WITH_OFFSET);
    }

    @Override
    public List<String> reasons() {
        return List.of(Reasons.SLOT_NOT_OFFERED, Reasons.AMBIGUOUS);
    }

    @Override
    public Question<Instant> in(Texts texts, Consumer<String> problems) {
        Reasons reasons = new Reasons(name, texts);
        return new Asked(
                offer,
                options,
                texts.locales().stream().map(texts::in).toList(),
                reasons.of(Reasons.SLOT_NOT_OFFERED),
                reasons.of(Reasons.AMBIGUOUS));
    }

    private record Asked(
            Function<Answers, Slots> offer,
            Function<Slots, List<Option>> options,
            List<Phrasebook> languages,
            Phrase notOffered,
            Phrase ambiguous)
            implements Question<Instant> {
        private static final int LONGEST_INSTANT = 35;

        @Override
        public Prompt prompt(Answers answers, LocalDate today) {
            return new Prompt(Prompt.Kind.SLOT, options.apply(offer.apply(answers)), null, null);
        }

        @Override
        public Parsed<Instant> read(Typed typed, Answers answers, LocalDate today) {
            Slots slots = offer.apply(answers);
            int index = byValue(slots, typed.text());
            if (index >= 0) {
                return new Parsed.Value<>(slots.starts().get(index));
            }
            String plain = typed.plain();
            int number = Numbers.ordinal(typed.text());
            if (number >= 1 && number <= slots.starts().size()) {
                return new Parsed.Value<>(slots.starts().get(number - 1));
            }
            List<Integer> meant = plain.isEmpty() || number >= 0 ? List.of() : byLabel(slots, plain);
            return switch (meant.size()) {
                case 0 -> new Parsed.Refused<>(notOffered);
                case 1 -> new Parsed.Value<>(slots.starts().get(meant.get(0)));
                default -> new Parsed.Refused<>(ambiguous);
            };
        }

        private static int byValue(Slots slots, String text) {
            if (text.length() > LONGEST_INSTANT || !text.endsWith("Z")) {
                return -1;
            }
            try {
                return slots.starts().indexOf(Instant.parse(text));
            } catch (DateTimeException e) {
                return -1; // words that end in Z are no instant; they may still be part of a label
            }
        }

        /** Returns the slots whose label fits {@code plain} best: as a whole, or else its end, or else parts of it. */
        private List<Integer> byLabel(Slots slots, String plain) {
            List<Option> offered = options.apply(slots);
            int[] fits = new int[offered.size()];
            List<String> words = Labels.words(plain);
            for (Phrasebook language : languages) {
                for (int i = 0; i < fits.length; i++) {
                    String label = language.say(offered.get(i).label());
                    fits[i] = Math.max(fits[i], Labels.fit(words, Labels.words(Typed.plain(label))));
                }
            }
            int best = IntStream.of(fits).max().orElse(0);
            return best == 0
                    ? List.of()
                    : IntStream.range(0, fits.length)
                            .filter(i -> fits[i] == best)
                            .boxed()
                            .toList();
        }
    }
}
