import type { Message } from "@paddock/client";
import type { IconName } from "../../design/icon-names";
import { t } from "../../i18n/i18n";

/** What the texts around a talk say of the place one talks in. */
export interface TalkWords {
  readonly icon: IconName;
  /** Name of the log. */
  readonly region: string;
  readonly quiet: string;
  readonly quietText: string;
  /** At the top, when nothing older is left. */
  readonly start: string;
  /** Name of the box one writes in, and what stands in it. */
  readonly to: string;
  readonly write: string;
}

/** The server gives the erased no name of their own. */
export const nameOf = (message: Message) => message.from.name || t().rooms.deletedUser;

/** What a message says; of one that was taken away, who did that; of photos without words, that they are some. */
export const said = (message: Message) =>
  message.removed
    ? t().rooms.removedBy[message.removedBy ?? "author"]
    : message.text || t().photos.count(message.attachments?.length ?? 0);

export function roomWords(room: string): TalkWords {
  const { messages, quiet, quietText, start, to, write } = t().rooms;
  return { icon: "signpost", region: messages(room), quiet, quietText, start, to: to(room), write: write(room) };
}

export function personWords(name: string): TalkWords {
  const { log, quiet, quietText, start, to, write } = t().messages;
  return {
    icon: "messages-square",
    region: log(name),
    quiet: quiet(name),
    quietText,
    start,
    to: to(name),
    write: write(name),
  };
}
