import type { User } from "@paddock/client";
import { useState } from "preact/hooks";
import { Face, Field } from "../../design/ui";
import { t } from "../../i18n/i18n";
import { BlockedPeople } from "./BlockedPeople";
import { Appearance, Choice, Language } from "./Choices";
import { checkName } from "./entry-checks";
import { PasswordForm } from "./PasswordForm";
import { Reached } from "./Reached";
import { saveProfile } from "./save-profile";
import { Data, WaysOut } from "./WaysOut";

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
          {!user.guest && <Reached user={user} />}
          <Language />
          <Appearance />
          <section class="card" aria-labelledby="choices">
            <h2 id="choices">{t().me.privacy}</h2>
            <Choice field="marketingOptIn" user={user} label={t().me.marketing} text={t().me.marketingText} />
            <Choice field="listed" user={user} label={t().me.listed} text={t().me.listedText} />
          </section>
          <BlockedPeople />
          {!user.guest && <PasswordForm />}
          <WaysOut user={user} />
          <Data user={user} />
        </div>
      </div>
    </>
  );
}

function Name({ user }: { user: User }) {
  const [name, setName] = useState(user.displayName);
  const [wrong, setWrong] = useState<string>();
  async function submit(event: Event) {
    event.preventDefault();
    setWrong(checkName(name) ?? (await saveProfile({ displayName: name.trim() })));
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
