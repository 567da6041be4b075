import { Box, Flex, Typography } from '@strapi/design-system';
import type { AllowedDomain } from '../../../../shared/contracts/accounts';
import { ConfirmedAction } from '../../components/ConfirmedAction';
import { Panel } from '../../components/Panel';
import { useDates } from '../../hooks/useDates';
import { useFeedback } from '../../hooks/useFeedback';
import { useText } from '../../hooks/useText';
import { useRemoveDomainMutation } from '../../services/allowed-domains';

/** The domains, each with who added it and a way to remove it. */
export const DomainList = ({ domains }: { domains: AllowedDomain[] }) => {
  const text = useText();
  const tell = useFeedback();
  const { day } = useDates();
  const [remove] = useRemoveDomainMutation();
  return (
    <Panel>
      <Typography tag="h2" variant="delta">
        {text('domains.list', { count: domains.length })}
      </Typography>
      <Box tag="ul" paddingTop={4} style={{ listStyle: 'none' }}>
        {domains.map(({ domain, addedAt, addedBy }) => (
          <Flex
            key={domain}
            tag="li"
            justifyContent="space-between"
            gap={3}
            wrap="wrap"
            paddingTop={3}
            paddingBottom={3}
            borderColor="neutral150"
            borderStyle="solid"
            borderWidth="1px 0 0"
          >
            <Box>
              <Typography tag="p" fontWeight="bold">
                {domain}
              </Typography>
              <Typography tag="p" variant="pi" textColor="neutral600">
                {addedBy
                  ? text('domains.since.by', { date: day(addedAt), name: addedBy })
                  : text('domains.since', { date: day(addedAt) })}
              </Typography>
            </Box>
            <ConfirmedAction
              action={text('domains.remove')}
              label={text('domains.remove.label', { domain })}
              explanation={text('domains.remove.explanation')}
              onConfirm={async () => {
                tell(await remove(domain), 'domains.removed');
              }}
            />
          </Flex>
        ))}
      </Box>
    </Panel>
  );
};
