import { Box, Flex, Typography } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import { useIntl } from 'react-intl';
import type { HomeAlert } from '../../../shared/contracts/home';
import { useText } from '../hooks/useText';

/** What a démarche needs, each in a sentence with a sign. */
export const AlertList = ({ alerts }: { alerts: HomeAlert[] }) => {
  const text = useText();
  const { formatNumber, formatList } = useIntl();

  const wordOf = (alert: HomeAlert): string => {
    if (alert.kind === 'no-button') return text('home.alert.no-button');
    if (alert.kind === 'dormant-button') {
      const names = formatList(alert.names);
      return text('home.alert.dormant-button', { count: alert.names.length, names });
    }
    const [before, now] = [alert.before, alert.now].map((score) =>
      formatNumber(score, { minimumFractionDigits: 1 })
    );
    return text('home.alert.score-drop', { before, now });
  };

  return (
    <Box tag="ul" aria-label={text('home.alerts')} style={{ listStyle: 'none' }}>
      {alerts.map((alert) => (
        <Flex key={alert.kind} tag="li" gap={2} alignItems="flex-start" paddingTop={1}>
          <WarningCircle
            aria-hidden
            width="1.6rem"
            height="1.6rem"
            fill={alert.kind === 'score-drop' ? 'danger600' : 'warning600'}
            style={{ flexShrink: 0, marginTop: '0.1rem' }}
          />
          <Typography variant="pi" textColor="neutral800" style={{ overflowWrap: 'anywhere' }}>
            {wordOf(alert)}
          </Typography>
        </Flex>
      ))}
    </Box>
  );
};
