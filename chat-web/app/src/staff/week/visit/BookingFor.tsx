import type { Category } from "@paddock/client";
import { useState } from "preact/hooks";
import { FormDialog } from "../../../design/FormDialog";
import { codeOf } from "../../../errors";
import { f, t } from "../../../i18n/i18n";
import { home } from "../../../live/assistant/dealership";
import { toast } from "../../../live/toasts";
import { WeekOfSlots } from "../../../pages/appointment/WeekOfSlots";
import { admin } from "../../desk";
import { st } from "../../i18n/i18n";
import { TextField } from "../../ui";
import { categories } from "../categories";
import { lineOf } from "./Cancelling";

const longestName = 32;
const longestAddress = 254;
const longestPhone = 40;

type BookingForProps = { category: Category; onDone: (booked: boolean) => void };

/** Books for somebody who calls: by name, with a number or an address if they give one. */
export function BookingFor({ category: first, onDone }: BookingForProps) {
  const texts = st().booking;
  const [category, setCategory] = useState(first);
  const [chosen, choose] = useState<string>();
  const [stale, setStale] = useState(0);
  const [name, setName] = useState("");
  const [phone, setPhone] = useState("");
  const [email, setEmail] = useState("");
  const shop = home.value;
  const caller = name.trim();
  async function book() {
    if (!chosen) return;
    try {
      const made = await admin.bookFor({
        category,
        start: chosen,
        name: caller,
        ...(shop && { dealership: shop.id }),
        ...(phone.trim() && { phone: phone.trim() }),
        ...(email.trim() && { email: email.trim() }),
      });
      toast("go", t().appointments.booked, lineOf(made));
      onDone(true);
    } catch (error) {
      if (codeOf(error) === "slot_taken" || codeOf(error) === "slot_not_offered") {
        choose(undefined);
        setStale(stale + 1);
      }
      throw error;
    }
  }
  return (
    <FormDialog
      title={texts.title}
      text={[shop?.name, shop?.address].filter(Boolean).join(", ")}
      keep={t().appointments.bookKeep}
      act={chosen ? t().slots.book(`${f().weekday(chosen)} ${f().hour(chosen)}`) : t().appointments.moveChoose}
      quiet
      ready={chosen !== undefined && [...caller].length >= 2 && [...caller].length <= longestName}
      onKeep={() => onDone(false)}
      onAct={book}
    >
      <TextField label={texts.name} value={name} longest={longestName} onValue={setName} />
      <TextField label={texts.phone} value={phone} longest={longestPhone} onValue={setPhone} />
      <TextField label={texts.email} value={email} longest={longestAddress} onValue={setEmail} />
      <div class="seg --scroll" role="group" aria-label={st().appointments.calendar}>
        {categories.map((one) => (
          <button
            type="button"
            aria-pressed={one === category}
            onClick={() => {
              choose(undefined);
              setCategory(one);
            }}
            key={one}
          >
            {t().categories[one]}
          </button>
        ))}
      </div>
      <WeekOfSlots category={category} dealership={shop?.id ?? ""} stale={stale} chosen={chosen} onChoose={choose} />
    </FormDialog>
  );
}
