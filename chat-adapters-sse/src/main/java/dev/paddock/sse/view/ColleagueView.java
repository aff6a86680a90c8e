package dev.paddock.sse.view;

import dev.paddock.domain.account.UserId;
import dev.paddock.domain.advice.Colleague;
import java.util.List;

/**
 * A member of staff on duty, as colleagues see them.
 *
 * @param available whether they can take another customer
 * @param chats how many talks count at their desk
 */
public record ColleagueView(String id, String name, boolean available, int chats, int maxChats) {
    public record All(List<ColleagueView> advisors) {}

    /** Those on duty but {@code person}. */
    public static List<ColleagueView> others(List<Colleague> onDuty, UserId person) {
        return all(onDuty.stream()
                .filter(colleague -> !colleague.person().id().equals(person))
                .toList());
    }

    public static List<ColleagueView> all(List<Colleague> onDuty) {
        return onDuty.stream()
                .map(colleague -> new ColleagueView(
                        colleague.person().id().value(),
                        colleague.person().name(),
                        colleague.hasRoom(),
                        colleague.chats(),
                        colleague.maxChats()))
                .toList();
    }
}
