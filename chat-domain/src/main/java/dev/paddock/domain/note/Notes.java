package dev.paddock.domain.note;

import dev.paddock.domain.account.UserId;
import dev.paddock.domain.conversation.ConversationId;
import java.util.List;
import java.util.Optional;

/** Every note; authors come with the name they have today, none if they were erased. Implementations are safe for use by many threads. */
public interface Notes {
    void add(Note note);

    Optional<Note> find(NoteId id);

    /** The notes beside one talk, oldest first. */
    List<Note> of(ConversationId conversation);

    /** The notes beside all talks of {@code customer}, newest first. */
    List<Note> about(UserId customer);

    /** Deletes the notes beside all talks of {@code customer}. */
    void forgetAbout(UserId customer);
}
