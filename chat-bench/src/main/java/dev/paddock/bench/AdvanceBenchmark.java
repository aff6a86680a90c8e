package dev.paddock.bench;

import dev.paddock.chatbot.Dialog;
import dev.paddock.chatbot.Input;
import dev.paddock.chatbot.Slots;
import dev.paddock.chatbot.workshop.Step;
import dev.paddock.chatbot.workshop.Week;
import dev.paddock.chatbot.workshop.Workshop;
import dev.paddock.chatbot.workshop.WorkshopReply.Booked;
import dev.paddock.chatbot.workshop.WorkshopReply.Offered;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Turns of the engine per second on one core: a whole dialog, from help to booked, typed and chosen answers mixed. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 6, time = 2)
@Measurement(iterations = 6, time = 2)
@Fork(1)
public class AdvanceBenchmark {
    private static final int TURNS = 9;
    private static final int SLOTS = 24;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Instant FIRST = Instant.parse("2026-11-24T08:00:00Z");

    /** A dialog and what is said to it. */
    record Move(Dialog<Step> dialog, Input input) {}

    private List<Move> moves = List.of();

    /** Plays the dialog once, to keep each of its dialogs and inputs. */
    @Setup
    public void play() {
        var paris = ZoneId.of("Europe/Paris");
        var starts = IntStream.range(0, SLOTS)
                .mapToObj(i -> FIRST.plus(Duration.ofMinutes(90L * i)))
                .toList();
        var inputs = List.of(
                Input.text("maintenance"),
                Input.text("bientôt"),
                Input.text("2019"),
                Input.text("12 mars 2026"),
                Input.text("9 999 km"),
                Input.text("oui"),
                Input.reply(new Offered(Week.THIS, Slots.of(paris, starts))),
                Input.text("2026-11-24T09:30:00Z"),
                Input.reply(new Booked(FIRST.plus(Duration.ofMinutes(90)).atZone(paris), "Garage")));
        var played = new ArrayList<Move>();
        var dialog = Workshop.WORKFLOW.start(TODAY).dialog();
        for (Input input : inputs) {
            played.add(new Move(dialog, input));
            dialog = Workshop.WORKFLOW.advance(dialog, input, TODAY).dialog();
        }
        if (played.size() != TURNS || dialog.state() != Step.ASK_HELP) {
            throw new IllegalStateException("the dialog went astray: " + dialog);
        }
        moves = List.copyOf(played);
    }

    /** One turn after the other. */
    @Benchmark
    @OperationsPerInvocation(TURNS)
    public void advance(Blackhole blackhole) {
        for (Move move : moves) {
            blackhole.consume(Workshop.WORKFLOW.advance(move.dialog(), move.input(), TODAY));
        }
    }

    /** What a host does besides: the dialog to text and back. */
    @Benchmark
    @OperationsPerInvocation(TURNS)
    public void storeAndRead(Blackhole blackhole) {
        for (Move move : moves) {
            blackhole.consume(Workshop.WORKFLOW.decode(move.dialog().encode()));
        }
    }
}
