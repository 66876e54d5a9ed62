export const rulesMessages = {
  'refusal.rule-not-found': 'No rule has the code {{code}}. Check the code.',
  'refusal.rule-overlay-not-found': 'No local guide has the code {{code}}. Choose one from the list.',
  'refusal.rule-ends-before-it-begins': 'The last day is before the first. Correct one of the two.',
  'refusal.rule-value-is-of-another-kind':
    'This value does not fit “{{name}}”. Enter it in the unit and choices of this rule.',
  'refusal.rule-not-held-that-day':
    'On the first day no rule about “{{name}}” is held. Choose a day from 25/07/2016 on.',
  'refusal.rule-changes-nothing':
    'This value already binds the unit, nothing needs to be added. Enter a stricter one.',
  'refusal.rule-is-looser-than-the-one-in-force':
    'A local rule about “{{name}}” may be stricter than the one in force or the same, never looser. Correct the value.',
  'refusal.rule-is-confirmed-already':
    'The value of “{{name}}” was read in the official text, another reading is not entered. Add a stricter local rule for the unit instead.',
  'refusal.rule-reading-is-of-the-whole-installation':
    'Only an administrator of the whole installation may state what an official text says.',
  'refusal.rule-ended-before-it-began':
    'The last day is before the eve of the first day. To withdraw the rule, choose the eve of its first day.',
  'refusal.rule-ended-already': 'Rule {{code}} has ended on that day or before.',
  'refusal.shipped-rules-are-read-only':
    'Rules that come with the software cannot be changed. Add a local rule, or state what the official text says.',
  'refusal.a-rule-is-ended-never-rewritten':
    'An added rule is ended, never changed. End it, then add a new one.',
  'refusal.rule-has-one-value-a-day':
    'The unit has a rule of its own about this in that time. End the old one first.',
  'refusal.rule-ends-after-its-beginning': 'The last day is before the first. Correct one of the two.',
  'refusal.only-a-local-rule-has-a-unit': 'A local rule must name the unit it binds.',
  'refusal.an-added-rule-has-a-document': 'An added rule must name the document it rests on.',
} as const;
