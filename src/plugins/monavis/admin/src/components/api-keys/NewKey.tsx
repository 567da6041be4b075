import { Button, Flex, Typography } from '@strapi/design-system';
import { useText } from '../../hooks/useText';
import { CopyBlock } from '../CopyBlock';
import { Panel } from '../Panel';
import type { CreatedKey } from './outcome';

interface NewKeyProps {
  created: CreatedKey;
  /** Public address of the site. */
  origin: string;
  onDone: () => void;
}

const exampleOf = ({ key, scope }: CreatedKey, origin: string): string => {
  const path = scope.kind === 'demarche' ? `/api/avis/${scope.numero}` : '/api/avis';
  return `curl -H "Authorization: Bearer ${key}" "${origin}${path}"`;
};

/** A key that was just made: the only time that it is shown. */
export const NewKey = ({ created, origin, onDone }: NewKeyProps) => {
  const text = useText();
  const { name } = created;
  return (
    <Panel tag="section" aria-labelledby="new-api-key" borderColor="success600">
      <Typography id="new-api-key" tag="h3" variant="delta">
        {text('api-keys.new.title', { name })}
      </Typography>
      <Typography tag="p" paddingTop={2}>
        {text('api-keys.new.once')}
      </Typography>
      <CopyBlock
        code={created.key}
        label={text('api-keys.new.key', { name })}
        action={text('api-keys.copy')}
        actionLabel={text('api-keys.copy')}
        done={text('api-keys.copied')}
        isFocused
      />
      <Typography tag="p" paddingTop={5}>
        {text('api-keys.new.example')}
      </Typography>
      <CopyBlock
        code={exampleOf(created, origin)}
        label={text('api-keys.new.example.label')}
        action={text('api-keys.copy.example')}
        actionLabel={text('api-keys.copy.example')}
        done={text('api-keys.copied.example')}
      />
      <Flex paddingTop={5} justifyContent="flex-end">
        <Button variant="tertiary" onClick={onDone}>
          {text('api-keys.new.done')}
        </Button>
      </Flex>
    </Panel>
  );
};
