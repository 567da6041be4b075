import { useState } from 'react';
import { Box, Flex } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { FormSettings, FormState } from '../../../../../shared/contracts/forms';
import { ContactChoice } from './ContactChoice';
import { DraftFault } from './DraftFault';
import { IntroSection } from './IntroSection';
import { Preview } from './Preview';
import type { PreviewedPage } from './previewed-pages';
import { Publication } from './Publication';
import { QuestionChoices } from './QuestionChoices';
import { StepSection } from './StepSection';
import { useFormDraft } from './useFormDraft';
import { Versions } from './Versions';

const Columns = styled(Box)`
  display: grid;
  gap: ${({ theme }) => theme.spaces[4]};
  align-items: start;

  @media (min-width: 1100px) {
    /* The preview has the width of a phone. */
    grid-template-columns: minmax(0, 1fr) 37.5rem;
  }
`;

interface FormEditorProps {
  numero: number;
  /** The form as it was read. */
  loaded: FormState;
  /** Reads it again, and forgets what is not saved. */
  onReload: () => void;
}

/** The settings of a form beside what they make of it. */
export const FormEditor = ({ numero, loaded, onReload }: FormEditorProps) => {
  const draft = useFormDraft(numero, loaded);
  const { settings, state } = draft;
  const [page, setPage] = useState<PreviewedPage>('satisfaction');

  /** Changes something of a page, and shows that page. */
  const changeOn = (shown: PreviewedPage) => (part: Partial<FormSettings>) => {
    setPage(shown);
    draft.change({ ...settings, ...part });
  };
  const section = (step: 'clarity' | 'help' | 'comment') => ({
    step,
    settings,
    onChange: changeOn(step),
  });

  const handleReload = () => {
    draft.forget();
    onReload();
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Publication draft={draft} />
      {draft.fault && (
        <DraftFault fault={draft.fault} onRetry={draft.retry} onReload={handleReload} />
      )}
      <Columns>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <IntroSection intro={settings.intro} onChange={changeOn('satisfaction')} />
          <StepSection {...section('clarity')} />
          <StepSection {...section('help')}>
            <QuestionChoices question="help" settings={settings} onChange={changeOn('help')} />
            <QuestionChoices
              question="difficulties"
              settings={settings}
              onChange={changeOn('help')}
            />
          </StepSection>
          <StepSection {...section('comment')}>
            <ContactChoice isAsked={settings.asksContact} onChange={changeOn('comment')} />
          </StepSection>
        </Flex>
        <Preview settings={settings} testPath={state.testPath} page={page} onPageChange={setPage} />
      </Columns>
      <Versions versions={state.versions} />
    </Flex>
  );
};
