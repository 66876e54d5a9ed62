/** Why a request to another unit is refused. */
export const requestsMessages = {
  'refusal.request-not-found':
    'There is no request number {{id}} in your scope. Open it again from the list.',
  'refusal.request-of-another-unit':
    'Your unit neither sent nor received request number {{id}}, so nothing can be recorded. Use an account of the sender or the receiver.',
  'refusal.request-has-ended':
    'Request number {{id}} has been answered or withdrawn. Open the page again to see it.',
  'refusal.request-is-received-already': 'The arrival of this request is recorded already.',
  'refusal.request-names-one-receiver':
    'Choose one unit of this system, or give the name and address of a body outside it.',
  'refusal.verification-names-the-relative':
    'A verification says about whom it asks; a request for an opinion names no relative.',
  'refusal.answer-of-another-kind': 'This answer does not belong to this kind of request. Choose another.',
  'refusal.declining-has-a-reason':
    'A request that is given back needs a reason; an answer has no reason for giving back.',
  'refusal.no-answer-to-look-at': 'Request number {{id}} has no answer that waits to be looked at.',
  'refusal.reminded-today': 'A reminder of this request went out today. Once a day is the most.',
  'refusal.request-reminder-pkey': 'Somebody else has just sent a reminder of this request.',
  'refusal.request-goes-to-another-unit':
    'The unit asked is the unit that asks. What it verifies itself is recorded in the case.',
  'refusal.request-is-received-after-it-was-sent': 'It cannot arrive before it was sent.',
  'refusal.request-is-answered-after-it-was-sent': 'It cannot be answered before it was sent.',
  'refusal.request-is-due-after-it-was-sent': 'It cannot be due before it was sent.',
  'refusal.request-answer-has-its-day': 'An answer has its day.',
  'refusal.answered-request-is-not-withdrawn': 'A request that was answered cannot be withdrawn.',
  'refusal.request-is-asked-once': 'The same request lies unanswered with this unit. Remind it of that one.',
} as const;
