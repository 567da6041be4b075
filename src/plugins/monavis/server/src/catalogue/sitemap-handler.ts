import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Core } from '@strapi/strapi';
import { getConfig } from '../config';
import { getService } from '../get-service';
import type { PublicAnswer } from '../site/answer';
import { assertRead, type PublicHandler } from '../site/guard';
import { keep } from '../site/keep';
import { pageBody } from '../site/template';

/** https://www.sitemaps.org/protocol.html: at most 50,000 addresses a file. */
const PART_SIZE = 40_000;
const PART = /^\/sitemap-([1-9]\d{0,3})\.xml$/;
/** Kept at most so long: changes are normally heard at once. */
const MAX_AGE_MS = 600_000;
const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

const compress = promisify(gzip);

/** Compressed once, off the thread that takes votes: a part can have megabytes. */
const xmlAnswer = async (content: string): Promise<PublicAnswer> => {
  const plain = Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>\n${content}`);
  const compressed = await compress(plain);
  return {
    status: 200,
    type: 'application/xml; charset=utf-8',
    body: { plain: () => plain, gzip: () => compressed },
  };
};

interface SitemapEntry {
  address: string;
  changedOn?: string;
}

// Addresses hold nothing that XML would have to escape: a slug is made of a–z, 0–9 and hyphens.
const urlSet = (entries: SitemapEntry[]): string =>
  `<urlset ${NAMESPACE}>\n${entries
    .map(({ address, changedOn }) => {
      const day = changedOn ? `<lastmod>${changedOn}</lastmod>` : '';
      return `<url><loc>${address}</loc>${day}</url>`;
    })
    .join('\n')}\n</urlset>\n`;

/** @returns the handler of what programs that visit the site read: `/robots.txt`, `/sitemap.xml` */
export const createSitemapHandler = ({ strapi }: { strapi: Core.Strapi }): PublicHandler => {
  const siteUrl = getConfig('siteUrl', { strapi });
  const robots = [
    'User-agent: *',
    'Disallow: /admin',
    'Disallow: /Demarches/',
    `Sitemap: ${siteUrl}/sitemap.xml`,
    '',
  ].join('\n');

  const readEntries = async (): Promise<SitemapEntry[]> => [
    { address: `${siteUrl}/` },
    { address: `${siteUrl}/referentiel` },
    { address: `${siteUrl}/donnees-ouvertes` },
    ...(await getService('publicPages', { strapi }).all()).map(({ slug, publishedOn }) => ({
      address: `${siteUrl}/referentiel/${slug}`,
      changedOn: publishedOn,
    })),
  ];

  /** The answer of `/sitemap.xml`, then those of its parts. */
  const make = async (): Promise<PublicAnswer[]> => {
    const entries = await readEntries();
    const count = Math.ceil(entries.length / PART_SIZE);
    const parts = Array.from({ length: count }, (_none, index) =>
      urlSet(entries.slice(index * PART_SIZE, (index + 1) * PART_SIZE))
    );
    const addresses = parts.map(
      (_part, index) => `<sitemap><loc>${siteUrl}/sitemap-${index + 1}.xml</loc></sitemap>`
    );
    const index = `<sitemapindex ${NAMESPACE}>\n${addresses.join('\n')}\n</sitemapindex>\n`;
    return Promise.all([count === 1 ? parts[0] : index, ...parts].map(xmlAnswer));
  };

  const read = keep({
    make,
    revision: () => getService('catalogueSearch', { strapi }).revision(),
    maxAgeMs: MAX_AGE_MS,
  });

  return async (ctx) => {
    if (ctx.path === '/robots.txt') {
      assertRead(ctx);
      return { status: 200, type: 'text/plain; charset=utf-8', body: pageBody(robots) };
    }
    const part = Number(PART.exec(ctx.path)?.[1] ?? 0);
    if (ctx.path !== '/sitemap.xml' && part === 0) return null;
    assertRead(ctx);
    return (await read())[part] ?? null;
  };
};
