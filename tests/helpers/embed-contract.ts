/**
 * Strict reader of a button's code: spec §6, the way a careful third party would check it. It shares nothing with
 * the code that writes buttons, and refuses all that the contract does not name.
 */

interface Tag {
  name: string;
  attributes: Map<string, string>;
}

type Token = ({ kind: 'open' } & Tag) | { kind: 'close'; name: string };

export interface EmbedContract {
  site: string;
  numero: number;
  source: string;
  key: string;
  style: 'bleu' | 'blanc';
  format: 'svg' | 'png';
}

const ATTRIBUTES = {
  a: ['href', 'title', 'target', 'rel'],
  img: ['src', 'alt', 'title'],
} as const;
const LABEL = 'Je donne mon avis';
const ENTITIES: Record<string, string> = { '&amp;': '&', '&quot;': '"', '&lt;': '<', '&gt;': '>' };

const fail = (reason: string): never => {
  throw new Error(`Not a button: ${reason}`);
};

const decode = (raw: string): string => {
  const text = raw.replace(/&[a-z]+;/g, (entity) => ENTITIES[entity] ?? fail(`entity ${entity}`));
  if (/&(?![a-z]+;)/.test(raw)) fail('a bare &');
  return text;
};

const readTag = (code: string, start: number): { tag: Tag; end: number } => {
  const opening = /<([a-z]+)/y;
  opening.lastIndex = start;
  const [, name] = opening.exec(code) ?? fail(`a tag was expected at ${start}`);
  const attributes = new Map<string, string>();
  const attribute = / ([a-z]+)="([^"<>]*)"/y;
  let position = opening.lastIndex;
  for (;;) {
    attribute.lastIndex = position;
    const match = attribute.exec(code);
    if (!match) break;
    if (attributes.has(match[1])) fail(`${match[1]} twice`);
    attributes.set(match[1], decode(match[2]));
    position = attribute.lastIndex;
  }
  if (code[position] !== '>') fail(`the tag ${name} is not closed properly`);
  return { tag: { name, attributes }, end: position + 1 };
};

const tokenize = (code: string): Token[] => {
  const tokens: Token[] = [];
  let position = 0;
  while (position < code.length) {
    const close = /<\/([a-z]+)>/y;
    close.lastIndex = position;
    const closing = close.exec(code);
    if (closing) {
      tokens.push({ kind: 'close', name: closing[1] });
      position = close.lastIndex;
    } else {
      const { tag, end } = readTag(code, position);
      tokens.push({ kind: 'open', ...tag });
      position = end;
    }
  }
  return tokens;
};

const checkAttributes = (tag: Tag, name: keyof typeof ATTRIBUTES): Map<string, string> => {
  if (tag.name !== name) fail(`<${tag.name}> where <${name}> was expected`);
  const allowed: readonly string[] = ATTRIBUTES[name];
  for (const attribute of tag.attributes.keys()) {
    if (!allowed.includes(attribute)) fail(`attribute ${attribute} on <${name}>`);
  }
  const title = tag.attributes.get('title');
  if (title !== undefined && !title.includes(LABEL)) fail('a title without the label');
  return tag.attributes;
};

const checkScheme = (site: string): void => {
  const { protocol, hostname } = new URL(site);
  const isLocalDemo =
    protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  if (protocol !== 'https:' && !isLocalDemo) fail(`scheme ${protocol}`);
};

/**
 * Reads the code of one button.
 *
 * @returns what the code says
 * @throws Error naming the first thing that the contract does not allow
 */
export const readEmbedCode = (code: string): EmbedContract => {
  const tokens = tokenize(code);
  const [link, image, end] = tokens;
  if (tokens.length !== 3 || link.kind !== 'open' || image.kind !== 'open' || end.kind !== 'close')
    return fail('exactly one <a> around one <img> was expected');
  if (end.name !== 'a') fail('the <a> is not closed');

  const href = checkAttributes(link, 'a').get('href') ?? fail('no href');
  const place = /^(https?:\/\/[^?#"\s]+)\/Demarches\/([1-9][0-9]*)\?/.exec(href);
  const query =
    /\?view-mode=formulaire-avis&nd_source=([A-Za-z0-9_-]{1,40})&key=([A-Za-z0-9]{22,64})$/.exec(
      href
    );
  if (!place || !query) return fail(`href ${href}`);

  const attributes = checkAttributes(image, 'img');
  if (attributes.get('alt') !== LABEL) fail('alt');
  const src = attributes.get('src') ?? fail('no src');
  const picture = /^(.+)\/static\/bouton-(bleu|blanc)\.(svg|png)$/.exec(src) ?? fail(`src ${src}`);
  if (picture[1] !== place[1]) fail('the image comes from elsewhere');
  checkScheme(place[1]);

  return {
    site: place[1],
    numero: Number(place[2]),
    source: query[1],
    key: query[2],
    style: picture[2] === 'bleu' ? 'bleu' : 'blanc',
    format: picture[3] === 'svg' ? 'svg' : 'png',
  };
};
