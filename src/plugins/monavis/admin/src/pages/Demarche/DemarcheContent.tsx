import { lazy, Suspense } from 'react';
import { Flex, Tabs } from '@strapi/design-system';
import { BackButton } from '@strapi/strapi/admin';
import { Navigate, useNavigate, useParams } from 'react-router-dom';
import type { DemarchePage } from '../../../../shared/contracts/catalogue';
import { PERMISSIONS } from '../../../../shared/permissions';
import { Loading } from '../../components/Loading';
import { OwnershipAction } from '../../components/OwnershipAction';
import { PluginPage } from '../../components/PluginPage';
import { useDeferredFocus } from '../../hooks/useDeferredFocus';
import { useText } from '../../hooks/useText';
import { catalogueLink, DEMARCHE_TABS, demarcheLink } from '../../paths';
import { CodeTab } from './Code/CodeTab';
import { ExtractsTab } from './Extracts/ExtractsTab';
import { FormTab } from './Form/FormTab';
import { PresentationTab } from './PresentationTab';
import { ReviewsTab } from './Reviews/ReviewsTab';
import { Subtitle } from './Subtitle';
import { TabList } from './TabList';

/** Apart from the rest of the panel: the charts come with it. */
const StatisticsTab = lazy(() => import('./Statistics/StatisticsTab'));

/** A démarche: its facts, and for who manages it the other tabs. */
export const DemarcheContent = ({ demarche }: { demarche: DemarchePage }) => {
  const text = useText();
  const navigate = useNavigate();
  const word = useParams()['*'] || 'presentation';
  const [codeTabRef, focusCodeTab] = useDeferredFocus<HTMLButtonElement>();
  const tabs = DEMARCHE_TABS.filter((tab) => tab === 'presentation' || demarche.canManage);
  const selected = tabs.find((tab) => tab === word) ?? 'presentation';

  return (
    <PluginPage
      title={demarche.title}
      subtitle={
        <Flex justifyContent="space-between" gap={4} wrap="wrap">
          <Subtitle demarche={demarche} />
          <OwnershipAction demarche={demarche} onDeclared={focusCodeTab} />
        </Flex>
      }
      permission={PERMISSIONS.readCatalogue}
      navigationAction={<BackButton fallback={catalogueLink()} />}
    >
      {/* An address with a tab that is not, or no longer, this agent's. */}
      {selected !== word && <Navigate to={demarcheLink(demarche.numero)} replace />}
      <Tabs.Root
        variant="simple"
        value={selected}
        // Arrow keys move between tabs without loading each of them.
        activationMode="manual"
        onValueChange={(value) =>
          navigate(
            demarcheLink(
              demarche.numero,
              tabs.find((tab) => tab === value)
            )
          )
        }
      >
        <TabList
          label={text('demarche.tabs')}
          tabs={tabs.map((tab) => ({ value: tab, label: text(`demarche.tab.${tab}`) }))}
          focusTarget={{ value: 'code', ref: codeTabRef }}
        />
        <Tabs.Content value="presentation">
          <PresentationTab demarche={demarche} />
        </Tabs.Content>
        <Tabs.Content value="code">
          <CodeTab numero={demarche.numero} />
        </Tabs.Content>
        <Tabs.Content value="formulaire">
          <FormTab numero={demarche.numero} />
        </Tabs.Content>
        <Tabs.Content value="avis">
          <ReviewsTab numero={demarche.numero} />
        </Tabs.Content>
        <Tabs.Content value="statistiques">
          <Suspense fallback={<Loading />}>
            <StatisticsTab numero={demarche.numero} />
          </Suspense>
        </Tabs.Content>
        <Tabs.Content value="extractions">
          <ExtractsTab numero={demarche.numero} />
        </Tabs.Content>
      </Tabs.Root>
    </PluginPage>
  );
};
