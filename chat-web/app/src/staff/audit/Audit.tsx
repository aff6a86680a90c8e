import type { Person } from "@paddock/client";
import type { AuditEntry } from "@paddock/client/staff";
import { useState } from "preact/hooks";
import { Wrong } from "../../design/FormDialog";
import { Empty } from "../../design/ui";
import { humanError } from "../../errors";
import { f, t } from "../../i18n/i18n";
import { admin } from "../desk";
import { st } from "../i18n/i18n";
import { useLoaded } from "../load";
import { Content } from "../ui";

const page = 50;

/** What staff did, newest first; nobody can change it. */
export function Audit() {
  const texts = st().audit;
  const first = useLoaded((signal) => admin.audit({ limit: page }, { signal }), []);
  return (
    <>
      <header class="bar">
        <h1>{texts.title}</h1>
        <button class="btn --s" type="button" onClick={first.reload}>
          {texts.refresh}
        </button>
      </header>
      <div class="scroll" tabIndex={0} role="region" aria-label={texts.title}>
        <div class="sheet --wide">
          <p class="meta">{texts.lead}</p>
          <Content of={first}>{(entries) => <Pages first={entries} key={entries[0]?.id} />}</Content>
        </div>
      </div>
    </>
  );
}

function Pages({ first }: { first: readonly AuditEntry[] }) {
  const texts = st().audit;
  const [entries, setEntries] = useState(first);
  const [more, setMore] = useState(first.length === page);
  const [problem, setProblem] = useState<string>();
  async function older() {
    const before = entries.at(-1)?.id;
    if (before === undefined) return;
    setProblem(undefined);
    try {
      const next = await admin.audit({ before, limit: page });
      setEntries([...entries, ...next]);
      setMore(next.length === page);
    } catch (error) {
      setProblem(humanError(error));
    }
  }
  if (entries.length === 0) return <Empty icon="scroll-text" text={texts.none} />;
  return (
    <>
      <div class="wide">
        <table class="table --cards">
          <thead>
            <tr>
              {[texts.at, texts.actor, texts.action, texts.object, texts.outcome, texts.hash].map((head) => (
                <th scope="col" key={head}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => (
              <tr key={entry.id}>
                <td class="num nowrap full">
                  <time dateTime={entry.at}>{t().offers.at(f().dayHere(entry.at), f().stamp(entry.at))}</time>
                </td>
                <td>{actorName(entry.actor)}</td>
                <td>
                  <b title={entry.action}>{actionWords(entry.action, st().actions)}</b>
                </td>
                <td class="object">{entry.object}</td>
                <td data-of={texts.outcome}>{entry.outcome}</td>
                <td class="fine num" data-of="#" title={entry.hash}>
                  {entry.hash.slice(0, 8)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {problem && <Wrong text={problem} />}
      {more && (
        <button class="btn" type="button" onClick={() => void older()}>
          {texts.older}
        </button>
      )}
    </>
  );
}

/** Whoever did it; the operator acts by the server's commands, not by an account. */
export const actorName = ({ id, name }: Person) =>
  id === "operator" ? st().audit.operator : name || t().rooms.deletedUser;

/** What an action is called: by its whole name, or by as much of its beginning as has one (`person.change.advisor.block`). */
export function actionWords(action: string, words: Readonly<Record<string, string>>): string {
  const parts = action.split(".");
  for (let length = parts.length; length > 0; length--) {
    const known = words[parts.slice(0, length).join(".")];
    if (known) return known;
  }
  return action;
}
