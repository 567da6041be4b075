import { Box, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { MergePreview, MergeSide } from '../../../../shared/contracts/merges';
import { useText } from '../../hooks/useText';

const TENTHS = { minimumFractionDigits: 1, maximumFractionDigits: 1 };

/** What moves from one démarche to the other, and what becomes of the score. */
export const MergeFacts = ({ preview }: { preview: MergePreview }) => {
  const text = useText();
  const { formatNumber } = useIntl();
  const { source, target, newOwners, synonyms, scoreAfter } = preview;
  const wordScore = (value: number | null) =>
    value === null
      ? text('merge.no-score')
      : text('score.value', { value: formatNumber(value, TENTHS) });

  const side = (label: string, { title, administration }: MergeSide) => (
    <Box paddingBottom={3}>
      <Typography tag="p" variant="sigma" textColor="neutral600">
        {label}
      </Typography>
      <Typography tag="p" fontWeight="bold">
        {title}
      </Typography>
      <Typography tag="p" textColor="neutral600">
        {administration ?? text('demarche.no-administration')}
      </Typography>
    </Box>
  );
  const moves = [
    text('merge.moves.reviews', { count: source.reviewCount }),
    text('merge.moves.buttons', { count: source.buttonCount }),
    text('merge.moves.owners', { count: newOwners.length, names: newOwners.join(', ') }),
    text('merge.moves.synonyms', { names: synonyms.join(', ') }),
    text('merge.moves.score', {
      numero: target.numero,
      before: wordScore(target.score.value),
      after: wordScore(scoreAfter.value),
    }),
  ];
  return (
    <>
      {side(text('merge.source', { numero: source.numero }), source)}
      {side(text('merge.target', { numero: target.numero }), target)}
      <Typography tag="h3" variant="delta">
        {text('merge.moves')}
      </Typography>
      <Box tag="ul" paddingLeft={5} paddingTop={2} style={{ listStyle: 'disc' }}>
        {moves.map((move) => (
          <Typography key={move} tag="li" style={{ display: 'list-item' }}>
            {move}
          </Typography>
        ))}
      </Box>
      {target.isLocked && (
        <Typography tag="p" textColor="danger600" paddingTop={3}>
          {text('merge.locked', { numero: target.numero })}
        </Typography>
      )}
      <Typography tag="p" textColor="neutral600" paddingTop={4}>
        {text('merge.explanation', { source: source.numero, target: target.numero })}
      </Typography>
    </>
  );
};
