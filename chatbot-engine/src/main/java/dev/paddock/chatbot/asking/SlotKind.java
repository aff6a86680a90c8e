package dev.paddock.chatbot.asking;

import dev.paddock.chatbot.Answers;
import dev.paddock.chatbot.Option;
import dev.paddock.chatbot.Phrasebook;
import dev.paddock.chatbot.Prompt;
import dev.paddock.chatbot.Slots;
import dev.paddock.chatbot.Texts;
import dev.paddock.chatbot.reading.Sense;
import dev.paddock.chatbot.reading.SlotReader;
import dev.paddock.chatbot.reading.Typed;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

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
        return List.of(Reasons.SLOT_NOT_OFFERED, Reasons.NONE_SUITS);
    }

    @Override
    public String help() {
        return "slot";
    }

    @Override
    public Question<Instant> in(Texts texts, Consumer<String> problems) {
        return new Times(offer, options, texts.locales().stream().map(texts::in).toList(), new Reasons(name, texts));
    }

    private record Times(
            Function<Answers, Slots> offer,
            Function<Slots, List<Option>> options,
            List<Phrasebook> languages,
            Reasons reasons)
            implements Question<Instant> {
        private static final int LONGEST_INSTANT = 35;
        private static final int MOST_READINGS = 40;

        @Override
        public Prompt prompt(Answers answers, LocalDate today) {
            return new Prompt(Prompt.Kind.SLOT, options.apply(offer.apply(answers)), null, null);
        }

        @Override
        public @Nullable Parsed<Instant> exactly(String text, Circumstances asked) {
            if (text.length() > LONGEST_INSTANT || !text.endsWith("Z")) {
                return null;
            }
            try {
                Instant start = Instant.parse(text);
                int index = offer.apply(asked.answers()).starts().indexOf(start);
                return index < 0 ? new Parsed.Refused<>(reasons.of(Reasons.SLOT_NOT_OFFERED)) : value(index, asked);
            } catch (DateTimeException e) {
                return null; // words that end in Z are no instant; they may still be part of a label
            }
        }

        private Parsed<Instant> value(int index, Circumstances asked) {
            Slots slots = offer.apply(asked.answers());
            return new Parsed.Value<>(
                    slots.starts().get(index), options.apply(slots).get(index));
        }

        @Override
        public Parsed<Instant> read(Typed typed, Circumstances asked) {
            Slots slots = offer.apply(asked.answers());
            int named = byLabel(slots, typed.plain());
            if (named >= 0) {
                return value(named, asked);
            }
            Sense<Instant> sense =
                    new SlotReader(slots.starts(), slots.zone(), asked.today(), asked.language()).read(typed);
            if (sense instanceof Sense.Of<Instant> one) {
                return value(slots.starts().indexOf(one.value()), asked);
            }
            if (sense instanceof Sense.Several<Instant> several) {
                List<Option> offered = options.apply(slots);
                List<Option> readings = several.values().stream()
                        .limit(MOST_READINGS)
                        .map(start -> offered.get(slots.starts().indexOf(start)))
                        .toList();
                return new Parsed.Either<>(readings, true, reasons.of(several.why(), Reasons.UNSURE));
            }
            return new Parsed.Refused<>(
                    sense instanceof Sense.Refused<Instant> refused
                            ? reasons.of(refused.why(), Reasons.NONE_SUITS)
                            : reasons.of(Reasons.SLOT_NOT_OFFERED));
        }

        /** Returns the slot that is called {@code plain} and nothing else, or -1. */
        private int byLabel(Slots slots, String plain) {
            List<Option> offered = options.apply(slots);
            for (Phrasebook language : languages) {
                for (int i = 0; i < offered.size(); i++) {
                    if (Typed.plain(language.say(offered.get(i).label())).equals(plain)) {
                        return i;
                    }
                }
            }
            return -1;
        }
    }
}
