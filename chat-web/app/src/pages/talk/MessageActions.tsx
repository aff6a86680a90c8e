import type { Message } from "@paddock/client";
import { useState } from "preact/hooks";
import { Icon } from "../../design/Icon";
import { Ask } from "../../design/ui";
import { humanError } from "../../errors";
import { t } from "../../i18n/i18n";
import { minutesLeft } from "../../live/messages";
import { removeMessage, type Talk } from "../../live/talks";
import { Reporting } from "./Reporting";

/** The button that shows what can be done with a message. */
export function More({ open, label, onToggle }: { open: boolean; label: string; onToggle: () => void }) {
  return (
    <button class="ib --s more" type="button" aria-expanded={open} aria-label={label} onClick={onToggle}>
      <Icon name="ellipsis" size="s" />
    </button>
  );
}

/** What a reader can do with what somebody else wrote. */
export function OthersActions({ message, onDone }: { message: Message; onDone: () => void }) {
  const [reporting, setReporting] = useState(false);
  return (
    <p class="under --wrap">
      <button class="btn --bare --s" type="button" onClick={() => setReporting(true)}>
        <Icon name="flag" size="s" />
        {t().rooms.report}
      </button>
      {reporting && <Reporting message={message} onDone={onDone} />}
    </p>
  );
}

/** What its author can still do with a message: for ten minutes. */
export function OwnActions({ talk, message, onDone }: { talk: Talk; message: Message; onDone: () => void }) {
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const texts = t().rooms;
  const left = minutesLeft(message, Date.now());
  async function remove() {
    setBusy(true);
    setProblem(undefined);
    try {
      await removeMessage(talk, message.seq);
      onDone();
    } catch (error) {
      setProblem(humanError(error));
    } finally {
      setBusy(false);
    }
  }
  if (left === 0) return <p class="under">{texts.settled}</p>;
  return (
    <p class="under --wrap">
      {texts.changeable(left)}
      <button
        class="btn --bare --s"
        type="button"
        onClick={() => {
          talk.editing.value = { seq: message.seq, text: message.text ?? "" };
          onDone();
        }}
      >
        <Icon name="pencil" size="s" />
        {texts.edit}
      </button>
      <button class="btn --bare --s" type="button" onClick={() => setAsking(true)}>
        <Icon name="eraser" size="s" />
        {texts.remove}
      </button>
      {asking && (
        <Ask
          title={texts.removeTitle}
          text={texts.removeText}
          keep={texts.removeKeep}
          act={texts.remove}
          destroys
          busy={busy}
          error={problem}
          onKeep={() => setAsking(false)}
          onAct={() => void remove()}
        />
      )}
    </p>
  );
}
