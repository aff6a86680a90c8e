package dev.paddock.sse;

import dev.paddock.domain.InMemoryWorld;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.advice.AcceptOutcome;
import dev.paddock.domain.advice.AdviceRequest;
import dev.paddock.domain.advice.RequestAdvice;
import dev.paddock.domain.advice.RequestOutcome;
import dev.paddock.domain.advice.Topic;
import dev.paddock.domain.conversation.ConversationId;
import dev.paddock.domain.room.JoinRoom;
import dev.paddock.domain.room.LeaveRoom;
import dev.paddock.domain.staff.StaffActions;

/** The acts of people on a working day, past all edges. */
public final class Shift {
    public final StaffActions actions;
    public final RequestAdvice requestAdvice;
    public final JoinRoom joinRoom;
    public final LeaveRoom leaveRoom;
    private final InMemoryWorld world;

    public Shift(TestEdge edge) {
        this.world = edge.world;
        this.actions = edge.shop.staff().actions();
        this.requestAdvice = edge.shop.advice().requestAdvice();
        this.joinRoom = edge.shop.rooms().joinRoom();
        this.leaveRoom = edge.shop.rooms().leaveRoom();
    }

    /** Puts {@code customer} in line, for which an advisor must be available. */
    public AdviceRequest ask(Account customer) {
        var outcome = requestAdvice.request(customer.person(), new Topic("Freins"));
        return ((RequestOutcome.Requested) outcome).place().request();
    }

    /** Has {@code advisor} talk with {@code customer}. */
    public ConversationId talk(Account advisor, Account customer) {
        var accepted = actions.acceptRequest(advisor, ask(customer).id());
        return ((AcceptOutcome.Accepted) accepted).request().talk();
    }

    /** Makes {@code advisor} available, connected in some other way than by a stream. */
    public void begin(Account advisor) {
        world.presences().arrived(advisor.id());
        actions.declare(advisor, true, 20);
    }
}
