import { taskMessages } from './messages.vi.ts';

type Asked = { act: string; matter: string | null };

const words: Readonly<Record<string, string>> = taskMessages;

/** The act a task asks for, in words; of admission the matter goes without saying. */
export const stepInWords = ({ act, matter }: Asked): string => {
  const step = words[`step.${act}`] ?? act;
  const about = matter === null ? undefined : words[`matter.${matter}`];
  return about === undefined ? step : `${step} (${about})`;
};
