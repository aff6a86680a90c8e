import { type Conversation, type Person, ProblemError } from "@paddock/client";
import { useEffect, useState } from "preact/hooks";
import { Icon } from "../../design/Icon";
import { Badge, Empty, Face, Skeleton } from "../../design/ui";
import { errorText, humanError } from "../../errors";
import { folded } from "../../folded";
import { f, t } from "../../i18n/i18n";
import { findPeople, people, peopleFailed, presence } from "../../live/people";
import { chat, conversations, hasBlocked, me, rooms, status, unreadOf } from "../../live/session";
import { talkOf } from "../../live/talks";
import { toast } from "../../live/toasts";
import { usePreviews } from "../../live/use-previews";
import { go, talkPath } from "../../router";
import { otherName } from "../talk/Talk";
import { said } from "../talk/talk-words";
import { DirectPane } from "./DirectPane";
import { ListingQuestion } from "./ListingQuestion";

const againMs = 20_000;
/** The longest list the server gives. */
const mostPeople = 100;

/** Conversations between two, those online one could write to, and the one that is open; on a phone list or talk. */
export function Direct({ open }: { open?: string | undefined }) {
  return (
    <div class={open ? "split has-open" : "split"}>
      <section class="pane first" aria-labelledby="messages-title">
        <TalkList open={open} />
      </section>
      {open ? (
        <DirectPane id={open} key={open} />
      ) : (
        <section class="pane talk is-blank" aria-label={t().messages.pick}>
          <Empty icon="messages-square" title={t().messages.pick} text={t().messages.pickText} />
        </section>
      )}
    </div>
  );
}

const between = ({ kind }: Conversation) => kind !== "room";

const underWay = ({ kind, open }: Conversation) => kind === "advice" && open;

/** A talk with an advisor that is under way, then newest first; those nothing is known of yet come last. */
function byNewest(a: Conversation, b: Conversation): number {
  if (underWay(a) !== underWay(b)) return underWay(a) ? -1 : 1;
  const at = ({ id }: Conversation) => Date.parse(talkOf(id).newest.value?.at ?? "") || 0;
  return at(b) - at(a);
}

function TalkList({ open }: { open: string | undefined }) {
  const [query, setQuery] = useState("");
  const texts = t().messages;
  const loaded = rooms.value !== undefined; // the welcome brings both lists
  const all = conversations.value.filter(between);
  const found = all.filter((one) => folded(otherName(one)).includes(folded(query.trim()))).sort(byNewest);
  usePreviews(all);
  usePeople(query);
  const talked = new Set(all.filter(({ kind }) => kind === "direct").map((one) => one.with?.id));
  const others = (people.value ?? []).filter(({ id }) => !talked.has(id));
  return (
    <>
      <header>
        <div class="bar">
          <h1 id="messages-title">{texts.title}</h1>
        </div>
        <div class="phead">
          <label class="affix">
            <span class="vh">{texts.search}</span>
            <Icon name="search" />
            <input
              class="input"
              type="search"
              placeholder={texts.search}
              value={query}
              onInput={(event) => setQuery(event.currentTarget.value)}
            />
          </label>
        </div>
      </header>
      <div class="scroll">
        {me.value?.listingAsked === false && <ListingQuestion />}
        {!loaded && <Skeleton rows={4} />}
        {found.length > 0 && (
          <section class="group" aria-label={texts.talks}>
            <ul class="list">
              {found.map((one) => (
                <li key={one.id}>
                  <TalkRow conversation={one} open={one.id === open} />
                </li>
              ))}
            </ul>
          </section>
        )}
        {loaded && <Online others={others} anyTalk={found.length > 0} query={query.trim()} />}
      </div>
    </>
  );
}

/** Who is online, asked for anew as one types and once in a while. */
function usePeople(query: string) {
  const online = status.value.state === "online";
  useEffect(() => {
    if (!online) return;
    const soon = setTimeout(() => void findPeople(query), query ? 250 : 0);
    const timer = setInterval(() => document.visibilityState === "visible" && void findPeople(query), againMs);
    return () => {
      clearTimeout(soon);
      clearInterval(timer);
    };
  }, [query, online]);
}

function TalkRow({ conversation, open }: { conversation: Conversation; open: boolean }) {
  const unread = unreadOf(conversation);
  const newest = talkOf(conversation.id).newest.value;
  const other = conversation.with?.id ?? conversation.id;
  const name = otherName(conversation);
  const house = conversation.kind === "advice";
  const here = presence.value.get(other) ?? people.value?.some(({ id }) => id === other);
  const texts = t().messages;
  const line = hasBlocked(other)
    ? texts.youBlocked(name)
    : newest
      ? newest.from.id === me.value?.id
        ? texts.youSaid(said(newest))
        : said(newest)
      : texts.nothing;
  return (
    <a
      class={unread > 0 ? "item is-unread" : "item"}
      href={talkPath(conversation.id)}
      aria-current={open ? "true" : undefined}
    >
      <Face
        id={other}
        name={name}
        house={house}
        gone={conversation.with?.erased}
        here={here === undefined || house ? undefined : here ? "on" : "off"}
      />
      <span class="name cut">{name}</span>
      <span class="when">{newest && f().when(newest.at)}</span>
      <span class="text cut">{line}</span>
      <span class="end">
        <Badge count={unread} />
      </span>
    </a>
  );
}

function Online({ others, anyTalk, query }: { others: readonly Person[]; anyTalk: boolean; query: string }) {
  const texts = t().messages;
  if (people.value === undefined) return peopleFailed.value ? <Failed /> : <Skeleton rows={2} />;
  return (
    <section class="group" aria-labelledby="online">
      <h2 class="label" id="online">
        {texts.online}
      </h2>
      {others.length === 0 ? (
        <Empty icon="users" text={query !== "" ? texts.notFound(query) : anyTalk ? texts.nobodyElse : texts.nobody} />
      ) : (
        <ul class="list">
          {others.map((person) => (
            <li key={person.id}>
              <PersonRow person={person} />
            </li>
          ))}
        </ul>
      )}
      {people.value.length >= mostPeople && <p class="fine pad-x">{texts.mostPeople(mostPeople)}</p>}
    </section>
  );
}

function Failed() {
  return (
    <Empty icon="cloud-off" text={errorText(peopleFailed.value)}>
      <button class="btn" type="button" onClick={() => void findPeople("")}>
        {t().retry}
      </button>
    </Empty>
  );
}

/** Why somebody new can't be written to: when that is only for a while, until when. */
function refusal(error: unknown): string {
  const wait = error instanceof ProblemError && error.code === "rate_limited" ? error.retryAfterMs : undefined;
  if (wait === undefined || wait < 60_000) return humanError(error);
  const again = new Date(Date.now() + wait + 60_000).toISOString(); // the minute after, as none is shown in part
  return t().messages.enoughStrangers(f().dayHere(again), f().hourHere(again));
}

function PersonRow({ person }: { person: Person }) {
  const [busy, setBusy] = useState(false);
  async function write() {
    if (busy) return;
    setBusy(true);
    try {
      go(talkPath(await chat().openDirect(person)));
    } catch (error) {
      toast("stop", t().entry.problem, refusal(error));
    } finally {
      setBusy(false);
    }
  }
  return (
    <button class="item" type="button" onClick={write} aria-busy={busy}>
      <Face id={person.id} name={person.name} here="on" />
      <span class="name cut">{person.name}</span>
      <span class="when" />
      <span class="text cut">{t().messages.write(person.name)}</span>
    </button>
  );
}
