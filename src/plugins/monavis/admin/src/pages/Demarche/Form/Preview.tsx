import { Button, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { FormSettings } from '../../../../../shared/contracts/forms';
import { Panel } from '../../../components/Panel';
import { useText } from '../../../hooks/useText';
import { previewedPages, type PreviewedPage } from './previewed-pages';
import { testLink } from './test-link';

const Frame = styled.iframe`
  display: block;
  width: 100%;
  height: clamp(32rem, 100vh - 26rem, 70rem);
  margin-top: ${({ theme }) => theme.spaces[3]};
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
`;

/** Stays in sight below the panel's own header. */
const Sticky = styled(Panel)`
  position: sticky;
  top: 9.6rem;
`;

interface PreviewProps {
  settings: FormSettings;
  testPath: string;
  page: PreviewedPage;
  onPageChange: (page: PreviewedPage) => void;
}

/** The real form in its test mode, one page of it at a time. */
export const Preview = ({ settings, testPath, page, onPageChange }: PreviewProps) => {
  const text = useText();
  const pages = previewedPages(settings);
  // The page that was looked at may just have been hidden.
  const shown = pages.includes(page) ? page : 'satisfaction';
  return (
    <Sticky tag="section" aria-labelledby="preview-title" padding={4}>
      <Typography id="preview-title" variant="delta" tag="h2">
        {text('form.preview')}
      </Typography>
      <Flex gap={1} wrap="wrap" paddingTop={3} role="group" aria-labelledby="preview-title">
        {pages.map((one) => (
          <Button
            key={one}
            size="S"
            variant={one === shown ? 'secondary' : 'tertiary'}
            aria-pressed={one === shown}
            onClick={() => onPageChange(one)}
          >
            {text(`form.page.${one}`)}
          </Button>
        ))}
      </Flex>
      <Frame
        title={text('form.preview.frame', { page: text(`form.page.${shown}`) })}
        src={testLink(testPath, shown)}
        // No script, as on the real page.
        sandbox="allow-forms allow-same-origin"
      />
    </Sticky>
  );
};
