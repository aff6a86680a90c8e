import { locale } from "../../i18n/i18n";
import { galleryTexts } from "./texts";

/** The gallery's texts in the page's language. */
export const g = () => galleryTexts[locale.value];
