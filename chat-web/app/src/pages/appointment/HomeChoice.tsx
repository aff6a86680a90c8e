import { useId, useState } from "preact/hooks";
import { Icon } from "../../design/Icon";
import { humanError } from "../../errors";
import { t } from "../../i18n/i18n";
import { dealerships } from "../../i18n/zone";
import { areSeveral, chooseHome, home } from "../../live/assistant/dealership";
import { toast } from "../../live/toasts";

type ShopSelectProps = {
  value: string | undefined;
  busy?: boolean;
  onChoose: (dealership: string) => void;
};

/** One of the dealerships; nothing where there is but one. */
export function ShopSelect({ value, busy = false, onChoose }: ShopSelectProps) {
  const id = useId();
  if (!areSeveral.value) return null;
  return (
    <span class="shop-select">
      <label for={id}>
        <Icon name="map-pin" size="s" />
        <span class="vh">{t().appointments.shop}</span>
      </label>
      <select
        class="input"
        id={id}
        value={value}
        disabled={busy}
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        {dealerships.value.map((one) => (
          <option value={one.id} selected={one.id === value} key={one.id}>
            {one.name}
          </option>
        ))}
      </select>
    </span>
  );
}

/** One's own dealership, whose slots are offered. */
export function HomeChoice() {
  const [busy, setBusy] = useState(false);
  async function choose(dealership: string) {
    setBusy(true);
    try {
      await chooseHome(dealership);
    } catch (error) {
      toast("stop", t().appointments.shopFailed, humanError(error));
    } finally {
      setBusy(false);
    }
  }
  return <ShopSelect value={home.value?.id} busy={busy} onChoose={(id) => void choose(id)} />;
}
