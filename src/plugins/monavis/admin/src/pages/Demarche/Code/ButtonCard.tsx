import { Badge, Box, Flex, Link, Typography } from '@strapi/design-system';
import type { ButtonCode } from '../../../../../shared/contracts/buttons';
import { Panel } from '../../../components/Panel';
import { useDates } from '../../../hooks/useDates';
import { useText } from '../../../hooks/useText';
import { ButtonActions } from './ButtonActions';
import { CodeBlock } from './CodeBlock';
import { StylePreview } from './StylePreview';

interface ButtonCardProps {
  numero: number;
  button: ButtonCode;
  /** Just created: the focus goes to « Copier le code ». */
  isNew: boolean;
}

/** One button: its name and state, its code, what can be done with it. */
export const ButtonCard = ({ numero, button, isNew }: ButtonCardProps) => {
  const text = useText();
  const { day } = useDates();
  const isOpen = button.state === 'open';
  const titleId = `button-${button.id}`;
  return (
    <Panel tag="li">
      <Flex justifyContent="space-between" alignItems="flex-start" gap={3} wrap="wrap">
        <Box>
          <Flex gap={3} wrap="wrap">
            <Typography id={titleId} variant="delta" tag="h3" fontWeight="bold">
              {button.name}
            </Typography>
            <Badge variant={isOpen ? 'success' : 'neutral'}>
              {text(`button.state.${button.state}`)}
            </Badge>
            <Badge variant="primary">{text(`button.style.${button.style}`)}</Badge>
          </Flex>
          <Typography tag="p" variant="pi" textColor="neutral600">
            {button.author
              ? text('button.created.by', { date: day(button.createdAt), author: button.author })
              : text('button.created', { date: day(button.createdAt) })}
          </Typography>
        </Box>
        <ButtonActions numero={numero} button={button} />
      </Flex>
      {isOpen ? (
        <Box paddingTop={4}>
          <StylePreview style={button.style} />
          <CodeBlock html={button.html[button.style]} name={button.name} isFocused={isNew} />
          <Box paddingTop={3}>
            <Link href={button.href} isExternal>
              {text('button.try')}
            </Link>
            <Typography tag="p" variant="pi" textColor="neutral600">
              {text('button.try.hint')}
            </Typography>
          </Box>
        </Box>
      ) : (
        <Typography tag="p" paddingTop={3} textColor="neutral800">
          {text('button.closed.why', {
            date: button.closedAt ? day(button.closedAt) : '',
            reason: button.closeReason ?? '',
          })}
        </Typography>
      )}
    </Panel>
  );
};
