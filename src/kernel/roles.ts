/** The roles an account may hold on a unit (design: who uses it). */
export const roles = [
  'administrator',
  'branch-secretary',
  'base-clerk',
  'organisation-board',
  'leader',
  'introducer',
  'political-centre',
  'member',
  'inspector',
] as const;
export type Role = (typeof roles)[number];

const readers: readonly Role[] = [
  'administrator',
  'branch-secretary',
  'base-clerk',
  'organisation-board',
  'leader',
  'inspector',
];

/**
 * Who may do what: every contract names one of these. `public` needs no account, `signed-in` any account;
 * the others need one of the roles listed, and give exactly the subtree of the unit the role was granted on.
 */
export const policies = {
  public: null,
  'signed-in': roles,
  administrator: ['administrator'],
  'organisation-reader': readers,
  'organisation-writer': ['administrator', 'organisation-board'],
  'register-writer': ['administrator', 'organisation-board', 'base-clerk'],
  'plan-writer': ['administrator', 'organisation-board'],
  'report-writer': ['administrator', 'organisation-board', 'base-clerk', 'branch-secretary'],
  'round-writer': ['administrator', 'organisation-board', 'base-clerk', 'branch-secretary'],
  'fact-writer': ['administrator', 'organisation-board', 'base-clerk'],
  'roll-reader': ['administrator', 'organisation-board', 'base-clerk', 'branch-secretary', 'inspector'],
  'roll-writer': ['administrator', 'organisation-board', 'base-clerk'],
  'case-reader': ['branch-secretary', 'base-clerk', 'organisation-board', 'leader', 'inspector'],
  'case-writer': ['branch-secretary', 'base-clerk', 'organisation-board'],
  'introduction-reader': [
    'introducer',
    'branch-secretary',
    'base-clerk',
    'organisation-board',
    'leader',
    'inspector',
  ],
  'introduction-writer': ['introducer', 'branch-secretary', 'base-clerk', 'organisation-board'],
  'class-reader': [
    'branch-secretary',
    'base-clerk',
    'organisation-board',
    'leader',
    'inspector',
    'political-centre',
  ],
  'class-holder': ['political-centre', 'organisation-board', 'base-clerk'],
  'class-nominator': ['branch-secretary', 'base-clerk', 'organisation-board'],
  'class-approver': ['base-clerk', 'organisation-board'],
  'class-party': ['branch-secretary', 'base-clerk', 'organisation-board', 'political-centre'],
  'own-people': ['member'],
  'member-target-writer': ['branch-secretary', 'base-clerk', 'organisation-board'],
  importer: ['administrator'],
  'audit-reader': ['administrator', 'inspector'],
} as const satisfies Record<string, readonly Role[] | null>;
export type Policy = keyof typeof policies;

/** Whether a role satisfies a policy. */
export const isAllowed = (role: Role, policy: Policy): boolean =>
  (policies[policy] as readonly Role[] | null)?.includes(role) ?? true;
