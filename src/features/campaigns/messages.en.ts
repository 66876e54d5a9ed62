/** Why something about campaigns is refused. */
export const campaignsMessages = {
  'refusal.campaign-not-found': 'There is no campaign or model {{code}} within your units.',
  'refusal.campaign-code-is-unique': 'This code is used by another campaign or model. Choose another code.',
  'refusal.campaign-ends-after-it-starts': 'The last day cannot be before the first. Correct the day.',
  'refusal.joins-outside-the-campaign':
    'The day lies outside the days of the campaign or model. Correct the day, or those days first.',
  'refusal.unit-takes-part-once-a-day': 'One of the units takes part already in these days. Leave it out.',
  'refusal.unit-takes-no-part': 'The unit {{code}} took no part before this day. Look at the list.',
  'refusal.activity-audience-is-not-negative': 'The number of people cannot be less than 0.',
  'refusal.reward-is-recorded-once':
    'This reward is recorded already: the same unit, person, number and day of the decision.',
  'refusal.register-line-not-found': 'There is no line number {{id}} within your units. Load the page again.',
} as const;
