import { Flex } from '@strapi/design-system';
import { styled } from 'styled-components';
import { useText } from '../../../hooks/useText';

const VIEWS = ['chart', 'table'] as const;
export type View = (typeof VIEWS)[number];

const Switch = styled(Flex)`
  border: 1px solid ${({ theme }) => theme.colors.neutral500};
  border-radius: ${({ theme }) => theme.borderRadius};
  overflow: hidden;

  button {
    min-height: 2.8rem;
    padding: 0 ${({ theme }) => theme.spaces[3]};
    border: 0;
    background: ${({ theme }) => theme.colors.neutral0};
    color: ${({ theme }) => theme.colors.neutral800};
    font-size: ${({ theme }) => theme.fontSizes[1]};
    cursor: pointer;

    &[aria-pressed='true'] {
      background: ${({ theme }) => theme.colors.buttonPrimary600};
      color: ${({ theme }) => theme.colors.buttonNeutral0};
      font-weight: ${({ theme }) => theme.fontWeights.semiBold};
    }

    &:focus-visible {
      outline: 2px solid ${({ theme }) => theme.colors.primary600};
      outline-offset: -4px;
    }

    &[aria-pressed='true']:focus-visible {
      outline-color: ${({ theme }) => theme.colors.buttonNeutral0};
    }
  }
`;

interface ViewSwitchProps {
  /** Of the figure. */
  title: string;
  view: View;
  onChange: (view: View) => void;
}

/** « Graphique / Tableau ». */
export const ViewSwitch = ({ title, view, onChange }: ViewSwitchProps) => {
  const text = useText();
  return (
    <Switch role="group" aria-label={text('stats.view', { title })}>
      {VIEWS.map((one) => (
        <button key={one} type="button" aria-pressed={one === view} onClick={() => onChange(one)}>
          {text(`stats.view.${one}`)}
        </button>
      ))}
    </Switch>
  );
};
