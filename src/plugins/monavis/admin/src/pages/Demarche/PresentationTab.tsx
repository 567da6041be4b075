import { Flex, Typography } from '@strapi/design-system';
import type { DemarchePage } from '../../../../shared/contracts/catalogue';
import { PERMISSIONS } from '../../../../shared/permissions';
import { DemoBanner } from '../../components/DemoBanner';
import { Facts } from '../../components/Facts';
import { Panel } from '../../components/Panel';
import { useCan } from '../../hooks/useCan';
import { useText } from '../../hooks/useText';
import { Curation } from './Curation';
import { Owners } from './Owners';
import { StateNote } from './StateNote';
import { useDemarcheFacts } from './useDemarcheFacts';

/** « Présentation »: what is known of the démarche and who is in charge of it. */
export const PresentationTab = ({ demarche }: { demarche: DemarchePage }) => {
  const text = useText();
  const facts = useDemarcheFacts(demarche);
  const mayCurate = useCan(PERMISSIONS.curateCatalogue);
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {demarche.isDemo && <DemoBanner />}
      <StateNote demarche={demarche} />
      <Panel tag="section" aria-labelledby="facts-title">
        <Typography id="facts-title" variant="beta" tag="h2">
          {text('demarche.facts')}
        </Typography>
        {demarche.description && (
          <Typography tag="p" paddingTop={3} paddingBottom={5} textColor="neutral800">
            {demarche.description}
          </Typography>
        )}
        <Facts facts={facts} />
      </Panel>
      <Panel tag="section" aria-labelledby="owners-title">
        <Typography id="owners-title" variant="beta" tag="h2">
          {text('demarche.owners')}
        </Typography>
        <Owners owners={demarche.owners} />
      </Panel>
      {mayCurate && demarche.mergedInto === null && <Curation demarche={demarche} />}
    </Flex>
  );
};
