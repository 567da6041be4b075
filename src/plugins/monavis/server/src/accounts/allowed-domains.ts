import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { AddDomainsAnswer, AllowedDomain } from '../../../shared/contracts/accounts';
import { getService } from '../get-service';
import { decideEmail, isDomainName, type EmailDecision } from './domain-rule';

const ALLOWED_DOMAIN = 'api::allowed-domain.allowed-domain';

/** A text that should list domains holds something else. */
class DomainListError extends errors.ApplicationError {}

/**
 * Reads a list of domains: one a line; empty lines and what follows « # » do not count; a leading « @ » is ignored.
 *
 * @returns the domains, lower-case, each once, and the lines that are none
 */
const parseDomains = (text: string): { domains: string[]; faulty: string[] } => {
  const entries = text
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(/#.*$/, '').trim().replace(/^@/, '').toLowerCase())
    .filter(Boolean);
  return {
    domains: [...new Set(entries.filter(isDomainName))],
    faulty: entries.filter((entry) => !isDomainName(entry)),
  };
};

interface DomainRow {
  documentId: string;
  domain: string;
  createdAt: string;
  author?: { firstname: string | null; lastname: string | null } | null;
}

/** « Domaines autorisés »: whose addresses open an account without a decision. Read at each decision, never cached. */
export const createAllowedDomainsService = ({ strapi }: { strapi: Core.Strapi }) => {
  const findRows = (where: object = {}): Promise<DomainRow[]> =>
    strapi.db
      .query(ALLOWED_DOMAIN)
      .findMany({ where, orderBy: { domain: 'asc' }, populate: ['author'] });

  const record = (
    actorId: number,
    action: 'domains.added' | 'domains.removed',
    domains: string[]
  ) =>
    getService('audit', { strapi }).record({
      actorId,
      action,
      subject: { type: 'allowed-domains', id: 'list', name: 'Domaines autorisés' },
      ...(action === 'domains.added'
        ? { after: { domaines: domains } }
        : { before: { domaines: domains } }),
    });

  return {
    async list(): Promise<AllowedDomain[]> {
      const rows = await findRows();
      return rows.map(({ domain, createdAt, author }) => ({
        domain,
        addedAt: new Date(createdAt).toISOString(),
        addedBy: author ? [author.firstname, author.lastname].filter(Boolean).join(' ') : null,
      }));
    },

    /** @returns the domains, for `decideEmail` */
    async asSet(): Promise<ReadonlySet<string>> {
      return new Set((await findRows()).map(({ domain }) => domain));
    },

    /** @returns what the domain rule says of an address now */
    async decide(address: string): Promise<EmailDecision> {
      return decideEmail(address, await this.asSet());
    },

    /**
     * Adds the domains of a text; those that are listed already stay as they are.
     *
     * @throws DomainListError when a line is not a domain: nothing is added then
     */
    async add(text: string, actorId: number): Promise<AddDomainsAnswer['data']> {
      const { domains, faulty } = parseDomains(text);
      if (faulty.length > 0) {
        throw new DomainListError(
          `Ces lignes ne sont pas des noms de domaine comme « ville-exemple.fr » : ${faulty.slice(0, 10).join(', ')}`,
          { lines: faulty }
        );
      }
      return strapi.db.transaction(async () => {
        const known = (await findRows({ domain: { $in: domains } })).map(({ domain }) => domain);
        const added = domains.filter((domain) => !known.includes(domain));
        for (const domain of added) {
          await strapi.documents(ALLOWED_DOMAIN).create({ data: { domain, author: actorId } });
        }
        if (added.length > 0) await record(actorId, 'domains.added', added);
        return { added, known };
      });
    },

    /** @throws NotFoundError when the domain is not listed */
    async remove(domain: string, actorId: number): Promise<void> {
      await strapi.db.transaction(async () => {
        const [row] = await findRows({ domain });
        if (!row) throw new errors.NotFoundError('Ce domaine n’est pas dans la liste.');
        await strapi.documents(ALLOWED_DOMAIN).delete({ documentId: row.documentId });
        await record(actorId, 'domains.removed', [domain]);
      });
    },
  };
};
