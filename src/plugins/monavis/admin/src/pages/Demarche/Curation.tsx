import { Button, Flex, LinkButton, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import type { DemarchePage } from '../../../../shared/contracts/catalogue';
import { MergeModal } from '../../components/merge/MergeModal';
import { Panel } from '../../components/Panel';
import { PromptModal } from '../../components/PromptModal';
import { useFeedback } from '../../hooks/useFeedback';
import { useText } from '../../hooks/useText';
import { editLink } from '../../paths';
import { useArchiveDemarcheMutation } from '../../services/verification';

/** What éditeurs do with a démarche: edit, merge, archive, restore. */
export const Curation = ({ demarche }: { demarche: DemarchePage }) => {
  const text = useText();
  const tell = useFeedback();
  const [archive, { isLoading }] = useArchiveDemarcheMutation();
  const { numero, documentId, isArchived } = demarche;
  return (
    <Panel tag="section" aria-labelledby="curation-title">
      <Typography id="curation-title" variant="beta" tag="h2">
        {text('curation.title')}
      </Typography>
      <Flex gap={2} wrap="wrap" paddingTop={4}>
        <LinkButton tag={Link} to={editLink(documentId)} variant="tertiary">
          {text('curation.edit')}
        </LinkButton>
        <MergeModal
          source={numero}
          trigger={<Button variant="secondary">{text('curation.merge')}</Button>}
        />
        {isArchived ? (
          <Button
            variant="success-light"
            loading={isLoading}
            onClick={async () => {
              tell(await archive({ numero, body: { isArchived: false } }), 'curation.restored');
            }}
          >
            {text('curation.restore')}
          </Button>
        ) : (
          <PromptModal
            trigger={<Button variant="danger-light">{text('curation.archive')}</Button>}
            title={text('curation.archive.label')}
            explanation={text('curation.archive.explanation')}
            label={text('verification.reason')}
            maxLength={2000}
            isMultiline
            submitLabel={text('curation.archive')}
            submitVariant="danger"
            onSubmit={async (reason) =>
              tell(
                await archive({ numero, body: { isArchived: true, reason } }),
                'curation.archived'
              )
            }
          />
        )}
      </Flex>
    </Panel>
  );
};
