export interface Move {
  readonly from: string;
  readonly to: string;
  readonly n: number;
}

const RANK: Readonly<Record<string, number>> = {
  'no-member': 0,
  'members-no-branch': 1,
  'own-organisation': 2,
};

/** A step forward, a step back, or neither: a site that came, went, or whose state became known or unknown. */
export const directionOf = ({ from, to }: Pick<Move, 'from' | 'to'>): 'forward' | 'back' | 'other' => {
  const [before, after] = [RANK[from], RANK[to]];
  if (before === undefined || after === undefined) return 'other';
  return after > before ? 'forward' : 'back';
};
