import { Box, Flex, Typography } from '@strapi/design-system';
import type { Synonym } from '../../../../shared/contracts/catalogue';
import { Panel } from '../../components/Panel';
import { useText } from '../../hooks/useText';
import { ChangeSynonym } from './ChangeSynonym';
import { RemoveSynonym } from './RemoveSynonym';

/** The pairs, each with its two actions. */
export const SynonymList = ({ synonyms }: { synonyms: Synonym[] }) => {
  const text = useText();
  return (
    <Panel>
      <Typography tag="h2" variant="delta">
        {text('synonyms.list', { count: synonyms.length })}
      </Typography>
      <Box tag="ul" paddingTop={4} style={{ listStyle: 'none' }}>
        {synonyms.map((synonym) => (
          <Flex
            key={synonym.id}
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
            <Typography>
              {text('synonyms.pair', { expression: synonym.expression, meaning: synonym.meaning })}
            </Typography>
            <Flex gap={2}>
              <ChangeSynonym synonym={synonym} />
              <RemoveSynonym synonym={synonym} />
            </Flex>
          </Flex>
        ))}
      </Box>
    </Panel>
  );
};
