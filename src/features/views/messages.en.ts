export const viewsMessages = {
  'refusal.view-not-found': 'This view was not found among those you may use. Please load the views again.',
  'refusal.view-is-named-once':
    'You already have a view of this list with this name. Please choose another name, or save over that view.',
  'refusal.view-list-unknown': 'There is no list “{{operation}}”, or this operation lists nothing.',
  'refusal.view-filter-unknown': 'The list has no filter “{{name}}”. Please leave it out.',
  'refusal.view-column-unknown': 'The list has no column “{{name}}”. Please leave it out.',
  'refusal.view-has-too-many': 'An account keeps at most {{most}} views. Please remove some you do not use.',
} as const;
