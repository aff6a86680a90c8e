import type { Person } from "@paddock/client";
import { useState } from "preact/hooks";
import { Face } from "../../design/ui";
import { humanError } from "../../errors";
import { t } from "../../i18n/i18n";
import { setBlocked } from "../../live/people";
import { blocked } from "../../live/session";
import { toast } from "../../live/toasts";

/** Whom one keeps from writing, each with the way to let them again. */
export function BlockedPeople() {
  const texts = t().me;
  return (
    <section class="card" aria-labelledby="blocked">
      <h2 id="blocked">{texts.blocked}</h2>
      <p class="meta">{blocked.value.length === 0 ? texts.blockedNobody : texts.blockedText}</p>
      {blocked.value.length > 0 && (
        <ul class="own-sessions" aria-labelledby="blocked">
          {blocked.value.map((person) => (
            <One person={person} key={person.id} />
          ))}
        </ul>
      )}
    </section>
  );
}

function One({ person }: { person: Person }) {
  const [busy, setBusy] = useState(false);
  const texts = t().messages;
  async function unblock() {
    setBusy(true);
    try {
      await setBlocked(person, false);
      toast("go", texts.unblockDone(person.name));
    } catch (error) {
      toast("stop", t().entry.problem, humanError(error));
      setBusy(false);
    }
  }
  return (
    <li class="row">
      <Face id={person.id} name={person.name} size="s" />
      <span class="grow cut">{person.name}</span>
      <button
        class="btn --s"
        type="button"
        disabled={busy}
        aria-label={texts.unblockLong(person.name)}
        onClick={unblock}
      >
        {texts.unblock}
      </button>
    </li>
  );
}
