import type { Message } from "@paddock/client";
import { useId, useState } from "preact/hooks";
import { FormDialog } from "../../design/FormDialog";
import { t } from "../../i18n/i18n";
import { chat } from "../../live/session";
import { toast } from "../../live/toasts";
import { nameOf, said } from "./talk-words";

/** Tells the team of a message: why, in one of a few words, and in one's own. */
export function Reporting({ message, onDone }: { message: Message; onDone: () => void }) {
  const texts = t().rooms;
  const id = useId();
  const [why, setWhy] = useState(0);
  const [more, setMore] = useState("");
  async function report() {
    const reason = [texts.reportReasons[why], more.trim()].filter(Boolean).join(" — ");
    await chat().request("message.report", { conversation: message.conversation, seq: message.seq, reason });
    toast("go", texts.reportDone, texts.reportDoneText);
    onDone();
  }
  return (
    <FormDialog
      title={texts.reportTitle}
      text={texts.reportText}
      keep={texts.reportKeep}
      act={texts.report}
      quiet
      ready={[...more.trim()].length <= 400}
      onKeep={onDone}
      onAct={report}
    >
      <p class="quote">
        <b>{nameOf(message)}</b>
        {said(message)}
      </p>
      <fieldset class="stack">
        <legend class="vh">{texts.reportWhy}</legend>
        {texts.reportReasons.map((reason, i) => (
          <label class="check" key={reason}>
            <input type="radio" name={`${id}-why`} checked={i === why} onChange={() => setWhy(i)} />
            {reason}
          </label>
        ))}
      </fieldset>
      <div class="field">
        <label for={`${id}-more`}>{texts.reportMore}</label>
        <input
          class="input"
          id={`${id}-more`}
          value={more}
          maxLength={400}
          onInput={(event) => setMore(event.currentTarget.value)}
        />
      </div>
    </FormDialog>
  );
}
