import { Tabs } from '@strapi/design-system';
import { MODERATION_VIEWS } from '../../../../shared/contracts/moderation';
import { PERMISSIONS } from '../../../../shared/permissions';
import { PluginPage } from '../../components/PluginPage';
import { useListParams } from '../../hooks/useListParams';
import { useText } from '../../hooks/useText';
import { ModerationList } from './ModerationList';

/** « Avis signalés »: for administrateurs. */
const ModerationPage = () => {
  const text = useText();
  const { get, set, linkToPage } = useListParams('page');
  const shown = MODERATION_VIEWS.find((view) => view === get('view')) ?? 'open';
  const page = Number(get('page')) || 1;
  return (
    <PluginPage
      title={text('moderation.title')}
      subtitle={text('moderation.subtitle')}
      permission={PERMISSIONS.moderateReviews}
    >
      <Tabs.Root variant="simple" value={shown} onValueChange={(view) => set('view', view)}>
        <Tabs.List aria-label={text('moderation.title')}>
          {MODERATION_VIEWS.map((view) => (
            <Tabs.Trigger key={view} value={view}>
              {text(`moderation.view.${view}`)}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        {MODERATION_VIEWS.map((view) => (
          <Tabs.Content key={view} value={view}>
            {view === shown && <ModerationList view={view} page={page} linkToPage={linkToPage} />}
          </Tabs.Content>
        ))}
      </Tabs.Root>
    </PluginPage>
  );
};

export default ModerationPage;
