import { Badge, Flex, Typography } from '@strapi/design-system';
import type { DemarchePage } from '../../../../shared/contracts/catalogue';
import { useText } from '../../hooks/useText';

/** Under the title of a démarche: who is in charge, its numbers, its state. */
export const Subtitle = ({ demarche }: { demarche: DemarchePage }) => {
  const text = useText();
  const facts = [
    demarche.administration ?? text('demarche.no-administration'),
    text('demarche.numero', { numero: demarche.numero }),
    demarche.reference,
  ];
  return (
    <Flex gap={3} wrap="wrap">
      <Typography tag="p" variant="epsilon" textColor="neutral600">
        {facts.filter(Boolean).join(' · ')}
      </Typography>
      {demarche.isPending && <Badge variant="warning">{text('demarche.pending')}</Badge>}
      {demarche.isArchived && <Badge variant="danger">{text('demarche.archived')}</Badge>}
    </Flex>
  );
};
