import { Box, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { SaveReplyAnswer } from '../../../../../shared/contracts/replies';
import { MASK_KINDS } from '../../../../../shared/mask-kinds';
import { useText } from '../../../hooks/useText';

/** Which personal data were masked in what an agent just saved. */
export const MaskedNotice = ({ masked }: SaveReplyAnswer['meta']) => {
  const text = useText();
  const { formatList } = useIntl();
  const kinds = MASK_KINDS.flatMap((kind) => {
    const count = masked[kind];
    return count ? [text(`masked.${kind}`, { count })] : [];
  });
  return (
    <div role="status">
      {kinds.length > 0 && (
        <Box background="warning100" hasRadius padding={3} marginBottom={3}>
          <Typography textColor="neutral800">
            {text('reply.masked', { kinds: formatList(kinds, { type: 'conjunction' }) })}
          </Typography>
        </Box>
      )}
    </div>
  );
};
