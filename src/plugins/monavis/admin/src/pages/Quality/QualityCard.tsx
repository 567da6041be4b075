import { Flex, LinkButton, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import type { QualityEntry, QualityIssue } from '../../../../shared/contracts/quality';
import { Panel } from '../../components/Panel';
import { TitleLink } from '../../components/TitleLink';
import { useText } from '../../hooks/useText';
import { demarcheLink, editLink } from '../../paths';

interface QualityCardProps {
  entry: QualityEntry;
  issue: QualityIssue;
}

/** One démarche to look at: what is wrong, and where to correct it. */
export const QualityCard = ({ entry, issue }: QualityCardProps) => {
  const text = useText();
  const { numero, documentId, title, administration, detail } = entry;
  const wordDetail = (): string | null => {
    if (issue === 'visited-without-owner') {
      return text('quality.detail.visited-without-owner', { count: Number(detail) });
    }
    if (issue === 'repeated-title') {
      return text('quality.detail.repeated-title', { numero: Number(detail) });
    }
    return detail;
  };
  const facts = [
    administration ?? text('demarche.no-administration'),
    text('demarche.numero', { numero }),
    wordDetail(),
  ];
  return (
    <Panel tag="li" padding={4}>
      <Flex justifyContent="space-between" alignItems="flex-start" gap={3} wrap="wrap">
        <Typography tag="h3" fontWeight="bold">
          <TitleLink to={demarcheLink(numero)}>{title}</TitleLink>
        </Typography>
        <LinkButton
          tag={Link}
          to={editLink(documentId)}
          variant="tertiary"
          aria-label={text('verification.correct.label', { title })}
        >
          {text('verification.correct')}
        </LinkButton>
      </Flex>
      <Typography tag="p" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
        {facts.filter(Boolean).join(' · ')}
      </Typography>
    </Panel>
  );
};
