package dev.paddock.domain.advice;

import dev.paddock.domain.account.UserId;
import dev.paddock.domain.note.NoteText;
import org.jspecify.annotations.Nullable;

/**
 * An advisor's wish to hand a talk on.
 *
 * @param to null for the line
 * @param comment for whoever has the talk next, null if there is nothing to say
 */
public record Handover(@Nullable UserId to, @Nullable NoteText comment) {}
