import type { Core } from '@strapi/strapi';
import { getConfig } from '../config';
import { getService } from '../get-service';
import type { PublicAnswer } from '../site/answer';
import { assertRead, type PublicHandler } from '../site/front';
import { pageBody } from '../site/template';

/** https://www.sitemaps.org/protocol.html: at most 50,000 addresses a file. */
const PART_SIZE = 40_000;
const PART = /^\/sitemap-([1-9]\d{0,3})\.xml$/;
const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

const xmlAnswer = (content: string): PublicAnswer => ({
  status: 200,
  type: 'application/xml; charset=utf-8',
  body: pageBody(`<?xml version="1.0" encoding="UTF-8"?>\n${content}`),
});

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
    ...(await getService('publicPages', { strapi }).all()).map(({ slug, publishedOn }) => ({
      address: `${siteUrl}/referentiel/${slug}`,
      changedOn: publishedOn,
    })),
  ];

  return async (ctx) => {
    if (ctx.path === '/robots.txt') {
      assertRead(ctx);
      return { status: 200, type: 'text/plain; charset=utf-8', body: pageBody(robots) };
    }
    const part = Number(PART.exec(ctx.path)?.[1] ?? 0);
    if (ctx.path !== '/sitemap.xml' && part === 0) return null;
    assertRead(ctx);
    const entries = await readEntries();
    if (part > 0) {
      const page = entries.slice((part - 1) * PART_SIZE, part * PART_SIZE);
      return page.length > 0 ? xmlAnswer(urlSet(page)) : null;
    }
    if (entries.length <= PART_SIZE) return xmlAnswer(urlSet(entries));
    const parts = Array.from(
      { length: Math.ceil(entries.length / PART_SIZE) },
      (_none, index) => `<sitemap><loc>${siteUrl}/sitemap-${index + 1}.xml</loc></sitemap>`
    );
    return xmlAnswer(`<sitemapindex ${NAMESPACE}>\n${parts.join('\n')}\n</sitemapindex>\n`);
  };
};
