import type { Conversation } from "@paddock/client";
import { useEffect, useState } from "preact/hooks";
import { Icon } from "../../design/Icon";
import { Ask, Face } from "../../design/ui";
import { humanError } from "../../errors";
import { t } from "../../i18n/i18n";
import { noteOpened, putAside, rateable, request } from "../../live/advice";
import { isHere } from "../../live/people";
import { chat, me } from "../../live/session";
import { talkOf } from "../../live/talks";
import { otherName, TalkBody } from "../talk/Talk";
import { useVisible } from "../talk/use-seen";
import { Rating } from "./Rating";
import { Transcript } from "./Transcript";

/** The talk with an advisor, until one of the two closes it. */
export function AdvisorTalk({ conversation }: { conversation: Conversation }) {
  const [closing, setClosing] = useState(false);
  const texts = t().advice;
  const name = otherName(conversation);
  const who = conversation.with?.id ?? conversation.id;
  const here = isHere(conversation);
  const visible = useVisible();
  useEffect(() => {
    if (visible) noteOpened(conversation);
  }, [visible, conversation.id, conversation.with?.id]);
  const waits = conversation.open && !conversation.with;
  return (
    <div class="split has-open --solo">
      <section class="pane talk is-two" aria-labelledby="advisor-name">
        <header class="bar">
          <Face id={who} name={name} house here={here === undefined ? undefined : here ? "on" : "off"} />
          <div class="grow">
            <h1 class="cut" id="advisor-name">
              {name}
            </h1>
            <p class="sub">
              {!conversation.open ? texts.over : waits ? texts.waitsAgain : here === false ? texts.away : texts.yours}
            </p>
          </div>
          {conversation.open && (
            <button class="btn" type="button" onClick={() => setClosing(true)}>
              <Icon name="check-check" />
              {texts.close}
            </button>
          )}
        </header>
        {waits && (
          <p class="strip --still" role="status">
            <Icon name="rotate-ccw" />
            <span>
              {texts.returned} {request.value?.position !== undefined && texts.place(request.value.position)}
            </span>
          </p>
        )}
        {handedTo(conversation) && (
          <p class="strip --still" role="status">
            <Icon name="arrow-right-left" />
            <span>{texts.handed(name)}</span>
          </p>
        )}
        <TalkBody
          conversation={conversation}
          closed={closedLine(conversation, name)}
          after={<After conversation={conversation} />}
        />
      </section>
      {closing && conversation.open && (
        <Closing conversation={conversation} name={name} onDone={() => setClosing(false)} />
      )}
    </div>
  );
}

/** Whether another advisor than the one who wrote last has the talk: said until they have written. */
function handedTo({ id, open, with: advisor }: Conversation): boolean {
  const wrote = talkOf(id).messages.value?.findLast(({ from }) => from.role !== "customer");
  return open && advisor !== undefined && wrote !== undefined && wrote.from.id !== advisor.id;
}

/** Who closed it, where that is known. */
export function closedLine(conversation: Conversation, name: string): string {
  const by = talkOf(conversation.id).closedBy.value;
  const { closed } = t().advice;
  return by === undefined || by === "system" ? closed.plain : by === me.value?.id ? closed.byYou : closed.by(name);
}

function After({ conversation }: { conversation: Conversation }) {
  const texts = t().advice;
  return (
    <div class="composer is-shut after-talk">
      {rateable.value?.conversation === conversation.id && <Rating />}
      <Transcript conversation={conversation} />
      <p>{texts.overText}</p>
      <button class="btn --strong" type="button" onClick={putAside}>
        {texts.askAnew}
      </button>
    </div>
  );
}

function Closing({ conversation, name, onDone }: { conversation: Conversation; name: string; onDone: () => void }) {
  const texts = t().advice;
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  async function close() {
    setBusy(true);
    try {
      await chat().closeConversation(conversation.id);
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
      keep={texts.keepTalking}
      act={texts.closeDo}
      busy={busy}
      error={problem}
      onKeep={onDone}
      onAct={() => void close()}
    />
  );
}
