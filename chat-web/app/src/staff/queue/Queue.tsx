import type { PendingRequest } from "@paddock/client/staff";
import { useEffect, useRef, useState } from "preact/hooks";
import { FormDialog } from "../../design/FormDialog";
import { Icon } from "../../design/Icon";
import { Empty, Skeleton } from "../../design/ui";
import { codeOf, humanError } from "../../errors";
import { f, t } from "../../i18n/i18n";
import { me } from "../../live/session";
import { talkOf } from "../../live/talks";
import { toast } from "../../live/toasts";
import { go } from "../../router";
import { AlertOffer } from "../alerts/Alerts";
import { ChatColumn } from "../chats/ChatColumn";
import { columns, fit, openColumn, ownList, waitsSince } from "../chats/columns";
import { closingChat, noting, toLine, transferring } from "../chats/moves";
import { beside, OwnChats } from "../chats/OwnChats";
import { FoundTalks, matches, Search } from "../chats/Search";
import { keepTold } from "../chats/told";
import { CustomerCard } from "../customer/CustomerCard";
import { cardOf, knownCard } from "../customer/cards";
import { accept, admin, availability, gone, refuse, requests } from "../desk";
import { st } from "../i18n/i18n";
import { useKeys } from "../keys";
import { useLoaded } from "../load";
import { staffPath } from "../routes";
import { Crew } from "../transfer/Crew";
import { TextField } from "../ui";
import { clock, useNow } from "../use-now";
import { Duty } from "./Duty";
import { inFront, putInFront } from "./front";
import { type Place, placeOf } from "./place";

/** A column is at least so wide, in pixels. */
const columnWidth = 320;

/** Those who wait, one's own chats beside them, and whoever one has before one. */
export function Queue() {
  const texts = st().queue;
  const chats = columns.value;
  const whom = inFront.value;
  const bench = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!bench.current) return;
    const watcher = new ResizeObserver(([box]) => {
      fit.value = Math.max(1, Math.floor((box?.contentRect.width ?? 0) / columnWidth));
    });
    watcher.observe(bench.current);
    return () => watcher.disconnect();
  }, []);
  return (
    <>
      <h1 class="vh">{texts.title}</h1>
      <div class="desk">
        <section class="queue" aria-labelledby="queue-title">
          <Duty />
          <div class="scroll">
            <Line />
            <OwnChats />
          </div>
          <Crew />
        </section>
        <div class="chats desk-only" ref={bench}>
          {chats.length === 0 ? (
            <Empty
              icon="messages-square"
              title={texts.noChat}
              text={availability.value?.available ? texts.noChatText : texts.noChatOff}
            />
          ) : (
            chats.map((chat) => <ChatColumn conversation={chat} key={chat.id} />)
          )}
        </div>
        {whom && (
          <div class="fiche-column">
            <CustomerCard id={whom.id} name={whom.name} key={whom.id} />
          </div>
        )}
      </div>
    </>
  );
}

/** How long is long, in seconds: from then on a wait stands out. */
const long = 5 * 60;

/** So many of the line are shown, so that one's own chats stay in sight however long it is. */
const few = 3;

function Line() {
  const texts = st().queue;
  const [query, setQuery] = useState("");
  const all = requests.value?.filter(({ customer, topic }) => matches(query, customer.name, topic));
  const now = useNow();
  const [at, setAt] = useState<Place>({ index: 0 });
  const [busy, setBusy] = useState<string>();
  const [refusing, setRefusing] = useState<PendingRequest>();
  const here = placeOf(at, all ?? []);
  const [whole, setWhole] = useState(false);
  const shown = whole || query !== "" ? Infinity : Math.max(few, here + 1);

  async function take(request: PendingRequest) {
    if (busy) return;
    setBusy(request.id);
    try {
      const chat = await accept(request.id);
      keepTold(chat.id, { topic: request.topic, since: request.since });
      putInFront(request.customer);
      openColumn(chat);
      if (!beside()) go(staffPath("chats", chat.id)); // a phone has no room for it beside the line
    } catch (error) {
      const by = gone.value.get(request.id)?.advisor;
      const taken = codeOf(error) === "request_already_taken" && by && by.id !== me.value?.id;
      toast("stop", texts.notTaken(request.customer.name), taken ? texts.takenBy(by.name) : humanError(error));
    } finally {
      setBusy(undefined);
    }
  }

  function choose(index: number) {
    const request = all?.[index];
    if (!request) return;
    setAt({ id: request.id, index });
    putInFront(request.customer);
  }

  useKeys({
    j: () => choose(Math.min(here + 1, (all?.length ?? 1) - 1)),
    k: () => choose(Math.max(0, here - 1)),
    a: () => all?.[here] && void take(all[here]),
    r: () => all?.[here] && setRefusing(all[here]),
    e: () => {
      closingChat.value = frontChat()?.id;
    },
    n: () => {
      noting.value = frontChat()?.id;
    },
    t: () => {
      transferring.value = frontChat()?.id;
    },
    w: toLongest,
    Escape: toLine,
  });

  return (
    <>
      <AlertOffer />
      <Search query={query} onQuery={setQuery} />
      <div class="qhead">
        <h2 id="queue-title">{texts.waiting}</h2>
        {all && all.length > 0 && <span class="badge --wait">{all.length}</span>}
        <span class="grow" />
        <Median line={all?.length} />
      </div>
      {!all && <Skeleton rows={4} />}
      {all?.length === 0 &&
        (query ? (
          <p class="meta pad">{st().search.none(query)}</p>
        ) : (
          <Empty icon="circle-check" title={texts.none} text={texts.noneText} />
        ))}
      <ol aria-label={texts.waiting} aria-live="polite">
        {all?.slice(0, shown).map((request, i) => (
          <Asked
            request={request}
            place={i + 1}
            waited={(now - Date.parse(request.since)) / 1000}
            chosen={i === here}
            busy={busy === request.id}
            onChoose={() => choose(i)}
            onAccept={() => void take(request)}
            onRefuse={() => setRefusing(request)}
            key={request.id}
          />
        ))}
      </ol>
      {all && all.length > few && query === "" && (
        <button class="more-asks" type="button" aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {whole ? texts.fewer : texts.further(all.length - few, clock((now - Date.parse(all.at(-1)!.since)) / 1000))}
          <Icon name={whole ? "chevron-left" : "chevron-right"} size="s" />
        </button>
      )}
      <FoundTalks query={query} />
      {refusing && <Refusing request={refusing} onDone={() => setRefusing(undefined)} />}
    </>
  );
}

