import type { Conversation } from "@paddock/client";
import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Suggestions } from "../../design/Composer";
import { Icon } from "../../design/Icon";
import { codeOf, errorText } from "../../errors";
import { t } from "../../i18n/i18n";
import { status } from "../../live/session";
import { openTalk, type Talk, talkOf } from "../../live/talks";
import type { Aside } from "./asides";
import { Messages } from "./Messages";
import { TalkComposer } from "./TalkComposer";
import { personWords } from "./talk-words";

/** Fetches a talk's messages when it is opened, and again once the connection is back or history was replaced. */
function useTalk(conversation: string): { talk: Talk; failed: string | undefined } {
  const talk = talkOf(conversation);
  const [failed, setFailed] = useState<string>();
  const online = status.value.state === "online";
  const missing = talk.messages.value === undefined;
  useEffect(() => {
    if (!online || !missing) return;
    setFailed(undefined);
    openTalk(talk).catch((error: unknown) => setFailed(codeOf(error)));
  }, [talk, online, missing]);
  return { talk, failed };
}

export const otherName = (conversation: Conversation) =>
  conversation.with?.name ||
  conversation.title ||
  (conversation.kind === "advice" && !conversation.with ? t().advisor : t().rooms.deletedUser);

type TalkBodyProps = {
  conversation: Conversation;
  /** The line at the end of a closed one. */
  closed?: string | undefined;
  /** In place of the box to write in, once it is closed. */
  after?: ComponentChildren;
  /** Before the first message. */
  intro?: ComponentChildren;
  /** What stands among the messages by its time, oldest first. */
  asides?: readonly Aside[];
  /** Above the box to write in. */
  tools?: ComponentChildren;
  /** What could take the place of a draft. */
  suggest?: ((draft: string, put: (text: string) => void) => Suggestions) | undefined;
};

/** Messages and the box to write in, of a conversation between two. */
export function TalkBody({ conversation, closed, after, intro, asides, tools, suggest }: TalkBodyProps) {
  const { talk, failed } = useTalk(conversation.id);
  const words = personWords(otherName(conversation));
  const stuck = failed !== undefined && failed !== "network" && talk.messages.value === undefined;
  return (
    <>
      {stuck ? (
        <div class="scroll">
          <p class="strip --stop" role="alert">
            <Icon name="circle-alert" />
            <span>{errorText(failed)}</span>
          </p>
        </div>
      ) : (
        <Messages
          talk={talk}
          words={words}
          closed={conversation.open ? undefined : closed}
          intro={intro}
          {...(asides ? { asides } : {})}
          key={conversation.id}
        />
      )}
      {conversation.open && tools}
      {conversation.open ? (
        <TalkComposer
          talk={talk}
          words={words}
          place={`talk.${conversation.id}`}
          suggest={suggest}
          key={conversation.id}
        />
      ) : (
        <footer>{after}</footer>
      )}
    </>
  );
}
