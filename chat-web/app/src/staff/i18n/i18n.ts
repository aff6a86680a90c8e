import { computed } from "@preact/signals";
import { locale } from "../../i18n/i18n";
import { staffTexts } from "./texts";

const speaking = computed(() => staffTexts[locale.value]);

/** The console's texts in the page's language. */
export const st = () => speaking.value;
