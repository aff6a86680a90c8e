import type { Person } from "@paddock/client";
import { useEffect, useState } from "preact/hooks";
import { Icon } from "../../design/Icon";
import { Ask } from "../../design/ui";
import { humanError } from "../../errors";
import { t } from "../../i18n/i18n";
import { setBlocked } from "../../live/people";
import { hasBlocked } from "../../live/session";
import { toast } from "../../live/toasts";

/** Blocks somebody, or lets them write again: that is offered only to who blocked them. */
export function Block({ person }: { person: Person }) {
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const texts = t().messages;
  const { name } = person;
  const off = hasBlocked(person.id);
  useEffect(() => setProblem(undefined), [asking]);

  async function set(on: boolean) {
    setBusy(true);
    try {
      await setBlocked(person, on);
      setAsking(false);
      toast("go", on ? texts.blockDone(name) : texts.unblockDone(name));
    } catch (error) {
      if (on) setProblem(humanError(error));
      else toast("stop", t().entry.problem, humanError(error));
    } finally {
      setBusy(false);
    }
  }

  return (
    <>
      <button
        class="btn --bare"
        type="button"
        disabled={busy && !asking}
        onClick={() => (off ? void set(false) : setAsking(true))}
      >
        <Icon name="ban" />
        {off ? texts.unblock : texts.block}
      </button>
      {asking && (
        <Ask
          title={texts.blockTitle(name)}
          text={texts.blockText}
          keep={texts.blockKeep}
          act={texts.block}
          destroys
          busy={busy}
          error={problem}
          onKeep={() => setAsking(false)}
          onAct={() => void set(true)}
        />
      )}
    </>
  );
}
