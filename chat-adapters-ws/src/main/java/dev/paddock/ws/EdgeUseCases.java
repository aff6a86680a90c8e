package dev.paddock.ws;

import dev.paddock.domain.account.Authenticate;
import dev.paddock.domain.assistant.AnswerDialog;
import dev.paddock.domain.assistant.StartDialog;
import dev.paddock.domain.conversation.CatchUp;
import dev.paddock.domain.conversation.Conversations;
import dev.paddock.domain.conversation.MarkRead;
import dev.paddock.domain.conversation.PostMessage;
import dev.paddock.domain.conversation.ReadHistory;
import dev.paddock.domain.room.JoinRoom;
import dev.paddock.domain.room.KeepSeats;
import dev.paddock.domain.room.LeaveRoom;
import dev.paddock.domain.room.Rooms;
import dev.paddock.domain.room.Seats;
import java.time.InstantSource;

/** What the WebSocket edge lets people do, and what it reads for them. */
public record EdgeUseCases(
        Authenticate authenticate,
        PostMessage postMessage,
        ReadHistory readHistory,
        CatchUp catchUp,
        MarkRead markRead,
        Conversations conversations,
        Rooms rooms,
        Seats seats,
        JoinRoom joinRoom,
        LeaveRoom leaveRoom,
        KeepSeats keepSeats,
        StartDialog startDialog,
        AnswerDialog answerDialog,
        InstantSource clock) {}
