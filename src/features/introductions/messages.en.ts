/** Why an introduction is refused. */
export const introductionsMessages = {
  'refusal.introduction-has-one-origin':
    'An introduction comes from one organisation or from one member, not from both; choose one.',
  'refusal.introduction-not-found':
    'There is no introduction number {{id}} within your units. Open it again from the list.',
  'refusal.introduction-in-the-future': 'The day of the introduction is after today. Correct the day.',
  'refusal.introduction-needs-a-birth': 'The year of birth is missing. Give the year or the day of birth.',
  'refusal.role-names-no-organisation':
    'This account does not say for which organisation it works. Ask the administrator to give the role again with its organisation.',
  'refusal.introducer-speaks-for-another':
    'This account introduces for its own organisation only. Leave the organisation out.',
  'refusal.introduced-already':
    'Your organisation has introduced this person already, and the branch has not answered yet. See the list.',
  'refusal.introduction-has-ended':
    'This introduction has been answered or taken back. Open the page again to see it.',
  'refusal.introduction-needs-a-branch':
    'This person was introduced to a committee. Choose the branch that takes the person onto its list.',
  'refusal.introduction-ends-one-way': 'This introduction has been answered or taken back.',
  'refusal.introduction-is-answered-after-its-day':
    'The answer cannot be before the day of the introduction. Correct the day.',
  'refusal.returning-has-a-reason': 'Giving back needs a reason.',
} as const;
