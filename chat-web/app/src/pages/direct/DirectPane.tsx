import type { Conversation } from "@paddock/client";
import { useEffect, useState } from "preact/hooks";
import { Icon } from "../../design/Icon";
import { Ask, Empty, Face, Skeleton } from "../../design/ui";
import { humanError } from "../../errors";
import { t } from "../../i18n/i18n";
import { blocked, people, presence, setBlocked } from "../../live/people";
import { conversations, rooms } from "../../live/session";
import { talkOf } from "../../live/talks";
import { toast } from "../../live/toasts";
import { closedLine } from "../advice/AdvisorTalk";
import { otherName, TalkBody } from "../talk/Talk";

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
  const outgoing = talkOf(conversation.id).outbox.value;
  const refused = outgoing.some(({ code }) => code === "blocked");
  const mine = blocked.value.has(other);
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
          {!house && conversation.with && !conversation.with.erased && (
            <Block user={other} name={name} doubtful={refused && !mine} />
          )}
        </div>
        {!house && (mine || refused) && (
          <p class="strip --still" role="status">
            <Icon name="ban" />
            <span>{mine ? texts.blockedByYou(name) : texts.blockedSomehow(name)}</span>
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

/** Blocks, or lets write again; `doubtful` when a message was refused and one may have blocked them on another device. */
function Block({ user, name, doubtful }: { user: string; name: string; doubtful: boolean }) {
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const texts = t().messages;
  const off = blocked.value.has(user) || doubtful;
  useEffect(() => setProblem(undefined), [asking]);

  async function set(on: boolean) {
    setBusy(true);
    try {
      await setBlocked(user, on);
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
