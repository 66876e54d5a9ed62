export const sourcesMessages = {
  'refusal.source-kept-and-removed': 'Case {{code}} is both kept and taken off. Choose one of the two.',
  'refusal.open-source-is-open-for-a-day':
    'A source is open for at least a day. Please check the day it was opened and the day it ended.',
  'refusal.assignment-not-found':
    'There is no assignment number {{id}} within your units. Open it again from the list.',
  'refusal.assignment-is-over': 'This was finished or withdrawn already. Give something new if needed.',
  'refusal.assignment-is-of-one-person':
    'It is given to one person: a source or a member. With neither it is given to the whole branch.',
  'refusal.assignment-is-due-after-it-is-given':
    'It is due on the day it is given or later. Change one of the days.',
  'refusal.assignment-ends-after-it-is-given': 'It ends on the day it was given or later. Change the day.',
  'refusal.assignment-ends-one-way':
    'What is finished is not withdrawn, and what is withdrawn is not finished.',
  'refusal.finishing-tells-the-result': 'Finishing needs the result. Write it shortly.',
  'refusal.withdrawing-tells-the-reason': 'Withdrawing needs the reason. Write it.',
} as const;
