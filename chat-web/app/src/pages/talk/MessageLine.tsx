import type { Message, OutgoingMessage } from "@paddock/client";
import { useState } from "preact/hooks";
import { Icon } from "../../design/Icon";
import { isStaff, StaffTag } from "../../design/StaffTag";
import { Face } from "../../design/ui";
import { errorText } from "../../errors";
import { f, t } from "../../i18n/i18n";
import type { Placed } from "../../live/messages";
import { chat } from "../../live/session";
import { type Talk, takeBack } from "../../live/talks";
import { MessageText } from "../../text/MessageText";
import { More, OthersActions, OwnActions } from "./MessageActions";
import { Photos } from "./photo/Photos";
import { nameOf, said } from "./talk-words";

/** A message, under the heading of its day or the line over what is new. */
export function Line({
  talk,
  placed,
  mine,
  newCount,
  read = false,
}: {
  /** What is done with the message is done there; nothing without one. */
  talk?: Talk;
  placed: Placed;
  mine: boolean;
  newCount: number;
  read?: boolean;
}) {
  const { message, opensDay, opensUnread, first, last } = placed;
  return (
    <>
      {opensDay && <li class="day">{f().messageDay(message.at)}</li>}
      {opensUnread && <li class="unread">{t().rooms.newCount(newCount)}</li>}
      <li
        class={`msg${mine ? " --me" : ""}${first ? " is-first" : ""}${last ? " is-last" : ""}${message.removed ? " is-gone" : ""}`}
        data-seq={message.seq}
      >
        {!mine && first && <Author message={message} />}
        {!mine && last && <AuthorFace message={message} />}
        {message.attachments && (
          <Photos message={message} photos={message.attachments} who={mine ? t().photos.you : nameOf(message)} />
        )}
        {!(message.attachments && !message.text) && <Bubble message={message} />}
        {last && <Stamp at={message.at} />}
        {mine && read && <p class="under">{t().rooms.read}</p>}
        {talk && !message.removed && <Actions talk={talk} message={message} mine={mine} />}
      </li>
    </>
  );
}

function Bubble({ message }: { message: Message }) {
  return (
    <div class="bub" dir="auto">
      {message.removed ? said(message) : <MessageText text={said(message)} words={t().rooms.fold} />}
      {message.editedAt && !message.removed && (
        <span class="edited" title={f().stamp(message.editedAt)}>
          {" "}
          {t().rooms.edited}
        </span>
      )}
    </div>
  );
}

function Actions({ talk, message, mine }: { talk: Talk; message: Message; mine: boolean }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <More open={open} label={t().rooms.actions(cut(said(message)))} onToggle={() => setOpen(!open)} />
      {open && mine && <OwnActions talk={talk} message={message} onDone={() => setOpen(false)} />}
      {open && !mine && <OthersActions message={message} onDone={() => setOpen(false)} />}
    </>
  );
}

/** So much of a text that one knows which it is. */
const cut = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

const houseOf = (message: Message) => isStaff(message.from.role);

function Author({ message }: { message: Message }) {
  return (
    <p class="who">
      {nameOf(message)}
      <StaffTag role={message.from.role} />
    </p>
  );
}

function AuthorFace({ message }: { message: Message }) {
  return (
    <Face id={message.from.id} name={nameOf(message)} house={houseOf(message)} gone={message.from.erased} size="s" />
  );
}

function Stamp({ at }: { at: string }) {
  return (
    <time class="at" dateTime={at}>
      {f().stamp(at)}
    </time>
  );
}

/** A message on its way, or refused: then with the reason, and what one can do. */
export function Outgoing({
  talk,
  message,
  first,
  last,
}: {
  talk: Talk;
  message: OutgoingMessage;
  first: boolean;
  last: boolean;
}) {
  const { state, code, clientId, text } = message;
  const failed = state === "failed";
  const texts = t().rooms;
  return (
    <li class={`msg --me${first ? " is-first" : ""}${last ? " is-last" : ""} ${failed ? "is-failed" : "is-sending"}`}>
      <div class="bub" dir="auto">
        <MessageText text={text} words={t().rooms.fold} />
      </div>
      {failed ? (
        <p class="under --wrap" role="alert">
          <span class="fail">
            <Icon name="circle-alert" size="s" />
            {code === "blocked" ? texts.undelivered : texts.failed}
          </span>
          <button type="button" onClick={() => chat().retry(clientId)}>
            {t().retry}
          </button>
          <button type="button" onClick={() => takeBack(talk, clientId)}>
            {texts.edit}
          </button>
          {code !== "blocked" && <span class="why">{errorText(code)}</span>}
        </p>
      ) : (
        last && (
          <p class="under">
            <Icon name="clock" size="s" />
            {state === "waiting" ? texts.waiting : texts.sending}
          </p>
        )
      )}
    </li>
  );
}
