const cell = '{{sheet}}, row {{row}}, column {{column}}';

export const importsMessages = {
  'refusal.import-nothing':
    'No table to import was found. Name the .csv files as docs/import.md says, or use the .xlsx template.',
  'refusal.import-not-found':
    'This import was not found in your units. Open it again from the list of imports.',
  'refusal.import-path-not-found': '{{path}} cannot be opened. Check the name of the folder or .xlsx file.',
  'refusal.import-not-a-workbook':
    '{{sheet}} cannot be read: it is not an .xlsx file or it is damaged. Save it again as .xlsx.',
  'refusal.import-wrong-encoding':
    '{{sheet}}, row {{row}}: the text is not UTF-8. Save the file again with the encoding «CSV UTF-8».',
  'refusal.import-csv-broken':
    '{{sheet}}, row {{row}}: a quotation mark is not closed. Correct it and import again.',
  'refusal.import-too-large': '{{sheet}} has more than {{limit}} rows. Split it into several imports.',
  'refusal.import-sheet-unknown':
    'No table is named {{sheet}}. The nearest name is {{nearest}}; rename it or leave the file or sheet out.',
  'refusal.import-sheet-unlike-any':
    'No table is named {{sheet}}. Name it as docs/import.md says, or leave the file or sheet out.',
  'refusal.import-sheet-twice': 'Table {{sheet}} is there twice. Join the two.',
  'refusal.import-heading-missing':
    '{{sheet}}: row 1 must hold the column names. Copy the first row of the template.',
  'refusal.import-column-missing': '{{sheet}}: required column {{column}} is missing. Add it to row 1.',
  'refusal.import-column-unknown':
    '{{sheet}}: unknown column {{column}}. The nearest is {{nearest}}; correct the name or remove the column.',
  'refusal.import-column-unlike-any':
    '{{sheet}}: unknown column {{column}}. Correct the name as docs/import.md says, or remove the column.',
  'refusal.import-column-twice': '{{sheet}}: column {{column}} is there twice. Remove one of them.',
  'refusal.import-row-too-long':
    '{{sheet}}, row {{row}}: a cell lies outside the named columns. Remove it or name its column.',
  'refusal.import-cell-missing': `${cell}: a required cell is empty. Fill it in.`,
  'refusal.import-cell-missing-here': `${cell}: this cell must not be empty for a row of this kind. Fill it in.`,
  'refusal.import-not-a-day': `${cell}: «{{value}}» is not a day. Write it like 31/12/2017 or 2017-12-31.`,
  'refusal.import-no-such-day': `${cell}: the calendar has no day {{value}}. Correct the day.`,
  'refusal.import-not-a-count': `${cell}: «{{value}}» is not a whole number. Write it like 1.234.`,
  'refusal.import-negative': `${cell}: {{value}} is negative. Write a number from 0 upwards.`,
  'refusal.import-not-a-number': `${cell}: «{{value}}» is not a number. Write it like 1.234,5.`,
  'refusal.import-number-form': `${cell}: «{{value}}» can be read in two ways. Use a dot for thousands and a comma for decimals: 1.234,5.`,
  'refusal.import-not-a-flag': `${cell}: «{{value}}» is neither yes nor no. Write x (yes) or leave it empty.`,
  'refusal.import-not-a-choice': `${cell}: there is no value «{{value}}». Choose one of: {{allowed}}.`,
  'refusal.import-code-form': `${cell}: the code «{{value}}» has a space, a comma or a first character that cannot be used. Write it in one piece, for example CB-KP1.`,
  'refusal.import-too-long': `${cell}: longer than {{limit}} characters. Shorten it.`,
  'refusal.import-row-twice':
    '{{sheet}}, row {{row}}: {{value}} already stands in row {{before}}. Remove one of them.',
  'refusal.import-decision-number-twice':
    '{{sheet}}, row {{row}}: decision {{value}} already stands in row {{before}}. Each admission decision is for one person; correct the number.',
  'refusal.import-decision-number-kept':
    '{{sheet}}, row {{row}}: decision {{value}} is already recorded under the code {{other}}. Correct the number or use that code.',
  'refusal.import-unknown-code': `${cell}: the code {{value}} is neither in table {{table}} nor in the data you may see. Add a row with this code or correct it.`,
  'refusal.import-unknown-listed': `${cell}: the catalogue {{catalogue}} has no code or name “{{value}}”; the nearest is “{{nearest}}”. The codes are in the lists of the template.`,
  'refusal.import-listed-unlike-any': `${cell}: the catalogue {{catalogue}} has no code or name “{{value}}”. The codes are in the lists of the template.`,
  'refusal.import-head-count-missing':
    '{{sheet}}, row {{row}}: head_counts has no row of the same unit, kind, post and day. Add the total.',
  'refusal.import-not-a-roll-member': `${cell}: {{value}} is not on the branch roll (table members). Add a row for this person.`,
  'refusal.import-not-on-the-roll-that-day': `${cell}: on {{value}} {{unit}} is not on the branch roll. Correct the day.`,
  'refusal.import-days-out-of-order': `${cell}: {{value}} must be after {{other}} ({{otherValue}}). Correct one of the days.`,
  'refusal.import-day-in-the-future': `${cell}: {{value}}. This day is after today ({{today}}). Record the event after it has taken place, or correct the day.`,
  'refusal.import-minimum-above-maximum': `${cell}: {{value}} is larger than {{other}} ({{otherValue}}). Correct one of the numbers.`,
  'refusal.import-not-a-share': `${cell}: {{value}} is not a rate. Write it like 2,5% (above 0 and at most 100%).`,
  'refusal.import-dimension-is-not-of-members': `${cell}: head-counts of members are not broken down by {{value}}. Use sex, age, ethnic-group, religion, occupation or block.`,
  'refusal.import-rate-above-whole': `${cell}: {{value}} is above 100%. Write the rate with a % sign, for example 45%.`,
  'refusal.import-not-positive': `${cell}: this number must be above 0. Correct it.`,
  'refusal.import-not-a-year': `${cell}: {{value}} is not a year from 1900 to 2100. Correct it.`,
  'refusal.import-not-a-period': `${cell}: «{{value}}» is not a period. Write it like 2017, 2017-Q1 or term:2015-2020.`,
  'refusal.import-reason-missing': `${cell}: a number other than the suggested one needs a reason. Write the reason.`,
  'refusal.import-unit-with-itself': `${cell}: {{value}} cannot be the unit of this very row. Correct the code.`,
  'refusal.import-cycle':
    '{{sheet}}, row {{row}}: the units lie in each other in a circle ({{value}}). Correct the parent of one of them.',
  'refusal.import-child-before-parent':
    '{{sheet}}, row {{row}}: {{value}} exists before its parent {{parent}} was founded ({{on}}). Correct the day or the parent.',
  'refusal.import-child-after-parent':
    '{{sheet}}, row {{row}}: {{value}} still exists after its parent {{parent}} ended ({{on}}). Add a move or dissolve row to unit_changes.',
  'refusal.import-child-outside-parent':
    '{{sheet}}, row {{row}}: the life of {{value}} does not lie within the life of its parent {{parent}}. Correct the days or add a move row.',
  'refusal.import-two-ends':
    '{{sheet}}, row {{row}}: {{value}} ends on {{on}} according to table units. Make the two days equal.',
  'refusal.import-outside-unit-life': `${cell}: the day {{value}} lies outside the life of unit {{unit}}. Correct the day or the unit.`,
  'refusal.import-parts-do-not-sum':
    '{{sheet}}, from row {{row}}: the parts by {{value}} sum to {{sum}}, not to the total {{total}}. Make them agree.',
  'refusal.import-outside-scope':
    '{{sheet}}: some rows belong to units outside what you work for. Leave them out or ask the administrator above to import them.',
  'refusal.import-refused-by-table':
    '{{sheet}}: the data are not valid ({{constraint}}). Check this table against docs/import.md.',
  'refusal.import-person-is-erased': `${cell}: the personal data of {{value}} were erased, no case can be opened. Leave this row out.`,
  'refusal.import-birth-day-of-another-year': `${cell}: the year {{value}} is not that of the date of birth {{otherValue}}. Change one of them.`,
  'refusal.import-cell-not-for-row': `${cell}: only a readmission has «{{value}}» in this column. Write readmission as kind, or leave it empty.`,
  'refusal.import-case-kept-otherwise': `${cell}: this case says «{{was}}», the file says «{{value}}». A file does not change this; make the file agree, or use another code.`,
  'refusal.import-case-forgotten':
    '{{sheet}}, row {{row}}: the person of case {{value}} was erased after its retention. Leave this row out.',
  'refusal.import-two-cases-underway': `${cell}: {{value}} already has the case {{other}}, which has not ended. Record its end, or leave one of them out.`,
  'refusal.import-cell-wrong-here': `${cell}: «{{value}}» does not do for the act {{act}}. See the columns of this act in docs/import.md.`,
  'refusal.import-cell-not-for-act': `${cell}: the act {{act}} does not have this column («{{value}}»). Empty the cell, or change the act.`,
  'refusal.import-vote-kept': `${cell}: this vote is recorded with other numbers. A file does not change a vote; declare it void in the case and import again.`,
  'refusal.import-not-of-history': `${cell}: the case has been kept here since {{arrivedOn}}, so what happened on {{value}} is no history. Leave this cell empty and meet the conditions.`,
  'refusal.import-act-of-another-level': `${cell}: the act {{value}} belongs to {{unit}}, outside what you work for. Leave this row out and ask the administrator of that unit.`,
  'refusal.import-step-blocked':
    '{{sheet}}, row {{row}}, act {{value}}: {{why}} If it really happened so, write the reason into the column on_paper.',
  'refusal.import-step-impossible':
    '{{sheet}}, row {{row}}, act {{value}}: {{why}} Change the day, or add the act that is missing before it.',
  'refusal.import-more-faults': '{{left}} more faults. Mend the ones above and import again to see the rest.',
  'refusal.import-demo-missing':
    'The demo folder of this installation is missing. Install again from the full package.',
  'refusal.import-demo-needs-installation':
    'Only an administrator of the whole installation may load or remove the sample data. Use that account.',
  'refusal.import-path-missing': 'Write the name of the folder or .xlsx file at the end of the command.',
  'refusal.import-file-exists': 'The file {{path}} exists already. Choose another name so that it is kept.',
  'refusal.import-demo-none': 'There is no sample data to remove.',
} as const;
