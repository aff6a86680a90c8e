import type { Author } from "@paddock/client";
import { useState } from "preact/hooks";
import { Icon } from "../../design/Icon";
import { isStaff, StaffTag } from "../../design/StaffTag";
import { Ask, Face } from "../../design/ui";
import { humanError } from "../../errors";
import { t } from "../../i18n/i18n";
import { setBlocked } from "../../live/people";
import { blocked, chat, me } from "../../live/session";
import { toast } from "../../live/toasts";
import { go, talkPath } from "../../router";

const isBlocked = (person: string) => blocked.value.some(({ id }) => id === person);

/** Somebody who is present: their name opens what one can do about them. */
export function PersonRow({ person }: { person: Author }) {
  const [open, setOpen] = useState(false);
  const name = person.name || t().rooms.deletedUser;
  const face = <Face id={person.id} name={person.name} house={isStaff(person.role)} gone={!person.name} size="s" />;
  if (person.id === me.value?.id || !person.name)
    return (
      <li class="person">
        {face}
        <span class="grow cut">{name}</span>
        <StaffTag role={person.role} />
        {person.id === me.value?.id && <span class="fine">{t().you}</span>}
      </li>
    );
  return (
    <li>
      <button
        class="person"
        type="button"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        onKeyDown={(event) => event.key === "Escape" && setOpen(false)}
      >
        {face}
        <span class="grow cut">{name}</span>
        <StaffTag role={person.role} />
        {isBlocked(person.id) && <Icon name="ban" size="s" />}
      </button>
      {open && <Acts person={person} onDone={() => setOpen(false)} />}
    </li>
  );
}

function Acts({ person, onDone }: { person: Author; onDone: () => void }) {
  const texts = t().messages;
  const [busy, setBusy] = useState(false);
  const [asking, setAsking] = useState(false);
  const mine = isBlocked(person.id);
  async function attempt(act: () => Promise<unknown>) {
    if (busy) return;
    setBusy(true);
    try {
      await act();
      onDone();
    } catch (error) {
      toast("stop", t().entry.problem, humanError(error));
    } finally {
      setBusy(false);
    }
  }
  const block = (on: boolean) =>
    attempt(async () => {
      await setBlocked({ id: person.id, name: person.name }, on);
      toast("go", on ? texts.blockDone(person.name) : texts.unblockDone(person.name));
    });
  return (
    <div class="person-acts">
      <button
        class="btn --s"
        type="button"
        onClick={() => void attempt(async () => go(talkPath(await chat().openDirect(person))))}
      >
        {texts.write(person.name)}
      </button>
      <button
        class="btn --s --bare"
        type="button"
        aria-label={`${mine ? texts.unblock : texts.block} ${person.name}`}
        onClick={() => (mine ? void block(false) : setAsking(true))}
      >
        {mine ? texts.unblock : texts.block}
      </button>
      {asking && (
        <Ask
          title={texts.blockTitle(person.name)}
          text={texts.blockText}
          keep={texts.blockKeep}
          act={texts.block}
          onKeep={() => setAsking(false)}
          onAct={() => {
            setAsking(false);
            void block(true);
          }}
        />
      )}
    </div>
  );
}
