import type { Conversation, Person } from "@paddock/client";
import { useMemo } from "preact/hooks";
import { useModal } from "../../design/use-modal";
import { errorText } from "../../errors";
import { t } from "../../i18n/i18n";
import { TalkBody } from "../../pages/talk/Talk";
import { st } from "../i18n/i18n";
import { NoteSlip } from "../notes/Notes";
import { useNotes } from "../notes/notes";

type PastTalkProps = { conversation: string; title: string; with: Person; onDone: () => void };

/** A talk of the past to read again, with its notes, whoever had it. */
export function PastTalk({ conversation, title, with: customer, onDone }: PastTalkProps) {
  const dialog = useModal();
  const { notes, failed } = useNotes(conversation);
  const asides = useMemo(
    () => notes.map((note) => ({ key: note.id, at: note.at, content: <NoteSlip note={note} /> })),
    [notes],
  );
  const talk: Conversation = {
    id: conversation,
    kind: "advice",
    title: customer.name,
    lastSeq: 0,
    readSeq: 0,
    open: false,
    with: { ...customer, online: false },
  };
  return (
    <dialog
      class="dlg --talk"
      ref={dialog}
      aria-label={title}
      onCancel={(event) => {
        event.preventDefault();
        onDone();
      }}
    >
      <h2 class="cut">{title}</h2>
      <div class="talk is-two past-talk">
        <TalkBody conversation={talk} asides={asides} />
      </div>
      {failed && <p class="meta">{st().notes.failed(errorText(failed))}</p>}
      <div class="do">
        <button class="btn" type="button" autofocus onClick={onDone}>
          {t().close}
        </button>
      </div>
    </dialog>
  );
}
