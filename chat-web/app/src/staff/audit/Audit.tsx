import type { Person } from "@paddock/client";
import type { AuditEntry } from "@paddock/client/staff";
import { useMemo, useState } from "preact/hooks";
import { Wrong } from "../../design/FormDialog";
import { Icon } from "../../design/Icon";
import { Empty } from "../../design/ui";
import { humanError } from "../../errors";
import { f, t } from "../../i18n/i18n";
import { admin } from "../desk";
import { st } from "../i18n/i18n";
import { useLoaded } from "../load";
import { Content } from "../ui";
import { toCsv } from "./audit-csv";
import { changeWords, deed } from "./sentences";

const page = 50;
/** The most entries that one file holds. */
const longest = 5_000;

interface Asked {
  readonly actor: string;
  readonly action: string;
  readonly days: string;
}

const dayMs = 24 * 60 * 60_000;

/** The filter as the server takes it. */
const asFilter = ({ actor, action, days }: Asked) => ({
  ...(actor && { actor }),
  ...(action && { action }),
  ...(days && { from: new Date(Date.now() - Number(days) * dayMs).toISOString() }),
});

/** What staff did, newest first; nobody can change it. */
export function Audit() {
  const texts = st().audit;
  const [asked, setAsked] = useState<Asked>({ actor: "", action: "", days: "" });
  const filter = useMemo(() => asFilter(asked), [asked]);
  const first = useLoaded((signal) => admin.audit({ limit: page, ...filter }, { signal }), [filter]);
  const [problem, setProblem] = useState<string>();
  const [known, setKnown] = useState<ReadonlyMap<string, string>>(new Map());
  for (const { actor } of first.value ?? [])
    if (!known.has(actor.id)) setKnown(new Map(known).set(actor.id, actorName(actor)));
  async function save() {
    setProblem(undefined);
    try {
      download(await all(filter));
    } catch (error) {
      setProblem(humanError(error));
    }
  }
  return (
    <>
      <header class="bar">
        <h1>{texts.title}</h1>
        <button class="btn --s" type="button" onClick={first.reload}>
          {texts.refresh}
        </button>
        <button class="btn --s" type="button" onClick={() => void save()}>
          <Icon name="arrow-down" size="s" />
          {texts.csv}
        </button>
      </header>
      <div class="scroll" tabIndex={0} role="region" aria-label={texts.title}>
        <div class="sheet --wide">
          <p class="meta">{texts.lead}</p>
          {problem && <Wrong text={problem} />}
          <div class="row --wrap" role="group" aria-label={texts.filter}>
            <Choice
              label={texts.actor}
              value={asked.actor}
              options={[["", texts.anybody], ...known]}
              onChoose={(actor) => setAsked({ ...asked, actor })}
            />
            <Choice
              label={texts.action}
              value={asked.action}
              options={[["", texts.anything], ...Object.entries(texts.kinds)]}
              onChoose={(action) => setAsked({ ...asked, action })}
            />
            <Choice
              label={texts.period}
              value={asked.days}
              options={[["", texts.ever], ...Object.entries(texts.periods)]}
              onChoose={(days) => setAsked({ ...asked, days })}
            />
          </div>
          <Content of={first}>
            {(entries) => <Pages first={entries} filter={filter} key={`${JSON.stringify(filter)}${entries[0]?.id}`} />}
          </Content>
        </div>
      </div>
    </>
  );
}

type ChoiceProps = {
  label: string;
  value: string;
  options: readonly (readonly [string, string])[];
  onChoose: (value: string) => void;
};

/** What is looked for; choosing changes nothing but what is shown. */
function Choice({ label, value, options, onChoose }: ChoiceProps) {
  return (
    <label class="field">
      <span>{label}</span>
      <select class="input --s" value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
        {options.map(([id, name]) => (
          <option value={id} key={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

type Filter = ReturnType<typeof asFilter>;

function Pages({ first, filter }: { first: readonly AuditEntry[]; filter: Filter }) {
  const texts = st().audit;
  const [entries, setEntries] = useState(first);
  const [more, setMore] = useState(first.length === page);
  const [problem, setProblem] = useState<string>();
  async function older() {
    const before = entries.at(-1)?.id;
    if (before === undefined) return;
    setProblem(undefined);
    try {
      const next = await admin.audit({ before, limit: page, ...filter });
      setEntries([...entries, ...next]);
      setMore(next.length === page);
    } catch (error) {
      setProblem(humanError(error));
    }
  }
  if (entries.length === 0) return <Empty icon="scroll-text" text={texts.none} />;
  return (
    <>
      <ol class="journal">
        {entries.map((entry) => (
          <Entry entry={entry} key={entry.id} />
        ))}
      </ol>
      {problem && <Wrong text={problem} />}
      {more && (
        <button class="btn" type="button" onClick={() => void older()}>
          {texts.older}
        </button>
      )}
    </>
  );
}

/** Rights, blocks and opening hours weigh more than the rest. */
const heavy = /^(person\.change|admin\.create|calendar\.configure)/;

function Entry({ entry }: { entry: AuditEntry }) {
  const texts = st().audit;
  return (
    <li class={heavy.test(entry.action) ? "is-heavy" : ""}>
      <time class="meta num nowrap" dateTime={entry.at}>
        {t().offers.at(f().dayHere(entry.at), f().stamp(entry.at))}
      </time>
      <div class="grow">
        <p title={`${entry.action} ${entry.object}`}>
          <b>{actorName(entry.actor)}</b> {deed(entry)}
          {entry.outcome !== "ok" && <span class="tag --stop">{texts.refused(entry.outcome)}</span>}
        </p>
        {entry.changes?.map((change) => {
          const { field, from, to } = changeWords(change);
          return (
            <p class="meta" key={change.field}>
              {field}&nbsp;: <s>{from}</s> → <b class="framed">{to}</b>
            </p>
          );
        })}
      </div>
      <span class="fine num" title={entry.hash}>
        {entry.hash.slice(0, 8)}
      </span>
    </li>
  );
}

async function all(filter: Filter): Promise<readonly AuditEntry[]> {
  const found: AuditEntry[] = [];
  for (let full = true; full && found.length < longest; ) {
    const before = found.at(-1)?.id;
    const next = await admin.audit({ limit: 100, ...(before !== undefined && { before }), ...filter });
    found.push(...next);
    full = next.length === 100;
  }
  return found;
}

function download(entries: readonly AuditEntry[]) {
  const texts = st().audit;
  const rows = entries.map((entry) => [
    entry.at,
    actorName(entry.actor),
    deed(entry),
    (entry.changes ?? [])
      .map(changeWords)
      .map(({ field, from, to }) => `${field}: ${from} → ${to}`)
      .join("; "),
    entry.outcome,
    entry.action,
    entry.object,
    entry.hash,
  ]);
  const heads = [texts.at, texts.actor, texts.action, texts.change, texts.outcome, "action", texts.object, texts.hash];
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([toCsv([heads, ...rows])], { type: "text/csv;charset=utf-8" }));
  link.download = "paddock-audit.csv";
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1_000);
}

/** Whoever did it; the operator acts by the server's commands, not by an account. */
export const actorName = ({ id, name }: Person) =>
  id === "operator" ? st().audit.operator : name || t().rooms.deletedUser;
