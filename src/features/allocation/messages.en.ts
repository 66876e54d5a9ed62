export const allocationMessages = {
  'refusal.allocation-not-found': 'No round has the code {{code}}. Open it again from the page of targets.',
  'refusal.allocation-code-is-unique': 'This code of a round is taken. Choose another code.',
  'refusal.allocation-draft-not-found':
    'There is no copy “{{name}}”, or it is the one chosen. Choose another copy.',
  'refusal.allocation-draft-is-named-once': 'A copy has this name already. Give it another name.',
  'refusal.allocation-draft-chosen': 'Somebody else has just chosen a copy. Load the page anew.',
  'refusal.allocation-total-is-not-negative': 'The total cannot be negative.',
  'refusal.allocation-reserve-is-within-the-total':
    'The reserve must lie between 0 and the total. Lower the reserve or raise the total.',
  'refusal.allocation-lower-above-upper':
    'The least is above the most for the unit {{unit}}. Correct one of the two.',
  'refusal.allocation-move-not-now':
    'The round is no longer at this step. Load the page anew to see where it stands.',
  'refusal.allocation-has-empty-rows':
    '{{n}} units have no number yet. Write their numbers, or press “Divide” and save.',
  'refusal.allocation-does-not-add-up':
    'The numbers {{sum}} and the reserve {{reserve}} do not make the total {{total}}. Correct them, or no longer ask them to add up.',
  'refusal.allocation-day-in-the-future': 'The day lies after today. Correct it.',
  'refusal.allocation-is-adopted-on-a-day': 'A round that was adopted needs the day of it. Write the day.',
  'refusal.allocation-offer-is-not-negative': 'The number asked for cannot be negative.',
  'refusal.answer-differing-says-why':
    'The number asked for is not the one proposed. Say why, or agree to the one proposed.',
  'refusal.allocation-needs-a-document': 'Units are given numbers by a document. Choose the document.',
  'refusal.allocation-review-not-found': 'The round has no such review point. Load the page anew.',
  'refusal.allocation-review-is-done':
    'This review point was reviewed already. Load the page anew to see it.',
  'refusal.allocation-review-once': 'This review point is there already. Choose another day.',
  'refusal.allocation-review-is-done-by-somebody':
    'A review has its day, its person and its remark. Write all three.',
  'refusal.allocation-part-once': 'This unit is part of the round already. Load the page anew.',
  'refusal.duty-not-found': 'This duty is not there. Load the page anew.',
  'refusal.duty-is-given-once': 'The target has this duty already. Write another one.',
} as const;
