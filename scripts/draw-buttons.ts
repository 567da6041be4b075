/**
 * Draws the images of the button into `public/static`, once: `npx tsx scripts/draw-buttons.ts`, then commit them. They
 * are cached for ever by the sites that show them, so a new drawing must come under a new name.
 *
 * The lettering is drawn as outlines (Public Sans Bold, SIL Open Font License): an image in another site's page cannot
 * load a font.
 */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parse, type Font } from 'opentype.js';
import sharp from 'sharp';

const WIDTH = 200;
const HEIGHT = 85;
const FONT_FILE = '@fontsource/public-sans/files/public-sans-latin-700-normal.woff';
const LABEL = 'Je donne mon avis';
const LINES = [
  { text: 'Je donne', baseline: 38.5 },
  { text: 'mon avis', baseline: 66.5 },
];
const TEXT_LEFT = 82;
const TEXT_SIZE = 25;

const BLUE = '#000091';
const WHITE = '#ffffff';

/** A frame in the colour of the ink keeps the button visible on a page of the colour of its ground. */
const STYLES = {
  bleu: { ground: BLUE, ink: WHITE },
  blanc: { ground: WHITE, ink: BLUE },
};

const letteringOf = (font: Font): string =>
  LINES.map(({ text, baseline }) =>
    font.getPath(text, TEXT_LEFT, baseline, TEXT_SIZE).toPathData(1)
  ).join('');

/** A speech bubble that smiles. */
const motifOf = ({ ground, ink }: { ground: string; ink: string }): string =>
  [
    `<path fill="${ink}" d="M24 19h36a9 9 0 0 1 9 9v22a9 9 0 0 1-9 9H41.500L29 69.500V59h-5a9 9 0 0 1-9-9V28a9 9 0 0 1 9-9z"/>`,
    `<g fill="${ground}"><circle cx="33.5" cy="33.5" r="3.2"/><circle cx="50.5" cy="33.5" r="3.2"/></g>`,
    `<path fill="none" stroke="${ground}" stroke-width="3.6" stroke-linecap="round" d="M30.5 42.500a13.5 13.5 0 0 0 23 0"/>`,
  ].join('');

const drawSvg = (colours: { ground: string; ink: string }, lettering: string): string =>
  [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img">`,
    `<title>${LABEL}</title>`,
    `<rect x="1" y="1" width="198" height="83" rx="7" fill="${colours.ground}" stroke="${colours.ink}" stroke-width="2"/>`,
    motifOf(colours),
    `<path fill="${colours.ink}" d="${lettering}"/>`,
    '</svg>\n',
  ].join('');

const main = async () => {
  const fontFile = await readFile(require.resolve(FONT_FILE));
  const lettering = letteringOf(parse(new Uint8Array(fontFile).buffer));
  const folder = path.join(__dirname, '..', 'public', 'static');
  for (const [style, colours] of Object.entries(STYLES)) {
    const svg = drawSvg(colours, lettering);
    await writeFile(path.join(folder, `bouton-${style}.svg`), svg);
    // Drawn four times too large, then reduced: sharper small letters than a direct rendering.
    const large = await sharp(Buffer.from(svg), { density: 72 * 4 })
      .png()
      .toBuffer();
    const png = sharp(large).resize(WIDTH, HEIGHT, { kernel: 'lanczos3' });
    await png
      .png({ palette: true, compressionLevel: 9 })
      .toFile(path.join(folder, `bouton-${style}.png`));
  }
};

void main();
