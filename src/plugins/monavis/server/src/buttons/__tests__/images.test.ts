import { readFileSync } from 'node:fs';
import path from 'node:path';

const FOLDER = path.resolve(__dirname, '../../../../../../../public/static');
const STYLES = ['bleu', 'blanc'];

const sizeOfPng = (style: string) => {
  const header = readFileSync(path.join(FOLDER, `bouton-${style}.png`));
  return { width: header.readUInt32BE(16), height: header.readUInt32BE(20) };
};

const readSvg = (style: string) => readFileSync(path.join(FOLDER, `bouton-${style}.svg`), 'utf8');

describe('the images of the button', () => {
  it.each(STYLES)('should have the same intrinsic size in %s, SVG and PNG', (style) => {
    const [, width, height] = /<svg [^>]*width="(\d+)" height="(\d+)"/.exec(readSvg(style)) ?? [];
    expect({ width: Number(width), height: Number(height) }).toEqual({ width: 200, height: 85 });
    expect(sizeOfPng(style)).toEqual({ width: 200, height: 85 });
  });

  it.each(STYLES)(
    'should need nothing else to be drawn in %s: no font, script or link',
    (style) => {
      expect(readSvg(style)).not.toMatch(/<text|<style|<script|href|url\(|font/i);
    }
  );
});
