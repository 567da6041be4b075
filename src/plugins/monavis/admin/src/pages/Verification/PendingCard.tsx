import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { PendingDemarche } from '../../../../shared/contracts/verification';
import { DuplicateList } from '../../components/DuplicateList';
import { ExternalLink } from '../../components/ExternalLink';
import { Facts } from '../../components/Facts';
import { MergeModal } from '../../components/merge/MergeModal';
import { Panel } from '../../components/Panel';
import { RelativeDate } from '../../components/RelativeDate';
import { TitleLink } from '../../components/TitleLink';
import { useText } from '../../hooks/useText';
import { demarcheLink } from '../../paths';
import { PendingActions } from './PendingActions';

const Columns = styled(Box)`
  display: grid;
  gap: ${({ theme }) => theme.spaces[6]};
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 32rem), 1fr));
`;

/** A new démarche, beside the ones that it may repeat. */
export const PendingCard = ({ demarche }: { demarche: PendingDemarche }) => {
  const text = useText();
  const { numero, title, url, infoUrl, duplicates } = demarche;
  const volume = (count: number | null) =>
    count === null ? null : text('demarche.volume', { count });
  return (
    <Panel tag="li">
      <Flex justifyContent="space-between" alignItems="flex-start" gap={3} wrap="wrap">
        <Typography tag="h3" variant="delta">
          <TitleLink to={demarcheLink(numero)}>{title}</TitleLink>
        </Typography>
        <PendingActions demarche={demarche} />
      </Flex>
      <Columns paddingTop={4}>
        <div>
          {demarche.description && (
            <Typography tag="p" paddingBottom={4}>
              {demarche.description}
            </Typography>
          )}
          <Facts
            facts={[
              { label: text('fact.administration'), value: demarche.administration },
              { label: text('verification.owners'), value: demarche.owners.join(', ') },
              {
                label: text('verification.added'),
                value: <RelativeDate date={demarche.addedAt} />,
              },
              { label: text('verification.reviews'), value: demarche.reviewCount || null },
              { label: text('fact.theme'), value: demarche.theme },
              { label: text('fact.audiences'), value: demarche.audiences.join(', ') },
              { label: text('fact.cerfa'), value: demarche.cerfa },
              { label: text('fact.reference'), value: demarche.reference },
              { label: text('fact.url'), value: url && <ExternalLink href={url} /> },
              { label: text('fact.info-url'), value: infoUrl && <ExternalLink href={infoUrl} /> },
              { label: text('fact.annual-volume'), value: volume(demarche.annualVolume) },
              {
                label: text('fact.annual-online-volume'),
                value: volume(demarche.annualOnlineVolume),
              },
            ]}
          />
        </div>
        <div>
          <Typography tag="h4" variant="epsilon" fontWeight="bold">
            {text('verification.duplicates')}
          </Typography>
          {duplicates.length === 0 && (
            <Typography tag="p" textColor="neutral600" paddingTop={2}>
              {text('verification.duplicates.none')}
            </Typography>
          )}
          <DuplicateList
            duplicates={duplicates}
            renderAction={(duplicate) =>
              !duplicate.isArchived && (
                <MergeModal
                  source={numero}
                  target={duplicate.numero}
                  trigger={
                    <Button
                      variant="secondary"
                      aria-label={text('merge.action.into', { title: duplicate.title })}
                    >
                      {text('merge.action')}
                    </Button>
                  }
                />
              )
            }
          />
        </div>
      </Columns>
    </Panel>
  );
};
