export const helpingMessages = {
  'refusal.role-names-no-member':
    'This page is for the account of one Party member; ask the administrator for the role “Party member” with your name from the roll of the branch.',
  'refusal.not-on-the-roll-today':
    'This person is not on the roll of the branch today; open the list again and choose anew.',
  'refusal.member-has-a-target':
    'This member already has a target of {{n}} for this period; leave the member out, or take the old target back first.',
  'refusal.member-target-is-withdrawn':
    'One of these targets is no longer in this branch or was taken back; open the list again.',
} as const;
