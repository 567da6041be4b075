import { Pool } from 'pg';
import { createChangeListener } from '../database/change-listener';
import { createFormLoader, createMergeFollower, type DemarcheForm } from './demarche-form';
import { keyOfWrite, saveReviews, type ReviewWrite } from './batch-store';
import { holdConnection } from './connection';
import { readContact, saveContact } from './contact-store';
import { storeDailyCounts } from './daily-counts';
import { createDemarcheCounter } from './demarche-counter';
import { createFormCache } from './form-cache';
import { createFormVersions } from './form-version';
import { createGroupCommit } from './group-commit';
import type { VotingHost } from './host';
import type { MaskedChange } from './mask-change';
import { prepareStep, readReview } from './review-store';
import type { DemarcheNumero, StoredReview, TokenId } from './types';
import { createTokenSigner } from './signed-token';
import { createRefusedVotes } from './refused-votes';
import { issueTestToken } from './test-token';
import { prepareVote, type Vote } from './vote-store';

// Nobody waits for ever: past these the citizen gets a page that says so, with what was typed.
const WITHIN = {
  connectionTimeoutMillis: 3_000,
  /** For one row that something else writes: the others of the batch then go without it. */
  lock_timeout: 2_000,
  /** On the server: the statement is given up. */
  statement_timeout: 5_000,
  /** In this process: holds even when PostgreSQL is frozen. */
  query_timeout: 6_000,
};

/** Firewalls forget a connection that was silent for long. */
const KEPT = { keepAlive: true, keepAliveInitialDelayMillis: 30_000 };

const STORE_COUNTS_MS = 60_000;
/** What `monavis.refused_votes` counts under no démarche. */
const UNKNOWN_DEMARCHE = 0 as DemarcheNumero;

/**
 * What votes need of the database, on connections of their own: a slow page of the admin panel must not make a
 * citizen wait.
 */
export const createVotingService = (host: VotingHost) => {
  const warn = (error: Error): void => host.warn(`Voting: ${error.message}`);

  const createPool = (max: number): Pool => {
    const pool = new Pool({
      ...host.connection,
      ...WITHIN,
      ...KEPT,
      max,
      application_name: 'monavis-voting',
    });
    // An idle connection that dies is replaced at the next query; unheard, the event would stop the process.
    pool.on('error', warn);
    return pool;
  };

  // The message alone: PostgreSQL's details can hold what a citizen wrote.
  const report = (error: unknown): void =>
    host.error(`Voting: ${error instanceof Error ? error.message : String(error)}`);
  const reported = <TValue>(work: Promise<TValue>): Promise<TValue> => {
    work.catch(report);
    return work;
  };

  // Of its own, so that votes and steps never wait behind other queries; one, since one batch is in flight at a time.
  const connection = holdConnection(createPool(1), warn);
  const pool = createPool(4);
  const writes = createGroupCommit({
    write: (batch: ReviewWrite[]) => saveReviews(connection, batch),
    keyOf: keyOfWrite,
    writeAlone: async (write) => (await saveReviews(pool, [write]))[0],
    onFault: report,
  });

  const cache = createFormCache({
    load: createFormLoader({ pool, highVolumeLimit: host.settings.highVolumeLimit }),
    isListening: () => listener.isListening(),
  });
  const listener = createChangeListener({
    connection: { ...host.connection, application_name: 'monavis-changes' },
    channel: 'monavis_demarche',
    onChange: (numero) => cache.forget(Number(numero) as DemarcheNumero),
    onReconnect: cache.forgetAll,
    onFault: (error) => host.warn(`Voting does not hear changes: ${error.message}`),
  });

  const findForm = createMergeFollower(cache.get);
  const versions = createFormVersions(pool);
  const signer = createTokenSigner(host.settings.formSecrets);

  const visits = createDemarcheCounter((counts) => storeDailyCounts(pool, 'form_visits', counts));
  const refused = createRefusedVotes({ host, pool, onFault: report });
  const storeCounts = async (): Promise<void> => {
    await Promise.all([visits.flush().catch(report), refused.flush().catch(report)]);
  };
  let countsTimer: NodeJS.Timeout | undefined;

  return {
    start: (): Promise<void> => {
      countsTimer = setInterval(() => void storeCounts(), STORE_COUNTS_MS).unref();
      return listener.start();
    },
    stop: async (): Promise<void> => {
      clearInterval(countsTimer);
      await listener.stop();
      await storeCounts();
      await Promise.all([connection.end(), pool.end()]);
    },
    /** @returns the form of a démarche, or of the one that it was merged into; null when there is none of that number */
    findForm: (numero: DemarcheNumero): DemarcheForm | null | Promise<DemarcheForm | null> => {
      const known = cache.peek(numero);
      return known === undefined || known?.mergedInto ? reported(findForm(numero)) : known;
    },
    /** @returns the form as it was in this version, the current one when it has no such version */
    formAt: (form: DemarcheForm, version: number): DemarcheForm | Promise<DemarcheForm> =>
      form.version.number === version ? form : reported(versions.formAt(form, version)),
    /** @returns the form of a démarche as its porteurs prepare it, for a test; null when there is none of that number */
    findDraft: (numero: DemarcheNumero): Promise<DemarcheForm | null> =>
      reported(findForm(numero).then((form) => form && versions.draftOf(form))),
    /** @returns path and query of the test of a form, good for an hour */
    testPath: (numero: DemarcheNumero): string => {
      const query = { 'view-mode': 'formulaire-avis', test: issueTestToken(signer, numero) };
      return `/Demarches/${numero}?${new URLSearchParams(query)}`;
    },
    /** The form was opened; told to the database each minute. */
    countVisit: visits.count,
    /**
     * A vote or a step is answered 503; told to administrateurs within a minute, see `createRefusedVotes`.
     *
     * @param numero - null when its form could not even be read: a number that nobody checked is not kept
     */
    countRefused: (numero: DemarcheNumero | null): void =>
      refused.count(numero ?? UNKNOWN_DEMARCHE),
    storeCounts,
    /**
     * Stores a vote once, however often it is sent. See `createGroupCommit`.
     *
     * @returns the first one of its token; null when that one is being removed, see `reviewsOfVotes`
     */
    vote: (vote: Vote): Promise<StoredReview | null> => writes.add(prepareVote(vote)),
    /**
     * Saves a later step; only reads the review when it changes nothing.
     *
     * @returns the review afterwards, or null when there is none of that token
     */
    saveStep: (tokenId: TokenId, change: MaskedChange | null): Promise<StoredReview | null> =>
      change ? writes.add(prepareStep({ tokenId, change })) : reported(readReview(pool, tokenId)),
    /** Keeps the address that an author leaves to be answered, apart from the review; forgets it when it is null. */
    saveContact: (tokenId: TokenId, email: string | null): Promise<void> =>
      reported(saveContact(pool, tokenId, email)),
    readContact: (tokenId: TokenId): Promise<string | null> => reported(readContact(pool, tokenId)),
  };
};

export type VotingService = ReturnType<typeof createVotingService>;
