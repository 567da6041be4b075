import { Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import { SATISFACTIONS } from '../../../../../shared/contracts/common';
import type { Score } from '../../../../../shared/contracts/common';
import { SATISFACTION_TONES } from '../../../components/satisfaction';
import { SatisfactionMark } from '../../../components/SatisfactionMark';
import { useText } from '../../../hooks/useText';

const Bar = styled(Flex)`
  height: 1.6rem;
  gap: 2px;
  border-radius: ${({ theme }) => theme.borderRadius};
  overflow: hidden;
`;

const BEST_FIRST = [...SATISFACTIONS].reverse();

/** How the reviews share between the three answers: a bar, and the same in numbers. */
export const Distribution = ({ score }: { score: Score }) => {
  const text = useText();
  const { formatNumber } = useIntl();
  const { count, distribution } = score;
  return (
    <>
      <Typography tag="h2" variant="sigma" textColor="neutral600">
        {text('summary.distribution')}
      </Typography>
      <Bar aria-hidden marginTop={2} marginBottom={2} background="neutral150">
        {BEST_FIRST.map((answer) => (
          <Box
            key={answer}
            height="100%"
            background={`${SATISFACTION_TONES[answer]}500`}
            style={{ width: `${count ? (100 * distribution[answer]) / count : 0}%` }}
          />
        ))}
      </Bar>
      <Flex tag="ul" gap={5} wrap="wrap" style={{ listStyle: 'none' }}>
        {BEST_FIRST.map((answer) => (
          <Flex key={answer} tag="li" direction="column" alignItems="flex-start" gap={1}>
            <SatisfactionMark satisfaction={answer} />
            <Typography fontWeight="bold">
              {text('summary.share', {
                percent: formatNumber(count ? distribution[answer] / count : 0, {
                  style: 'percent',
                  maximumFractionDigits: 0,
                }),
                count: formatNumber(distribution[answer]),
              })}
            </Typography>
          </Flex>
        ))}
      </Flex>
    </>
  );
};
