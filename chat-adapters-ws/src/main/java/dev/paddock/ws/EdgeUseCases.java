package dev.paddock.ws;

import dev.paddock.domain.EventLog;
import dev.paddock.domain.account.Authenticate;
import dev.paddock.domain.account.SessionUse;
import dev.paddock.domain.advice.AdviceLine;
import dev.paddock.domain.advice.DeskTimes;
import dev.paddock.domain.advice.EndTalk;
import dev.paddock.domain.advice.RequestAdvice;
import dev.paddock.domain.assistant.AnswerDialog;
import dev.paddock.domain.assistant.RecallDialog;
import dev.paddock.domain.assistant.StartDialog;
import dev.paddock.domain.conversation.CatchUp;
import dev.paddock.domain.conversation.ChangeMessage;
import dev.paddock.domain.conversation.Conversations;
import dev.paddock.domain.conversation.MarkRead;
import dev.paddock.domain.conversation.MessageChanges;
import dev.paddock.domain.conversation.PostMessage;
import dev.paddock.domain.conversation.ReadHistory;
import dev.paddock.domain.conversation.SearchMessages;
import dev.paddock.domain.conversation.ShowTyping;
import dev.paddock.domain.direct.BlockPerson;
import dev.paddock.domain.direct.FindPeople;
import dev.paddock.domain.direct.OpenDirect;
import dev.paddock.domain.moderation.ReportMessage;
import dev.paddock.domain.presence.KeepPresence;
import dev.paddock.domain.presence.SeePresence;
import dev.paddock.domain.rating.RateTalk;
import dev.paddock.domain.room.BarPeople;
import dev.paddock.domain.room.JoinRoom;
import dev.paddock.domain.room.LeaveRoom;
import dev.paddock.domain.room.Rooms;
import dev.paddock.domain.room.Seats;
import dev.paddock.domain.shop.Shop;
import dev.paddock.domain.staff.AdmitStaff;
import dev.paddock.domain.staff.StaffActions;
import java.time.InstantSource;

/**
 * The use cases that the WebSocket edge offers, and what it reads for people.
 *
 * @param keepPresence the node's one, shared with its other edge
 */
public record EdgeUseCases(
        Authenticate authenticate,
        SessionUse sessionUse,
        PostMessage postMessage,
        ReadHistory readHistory,
        CatchUp catchUp,
        MarkRead markRead,
        Conversations conversations,
        ShowTyping showTyping,
        Rooms rooms,
        Seats seats,
        JoinRoom joinRoom,
        LeaveRoom leaveRoom,
        StartDialog startDialog,
        AnswerDialog answerDialog,
        Advice advice,
        Direct direct,
        Messages messages,
        KeepPresence keepPresence,
        SeePresence seePresence,
        EventLog eventLog,
        InstantSource clock) {

    /** Those of {@code shop} that this edge may call. */
    public static EdgeUseCases of(Shop shop) {
        var ports = shop.ports();
        var conversations = shop.conversations();
        var advice = shop.advice();
        var direct = shop.direct();
        return new EdgeUseCases(
                shop.accounts().authenticate(),
                shop.accounts().sessionUse(),
                conversations.postMessage(),
                conversations.readHistory(),
                conversations.catchUp(),
                conversations.markRead(),
                ports.conversations(),
                conversations.showTyping(),
                ports.rooms(),
                ports.seats(),
                shop.rooms().joinRoom(),
                shop.rooms().leaveRoom(),
                shop.assistant().startDialog(),
                shop.assistant().answerDialog(),
                new Advice(
                        advice.line(),
                        advice.requestAdvice(),
                        shop.assistant().recallDialog(),
                        advice.endTalk(),
                        advice.rateTalk(),
                        shop.staff().admitStaff(),
                        advice.deskTimes()),
                new Direct(direct.findPeople(), direct.openDirect(), direct.blockPerson()),
                new Messages(
                        conversations.changeMessage(),
                        conversations.reportMessage(),
                        conversations.searchMessages(),
                        shop.rooms().barPeople(),
                        shop.staff().actions(),
                        ports.messageChanges()),
                shop.presence().keepPresence(),
                shop.presence().seePresence(),
                ports.eventLog(),
                shop.clock());
    }

    /** The use cases about advisors. */
    public record Advice(
            AdviceLine line,
            RequestAdvice requestAdvice,
            RecallDialog recallDialog,
            EndTalk endTalk,
            RateTalk rateTalk,
            AdmitStaff admitStaff,
            DeskTimes deskTimes) {}

    /** The use cases between two customers. */
    public record Direct(FindPeople findPeople, OpenDirect openDirect, BlockPerson blockPerson) {}

    /** The use cases about messages that were posted before; staff act by {@code actions}. */
    public record Messages(
            ChangeMessage changeMessage,
            ReportMessage reportMessage,
            SearchMessages searchMessages,
            BarPeople barPeople,
            StaffActions actions,
            MessageChanges changes) {}
}
