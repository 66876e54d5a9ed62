export const factsMessages = {
  'refusal.fact-not-found': 'No record has the code {{code}}. Check the code and the kind.',
  'refusal.fact-code-is-unique': 'This code belongs to another record of the same kind. Choose another code.',
  'refusal.fact-in-the-future':
    'This day is after today. Record the event after it has taken place, or correct the day.',
  'refusal.fact-falls-in-its-units-life':
    'The unit was not founded yet or was already dissolved on that day. Correct the day or choose another unit.',
  'refusal.fact-field-not-used': 'This field is not used for this kind of record. Leave it empty.',
  'refusal.fact-no-longer-stands': 'This record has been annulled or closed and can no longer be changed.',
  'refusal.fact-is-annulled-after-its-day':
    'The day of annulment or closing is before the day of the record. Correct the day.',
  'refusal.introduction-needs-its-introducer':
    'The introducing organisation is missing. Choose one from the catalogue.',
  'refusal.inspection-needs-its-result': 'The result of the inspection is missing. Choose a result.',
  'refusal.organisation-needs-its-name': 'The name of the organisation founded or dissolved is missing.',
  'refusal.admission-is-received-after-its-decision':
    'The day the decision was received is before the day it was signed. Correct one of them.',
  'refusal.admission-ceremony-follows-its-decision':
    'The day of the ceremony is before the day of the decision. Correct one of them.',
  'refusal.admission-decision-number-is-unique':
    'This decision number, of the same body and day, is already recorded. Each decision is recorded once.',
  'refusal.presenter-needs-a-ceremony':
    'A presenter is named but the day of the ceremony is missing. Fill in the day.',
  'refusal.person-already-admitted':
    'This person already has an admission decision (code {{code}}). If this is a readmission, mark it as one.',
  'refusal.person-not-found': 'No person within what you work for has the code {{code}}. Check the code.',
  'refusal.site-not-found': 'No place or base unit has the code {{code}}. Check the code.',
  'refusal.code-not-in-catalogue':
    'The code “{{code}}” is not in the catalogue. Choose a code of the catalogue.',
  'refusal.correction-changes-nothing': 'The correction equals what is recorded. Nothing changes.',
  'refusal.setting-belongs-to-the-installation':
    'This choice is made for the whole installation. Only an administrator of the whole installation may change it.',
} as const;
