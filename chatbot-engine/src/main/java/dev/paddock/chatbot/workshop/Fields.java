package dev.paddock.chatbot.workshop;

import dev.paddock.chatbot.Codec;
import dev.paddock.chatbot.Field;
import dev.paddock.chatbot.LastTime;
import dev.paddock.chatbot.Limit;
import dev.paddock.chatbot.Slots;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.ZonedDateTime;
import java.util.function.Function;

/** The fields of the dealership's dialog. */
final class Fields {
    static final Year FIRST_YEAR = Year.of(1900);
    static final long MOST_KILOMETRES = 1_000_000;

    static final Field<Help> HELP = Field.choice("help", Help.class);
    static final Field<Year> YEAR =
            Field.year("year", Limit.of(FIRST_YEAR), (answers, today) -> Year.of(today.getYear() + 1));
    static final Field<LastTime> LAST_SERVICE = Field.lastTime(
            "last-service",
            (answers, today) ->
                    earlier(today, Year.of(answers.find(YEAR).orElse(FIRST_YEAR).getValue() - 1)),
            Limit.today());
    static final Field<Long> KILOMETRES = Field.integer("kilometres", Limit.of(0L), Limit.of(MOST_KILOMETRES));
    static final Field<YesNo> WANTS_SERVICE = Field.choice("wants-service", YesNo.class);
    static final Field<Riding> USAGE = Field.choice("usage", Riding.class);
    static final Field<Channel> CONTACT = Field.choice("contact", Channel.class);

    static final Field<WorkshopReply.Offered> OFFERED =
            Field.given("offered", Codec.of(Fields::written, Fields::offered));
    static final Field<Instant> SLOT =
            Field.slot("slot", answers -> answers.get(OFFERED).slots());
    static final Field<WorkshopReply.FreeLater> FREE_LATER = Field.given(
            "free-later",
            Codec.of(later -> later.day().toString(), text -> new WorkshopReply.FreeLater(LocalDate.parse(text))));
    static final Field<WorkshopReply.NothingFree> NOTHING_FREE =
            Field.given("nothing-free", Codec.of(WorkshopReply.NothingFree::phone, WorkshopReply.NothingFree::new));
    static final Field<WorkshopReply.Booked> BOOKED = Field.given("booked", Codec.of(Fields::written, Fields::booked));
    static final Field<WorkshopReply.Occupied> OCCUPIED = Field.given(
            "occupied",
            Codec.of(
                    occupied -> occupied.start().toString(),
                    text -> new WorkshopReply.Occupied(ZonedDateTime.parse(text))));
    static final Field<WorkshopReply.LimitReached> LIMIT =
            Field.given("limit", Codec.of(Fields::written, Fields::limit));
    static final Field<WorkshopReply.ContactDetails> DETAILS =
            Field.given("details", Codec.of(WorkshopReply.ContactDetails::details, WorkshopReply.ContactDetails::new));

    private Fields() {}

    /** A motorcycle is sold up to a year before its model year; the range is never empty, even if a clock was set back. */
    private static LocalDate earlier(LocalDate today, Year year) {
        LocalDate first = year.atMonth(Month.JANUARY).atDay(1);
        return first.isAfter(today) ? today : first;
    }

    private static String written(WorkshopReply.Offered offered) {
        return offered.week() + "," + offered.slots().encode();
    }

    private static WorkshopReply.Offered offered(String text) {
        return split(text, parts -> new WorkshopReply.Offered(Week.valueOf(parts[0]), Slots.decode(parts[1])));
    }

    private static String written(WorkshopReply.Booked booked) {
        return booked.start() + "," + booked.place();
    }

    private static WorkshopReply.Booked booked(String text) {
        return split(text, parts -> new WorkshopReply.Booked(ZonedDateTime.parse(parts[0]), parts[1]));
    }

    private static String written(WorkshopReply.LimitReached limit) {
        return limit.first() + "," + limit.second() + "," + limit.third();
    }

    private static WorkshopReply.LimitReached limit(String text) {
        return split(
                text,
                parts -> split(
                        parts[1],
                        rest -> new WorkshopReply.LimitReached(
                                ZonedDateTime.parse(parts[0]),
                                ZonedDateTime.parse(rest[0]),
                                ZonedDateTime.parse(rest[1]))));
    }

    private static <T> T split(String text, Function<String[], T> read) {
        String[] parts = text.split(",", 2);
        if (parts.length != 2) {
            throw new IllegalArgumentException("two parts wanted");
        }
        return read.apply(parts);
    }
}
