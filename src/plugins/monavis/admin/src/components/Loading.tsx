import { Flex, Loader } from '@strapi/design-system';
import { useText } from '../hooks/useText';

/** While a part of a page is read. */
export const Loading = () => {
  const text = useText();
  return (
    <Flex justifyContent="center" padding={8} aria-busy>
      <Loader>{text('loading')}</Loader>
    </Flex>
  );
};
