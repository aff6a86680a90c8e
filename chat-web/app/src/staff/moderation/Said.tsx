import type { Message } from "@paddock/client";
import type { ComponentChildren } from "preact";
import { isStaff, StaffTag } from "../../design/StaffTag";
import { Face } from "../../design/ui";
import { f, t } from "../../i18n/i18n";
import { nameOf, said } from "../../pages/talk/talk-words";
import { MessageText } from "../../text/MessageText";

/** A message as staff read it, with what they can do about it. */
export function Said({
  message,
  reported = false,
  children,
}: {
  message: Message;
  reported?: boolean;
  children?: ComponentChildren;
}) {
  return (
    <li
      class={`msg is-first is-last${message.removed ? " is-gone" : ""}${reported ? " is-reported" : ""}`}
      data-seq={message.seq}
    >
      <p class="who">
        {nameOf(message)}
        <StaffTag role={message.from.role} />
      </p>
      <Face
        id={message.from.id}
        name={nameOf(message)}
        house={isStaff(message.from.role)}
        gone={message.from.erased}
        size="s"
      />
      <div class="bub" dir="auto">
        {message.removed ? said(message) : <MessageText text={said(message)} words={t().rooms.fold} />}
        {message.editedAt && !message.removed && <span class="edited"> {t().rooms.edited}</span>}
      </div>
      <time class="at" dateTime={message.at}>
        {f().stamp(message.at)}
      </time>
      {children}
    </li>
  );
}
