package dev.paddock.sse.staffstream;

import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.Caller;
import dev.paddock.domain.account.Language;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.conversation.ConversationId;
import dev.paddock.sse.stream.EventStream;
import dev.paddock.sse.stream.PersonalStream;
import dev.paddock.sse.view.ColleagueView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The stream of a member of staff, and how far it has brought them. The latter belongs to the thread that tells. */
public final class StaffStream implements PersonalStream {
    private final Caller caller;
    private final EventStream out;
    private volatile Account account;
    private boolean open;
    private long number;
    private @Nullable List<ColleagueView> colleagues;
    private final Map<ConversationId, Long> sent = new HashMap<>();

    public StaffStream(Caller caller, EventStream out) {
        this.caller = caller;
        this.out = out;
        this.account = caller.account();
    }

    @Override
    public Caller caller() {
        return caller;
    }

    @Override
    public EventStream out() {
        return out;
    }

    @Override
    public boolean continuesFor(Account changed) {
        account = changed;
        return changed.role().isStaff();
    }

    UserId person() {
        return caller.id();
    }

    Language language() {
        return account.language();
    }

    boolean isOpen() {
        return open;
    }

    void opened() {
        open = true;
    }

    void standAt(StaffPosition position) {
        number = position.number();
        sent.clear();
        sent.putAll(position.sent());
    }

    public long number() {
        return number;
    }

    void standAt(long at) {
        number = at;
    }

    /** The number of the message told last in an open conversation of this person; null if it is none. */
    @Nullable
    Long lastSentIn(ConversationId talk) {
        return sent.get(talk);
    }

    /** The person's open conversations. */
    Set<ConversationId> talks() {
        return Set.copyOf(sent.keySet());
    }

    void sent(ConversationId talk, long seq) {
        sent.put(talk, seq);
    }

    void closed(ConversationId talk) {
        sent.remove(talk);
    }

    /** Notes which colleagues were shown to be on duty; returns whether it was another list before. */
    boolean showed(List<ColleagueView> now) {
        boolean news = !now.equals(colleagues);
        colleagues = now;
        return news;
    }

    String id() {
        return StaffPosition.at(number, sent).id();
    }
}
