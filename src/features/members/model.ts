/** How a member counts in the branch; for the last no reason is ever stored. */
export const MEMBER_STATES = ['active', 'temporarily-elsewhere', 'exempt', 'not-counted'] as const;
export type MemberState = (typeof MEMBER_STATES)[number];
