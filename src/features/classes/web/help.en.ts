/** Help for the screens of classes. */
export const classesHelp = {
  what: 'Here classes are planned, people are named and approved for them, and demand and ending certificates are seen.',
  'step-1': 'Branch: under «Nominations» press «Name people», choose them, press «Name».',
  'step-2': 'Base committee: choose who waits for approval and press «Approve». They wait for a seat.',
  'step-3':
    'Who holds classes: press «Plan a class», then open each to give seats, mark, record results and close.',
  'term-order':
    'Order of seats: who needs the class soonest (enlistment, papers that expire, end of probation), then who has waited longest.',
  'term-demand':
    'Demand: the places that units register and the people named; a name takes a place of the number.',
  'term-code':
    'Check code: stands beside the number of a certificate, so that others can tell it is genuine. It names nobody.',
} as const;

export const classHelp = {
  what: 'One class: its waiting list, attendance, results and closing.',
  'step-1': 'Press «Give seats in order», or choose people and press «Give».',
  'step-2': 'After each sitting choose who was there and press «Record attendance».',
  'step-3':
    'Record everybody’s result, then press «Close the class». Certificates are written into the cases at once.',
  'term-frozen': 'Closed: marks and results stand; press «Correct» beside a person to put one right.',
  'term-absence':
    'How much may be missed stands on the page of rules; «not confirmed» where the text was not read.',
} as const;
