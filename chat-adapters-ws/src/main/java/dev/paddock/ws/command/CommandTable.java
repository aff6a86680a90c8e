package dev.paddock.ws.command;

import dev.paddock.ws.EdgeUseCases;
import dev.paddock.ws.connection.Attendees;
import dev.paddock.ws.connection.SocketLimits;
import dev.paddock.ws.fanout.FanOut;
import dev.paddock.ws.news.Memberships;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The commands that can be given after hello, by their type; whether this person may, and of what, each handler asks the domain. */
public final class CommandTable {
    private final Map<String, CommandHandler> handlers;

    private CommandTable(Map<String, CommandHandler> handlers) {
        this.handlers = handlers;
    }

    public static CommandTable of(
            EdgeUseCases useCases, Attendees attendees, Memberships memberships, FanOut fanOut, SocketLimits limits) {
        var rooms = new RoomCommands(useCases, attendees);
        var conversations = new ConversationCommands(useCases, fanOut, limits);
        var messages = new MessageCommands(useCases, limits);
        var assistant = new AssistantCommands(useCases);
        var advice = new AdviceCommands(useCases.advice());
        var people = new PeopleCommands(useCases, memberships);
        return new CommandTable(Map.ofEntries(
                entry("room.join", rooms::join),
                entry("room.leave", rooms::leave),
                entry("message.send", conversations::send),
                entry("message.edit", messages::edit),
                entry("message.remove", messages::remove),
                entry("message.report", messages::report),
                entry("message.search", messages::search),
                entry("message.history", conversations::history),
                entry("conversation.read", conversations::read),
                entry("conversation.typing", conversations::typing),
                entry("conversation.close", advice::close),
                entry("people.list", people::list),
                entry("direct.open", people::open),
                entry("people.block", people::block),
                entry("people.unblock", people::unblock),
                entry("advice.request", advice::request),
                entry("advice.leave", advice::leave),
                entry("advice.cancel", advice::cancel),
                entry("advice.rate", advice::rate),
                entry("assistant.start", assistant::start),
                entry("assistant.answer", assistant::answer),
                entry("ping", (session, command) -> CommandReply.done(command))));
    }

    /** The handler of a type of command, null if there is none. */
    @Nullable
    CommandHandler find(String type) {
        return handlers.get(type);
    }

    private static Map.Entry<String, CommandHandler> entry(String type, CommandHandler handler) {
        return Map.entry(type, handler);
    }
}
