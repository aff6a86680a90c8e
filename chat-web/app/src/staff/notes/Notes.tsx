import type { Note } from "@paddock/client/staff";
import { useState } from "preact/hooks";
import { FormDialog } from "../../design/FormDialog";
import { Icon } from "../../design/Icon";
import { f, t } from "../../i18n/i18n";
import { me } from "../../live/session";
import { useDraft } from "../../live/use-draft";
import { st } from "../i18n/i18n";
import { writeNote } from "./notes";
import { Paper } from "./Paper";

/** A note on paper of its own: nobody takes it for something a customer reads. */
export function NoteSlip({ note }: { note: Note }) {
  return (
    <div class="slip">
      <p class="by">
        <Icon name="eye-off" size="s" />
        <span>
          <b>{note.from.name || t().rooms.deletedUser}</b> {st().notes.between}
        </span>
        <time dateTime={note.at}>{f().when(note.at)}</time>
      </p>
      <p class="words">{note.text}</p>
    </div>
  );
}

/** Where a note is written; what was typed stays as a draft of its own until it is kept. */
export function WriteNote({ conversation, name, onDone }: { conversation: string; name: string; onDone: () => void }) {
  const texts = st().notes;
  const [text, setText, forget] = useDraft(me.value?.id, `note.${conversation}`);
  const [tried, setTried] = useState(false);
  const empty = text.trim() === "";
  return (
    <FormDialog
      title={texts.title(name)}
      text={texts.lead(name)}
      keep={texts.leave}
      act={texts.keep}
      quiet
      onKeep={onDone}
      onAct={async () => {
        setTried(true);
        if (empty) return;
        await writeNote(conversation, text);
        forget();
        onDone();
      }}
    >
      <Paper label={texts.label} value={text} onValue={setText} error={tried && empty ? texts.empty : undefined} />
    </FormDialog>
  );
}
