import { PLUGIN_ID } from '../plugin-id';
import fr from './fr.json';

/** Keys of the plugin's texts; a wrong one does not compile. */
export type TextKey = keyof typeof fr;

/** Name of a text among all those of the panel. */
export const textId = (key: TextKey): string => `${PLUGIN_ID}.${key}`;

/** For what Strapi words itself: menu, widget titles. */
export const descriptor = (key: TextKey) => ({ id: textId(key), defaultMessage: fr[key] });
