import { wordsOf } from '#web/words.ts';
import { proposalWords } from './messages.vi.ts';

export const sayProposal = wordsOf(proposalWords);
