import type { Conversation } from "@paddock/client";
import { Badge, Empty, Face, Skeleton } from "../../design/ui";
import { f, t } from "../../i18n/i18n";
import { conversations, rooms, unreadOf } from "../../live/session";
import { talkOf } from "../../live/talks";
import { usePreviews } from "../../live/use-previews";
import { otherName } from "../../pages/talk/Talk";
import { said } from "../../pages/talk/talk-words";
import { st } from "../i18n/i18n";
import { staffPath } from "../routes";
import { ChatColumn } from "./ChatColumn";

const advice = () => conversations.value.filter(({ kind }) => kind === "advice");
const at = ({ id }: Conversation) => Date.parse(talkOf(id).newest.value?.at ?? "") || 0;

/** One's own chats, open ones first, with the one chosen beside them. */
export function Chats({ open }: { open: string | undefined }) {
  const texts = st().chats;
  const all = advice().sort((a, b) => Number(b.open) - Number(a.open) || at(b) - at(a));
  const chosen = all.find(({ id }) => id === open);
  usePreviews(all);
  return (
    <div class={open ? "split has-open" : "split"}>
      <section class="pane first" aria-labelledby="chats-title">
        <header class="bar">
          <h1 id="chats-title">{texts.title}</h1>
        </header>
        <div class="scroll">
          {rooms.value === undefined && <Skeleton rows={4} />}
          {rooms.value !== undefined && all.length === 0 && (
            <Empty icon="messages-square" text={texts.none}>
              <a class="btn" href={staffPath("queue")}>
                {st().nav.queue}
              </a>
            </Empty>
          )}
          <ul class="list">
            {all.map((one) => (
              <li key={one.id}>
                <Row conversation={one} open={one.id === open} />
              </li>
            ))}
          </ul>
        </div>
      </section>
      {chosen ? (
        <ChatColumn conversation={chosen} back={staffPath("chats")} key={chosen.id} />
      ) : (
        <section class="pane talk is-blank" aria-label={texts.pick}>
          <Empty
            icon="messages-square"
            title={open && rooms.value ? t().messages.unknown : texts.pick}
            text={texts.pickText}
          />
        </section>
      )}
    </div>
  );
}

function Row({ conversation, open }: { conversation: Conversation; open: boolean }) {
  const unread = unreadOf(conversation);
  const newest = talkOf(conversation.id).newest.value;
  const name = otherName(conversation);
  return (
    <a
      class={unread > 0 ? "item is-unread" : "item"}
      href={staffPath("chats", conversation.id)}
      aria-current={open ? "true" : undefined}
    >
      <Face id={conversation.with?.id ?? conversation.id} name={name} gone={conversation.with?.erased} />
      <span class="name cut">{name}</span>
      <span class="when">{newest && f().when(newest.at)}</span>
      <span class="text cut">{newest ? said(newest) : t().messages.nothing}</span>
      <span class="end">
        {conversation.open && <span class="tag --go">{st().chats.isOpen}</span>}
        <Badge count={unread} />
      </span>
    </a>
  );
}
