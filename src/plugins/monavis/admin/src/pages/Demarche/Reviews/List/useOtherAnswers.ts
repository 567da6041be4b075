import { useIntl } from 'react-intl';
import type { ReviewAnswers } from '../../../../../../shared/contracts/reviews';
import { useText } from '../../../../hooks/useText';

/** @returns the help that was sought and the difficulties that were met, on one line; nothing where there are none */
export const useOtherAnswers = ({
  contactTried = [],
  difficulties = [],
}: ReviewAnswers): string => {
  const text = useText();
  const { formatList } = useIntl();
  // « Je n’ai pas eu besoin d’aide » says nothing that one would read a list for.
  const help = contactTried.filter((one) => one !== 'none');
  return [
    help.length > 0 &&
      text('reviews.help', { names: formatList(help.map((one) => text(`help.${one}`))) }),
    difficulties.length > 0 &&
      text('reviews.difficulties', {
        names: formatList(difficulties.map((one) => text(`difficulty.${one}`))),
      }),
  ]
    .filter(Boolean)
    .join(' · ');
};
