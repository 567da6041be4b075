import { brandDocumentTitle } from './brand/document-title';
import logo from './brand/logo.svg';
import { theme } from './brand/theme';
import { setFirstPreferences } from './browser-preferences';
import fr from './translations/fr.json';

export default {
  config: {
    locales: ['fr'],
    translations: { fr },
    theme,
    auth: { logo },
    menu: { logo },
    tutorials: false,
    notifications: { releases: false },
  },
  register() {
    setFirstPreferences();
    brandDocumentTitle();
  },
};
