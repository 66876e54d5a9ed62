import { fill } from '#kernel/sentence.ts';
import { papersMessages } from '../messages.vi.ts';
import { sayPapers } from './sayPapers.ts';

type Reason = { code: string; values: Readonly<Record<string, string | number>> };

/** Why one paper of a batch was refused, in the server's own sentence. */
export const sayReason = ({ code, values }: Reason): string => {
  const sentence = (papersMessages as Record<string, string>)[`refusal.${code}`];
  return sentence === undefined ? sayPapers('due.other-reason') : fill(sentence, values);
};