const frontChat = () => columns.value.find((chat) => chat.with?.id === inFront.value?.id);

/** How long those accepted today had waited, in the middle. */
function Median({ line }: { line: number | undefined }) {
  const today = useLoaded((signal) => admin.statistics("today", {}, { signal }), [line]);
  const waits = today.value?.waits;
  if (!waits || waits.count === 0) return null;
  return <span class="meta num">{st().queue.median(clock(waits.medianSeconds))}</span>;
}

type AskedProps = {
  request: PendingRequest;
  place: number;
  waited: number;
  chosen: boolean;
  busy: boolean;
  onChoose: () => void;
  onAccept: () => void;
  onRefuse: () => void;
};

function Asked({ request, place, waited, chosen, busy, onChoose, onAccept, onRefuse }: AskedProps) {
  const texts = st().queue;
  const { customer, topic, text } = request;
  const left = request.status === "left";
  const name = customer.name || t().rooms.deletedUser;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: j and k do the same
    <li
      class={`ask${chosen ? " is-here" : ""}${waited >= long && request.status !== "left" ? " is-long" : ""}`}
      aria-current={chosen ? "true" : undefined}
      aria-label={name}
      onClick={onChoose}
    >
      {left ? (
        <Icon name="mail" />
      ) : (
        <span class="stone --s" aria-hidden="true">
          <span>{place}</span>
        </span>
      )}
      <p class="name cut">{name}</p>
      {left ? (
        <span class="waited">{f().when(request.since)}</span>
      ) : (
        <span class="waited" role="timer" aria-label={texts.waited(clock(waited))}>
          {clock(waited)}
        </span>
      )}
      <p class="topic">{topic || (left ? texts.left : texts.noTopic)}</p>
      {left && <p class="meta left-text">{text}</p>}
      <Known id={customer.id} />
      <div class="do">
        <button
          class={`btn${chosen ? " --main" : ""}${busy ? " is-busy" : ""}`}
          type="button"
          aria-disabled={busy}
          aria-label={texts.acceptLong(name)}
          onClick={onAccept}
        >
          {busy && <Icon name="refresh-cw" />}
          {texts.accept}
          {chosen && (
            // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a kbd takes no focus
            <kbd class="desk-only" aria-hidden="true">
              a
            </kbd>
          )}
        </button>
        <button class="btn" type="button" aria-label={texts.refuseLong(name)} onClick={onRefuse}>
          {texts.refuse}
        </button>
      </div>
    </li>
  );
}

/** What the card of somebody in line says at a glance. */
function Known({ id }: { id: string }) {
  useEffect(() => void (id && !knownCard(id) && cardOf(id).catch(() => undefined)), [id]); // the card itself says so when it can't be had
  const card = knownCard(id);
  if (!card) return null;
  const texts = st().customer;
  const booked = card.appointments.filter(({ status }) => status === "booked").length;
  const earlier = card.requests.filter(({ status }) => status !== "pending").length;
  return (
    <p class="tags">
      <span class={card.guest ? "tag --line" : "tag"}>
        {card.guest ? t().guest : texts.since(f().monthOf(card.since))}
      </span>
      {booked > 0 && <span class="tag --line">{texts.counts(booked)}</span>}
      <span class="tag --line">{earlier === 0 ? texts.first : texts.earlier(earlier)}</span>
    </p>
  );
}

/** To the chat whose customer waits longest for an answer. */
function toLongest() {
  const waiting = ownList.value.flatMap((chat) => {
    const { messages, newest } = talkOf(chat.id);
    const since = waitsSince(messages.value, newest.value);
    return since ? [{ chat, since: Date.parse(since) }] : [];
  });
  const [first] = waiting.sort((a, b) => a.since - b.since);
  if (first) openColumn(first.chat);
}

const longestReason = 500;

function Refusing({ request, onDone }: { request: PendingRequest; onDone: () => void }) {
  const texts = st().queue;
  const [reason, setReason] = useState("");
  return (
    <FormDialog
      title={texts.refuseTitle(request.customer.name)}
      text={texts.refuseText}
      keep={texts.refuseKeep}
      act={texts.refuseDo}
      destroys
      ready={reason.trim() !== "" && [...reason.trim()].length <= longestReason}
      onKeep={onDone}
      onAct={async () => {
        await refuse(request.id, reason);
        onDone();
      }}
    >
      <TextField label={texts.reason} value={reason} longest={longestReason} onValue={setReason} />
      <div class="row --wrap">
        {texts.reasons.map((one) => (
          <button class="btn --s" type="button" onClick={() => setReason(one)} key={one}>
            {one}
          </button>
        ))}
      </div>
    </FormDialog>
  );
}
