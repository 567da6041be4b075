import { Tabs, VisuallyHidden } from '@strapi/design-system';
import { useSearchParams } from 'react-router-dom';
import { PERMISSIONS } from '../../../../shared/permissions';
import { PluginPage } from '../../components/PluginPage';
import { useText } from '../../hooks/useText';
import type { VolumeRequestsState } from '../../services/volume-requests';
import { RequestList } from './RequestList';

const STATES: readonly VolumeRequestsState[] = ['pending', 'decided'];

/** « Demandes de forte volumétrie »: for those who decide. */
const HighVolumePage = () => {
  const text = useText();
  const [params, setParams] = useSearchParams();
  const shown = STATES.find((state) => state === params.get('state')) ?? 'pending';
  return (
    <PluginPage
      title={text('requests.title')}
      subtitle={text('requests.subtitle')}
      permission={PERMISSIONS.decideVolume}
    >
      <Tabs.Root
        variant="simple"
        value={shown}
        onValueChange={(state) => setParams({ state }, { replace: true })}
      >
        <Tabs.List aria-label={text('requests.title')}>
          {STATES.map((state) => (
            <Tabs.Trigger key={state} value={state}>
              {text(`requests.${state}`)}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        {STATES.map((state) => (
          <Tabs.Content key={state} value={state}>
            <VisuallyHidden tag="h2">{text(`requests.${state}`)}</VisuallyHidden>
            <RequestList state={state} />
          </Tabs.Content>
        ))}
      </Tabs.Root>
    </PluginPage>
  );
};

export default HighVolumePage;
