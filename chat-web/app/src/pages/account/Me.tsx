import type { Locale, Profile, User } from "@paddock/client";
import { useState } from "preact/hooks";
import { Icon } from "../../design/Icon";
import { Ask, Face, Field } from "../../design/ui";
import { useSwitch } from "../../design/use-switch";
import { humanError } from "../../errors";
import { locale, t } from "../../i18n/i18n";
import { languages, locales } from "../../i18n/languages";
import { api, changeMe, erase, signOut } from "../../live/session";
import { toast } from "../../live/toasts";
import { go } from "../../router";
import { chooseTheme, type Theme, theme } from "../../theme";
import { checkName } from "./entry-checks";
import { PasswordForm } from "./PasswordForm";

/** Name, language, choices, and the ways out. */
export function Me({ user }: { user: User }) {
  return (
    <>
      <header class="bar">
        <h1>{t().me.title}</h1>
      </header>
      <div class="scroll">
        <div class="sheet profile">
          <header class="row who-am-i">
            <Face id={user.id} name={user.displayName} size="l" />
            <p class="title grow cut">{user.displayName}</p>
            {user.guest && <span class="tag --line">{t().guest}</span>}
          </header>
          {user.guest && <p class="meta">{t().me.guestNote}</p>}
          <Name user={user} />
          <Language />
          <Appearance />
          <section class="card" aria-labelledby="choices">
            <h2 id="choices">{t().me.privacy}</h2>
            <Choice field="marketingOptIn" user={user} label={t().me.marketing} text={t().me.marketingText} />
            <Choice field="listed" user={user} label={t().me.listed} text={t().me.listedText} />
          </section>
          {!user.guest && <PasswordForm />}
          <WaysOut user={user} />
          <Data />
        </div>
      </div>
    </>
  );
}

async function save(profile: Profile): Promise<string | undefined> {
  try {
    await changeMe(profile);
    toast("go", t().me.saved);
    return undefined;
  } catch (error) {
    return humanError(error);
  }
}

function Name({ user }: { user: User }) {
  const [name, setName] = useState(user.displayName);
  const [wrong, setWrong] = useState<string>();
  async function submit(event: Event) {
    event.preventDefault();
    setWrong(checkName(name) ?? (await save({ displayName: name.trim() })));
  }
  return (
    <form class="card name-form" noValidate onSubmit={submit}>
      <Field
        label={t().me.name}
        value={name}
        onValue={setName}
        error={wrong}
        autocomplete="nickname"
        name="displayName"
      />
      <button class="btn" type="submit" disabled={name.trim() === user.displayName}>
        {t().me.save}
      </button>
    </form>
  );
}

/** A row of choices of which one is taken. */
function Segments<T extends string>({
  label,
  choices,
  chosen,
  onChoose,
}: {
  label: string;
  choices: [T, string][];
  chosen: T;
  onChoose: (choice: T) => void;
}) {
  return (
    <div class="card setting">
      <h2>{label}</h2>
      <div class="seg" role="group" aria-label={label}>
        {choices.map(([value, name]) => (
          <button type="button" aria-pressed={value === chosen} onClick={() => onChoose(value)} key={value}>
            {name}
          </button>
        ))}
      </div>
    </div>
  );
}

function Language() {
  const choose = async (chosen: Locale) => {
    const problem = await save({ locale: chosen });
    if (problem) toast("stop", t().entry.problem, problem);
  };
  return (
    <Segments
      label={t().me.language}
      choices={locales().map((one) => [one, languages[one].name])}
      chosen={locale.value}
      onChoose={(chosen) => void choose(chosen)}
    />
  );
}

function Appearance() {
  const texts = t().theme;
  const choices: [Theme, string][] = [
    ["system", texts.system],
    ["light", texts.light],
    ["dark", texts.dark],
  ];
  return <Segments label={texts.label} choices={choices} chosen={theme.value} onChoose={chooseTheme} />;
}

function Choice({
  field,
  user,
  label,
  text,
}: {
  field: "marketingOptIn" | "listed";
  user: User;
  label: string;
  text: string;
}) {
  const button = useSwitch(user[field], async (wanted) => {
    const problem = await save({ [field]: wanted });
    if (problem) toast("stop", t().entry.problem, problem);
  });
  return (
    <div class="consent">
      <label for={field}>
        <b>{label}</b>
      </label>
      <p class="meta" id={`${field}-text`}>
        {text}
      </p>
      <input class="switch" id={field} aria-describedby={`${field}-text`} {...button} />
    </div>
  );
}

/** Something to be asked about before it is done. */
function useAsked(act: () => Promise<void>) {
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  return {
    open,
    ask: () => setOpen(true),
    dialog: {
      busy,
      error,
      onKeep: () => setOpen(false),
      onAct: () => {
        setBusy(true);
        act().catch((failure: unknown) => {
          setBusy(false);
          setError(humanError(failure));
        });
      },
    },
  };
}

function WaysOut({ user }: { user: User }) {
  const texts = t().me;
  const out = async (everywhere: boolean) => {
    await signOut({ everywhere });
    go("/app/sign-in");
  };
  const here = useAsked(() => out(false));
  const everywhere = useAsked(() => out(true));
  const leaveNow = () => out(false).catch((error: unknown) => toast("stop", t().entry.problem, humanError(error)));
  return (
    <section class="card" aria-labelledby="ways-out">
      <h2 id="ways-out">{texts.sessions}</h2>
      <div class="row --wrap">
        <button class="btn" type="button" onClick={() => (user.guest ? here.ask() : void leaveNow())}>
          <Icon name="log-out" />
          {texts.signOut}
        </button>
        {!user.guest && (
          <button class="btn --bare" type="button" onClick={everywhere.ask}>
            {texts.signOutAll}
          </button>
        )}
      </div>
      {here.open && (
        <Ask
          title={texts.guestOutTitle}
          text={texts.guestOutText}
          keep={texts.stay}
          act={texts.signOut}
          destroys
          {...here.dialog}
        />
      )}
      {everywhere.open && (
        <Ask
          title={texts.signOutAllTitle}
          text={texts.signOutAllText}
          keep={texts.stay}
          act={texts.signOutAll}
          destroys
          {...everywhere.dialog}
        />
      )}
    </section>
  );
}

function Data() {
  const texts = t().me;
  const erasing = useAsked(async () => {
    await erase();
    toast("go", texts.erased);
    go("/app/sign-in");
  });
  return (
    <section class="card" aria-labelledby="data">
      <h2 id="data">{texts.data}</h2>
      <p class="meta">{texts.exportText}</p>
      <a class="btn" href={api.exportUrl()} download="paddock.json">
        <Icon name="download" />
        {texts.exportDo}
      </a>
      <p class="meta">{texts.eraseText}</p>
      <button class="btn --stop" type="button" onClick={erasing.ask}>
        {texts.erase}
      </button>
      {erasing.open && (
        <Ask
          title={texts.eraseTitle}
          text={texts.eraseBody}
          keep={texts.stay}
          act={texts.eraseDo}
          destroys
          {...erasing.dialog}
        />
      )}
    </section>
  );
}
