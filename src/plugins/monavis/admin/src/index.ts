import type { ContentManagerPlugin } from '@strapi/content-manager/strapi-admin';
import { Briefcase, WarningCircle } from '@strapi/icons';
import type { StrapiApp, WidgetArgs } from '@strapi/strapi/admin';
import { PERMISSIONS } from '../../shared/permissions';
import { registerArrival } from './pages/register-arrival';
import { registerPages } from './pages/register-pages';
import { DemarchePanel } from './panels/DemarchePanel';
import { homeLink } from './paths';
import { PLUGIN_ID } from './plugin-id';
import { loadTranslations } from './translations/load-translations';
import { descriptor } from './translations/text-id';

type ContentManagerApis = ContentManagerPlugin['config']['apis'];

/** Without an icon, Strapi's home page stays blank. */
const HOME_WIDGET: WidgetArgs = {
  id: 'home',
  pluginId: PLUGIN_ID,
  icon: Briefcase,
  title: descriptor('home.title'),
  link: { label: descriptor('widget.link'), href: homeLink() },
  permissions: [{ action: PERMISSIONS.readCatalogue }],
  component: async () => (await import('./widgets/HomeWidget')).HomeWidget,
};

const TODO_WIDGET: WidgetArgs = {
  id: 'todo',
  pluginId: PLUGIN_ID,
  icon: WarningCircle,
  title: descriptor('widget.todo'),
  link: { label: descriptor('widget.link'), href: homeLink() },
  permissions: [{ action: PERMISSIONS.readCatalogue }],
  component: async () => (await import('./widgets/TodoWidget')).TodoWidget,
};

export default {
  register(app: StrapiApp) {
    registerPages(app);
    registerArrival(app);
    app.widgets.register((others) => [HOME_WIDGET, TODO_WIDGET, ...others]);
    app.registerPlugin({ id: PLUGIN_ID, name: 'MonAvis' });
  },

  bootstrap(app: Pick<StrapiApp, 'getPlugin'>) {
    const { addEditViewSidePanel } = app.getPlugin('content-manager').apis as ContentManagerApis;
    addEditViewSidePanel([DemarchePanel]);
  },

  registerTrads: loadTranslations,
};
