package dev.paddock.domain.note;

import dev.paddock.domain.Code;
import dev.paddock.domain.Refusal;

/** Why a note was neither written nor shown. */
public sealed interface NoteRefusal extends Refusal {
    /** The talk is a colleague's, or is none with a customer, or there is none: which, is not told. */
    record NotInTalk() implements NoteRefusal, WriteNoteOutcome, ReadNotesOutcome {
        @Override
        public Code code() {
            return Code.NOT_A_MEMBER;
        }

        @Override
        public String detail() {
            return "You are not in this talk; its notes are for those who are, and for all staff once it is closed.";
        }
    }
}
