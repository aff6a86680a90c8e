import type { Message, OutgoingMessage } from "@paddock/client";
import { Icon } from "../../design/Icon";
import { isStaff, StaffTag } from "../../design/StaffTag";
import { Face } from "../../design/ui";
import { errorText } from "../../errors";
import { f, t } from "../../i18n/i18n";
import type { Placed } from "../../live/messages";
import { chat } from "../../live/session";
import { type Talk, takeBack } from "../../live/talks";
import { MessageText } from "../../text/MessageText";

/** A message, under the heading of its day or the line over what is new. */
export function Line({
  placed,
  mine,
  newCount,
  read = false,
}: {
  placed: Placed;
  mine: boolean;
  newCount: number;
  read?: boolean;
}) {
  const { message, opensDay, opensUnread, first, last } = placed;
  const place = `${first ? " is-first" : ""}${last ? " is-last" : ""}`;
  return (
    <>
      {opensDay && <li class="day">{f().messageDay(message.at)}</li>}
      {opensUnread && <li class="unread">{t().rooms.newCount(newCount)}</li>}
      {mine ? (
        <li class={`msg --me${place}`} data-seq={message.seq}>
          <div class="bub" dir="auto">
            <MessageText text={message.text} words={t().rooms.fold} />
          </div>
          {last && <Stamp at={message.at} />}
          {read && <p class="under">{t().rooms.read}</p>}
        </li>
      ) : (
        <li class={`msg${place}`} data-seq={message.seq}>
          {first && <Author message={message} />}
          {last && <AuthorFace message={message} />}
          <div class="bub" dir="auto">
            <MessageText text={message.text} words={t().rooms.fold} />
          </div>
          {last && <Stamp at={message.at} />}
        </li>
      )}
    </>
  );
}

const houseOf = (message: Message) => isStaff(message.from.role);
/** The server gives the erased no name of their own. */
export const nameOf = (message: Message) => message.from.name || t().rooms.deletedUser;

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
