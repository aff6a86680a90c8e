import { useEffect, useState } from "preact/hooks";
import { FormDialog } from "../../design/FormDialog";
import { Icon } from "../../design/Icon";
import { me } from "../../live/session";
import { toast } from "../../live/toasts";
import { useDraft } from "../../live/use-draft";
import { admin, colleagues } from "../desk";
import { st } from "../i18n/i18n";
import { Paper } from "../notes/Paper";
import { Load } from "./Load";

const line = "";

/** Hands a talk on: to whom, a word for them, and what the customer will read. */
export function TransferDialog({
  conversation,
  name,
  onDone,
}: {
  conversation: string;
  name: string;
  onDone: () => void;
}) {
  const texts = st().transfer;
  const all = colleagues.value;
  const free = all.filter(({ available }) => available);
  const [chosen, setChosen] = useState<string>();
  const [comment, setComment, forget] = useDraft(me.value?.id, `transfer.${conversation}`);
  const to = chosen ?? free[0]?.id ?? line;
  const next = all.find(({ id }) => id === to);
  // Chosen while free, and full since: said here rather than by a refusal.
  useEffect(() => {
    if (chosen && chosen !== line && !next?.available) setChosen(undefined);
  }, [chosen, next?.available]);
  return (
    <FormDialog
      title={texts.title(name)}
      keep={texts.keep}
      act={next ? texts.to(next.name) : texts.toLine}
      quiet
      onKeep={onDone}
      onAct={async () => {
        const said = comment.trim();
        await admin.transfer(conversation, { ...(next ? { to: next.id } : {}), ...(said ? { comment: said } : {}) });
        forget();
        toast("go", next ? texts.done(name, next.name) : texts.doneLine(name));
        onDone();
      }}
    >
      <fieldset class="opts">
        <legend class="vh">{texts.whom}</legend>
        {all.map((one) => (
          <label class={one.available ? "opt" : "opt is-off"} key={one.id}>
            <input
              type="radio"
              name="to"
              value={one.id}
              checked={one.id === to}
              disabled={!one.available}
              onChange={() => setChosen(one.id)}
            />
            <span>
              {one.name}
              <small>{one.available ? texts.available : texts.full(one.chats, one.maxChats)}</small>
            </span>
            <Load of={one} />
          </label>
        ))}
        <label class="opt">
          <input type="radio" name="to" value={line} checked={to === line} onChange={() => setChosen(line)} />
          <span>
            {texts.line}
            <small>{texts.linePlace}</small>
          </span>
          <Icon name="list-ordered" />
        </label>
      </fieldset>
      {all.length === 0 && <p class="meta">{texts.alone}</p>}
      <Paper label={next ? texts.word(next.name) : texts.wordNext} value={comment} rows={2} onValue={setComment} />
      <p class="meta">{next ? texts.reads(name, next.name) : texts.readsLine(name)}</p>
    </FormDialog>
  );
}
