import { Flex, Typography } from '@strapi/design-system';
import type { DemarchePage } from '../../../../shared/contracts/catalogue';
import { DemoBanner } from '../../components/DemoBanner';
import { Facts } from '../../components/Facts';
import { Panel } from '../../components/Panel';
import { useText } from '../../hooks/useText';
import { Owners } from './Owners';
import { useDemarcheFacts } from './useDemarcheFacts';

/** « Présentation »: what is known of the démarche and who is in charge of it. */
export const PresentationTab = ({ demarche }: { demarche: DemarchePage }) => {
  const text = useText();
  const facts = useDemarcheFacts(demarche);
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {demarche.isDemo && <DemoBanner />}
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
    </Flex>
  );
};
