import type { ReviewWordsAnswer } from '../../../../shared/contracts/reviews';
import { foldLetters } from '../../text/fold-letters';
import { withoutMarks } from '../../voting/masking/mask-kind';
import { STOP_WORDS } from './stop-words';

type CountedWords = ReviewWordsAnswer['data']['words'][number];

const SHOWN = 30;
/** One comment is no recurrence. */
const LEAST_COUNT = 2;
const SHORTEST_WORD = 3;
/** Beyond, two words do not follow each other any more: « délai de traitement », « prise en charge ». */
const LONGEST_GAP = 2;

const TOKEN = /[\p{L}\p{N}\p{M}]+/gu;
const SENTENCE_END = /[.!?…;:\n]/u;

interface Token {
  /** Folded, lower case. */
  word: string;
  /** Position among all words of the comment. */
  index: number;
  start: number;
  end: number;
}

/** The words of a comment that say something. */
const meaningful = (comment: string): Token[] =>
  [...comment.matchAll(TOKEN)]
    .map((match, index) => ({
      word: foldLetters(match[0]).toLowerCase(),
      index,
      start: match.index,
      end: match.index + match[0].length,
    }))
    .filter(
      ({ word }) => word.length >= SHORTEST_WORD && !STOP_WORDS.has(word) && !/^\d+$/.test(word)
    );

/** Comments that hold each key, and how each of them was written. */
class Tally {
  private readonly counts = new Map<string, { count: number; forms: Map<string, number> }>();

  /** @param found - key and written form, each once a comment */
  add(found: ReadonlyMap<string, string>): void {
    for (const [key, form] of found) {
      const entry = this.counts.get(key) ?? { count: 0, forms: new Map<string, number>() };
      entry.count += 1;
      entry.forms.set(form, (entry.forms.get(form) ?? 0) + 1);
      this.counts.set(key, entry);
    }
  }

  /** The most frequent first, as most people wrote them. */
  top(): CountedWords[] {
    return [...this.counts]
      .filter(([, { count }]) => count >= LEAST_COUNT)
      .sort(([a, one], [b, other]) => other.count - one.count || (a < b ? -1 : 1))
      .slice(0, SHOWN)
      .map(([, { count, forms }]) => {
        const [[text]] = [...forms].sort(([, one], [, other]) => other - one);
        return { text, count };
      });
  }
}

/** Counts the words and the pairs of words that come back from one comment to another. */
export const createWordCounter = () => {
  const words = new Tally();
  const pairs = new Tally();
  return {
    add(text: string): void {
      const comment = withoutMarks(text);
      const tokens = meaningful(comment);
      const written = ({ start, end }: { start: number; end: number }) =>
        comment.slice(start, end).toLowerCase().replace(/\s+/g, ' ');
      words.add(new Map(tokens.map((token) => [token.word, written(token)])));
      const couples = tokens.slice(1).flatMap((second, i): [string, string][] => {
        const first = tokens[i];
        const isApart =
          second.index - first.index > LONGEST_GAP + 1 ||
          SENTENCE_END.test(comment.slice(first.end, second.start));
        const span = { start: first.start, end: second.end };
        return isApart ? [] : [[`${first.word} ${second.word}`, written(span)]];
      });
      pairs.add(new Map(couples));
    },

    result: () => ({ words: words.top(), pairs: pairs.top() }),
  };
};
