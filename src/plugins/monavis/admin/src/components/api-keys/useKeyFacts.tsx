import type { ApiKeyEntry } from '../../../../shared/contracts/api-keys';
import { useDates } from '../../hooks/useDates';
import { useText } from '../../hooks/useText';
import { demarcheLink } from '../../paths';
import type { Fact } from '../Facts';
import { TitleLink } from '../TitleLink';

/** @returns the labelled facts of a key, with what it opens where the list mixes them */
export const useKeyFacts = (entry: ApiKeyEntry, hasScope: boolean): Fact[] => {
  const text = useText();
  const { day } = useDates();
  const { scope } = entry;

  const dated = (date: string, name: string | null): string =>
    name ? text('api-keys.date.by', { date: day(date), name }) : day(date);
  const opened =
    scope.kind === 'demarche' ? (
      <TitleLink to={demarcheLink(scope.numero, 'extractions')}>{scope.name}</TitleLink>
    ) : (
      scope.name
    );

  return [
    { label: text('api-keys.fact.scope'), value: hasScope ? opened : null },
    { label: text('api-keys.fact.created'), value: dated(entry.createdAt, entry.createdBy) },
    {
      label: text('api-keys.fact.expires'),
      value: entry.expiresOn ? day(entry.expiresOn) : text('api-keys.never-expires'),
    },
    {
      label: text('api-keys.fact.used'),
      value: entry.lastUsedOn ? day(entry.lastUsedOn) : text('api-keys.never-used'),
    },
    {
      label: text('api-keys.fact.revoked'),
      value: entry.revokedAt && dated(entry.revokedAt, entry.revokedBy),
    },
  ];
};
