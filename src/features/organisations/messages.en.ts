export const organisationsMessages = {
  'refusal.unit-not-found': 'No unit within what you work for has the code {{code}}. Check the code.',
  'refusal.effective-day-in-the-future':
    'The effective day {{day}} is after today ({{today}}). Record it once it is in effect, or correct the day.',
  'refusal.unit-not-alive-that-day':
    'Unit {{code}} was not founded yet or had already ended on {{day}}. Choose a day of its life.',
  'refusal.later-change-stands':
    'Unit {{code}} already has a change recorded for {{since}}, after {{day}}. Record changes in order of time.',
  'refusal.parent-not-alive-that-day':
    'The parent unit {{parent}} was not founded yet or had already ended on {{day}}. Choose another parent or day.',
  'refusal.root-is-founded-by-the-installation':
    'Only an administrator of the whole installation may found a top unit. Choose a parent for {{code}}.',
  'refusal.parent-is-below-the-unit':
    '{{code}} cannot be placed under {{parent}}, because {{parent}} lies within {{code}}. Choose another parent.',
  'refusal.unit-is-there-already': 'Unit {{code}} already belongs to {{parent}}; nothing changes.',
  'refusal.own-unit-is-changed-from-above':
    'Changes to your own unit are recorded by the unit above it. Please ask them.',
  'refusal.facts-stand-after-the-day':
    'Unit {{code}} has {{facts}} facts recorded from {{day}} on. Move them or correct their days first.',
  'refusal.one-successor-is-needed':
    'Choose exactly one receiving unit: one that exists, or one to be founded.',
  'refusal.successor-not-alive-that-day':
    'The receiving unit {{code}} was not founded yet or had already ended on {{day}}. Choose another.',
  'refusal.successor-is-merged-too':
    'The receiving unit {{code}} is itself in the list of merged units. Remove it from the list.',
  'refusal.successor-is-below-the-unit':
    'The receiving unit {{code}} belongs to a unit that is merged. Move it out first, then merge.',
  'refusal.parent-is-merged-away':
    'The parent {{parent}} of the new unit is in the list of merged units. Choose another parent.',
  'refusal.children-remain':
    'Unit {{code}} still has {{childCount}} units below it: {{children}}. Move, merge or dissolve them first.',
  'refusal.members-remain':
    'Unit {{code}} still has {{peopleCount}} members on its roll: {{people}}. Transfer them first.',
  'refusal.sites-remain':
    'Unit {{code}} is still in charge of {{siteCount}} places or base units: {{sites}}. Give them to another unit first.',
  'refusal.not-below-the-split-unit':
    '{{item}} does not belong to {{code}} on the day of the split. Remove it from the part it was given to.',
  'refusal.given-twice': '{{item}} is given to two parts. Give it to one only.',
  'refusal.not-in-the-catalogue':
    'The code {{code}} is not in the catalogue «{{catalogue}}». Choose a code of the catalogue.',
  'refusal.catalogue-item-not-in-force':
    'The entry {{code}} of the catalogue is not in force on {{on}}. Choose another entry or day.',
  'refusal.officer-not-found': 'This post was not found within what you work for. Load the page again.',
  'refusal.officer-not-in-office-that-day':
    'This person did not hold the post on {{day}}. Choose a day after taking and before leaving office.',
  'refusal.parts-do-not-sum':
    'The parts by «{{dimension}}» sum to {{sum}}, not to the total {{total}}. Correct a part or the total.',
  'refusal.head-count-is-declared-once':
    'A head-count of this kind was declared for that day as {{total}}. If this corrects it, mark it as a correction.',
  'refusal.site-not-found':
    'No place or base unit within what you work for has the code {{code}}. Check the code.',
  'refusal.site-not-open-that-day':
    'The place or base unit {{code}} does not exist on {{day}}. Choose another day.',
  'refusal.unit-is-dissolved': 'Unit {{code}} ended on {{day}}. Choose a unit that exists.',
  'refusal.unit-code-is-unique': 'This unit code is taken. Choose another code.',
  'refusal.unit-is-dissolved-after-its-founding': 'A unit cannot end before or on the day it was founded.',
  'refusal.unit-has-one-name-a-day': 'The unit has another name during this time.',
  'refusal.unit-has-one-kind-a-day': 'The unit has another kind during this time.',
  'refusal.unit-has-one-parent-a-day':
    'The unit belongs elsewhere during this time. On any day there is one parent only.',
  'refusal.unit-is-not-its-own-parent': 'A unit cannot belong to itself. Choose another parent.',
  'refusal.unit-tree-has-no-cycle':
    'This change would make two units belong to each other on the same day. Check the parent and the day.',
  'refusal.child-lives-inside-its-parents-life':
    'On some day a unit would belong to a parent not founded yet or already ended. Check the days.',
  'refusal.only-sample-units-are-deleted': 'Only sample data can be deleted. A real unit is dissolved.',
  'refusal.fact-falls-in-its-units-life':
    'The fact lies outside the life of the unit. Check the day or the unit.',
  'refusal.head-count-is-not-negative': 'A number of people cannot be negative.',
  'refusal.head-count-part-is-not-negative': 'The number of people of a part cannot be negative.',
  'refusal.head-count-parts-sum-to-the-total':
    'The parts of the head-count do not sum to the total. Correct a part or the total.',
  'refusal.site-code-is-unique': 'This code of a place or base unit is taken. Choose another code.',
  'refusal.site-closes-after-opening': 'A place or base unit cannot end before or on the day it began.',
  'refusal.site-has-one-state-a-day': 'The place or base unit has another state during this time.',
  'refusal.head-count-code-is-unique': 'This head-count code is taken. Choose another code.',
  'refusal.head-count-bound-is-known':
    'The word for a lower bound is «trên» or «hơn» only. Choose one of them.',
  'refusal.officer-body-is-known':
    'A post belongs to the committee or the standing board only. Choose one of them.',
  'refusal.site-sort-is-known': 'There are two registers: places and base units. Choose one of them.',
  'refusal.site-state-is-known': 'This state is not in the catalogue. Choose a state of the catalogue.',
  'refusal.site-workers-are-not-negative': 'The number of workers cannot be negative. Correct it.',
  'refusal.unit-change-is-known': 'There is no such kind of change. Choose one from the list.',
  'refusal.unit-change-part-is-known': 'The unit has no such part in this change. Choose again.',
  'unit-operation.found': 'Founded',
  'unit-operation.rename': 'Renamed',
  'unit-operation.move': 'Moved to another parent',
  'unit-operation.merge': 'Merged',
  'unit-operation.split': 'Split',
  'unit-operation.dissolve': 'Dissolved',
  'unit-operation.change-kind': 'Changed in kind',
  'officer-body.committee': 'Committee',
  'officer-body.standing-board': 'Standing board',
} as const;
