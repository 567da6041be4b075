import { wordSet } from './plain-word';

/** Domains that people name without their end (« jean@gmail »), or with a comma for the dot. */
const PROVIDERS = wordSet([
  'aol bbox caramail free gmail gmx googlemail hotmail icloud laposte live mail me msn neuf',
  'numericable orange outlook proton protonmail sfr wanadoo yahoo ymail',
]);

/** Ends of domains that are met in French texts; an address that is not plain must have one of them. */
const KNOWN_ENDS = wordSet([
  'ad asso at be biz bj bzh ca cf cg ch ci cm cn com corsica cz de dev dj dk dz edu es eu',
  'fi fr ga gf gn gouv gov gp gr hr ht hu ie il in info io it jp km lb lt lu lv ma mc mg ml',
  'mq mr mu name nc ne net nl no org paris pf pl pm pro pt re ro rs ru se si sk sn td tf tg',
  'tn tr tv ua uk us wf yt',
]);

const ANY_END = /^\p{L}{2,24}$/u;

/** A label of a domain, and where it ends in its text. */
export interface DomainLabel {
  label: string;
  end: number;
}

/** @returns whether this is the first label of a well known e-mail provider */
export const isProvider = (label: string): boolean => PROVIDERS.has(label.toLowerCase());

/**
 * Where the domain ends: the words that follow a dot without a space (« x@exemple.fr.Merci ») are not of it.
 *
 * @param labels what was read, parted by dots
 * @param isPlain the address is written with a bare « @ » and dots: any end is believed, and providers without theirs
 * @returns the end in the text, undefined when this is no domain
 */
export const domainEnd = (labels: readonly DomainLabel[], isPlain: boolean): number | undefined => {
  const [first, ...others] = labels;
  const known = others.filter(({ label }) => KNOWN_ENDS.has(label.toLowerCase())).at(-1);
  if (known) return known.end;
  if (!isPlain) return undefined;
  const last = others.at(-1);
  if (last && ANY_END.test(last.label)) return last.end;
  return first && isProvider(first.label) ? first.end : undefined;
};
