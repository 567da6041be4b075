import { Badge, Box, Flex, Typography } from '@strapi/design-system';
import type { CatalogueEntry } from '../../../../shared/contracts/catalogue';
import { Highlighted } from '../../components/Highlighted';
import { Marked } from '../../components/Marked';
import { Panel } from '../../components/Panel';
import { TitleLink } from '../../components/TitleLink';
import { useText } from '../../hooks/useText';
import { demarcheLink } from '../../paths';

/** One démarche found: its title, the facts that may have matched, who is in charge. */
export const Result = ({ entry, words }: { entry: CatalogueEntry; words: string }) => {
  const text = useText();
  const facts = [
    entry.administration,
    entry.kind,
    entry.theme,
    entry.audiences.join(', '),
    entry.reference,
  ].filter((fact): fact is string => Boolean(fact));
  return (
    <Box tag="li" paddingBottom={3}>
      <Panel padding={4}>
        <Typography variant="delta" tag="h3" fontWeight="bold">
          <TitleLink to={demarcheLink(entry.numero)}>
            <Marked text={entry.title} marks={entry.marks} />
          </TitleLink>
        </Typography>
        <Typography tag="p" textColor="neutral600" paddingTop={1}>
          {facts.map((fact, index) => (
            <span key={fact}>
              {index > 0 && ' · '}
              <Highlighted text={fact} query={words} />
            </span>
          ))}
        </Typography>
        <Flex gap={2} wrap="wrap" paddingTop={1}>
          <Typography variant="pi" textColor="neutral600">
            {text('catalogue.owners.count', { count: entry.ownerCount })}
          </Typography>
          {entry.isOwner && <Badge variant="success">{text('demarche.mine')}</Badge>}
          {entry.isPending && <Badge variant="warning">{text('demarche.pending')}</Badge>}
        </Flex>
      </Panel>
    </Box>
  );
};
