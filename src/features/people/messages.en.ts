export const peopleMessages = {
  'refusal.apart-in-the-order-of-keys': 'Two different people are two records. Load the list again.',
  'refusal.person-is-merged-into-another': 'A record is not merged into itself. Choose the other one.',
  'refusal.person-is-merged-once': 'This record is merged already. Load the list again.',
  'refusal.person-birth-day-is-in-its-year':
    'The day and the year of birth do not agree. Correct one of them.',
  'refusal.person-not-found':
    'No person within what you work for has the code {{code}}. Check the code, or record the person first.',
  'refusal.person-code-is-unique': 'This code belongs to another person. Choose another code.',
  'refusal.born-in-the-future': 'The year of birth {{birthYear}} is after this year. Correct it.',
  'refusal.person-is-erased':
    'The personal data of this person have been erased and cannot be recorded again.',
  'refusal.person-birth-year-is-sane': 'The year of birth must be from 1900 to 2100.',
  'refusal.erased-person-has-no-name': 'An erased person has no name and no year of birth.',
  'refusal.person-sex-is-known': 'Sex is male or female. Choose one, or leave it empty.',
} as const;
