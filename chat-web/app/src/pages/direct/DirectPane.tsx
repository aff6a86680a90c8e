import type { Conversation } from "@paddock/client";
import { Icon } from "../../design/Icon";
import { Empty, Face, Skeleton } from "../../design/ui";
import { t } from "../../i18n/i18n";
import { people, presence } from "../../live/people";
import { conversations, hasBlocked, rooms } from "../../live/session";
import { closedLine } from "../advice/AdvisorTalk";
import { otherName, TalkBody } from "../talk/Talk";
import { Block } from "./Block";

/** One conversation between two: with another customer, or what was said with an advisor. */
export function DirectPane({ id }: { id: string }) {
  const conversation = conversations.value.find((one) => one.id === id && one.kind !== "room");
  if (rooms.value === undefined) return <Pane title={t().loading} body={<Skeleton rows={5} />} />;
  if (!conversation)
    return (
      <Pane
        title={t().messages.unknown}
        body={
          <Empty icon="messages-square" text={t().messages.unknownText}>
            <a class="btn" href="/app/messages">
              {t().messages.all}
            </a>
          </Empty>
        }
      />
    );
  return <Open conversation={conversation} />;
}

function BackToList() {
  return (
    <a class="ib phone-only to-list" href="/app/messages" aria-label={t().messages.all}>
      <Icon name="arrow-left" />
    </a>
  );
}

function Pane({ title, body }: { title: string; body: preact.ComponentChildren }) {
  return (
    <section class="pane talk" aria-label={title}>
      <header class="bar">
        <BackToList />
        <h1 class="grow cut">{title}</h1>
      </header>
      <div class="scroll">{body}</div>
    </section>
  );
}

function Open({ conversation }: { conversation: Conversation }) {
  const texts = t().messages;
  const name = otherName(conversation);
  const other = conversation.with?.id ?? conversation.id;
  const house = conversation.kind === "advice";
  const here = presence.value.get(other) ?? (people.value?.some(({ id }) => id === other) || undefined);
  return (
    <section class="pane talk is-two" aria-labelledby="talk-title">
      <header>
        <div class="bar">
          <BackToList />
          <Face
            id={other}
            name={name}
            house={house}
            gone={conversation.with?.erased}
            here={here === undefined ? undefined : here ? "on" : "off"}
          />
          <div class="grow">
            <h1 class="cut" id="talk-title">
              {name}
            </h1>
            <p class="sub">{house ? t().advisor : here === undefined ? "" : here ? texts.isOnline : texts.isOffline}</p>
          </div>
          {!house && conversation.with && !conversation.with.erased && <Block person={conversation.with} />}
        </div>
        {!house && hasBlocked(other) && (
          <p class="strip --still" role="status">
            <Icon name="ban" />
            <span>{texts.blockedByYou(name)}</span>
          </p>
        )}
      </header>
      <TalkBody conversation={conversation} closed={closedLine(conversation, name)} after={house && <AskAgain />} />
    </section>
  );
}

function AskAgain() {
  return (
    <p class="composer is-shut">
      <a href="/app/advisor">{t().advice.askAnew}</a>
    </p>
  );
}
