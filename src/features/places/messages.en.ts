export const placesMessages = {
  'refusal.member-is-at-one-site-a-day':
    'This member is entered at a village or base unit in these days already. End that first.',
  'refusal.not-at-the-site-that-day': '{{code}} is not entered at this place on {{day}}.',
  'refusal.site-member-is-known': 'Choose local or seconded.',
} as const;
