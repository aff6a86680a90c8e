import type { ReadyAnswer } from "@paddock/client/staff";
import { useEffect, useState } from "preact/hooks";
import { FormDialog } from "../../design/FormDialog";
import { Icon } from "../../design/Icon";
import { Empty, Skeleton } from "../../design/ui";
import { errorText } from "../../errors";
import { locale, t } from "../../i18n/i18n";
import { languages, locales } from "../../i18n/languages";
import { toast } from "../../live/toasts";
import { admin } from "../desk";
import { st } from "../i18n/i18n";
import { TextField } from "../ui";
import { answers, answersFailed, loadAnswers } from "./answers";

type Doing = { what: "create" } | { what: "change" | "delete"; answer: ReadyAnswer };

/** The ready answers of the house: making, changing and deleting them. */
export function Answers() {
  const texts = st().answers;
  const [doing, setDoing] = useState<Doing>();
  const done = () => setDoing(undefined);
  useEffect(() => void loadAnswers(), []);
  const all = answers.value;
  const failed = answersFailed.value;
  return (
    <>
      <header class="bar">
        <h1>{texts.title}</h1>
        <button class="btn --strong" type="button" onClick={() => setDoing({ what: "create" })}>
          <Icon name="plus" />
          {texts.new}
        </button>
      </header>
      <div class="scroll">
        <div class="sheet">
          <p class="meta">{texts.lead}</p>
          {!all && !failed && <Skeleton rows={4} />}
          {failed && (
            <Empty icon="cloud-off" text={errorText(failed)}>
              <button class="btn" type="button" onClick={() => void loadAnswers()}>
                {t().retry}
              </button>
            </Empty>
          )}
          {all?.length === 0 && <Empty icon="messages-square" title={texts.none} text={texts.noneText} />}
          <ul class="stack" aria-label={texts.title}>
            {all?.map((answer) => (
              <li class="card room-card" aria-label={answer.title} key={answer.id}>
                <div class="grow" lang={answer.language}>
                  <h2 class="cut">/ {answer.title}</h2>
                  <p class="meta answer-text">{answer.text}</p>
                  <span class="tag --line">{languages[answer.language].name}</span>
                </div>
                <button
                  class="btn --s"
                  type="button"
                  aria-label={texts.changeLong(answer.title)}
                  onClick={() => setDoing({ what: "change", answer })}
                >
                  <Icon name="pencil" size="s" />
                  {texts.change}
                </button>
                <button
                  class="ib --s"
                  type="button"
                  aria-label={texts.deleteLong(answer.title)}
                  title={texts.delete}
                  onClick={() => setDoing({ what: "delete", answer })}
                >
                  <Icon name="trash" />
                </button>
              </li>
            ))}
          </ul>
        </div>
      </div>
      {doing?.what === "create" && <AnswerForm onDone={done} />}
      {doing?.what === "change" && <AnswerForm answer={doing.answer} onDone={done} />}
      {doing?.what === "delete" && <Deleting answer={doing.answer} onDone={done} />}
    </>
  );
}

function AnswerForm({ answer, onDone }: { answer?: ReadyAnswer; onDone: () => void }) {
  const texts = st().answers;
  const [title, setTitle] = useState(answer?.title ?? "");
  const [text, setText] = useState(answer?.text ?? "");
  const [language, setLanguage] = useState(answer?.language ?? locale.value);
  const fits = (value: string, longest: number) => value.trim() !== "" && [...value.trim()].length <= longest;
  async function save() {
    const wished = { title: title.trim(), text: text.trim(), language };
    await (answer ? admin.changeReadyAnswer(answer.id, wished) : admin.addReadyAnswer(wished));
    toast("go", texts.kept, wished.title);
    await loadAnswers();
    onDone();
  }
  return (
    <FormDialog
      title={answer ? texts.changeTitle(answer.title) : texts.newTitle}
      keep={texts.leave}
      act={texts.keep}
      quiet
      ready={fits(title, 80) && fits(text, 4_000)}
      onKeep={onDone}
      onAct={save}
    >
      <TextField label={texts.name} hint={texts.nameHint} value={title} longest={80} onValue={setTitle} />
      <TextField label={texts.text} hint={texts.textHint} value={text} longest={4_000} rows={5} onValue={setText} />
      <div class="seg" role="group" aria-label={texts.language}>
        {locales().map((one) => (
          <button type="button" aria-pressed={one === language} onClick={() => setLanguage(one)} key={one}>
            {languages[one].name}
          </button>
        ))}
      </div>
    </FormDialog>
  );
}

function Deleting({ answer, onDone }: { answer: ReadyAnswer; onDone: () => void }) {
  const texts = st().answers;
  return (
    <FormDialog
      title={texts.deleteTitle(answer.title)}
      text={texts.deleteText}
      keep={texts.keepIt}
      act={texts.deleteDo}
      destroys
      onKeep={onDone}
      onAct={async () => {
        await admin.deleteReadyAnswer(answer.id);
        toast("go", texts.deleted, answer.title);
        await loadAnswers();
        onDone();
      }}
    />
  );
}
