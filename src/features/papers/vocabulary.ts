import type { PaperKind } from './kinds.ts';
import { GROUPS, type Group, LISTS } from './placeholders.ts';

const namesOf = (group: Group): string[] => Object.values(GROUPS[group]).map(({ name }) => name);

/** What a template of a kind may name: plain values, and lists with the fields of their rows. */
export const vocabularyOf = ({ reads }: Pick<PaperKind, 'reads'>) => ({
  values: reads.filter((group) => !LISTS.includes(group)).flatMap(namesOf),
  lists: Object.fromEntries(
    reads
      .filter((group) => LISTS.includes(group))
      .map((group) => {
        const [list, ...fields] = namesOf(group);
        return [list as string, fields];
      }),
  ),
});
