package dev.paddock.sse.staffstream;

import dev.paddock.domain.EventLog;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.conversation.Conversation;
import dev.paddock.domain.conversation.ConversationId;
import dev.paddock.sse.HttpUseCases;
import dev.paddock.sse.http.HttpJson;
import dev.paddock.sse.stream.StreamFrames;
import dev.paddock.sse.talk.DeskCalls;
import dev.paddock.sse.view.ColleagueView;
import dev.paddock.sse.view.ConversationView;
import dev.paddock.sse.view.RequestView;
import dev.paddock.sse.view.RoomView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The start of a staff stream: with a snapshot, or with what was missed since an id; with a snapshot after all if that is too much or
 * the id is none of ours. Belongs to the thread that tells.
 */
final class StaffStreamStart {
    private static final int MAX_EVENTS = 10_000;
    private static final int MAX_BYTES = 128 * 1024;
    private static final int PAGE = 1000;

    private final EventLog log;
    private final HttpUseCases useCases;
    private final Set<ConversationId> followed;

    /**
     * @param followed the conversations whose messages are heard of: what is opened here is added
     */
    StaffStreamStart(EventLog log, HttpUseCases useCases, Set<ConversationId> followed) {
        this.log = log;
        this.useCases = useCases;
        this.followed = followed;
    }

    void open(StaffStream stream, @Nullable String lastId, CurrentState state) {
        var frames = new ArrayList<byte[]>();
        frames.add(StreamFrames.opening(null));
        if (lastId == null) {
            frames.add(snapshot(stream));
        } else if (!replay(stream, lastId, state, frames)) {
            frames.clear();
            frames.add(StreamFrames.opening(null));
            frames.add(StreamFrames.resync());
            frames.add(snapshot(stream));
        }
        stream.out().open(frames);
        stream.opened();
    }

    /** The number first, the state then: what changes in between is told once more, and changes nothing. */
    private byte[] snapshot(StaffStream stream) {
        long number = log.newest();
        talksOf(stream.person()).keySet().forEach(followed::add); // before their last numbers are read
        var talks = talksOf(stream.person()).values().stream()
                .filter(Conversation::open)
                .toList();
        stream.standAt(StaffPosition.at(
                number, talks.stream().collect(Collectors.toMap(Conversation::id, Conversation::lastSeq))));
        return StreamFrames.event(stream.id(), "snapshot", HttpJson.bytes(snapshot(stream, talks)));
    }

    private StaffSnapshot snapshot(StaffStream stream, List<Conversation> talks) {
        var language = stream.language();
        var staff = useCases.staff();
        return new StaffSnapshot(
                RequestView.inLine(staff.queue().placesAndLeft(), language),
                ConversationView.shapes(talks, language, staff.seePresence().of(stream.person())),
                RoomView.shapes(useCases.rooms().all()),
                advisors(stream),
                DeskCalls.DeskView.of(staff.desks().of(stream.person())));
    }

    private StaffSnapshot.Advisors advisors(StaffStream stream) {
        var line = useCases.staff().queue();
        var colleagues = ColleagueView.others(line.onDuty(), stream.person());
        stream.showed(colleagues);
        return new StaffSnapshot.Advisors(line.advisorsAvailable(), colleagues);
    }

    /** Adds what was missed since {@code lastId}; returns false if that can't be told. */
    private boolean replay(StaffStream stream, String lastId, CurrentState state, List<byte[]> frames) {
        var from = StaffPosition.parse(lastId).filter(this::isKept).orElse(null);
        if (from == null || !areTheirs(from, talksOf(stream.person()))) {
            return false;
        }
        followed.addAll(from.sent().keySet());
        stream.standAt(from);
        var missed = new Missed(frames);
        var feed = new StaffFeed(
                stream, state, useCases.staff().history(), useCases.staff().seePresence(), missed::add);
        try {
            sendAll(from.number(), feed);
            stream.talks().forEach(feed::catchUp);
            return true;
        } catch (TooMuchException e) {
            return false;
        }
    }

    private void sendAll(long from, StaffFeed feed) {
        long number = from;
        for (var page = log.after(number, PAGE); !page.isEmpty(); page = log.after(number, PAGE)) {
            page.forEach(feed::send);
            number = page.get(page.size() - 1).number();
        }
    }

    private boolean isKept(StaffPosition position) {
        long newest = log.newest();
        return position.number() <= newest
                && position.number() >= log.oldestKept() - 1
                && newest - position.number() <= MAX_EVENTS;
    }

    /** True if the messages that the position speaks of exist, in conversations of that person. */
    private static boolean areTheirs(StaffPosition position, Map<ConversationId, Conversation> theirs) {
        return position.sent().entrySet().stream()
                .allMatch(sent -> Optional.ofNullable(theirs.get(sent.getKey()))
                        .filter(talk -> sent.getValue() <= talk.lastSeq())
                        .isPresent());
    }

    private Map<ConversationId, Conversation> talksOf(UserId person) {
        return useCases.staff().talks().of(person).stream()
                .collect(Collectors.toMap(Conversation::id, Function.identity()));
    }

    /** The frames that were missed, up to a size. */
    private static final class Missed {
        private final List<byte[]> frames;
        private int bytes;

        Missed(List<byte[]> frames) {
            this.frames = frames;
        }

        void add(byte[] frame) {
            bytes += frame.length;
            if (bytes > MAX_BYTES) {
                throw new TooMuchException();
            }
            frames.add(frame);
        }
    }

    private static final class TooMuchException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooMuchException() {
            super("too much was missed", null, false, false);
        }
    }
}
