interface ImageOptions {
  title: string;
  /** Under the title: which démarche, when, from where. */
  caption: string;
  /** Colours of the panel's theme. */
  background: string;
  color: string;
}

/** Twice the pixels of the screen: sharp in a report. */
const SCALE = 2;
const MARGIN = 16;
const HEAD_HEIGHT = 56;
const TITLE_SIZE = 16;
const CAPTION_SIZE = 12;

/** What gives a drawing its looks in the page, and would not follow it out of there. */
const STYLES = ['fill', 'stroke', 'font-family', 'font-size', 'font-weight', 'stroke-width'];

/** Writes into the copy the styles that the page gives to the original. */
const copyStyles = (from: Element, to: Element): void => {
  const computed = getComputedStyle(from);
  for (const name of STYLES) to.setAttribute(name, computed.getPropertyValue(name));
  Array.from(from.children).forEach((child, index) => copyStyles(child, to.children[index]));
};

const load = (source: string): Promise<HTMLImageElement> =>
  new Promise((resolve, reject) => {
    const image = new Image();
    image.onload = () => resolve(image);
    image.onerror = () => reject(new Error('the chart could not be drawn'));
    image.src = source;
  });

const toBlob = (canvas: HTMLCanvasElement): Promise<Blob> =>
  new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('the canvas gave no image'))),
      'image/png'
    )
  );

/** Draws a chart of the page, under its title and caption, as a PNG. */
export const drawChart = async (
  chart: SVGSVGElement,
  { title, caption, background, color }: ImageOptions
): Promise<Blob> => {
  const { width, height } = chart.getBoundingClientRect();
  const copy = chart.cloneNode(true) as SVGSVGElement;
  copyStyles(chart, copy);
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  const source = new XMLSerializer().serializeToString(copy);
  // As data: the panel’s policy accepts images from there, and nothing has to be freed.
  const image = await load(`data:image/svg+xml;charset=utf-8,${encodeURIComponent(source)}`);

  const canvas = document.createElement('canvas');
  canvas.width = (width + 2 * MARGIN) * SCALE;
  canvas.height = (height + HEAD_HEIGHT + 2 * MARGIN) * SCALE;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('there is no canvas');
  context.scale(SCALE, SCALE);
  context.fillStyle = background;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = color;
  const { fontFamily } = getComputedStyle(chart);
  context.font = `600 ${TITLE_SIZE}px ${fontFamily}`;
  context.fillText(title, MARGIN, MARGIN + TITLE_SIZE, width);
  context.font = `${CAPTION_SIZE}px ${fontFamily}`;
  context.fillText(caption, MARGIN, MARGIN + TITLE_SIZE + 2 * CAPTION_SIZE, width);
  context.drawImage(image, MARGIN, MARGIN + HEAD_HEIGHT, width, height);
  return toBlob(canvas);
};
