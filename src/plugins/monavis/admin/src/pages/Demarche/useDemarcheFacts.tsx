import type { DemarchePage } from '../../../../shared/contracts/catalogue';
import { ExternalLink } from '../../components/ExternalLink';
import type { Fact } from '../../components/Facts';
import { useDates } from '../../hooks/useDates';
import { useText } from '../../hooks/useText';

/** @returns the labelled facts of a démarche; those without value are left to `Facts` to skip */
export const useDemarcheFacts = (demarche: DemarchePage): Fact[] => {
  const text = useText();
  const { day } = useDates();

  const address = (url: string | null) => url && <ExternalLink href={url} />;
  const volume = (count: number | null) =>
    count === null ? null : text('demarche.volume', { count });

  return [
    { label: text('fact.administration'), value: demarche.administration },
    { label: text('fact.kind'), value: demarche.kind },
    { label: text('fact.theme'), value: demarche.theme },
    { label: text('fact.subject'), value: demarche.subject },
    { label: text('fact.audiences'), value: demarche.audiences.join(', ') },
    { label: text('fact.cerfa'), value: demarche.cerfa },
    { label: text('fact.reference'), value: demarche.reference },
    { label: text('fact.url'), value: address(demarche.url) },
    { label: text('fact.info-url'), value: address(demarche.infoUrl) },
    { label: text('fact.annual-volume'), value: volume(demarche.annualVolume) },
    { label: text('fact.annual-online-volume'), value: volume(demarche.annualOnlineVolume) },
    { label: text('fact.source-date'), value: demarche.sourceDate && day(demarche.sourceDate) },
  ];
};
