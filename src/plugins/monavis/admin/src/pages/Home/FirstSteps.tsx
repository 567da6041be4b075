import { useRef } from 'react';
import type { FormEvent } from 'react';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useNavigate } from 'react-router-dom';
import { Panel } from '../../components/Panel';
import { SearchField } from '../../components/SearchField';
import { useText } from '../../hooks/useText';
import { catalogueLink } from '../../paths';

/** For an agent who is in charge of nothing yet: the way, and a search to start with. */
export const FirstSteps = () => {
  const text = useText();
  const navigate = useNavigate();
  const inputRef = useRef<HTMLInputElement>(null);

  const search = (event: FormEvent) => {
    event.preventDefault();
    navigate(catalogueLink(inputRef.current?.value.trim()));
  };

  return (
    <Panel padding={{ initial: 5, medium: 8 }}>
      <Typography variant="beta" tag="h2">
        {text('home.empty.title')}
      </Typography>
      <Box tag="ol" paddingTop={4} paddingBottom={6} paddingLeft={5}>
        {(['find', 'declare', 'code', 'read'] as const).map((step) => (
          <Typography key={step} tag="li" variant="omega" textColor="neutral800" lineHeight={6}>
            {text(`home.empty.${step}`)}
          </Typography>
        ))}
      </Box>
      <form role="search" onSubmit={search}>
        <SearchField inputRef={inputRef} />
        <Flex paddingTop={4} gap={4} wrap="wrap">
          <Button type="submit" size="L">
            {text('home.empty.search')}
          </Button>
        </Flex>
      </form>
    </Panel>
  );
};
