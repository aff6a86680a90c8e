import type { Conversation } from "@paddock/client";
import { Badge, Face } from "../../design/ui";
import { f, t } from "../../i18n/i18n";
import { isHere } from "../../live/people";
import { unreadOf } from "../../live/session";
import { talkOf } from "../../live/talks";
import { usePreviews } from "../../live/use-previews";
import { otherName } from "../../pages/talk/Talk";
import { said } from "../../pages/talk/talk-words";
import { st } from "../i18n/i18n";
import { inFront } from "../queue/front";
import { staffPath } from "../routes";
import { clock, useNow } from "../use-now";
import { columns, openColumn, ownList, waitsSince } from "./columns";
import { useTold } from "./told";

/** How long is long, in seconds: from then on a wait stands out. */
const long = 5 * 60;

/** One's own open chats: who, about what, the last line, how long they wait for an answer and what is not read yet. */
export function OwnChats() {
  const texts = st().chats;
  const chats = ownList.value;
  const now = useNow();
  usePreviews(chats);
  if (chats.length === 0) return null;
  const waiting = chats.filter(({ id }) => since(id)).length;
  return (
    <section class="own-chats" aria-labelledby="own-title">
      <div class="qhead">
        <h2 id="own-title">{texts.own}</h2>
        <span class="badge --quiet">{chats.length}</span>
        <span class="grow" />
        {waiting > 0 && <span class="meta nowrap">{texts.waiting(waiting)}</span>}
      </div>
      <ol aria-labelledby="own-title">
        {chats.map((chat, i) => (
          <li key={chat.id}>
            <Own chat={chat} place={i + 1} now={now} />
          </li>
        ))}
      </ol>
    </section>
  );
}

const since = (id: string) => waitsSince(talkOf(id).messages.value, talkOf(id).newest.value);

function Own({ chat, place, now }: { chat: Conversation; place: number; now: number }) {
  const texts = st().chats;
  const talk = talkOf(chat.id);
  const newest = talk.newest.value;
  const name = otherName(chat);
  const told = useTold(chat);
  const who = chat.with?.id ?? chat.id;
  const unread = unreadOf(chat);
  const waits = since(chat.id);
  const waited = waits ? (now - Date.parse(waits)) / 1000 : 0;
  const here = isHere(chat);
  const front = inFront.value?.id === who;
  const open = columns.value.some(({ id }) => id === chat.id);
  const classes = [
    "own",
    open && "is-open",
    front && "is-front",
    unread > 0 && "is-unread",
    waited >= long && "is-long",
    here === false && "is-gone",
  ];
  return (
    <a
      class={classes.filter(Boolean).join(" ")}
      href={staffPath("chats", chat.id)}
      aria-current={front ? "true" : undefined}
      onClick={(event) => {
        if (!beside() || event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        event.stopPropagation();
        openColumn(chat);
      }}
    >
      <Face id={who} name={name} gone={chat.with?.erased} here={here === undefined ? undefined : here ? "on" : "off"} />
      <span class="l1">
        <b class="name cut">{name}</b>
        {waits ? (
          <span class="since">
            {texts.waits} <b>{clock(waited)}</b>
          </span>
        ) : (
          newest && <time dateTime={newest.at}>{f().when(newest.at)}</time>
        )}
      </span>
      <span class="topic cut">{told?.topic ?? st().queue.noTopic}</span>
      <span class="last cut">
        {talk.typing.value.length > 0 ? texts.types : newest ? said(newest) : t().messages.nothing}
      </span>
      <span class="end">
        {unread > 0 ? (
          <Badge count={unread} />
        ) : (
          place <= 9 && (
            // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a kbd takes no focus
            <kbd class="desk-only" aria-hidden="true">
              {place}
            </kbd>
          )
        )}
      </span>
    </a>
  );
}

/** Whether chats open beside the list; on a phone they are a page of their own. */
export const beside = () => matchMedia("(min-width: 768px)").matches;
