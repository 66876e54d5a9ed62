export const plansMessages = {
  'refusal.plan-not-found': 'No plan has the code {{code}}. Check the code, or make the plan first.',
  'refusal.plan-code-is-unique': 'This plan code is taken. Choose another code.',
  'refusal.plan-period-unknown':
    'The period “{{period}}” is not right, or its days cannot be chosen freely. Write it like 2017, 2017-H1, 2017-Q1 or term:2015-2020; only a term has a first and last day of its own.',
  'refusal.plan-window-is-in-order':
    'A plan needs both a first and a last day, the last not before the first.',
  'refusal.plan-starts-before-it-ends':
    'The last day of the plan is before its first day. Correct one of them.',
  'refusal.plan-rule-is-named-once': 'Two rules of the plan have the same name. Give them different names.',
  'refusal.plan-rule-rate-is-a-share': 'The rate of a rule must be above 0 and at most 100%.',
  'refusal.plan-rule-not-found': 'The plan has no rule named {{name}}. Choose a rule of the plan.',
  'refusal.member-not-found':
    'No member with the code {{code}} is on the roll of this unit. Check the code, or add the member to the roll first.',
  'refusal.number-too-fine': 'The number has too many decimals. Write at most 9 digits after the comma.',
  'refusal.target-not-found': 'No target has the code {{code}}. Check the code.',
  'refusal.target-code-is-unique': 'This target code is taken. Choose another code.',
  'refusal.target-outside-its-plan':
    'The unit does not belong to the unit that made the plan. Choose a plan of a unit above it.',
  'refusal.target-has-its-numbers':
    'The target has no number. Write the minimum, or choose the kind “no number yet”.',
  'refusal.target-minimum-is-not-above-its-maximum':
    'The minimum is larger than the maximum. Correct one of them.',
  'refusal.target-is-not-negative': 'A target must not be negative.',
  'refusal.target-maximum-missing': 'A target “from … to …” needs a maximum too.',
  'refusal.target-maximum-not-used':
    'This kind of target has one number only. Remove the maximum, or choose “from … to …”.',
  'refusal.target-number-not-used':
    'A target with “no number yet” carries no number. Remove the number, or choose another kind.',
  'refusal.target-counts-whole': 'A target that counts people or units must be a whole number.',
  'refusal.target-share-above-one': 'A rate must not exceed 100%. Write 0,45 for 45%.',
  'refusal.target-kinds-of-several-registers':
    'A goal is about villages or about base units, not both. Assign two goals.',
  'refusal.target-deadline-missing': 'A target of coverage needs the year by which it is to be met.',
  'refusal.target-bound-does-not-fit-its-measure':
    'This kind does not fit what the target counts: “reduce” is for places still without, “cover” for places that have.',
  'refusal.target-rate-needs-a-base':
    'The number the rate is taken of is missing. Write it, or declare the head-count of the unit for that day.',
  'refusal.target-formula-needs-a-whole-number':
    'A formula by rate is for targets that are a number of people.',
  'refusal.target-differing-from-its-formula-says-why':
    'The number differs from the one the formula suggests. Give a reason, or assign the suggested number.',
  'refusal.target-is-withdrawn': 'This target has been withdrawn. Assign a new one.',
  'refusal.target-is-revised-once-a-day': 'This target was already revised on that day. Choose another day.',
  'refusal.target-is-not-to-be-inherited':
    'These targets were decided already or have changed. Load the page again and look anew.',
  'refusal.target-heir-unknown': 'The unit given a number is not the successor. Load the page again.',
  'refusal.target-heir-has-no-plan':
    'Neither the successor nor a unit above has a plan for this period. Record the plan first, or leave the number empty.',
  'refusal.revision-changes-nothing': 'The new number equals the one assigned. Write another number.',
  'refusal.revision-before-the-latest':
    'There is a revision on that day or later. Choose a day after the latest one.',
  'refusal.revision-in-the-future': 'The day of the revision is after today. Correct the day.',
  'refusal.withdrawal-in-the-future': 'The day of the withdrawal is after today. Correct the day.',
  'refusal.target-is-withdrawn-with-a-reason': 'Withdrawing a target needs a reason.',
  'refusal.conversion-is-a-share':
    'The admissions of the reference rate must be from 0 to the number introduced, which must be above 0.',
  'refusal.structure-goal-not-found': 'There is no goal of structure with the code {{code}}. Check the code.',
  'refusal.structure-goal-code-is-unique': 'This code of a goal of structure is taken. Choose another code.',
  'refusal.structure-goal-is-set-once':
    'The plan already has a goal for this group. Revise that goal, or end it first.',
  'refusal.structure-goal-is-revised-once-a-day':
    'This goal was already revised on that day. Choose another day.',
  'refusal.structure-goal-ends-with-a-reason': 'Ending a goal needs both the day and the reason.',
  'refusal.structure-goal-minimum-is-not-above-its-maximum':
    'The minimum is above the maximum. Correct one of the two.',
  'refusal.structure-goal-is-not-negative': 'A goal cannot be negative.',
  'refusal.structure-goal-share-is-not-above-one': 'A rate must not exceed 100%. Write 0,45 for 45%.',
  'refusal.structure-goal-population-is-known': 'A goal is for members, sources or admissions only.',
  'refusal.structure-goal-bound-is-known': 'A goal is only “at least …” or “from … to …”.',
  'refusal.goal-asks-for-nothing': 'A goal of 0 or more asks for nothing. Write a number above 0.',
  'refusal.goal-dimension-is-not-of-members':
    'Head-counts of members are not broken down by this property. Choose another one, or set the goal for sources or admissions.',
} as const;
