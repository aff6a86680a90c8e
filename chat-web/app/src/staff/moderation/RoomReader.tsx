import type { Message } from "@paddock/client";
import { useEffect, useState } from "preact/hooks";
import { FormDialog } from "../../design/FormDialog";
import { Icon } from "../../design/Icon";
import { Empty } from "../../design/ui";
import { humanError } from "../../errors";
import { t } from "../../i18n/i18n";
import { toast } from "../../live/toasts";
import { nameOf } from "../../pages/talk/talk-words";
import { admin } from "../desk";
import { st } from "../i18n/i18n";
import { useLoaded } from "../load";
import { staffPath } from "../routes";
import { Content } from "../ui";
import { Back, roomName } from "./place";
import { Said } from "./Said";
import { Tools } from "./Tools";

const againMs = 5_000;

/** What is said in a room, read again every few seconds while one looks; each message can be taken away. */
export function RoomReader({ id }: { id: string }) {
  const texts = st().moderation;
  const [turn, setTurn] = useState(0);
  const [older, setOlder] = useState<readonly Message[]>([]);
  const [bars, setBars] = useState(0);
  const page = useLoaded((signal) => admin.roomMessages(id, { limit: 50 }, { signal }), [id, turn]);
  useEffect(() => {
    const timer = setInterval(() => document.visibilityState === "visible" && setTurn((n) => n + 1), againMs);
    return () => clearInterval(timer);
  }, [id]);
  const name = roomName(id);
  const first = older[0]?.seq ?? page.value?.messages[0]?.seq ?? 1;
  async function more() {
    try {
      const before = await admin.roomMessages(id, { before: first, limit: 50 });
      setOlder([...before.messages, ...older]);
    } catch (error) {
      toast("stop", t().entry.problem, humanError(error));
    }
  }
  if (name === undefined) {
    return (
      <section class="case" aria-label={t().rooms.unknown}>
        <Empty icon="signpost" title={t().rooms.unknown} text={t().rooms.unknownText}>
          <a class="btn" href={staffPath("moderation")}>
            {texts.reports}
          </a>
        </Empty>
      </section>
    );
  }
  return (
    <>
      <section class="case" aria-labelledby="reader">
        <header class="bar">
          <Back href={staffPath("moderation")} />
          <h2 class="grow cut" id="reader">
            {name}
          </h2>
        </header>
        <div class="scroll bottom" tabIndex={0} role="region" aria-label={t().rooms.messages(name)}>
          <div>
            <Content of={page}>
              {({ messages }) => {
                const newest = messages[0]?.seq ?? Infinity;
                const all = [...older.filter(({ seq }) => seq < newest), ...messages];
                return (
                  <>
                    {first > 1 && (
                      <button class="btn --bare --s" type="button" onClick={() => void more()}>
                        {texts.older}
                      </button>
                    )}
                    {all.length === 0 && <Empty icon="signpost" text={texts.empty} />}
                    <ol class="log">
                      {all.map((message) => (
                        <Said message={message} key={message.seq}>
                          {!message.removed && (
                            <Order
                              room={id}
                              message={message}
                              onRemoved={() => {
                                setOlder(older.map((one) => (one.seq === message.seq ? gone(one) : one)));
                                setTurn((n) => n + 1);
                              }}
                              onBarred={() => setBars((n) => n + 1)}
                            />
                          )}
                        </Said>
                      ))}
                    </ol>
                  </>
                );
              }}
            </Content>
          </div>
        </div>
      </section>
      <Tools id={id} changed={bars} />
    </>
  );
}

const gone = ({ text: _, ...rest }: Message): Message => ({ ...rest, removed: true, removedBy: "staff" });

/** Takes one message away, or keeps its author quiet for a day. */
function Order({
  room,
  message,
  onRemoved,
  onBarred,
}: {
  room: string;
  message: Message;
  onRemoved: () => void;
  onBarred: () => void;
}) {
  const texts = st().moderation;
  const [asking, setAsking] = useState(false);
  const who = nameOf(message);
  async function mute() {
    try {
      await admin.setBar(room, message.from.id, { kind: "mute", minutes: 1_440 });
      toast("go", texts.muted(who));
      onBarred();
    } catch (error) {
      toast("stop", t().entry.problem, humanError(error));
    }
  }
  return (
    <p class="under --wrap">
      <button class="btn --bare --s" type="button" onClick={() => setAsking(true)}>
        <Icon name="eraser" size="s" />
        {texts.remove}
      </button>
      {message.from.role === "customer" && !message.from.erased && (
        <button class="btn --bare --s" type="button" onClick={() => void mute()}>
          <Icon name="ban" size="s" />
          {texts.mute}, {texts.times[1_440]}
        </button>
      )}
      {asking && (
        <FormDialog
          title={t().rooms.removeTitle}
          text={t().rooms.removeText}
          keep={t().rooms.removeKeep}
          act={texts.remove}
          destroys
          onKeep={() => setAsking(false)}
          onAct={async () => {
            await admin.removeMessage(room, message.seq);
            toast("go", texts.removed);
            setAsking(false);
            onRemoved();
          }}
        />
      )}
    </p>
  );
}
