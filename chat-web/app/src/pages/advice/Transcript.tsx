import type { Conversation, Message } from "@paddock/client";
import { useEffect, useState } from "preact/hooks";
import { Wrong } from "../../design/FormDialog";
import { Icon } from "../../design/Icon";
import { humanError } from "../../errors";
import { f, t } from "../../i18n/i18n";
import { otherName } from "../talk/Talk";
import { asText, wholeTalk } from "./transcript";

/** Keeping a talk: on paper, or as a text file. */
export function Transcript({ conversation }: { conversation: Conversation }) {
  const texts = t().transcript;
  const [printed, setPrinted] = useState<readonly Message[]>();
  const [problem, setProblem] = useState<string>();
  const title = texts.title(otherName(conversation));
  const when = (at: string) => `${f().date(at.slice(0, 10))} ${f().hourHere(at)}`;
  useEffect(() => {
    if (!printed) return;
    window.print();
    setPrinted(undefined);
  }, [printed]);
  async function take(use: (messages: readonly Message[]) => void) {
    setProblem(undefined);
    try {
      use(await wholeTalk(conversation.id));
    } catch (error) {
      setProblem(humanError(error));
    }
  }
  function save(messages: readonly Message[]) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(
      new Blob([asText(title, messages, when, texts.removed)], { type: "text/plain;charset=utf-8" }),
    );
    link.download = texts.file;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1_000);
  }
  return (
    <>
      <div class="row --wrap">
        <button class="btn" type="button" onClick={() => void take(setPrinted)}>
          <Icon name="printer" />
          {texts.print}
        </button>
        <button class="btn" type="button" onClick={() => void take(save)}>
          <Icon name="download" />
          {texts.save}
        </button>
      </div>
      {problem && <Wrong text={problem} />}
      {printed && (
        <article class="transcript">
          <h1>{title}</h1>
          {printed.map(({ seq, from, at, text }) => (
            <section key={seq}>
              <h2>
                {from.name} <time dateTime={at}>{when(at)}</time>
              </h2>
              <p>{text ?? `(${texts.removed})`}</p>
            </section>
          ))}
        </article>
      )}
    </>
  );
}
