import type { Conversation } from "@paddock/client";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { Icon } from "../../design/Icon";
import { Ask, Face } from "../../design/ui";
import { errorText, humanError } from "../../errors";
import { f, t } from "../../i18n/i18n";
import { isHere } from "../../live/people";
import { closedLine } from "../../pages/advice/AdvisorTalk";
import { otherName, TalkBody } from "../../pages/talk/Talk";
import { CustomerDialog } from "../customer/CustomerCard";
import { admin } from "../desk";
import { st } from "../i18n/i18n";
import { NoteSlip, WriteNote } from "../notes/Notes";
import { useNotes } from "../notes/notes";
import { inFront, putInFront } from "../queue/front";
import { TransferDialog } from "../transfer/TransferDialog";
import { focusWanted } from "./columns";
import { closingChat, noting, toLine, transferring } from "./moves";
import { ReadyAnswers, useReadyAnswers } from "./ReadyAnswers";
import { useTold } from "./told";

/** One chat with a customer: what was said, ready answers, the box to write in, and closing it. */
export function ChatColumn({ conversation, back }: { conversation: Conversation; back?: string }) {
  const told = useTold(conversation);
  const [card, setCard] = useState(false);
  const texts = st().chats;
  const name = otherName(conversation);
  const who = conversation.with?.id ?? conversation.id;
  const here = isHere(conversation);
  const column = useRef<HTMLElement>(null);
  const wanted = focusWanted.value === conversation.id;
  useEffect(() => {
    if (!wanted) return;
    // After the page has put the focus where a new page begins.
    const timer = setTimeout(() => {
      const box = column.current?.querySelector<HTMLElement>("textarea");
      if (!box) return;
      box.focus();
      focusWanted.value = undefined;
    });
    return () => clearTimeout(timer);
  }, [wanted]);
  const closing = closingChat.value === conversation.id;
  const setClosing = (on: boolean) => (closingChat.value = on ? conversation.id : undefined);
  const ready = useReadyAnswers(who, name);
  const front = inFront.value?.id === who;
  const { notes, failed } = useNotes(conversation.id);
  const asides = useMemo(
    () => notes.map((note) => ({ key: note.id, at: note.at, content: <NoteSlip note={note} /> })),
    [notes],
  );
  const noteButton = (
    <button
      class="btn --s note-button"
      type="button"
      aria-label={st().notes.write(name)}
      onClick={() => (noting.value = conversation.id)}
    >
      <Icon name="eye-off" size="s" />
      {st().notes.open}
    </button>
  );
  return (
    <section
      class={front ? "chat talk is-two is-front" : "chat talk is-two"}
      id={`chat-${conversation.id}`}
      aria-label={texts.with(name)}
      ref={column}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.defaultPrevented || event.isComposing) return;
        event.preventDefault();
        toLine();
      }}
      onFocusIn={() => conversation.with && putInFront(conversation.with)}
    >
      <header class="chead">
        {back && (
          <a class="ib --s phone-only" href={back} aria-label={texts.all}>
            <Icon name="arrow-left" />
          </a>
        )}
        <Face
          id={who}
          name={name}
          gone={conversation.with?.erased}
          here={here === undefined ? undefined : here ? "on" : "busy"}
        />
        <div class="grow">
          <h2 class="cut">{name}</h2>
          <p class="meta cut">
            {told?.topic && <b>{told.topic}</b>}
            {told?.topic && " · "}
            {!conversation.open ? t().advice.over : here === false ? texts.away : here ? texts.live : texts.isOpen}
          </p>
        </div>
        <button
          class="ib --s card-button"
          type="button"
          aria-label={st().customer.card(name)}
          title={st().customer.open}
          onClick={() => setCard(true)}
        >
          <Icon name="id-card" />
        </button>
        {conversation.open && (
          <button
            class="ib --s"
            type="button"
            aria-label={st().transfer.title(name)}
            title={st().transfer.open}
            onClick={() => (transferring.value = conversation.id)}
          >
            <Icon name="arrow-right-left" />
          </button>
        )}
        {conversation.open && (
          <button
            class="ib --s"
            type="button"
            aria-label={texts.close(name)}
            title={texts.closeDo}
            onClick={() => setClosing(true)}
          >
            <Icon name="check-check" />
          </button>
        )}
      </header>
      <TalkBody
        conversation={conversation}
        closed={closedLine(conversation, name)}
        intro={told && <p class="event">{texts.told(told.topic, f().hourHere(told.since))}</p>}
        after={
          <div class="composer is-shut">
            <p>{texts.closedText}</p>
            {noteButton}
          </div>
        }
        asides={asides}
        tools={
          <div class="tools">
            {noteButton}
            <ReadyAnswers conversation={conversation.id} who={who} name={name} />
          </div>
        }
        suggest={(draft, put) => ({ label: st().replies.pick, ...ready.suggestions(draft, put) })}
      />
      {failed && <p class="meta notes-failed">{st().notes.failed(errorText(failed))}</p>}
      {noting.value === conversation.id && (
        <WriteNote conversation={conversation.id} name={name} onDone={() => (noting.value = undefined)} />
      )}
      {transferring.value === conversation.id && conversation.open && (
        <TransferDialog conversation={conversation.id} name={name} onDone={() => (transferring.value = undefined)} />
      )}
      {card && <CustomerDialog id={who} name={name} onDone={() => setCard(false)} />}
      {closing && conversation.open && (
        <Closing conversation={conversation.id} name={name} onDone={() => setClosing(false)} />
      )}
    </section>
  );
}

function Closing({ conversation, name, onDone }: { conversation: string; name: string; onDone: () => void }) {
  const texts = st().chats;
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  async function close() {
    setBusy(true);
    try {
      await admin.closeConversation(conversation);
      onDone();
    } catch (error) {
      setBusy(false);
      setProblem(humanError(error));
    }
  }
  return (
    <Ask
      title={texts.closeTitle(name)}
      text={texts.closeText}
      keep={t().advice.keepTalking}
      act={texts.closeDo}
      busy={busy}
      error={problem}
      onKeep={onDone}
      onAct={() => void close()}
    />
  );
}
