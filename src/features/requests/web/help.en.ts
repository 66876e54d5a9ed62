/** Help for the screen of requests between units. */
export const requestsHelp = {
  what: 'This page is for asking other units to verify a background or for an opinion, for following their replies, and for answering what they ask.',
  'step-1': '“To ask”: each row is a question still to be asked. Press “Ask”, choose the unit, press “Send”.',
  'step-2':
    '“Sent”: who has not answered, and for how long. Press “Open” to remind, withdraw, or record an answer that came on paper.',
  'step-3':
    '“Received”: press “Open”, record that the letter has arrived, then the result and where the paper is kept. Do not copy what it says.',
  'term-scope':
    'Who is verified: the candidate and the relatives whom the guide names; nobody else may be asked about.',
  'term-clock':
    'Due day: working days by the rule from the arrival of the letter; from its sending while no arrival is recorded.',
  'term-privacy': 'The unit asked: sees only name, year of birth and the question, not the case.',
} as const;
