import type { Message } from "@paddock/client";
import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { Icon } from "../../design/Icon";
import { Empty, Skeleton } from "../../design/ui";
import { t } from "../../i18n/i18n";
import { moveLine, type NewLine, newOnes, openLine } from "../../live/messages";
import { type Run, runsOf } from "../../live/runs";
import { chat, conversations, me } from "../../live/session";
import { loadOlder, type Talk } from "../../live/talks";
import type { Aside } from "./asides";
import { Outgoing } from "./MessageLine";
import { MessageRun } from "./MessageRun";
import { nameOf, said as saidIn, type TalkWords } from "./talk-words";
import { useOpening } from "./use-opening";
import { useInView, useSeen, useVisible } from "./use-seen";

/** How near the end, in pixels, still counts as being there. */
const atEnd = 80;

type MessagesProps = {
  talk: Talk;
  words: TalkWords;
  /** The line at its end. */
  closed?: string | undefined;
  /** Before the first message. */
  intro?: ComponentChildren;
  /** What stands among the messages by its time, oldest first. */
  asides?: readonly Aside[];
};

const noAsides: readonly Aside[] = [];

/** What was said in one place, what is on its way, and older pages as one scrolls up. */
export function Messages({ talk, words, closed, intro, asides = noAsides }: MessagesProps) {
  const messages = talk.messages.value;
  const outgoing = talk.outbox.value.filter(
    (one) => !messages?.some((m) => m.clientId === one.clientId && m.from.id === me.value?.id),
  );
  const readSeq = conversations.value.find(({ id }) => id === talk.conversation)?.readSeq;
  const box = useRef<HTMLDivElement>(null);
  const [away, setAway] = useState(false);
  const measure = () => setAway((box.current?.scrollTop ?? 0) < -atEnd);
  const stage = useOpening(talk, readSeq, box, measure);
  const unread = (messages?.at(-1)?.seq ?? 0) - (readSeq ?? Infinity);
  const below = Math.max(useBelow(messages, away), unread, 0);
  const visible = useVisible();
  const open = stage === "open";
  const inView = useInView(box);
  const line = useNewLine(messages, readSeq, visible && inView && !away && open);
  useSeen(box, (seq) => chat().markRead(talk.conversation, seq), open);

  const mine = me.value?.id ?? "";
  const runs = useRuns(messages);
  const readUpTo = messages?.findLast(({ seq, from }) => from.id === mine && seq <= talk.readBy.value)?.seq;
  const fresh = newOnes(messages ?? [], line, mine);
  const toEnd = () => box.current?.scrollTo({ top: 0 });
  useEffect(toEnd, [outgoing.length > 0 && outgoing.at(-1)?.clientId]);

  return (
    <div class="log-frame">
      <div class="scroll bottom" ref={box} tabIndex={0} role="region" aria-label={words.region} onScroll={measure}>
        <div>
          {messages === undefined || stage === "loading" ? (
            <Skeleton rows={4} />
          ) : (
            <>
              <Older talk={talk} box={box} start={words.start} />
              {!talk.more.value && intro}
              {messages.length === 0 && outgoing.length === 0 && (
                <Empty icon={words.icon} title={words.quiet} text={words.quietText} />
              )}
              {runs.length === 0 && asides.length > 0 && (
                <ol class="log">
                  {asides.map(({ key, content }) => (
                    <li class="aside" key={key}>
                      {content}
                    </li>
                  ))}
                </ol>
              )}
              {runs.map((run) => (
                <MessageRun
                  talk={talk}
                  run={run}
                  mine={mine}
                  box={box}
                  firstNew={fresh[0]?.seq}
                  newCount={fresh.length}
                  readUpTo={readUpTo}
                  asides={asides}
                  key={run.key}
                />
              ))}
              {(outgoing.length > 0 || closed) && (
                <ol class="log">
                  {outgoing.map((one, i) => (
                    <Outgoing
                      talk={talk}
                      message={one}
                      first={i === 0}
                      last={i === outgoing.length - 1}
                      key={one.clientId}
                    />
                  ))}
                  {closed && <li class="closed">{closed}</li>}
                </ol>
              )}
            </>
          )}
        </div>
      </div>
      {away && (
        <button class={below > 0 ? "btn --main --s to-end" : "btn --strong --s to-end"} type="button" onClick={toEnd}>
          <Icon name="arrow-down" size="s" />
          {below > 0 ? t().rooms.newCount(below) : t().rooms.newest}
        </button>
      )}
      <Announcer messages={messages} mine={mine} />
    </div>
  );
}

/** The messages in runs; those that did not change are the same as before. */
function useRuns(messages: readonly Message[] | undefined): readonly Run[] {
  const known = useRef<readonly Run[]>([]);
  known.current = runsOf(messages ?? [], known.current);
  return known.current;
}

/** How many messages came in while one was reading further up. */
function useBelow(messages: readonly Message[] | undefined, away: boolean): number {
  const last = messages?.at(-1)?.seq ?? 0;
  const left = useRef(last);
  if (!away) left.current = last;
  return last - left.current;
}

const noLine = openLine(0, 0);

/** The line over new messages: where one left off, not over what comes as one looks. */
function useNewLine(messages: readonly Message[] | undefined, readSeq: number | undefined, looking: boolean): NewLine {
  const line = useRef<NewLine | undefined>(undefined);
  if (!messages) return line.current ?? noLine;
  const last = messages.at(-1)?.seq ?? 0;
  line.current = moveLine(line.current ?? openLine(readSeq ?? last, last), last, looking);
  return line.current;
}

/** Asks for the page before as the top comes near. */
function Older({ talk, box, start }: { talk: Talk; box: { current: HTMLElement | null }; start: string }) {
  const top = useRef<HTMLDivElement>(null);
  const more = talk.more.value;
  const state = talk.older.value;
  useEffect(() => {
    if (!more || state !== "idle" || !top.current) return;
    const watcher = new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && void loadOlder(talk), {
      root: box.current,
      rootMargin: "400px 0px 0px 0px",
    });
    watcher.observe(top.current);
    return () => watcher.disconnect();
  }, [talk, more, state, talk.messages.value]);
  return (
    <div class="older" ref={top}>
      {state === "loading" && <p class="event">{t().loading}…</p>}
      {state === "failed" && (
        <p class="event">
          {t().rooms.olderFailed}{" "}
          <button class="btn --s" type="button" onClick={() => void loadOlder(talk)}>
            {t().retry}
          </button>
        </p>
      )}
      {more && state === "idle" && (
        <button class="btn --bare --s" type="button" onClick={() => void loadOlder(talk)}>
          {t().rooms.older}
        </button>
      )}
      {!more && talk.messages.value && talk.messages.value.length > 0 && <p class="event">{start}</p>}
    </div>
  );
}

/** Reads out what others say as it comes; a page of history stays silent. */
function Announcer({ messages, mine }: { messages: readonly Message[] | undefined; mine: string }) {
  const heard = useRef<number | undefined>(undefined);
  const last = messages?.at(-1);
  const first = heard.current === undefined;
  const fresh = last !== undefined && !first && last.seq > heard.current! && last.from.id !== mine;
  const said = useRef("");
  if (fresh) said.current = t().rooms.said(nameOf(last), saidIn(last));
  if (messages) heard.current = last?.seq ?? 0;
  return (
    <p class="vh" aria-live="polite">
      {said.current}
    </p>
  );
}
