/** Refusals of papers and templates. */
export const papersMessages = {
  'refusal.paper-not-found': 'The register has no such paper, or it lies outside your scope.',
  'refusal.paper-needs-a-case': 'This paper is printed from a case. Choose a case.',
  'refusal.paper-needs-a-meeting': 'Minutes are printed from a meeting. Choose a meeting.',
  'refusal.paper-has-no-act-yet':
    'Case {{code}} lacks the step that this paper rests on. Record that step in the case first.',
  'refusal.paper-is-issued-by-another-unit':
    'Another unit issues this paper. Only people of that unit can print and number it.',
  'refusal.paper-before-its-act':
    'The day of the paper cannot be before {{day}}, the day of what it records.',
  'refusal.paper-term-unknown':
    'The term for the number is not known. Enter the term, e.g. 2025-2030, or record committee members with their term.',
  'refusal.paper-symbol-unknown': 'The symbol of the issuing body is not known. Enter it, e.g. CB or ĐU.',
  'refusal.paper-number-is-unique': 'This number is in the register already. The next is {{next}}.',
  'refusal.paper-number-leaves-a-gap': 'This number leaves a gap. The next is {{next}}.',
  'refusal.paper-number-is-whole': 'A number needs type, term and sequence.',
  'refusal.paper-number-is-positive': 'Numbers begin at 1.',
  'refusal.void-paper-has-a-reason': 'A void paper needs a reason.',
  'refusal.erased-paper-has-no-file': 'The file of an erased paper is gone.',
  'refusal.paper-comes-from-one-thing': 'A paper is printed from one act of a case or one meeting.',
  'refusal.paper-names-a-person-once': 'A paper names each person once.',
  'refusal.paper-is-never-edited':
    'An issued paper cannot be changed. Declare it void with a reason and issue a new one.',
  'refusal.paper-is-issued-already':
    'This paper has been issued, number {{number}}. To print another content, declare the old one void first.',
  'refusal.paper-is-issued-once-for-an-act':
    'This paper has just been issued elsewhere. Load the page again.',
  'refusal.paper-is-issued-once-for-a-meeting':
    'These minutes have just been issued elsewhere. Load the page again.',
  'refusal.paper-is-void-already': 'The paper was declared void on {{day}}.',
  'refusal.paper-file-is-erased': 'The file is gone: the data of a person it names were erased.',
  'refusal.signer-not-in-office': 'The signer held no post in the issuing unit on that day.',
  'refusal.too-many-batches': '{{most}} batches are not finished yet. Wait until one is.',
  'refusal.paper-batch-not-found': 'There is no such batch, or it has expired. Print again.',
  'refusal.paper-batch-not-ready': 'The batch is not finished yet.',
  'refusal.paper-batch-is-empty': 'This batch holds no paper to fetch.',
  'refusal.unit-has-one-template-of-a-kind-a-day': 'A unit has one template of a kind a day.',
  'refusal.template-is-not-own': 'Unit {{code}} has no template of its own for this kind.',
  'refusal.template-is-faulty':
    'The template in use has faults. An administrator must upload it anew or go back to the shipped one.',
  'refusal.template-too-large': 'The template is larger than 4 MB. Leave out some pictures.',
  'refusal.template-too-large-inside':
    'The template unpacks to too much to be safe. Make it anew from the shipped one.',
  'refusal.template-unreadable':
    'The file cannot be opened as a Word file {{near}}. Open it in Word, save it as .docx and upload that.',
  'refusal.template-has-password': 'The template has a password. Remove it and upload the file again.',
  'refusal.template-is-no-word-file': 'This is no Word file in the .docx format. Save it as .docx.',
  'refusal.template-has-macros': 'The template has macros and is not taken. Save it as .docx without macros.',
  'refusal.template-has-embedded': 'The template has other files embedded and is not taken. Remove them.',
  'refusal.template-has-doctype':
    'The template has unsafe XML declarations. Make it anew from the shipped one.',
  'refusal.template-reaches-outside':
    'The template fetches content from elsewhere (attached template, linked picture). Put the content into the file.',
  'refusal.template-tag-unopened': 'An opening { is missing before «{{tag}}», at: {{near}}.',
  'refusal.template-tag-unclosed': 'A closing } is missing after «{{tag}}», at: {{near}}.',
  'refusal.template-tag-doubled': 'Braces are doubled at «{{tag}}», at: {{near}}. Use one { and one }.',
  'refusal.template-list-unopened': 'List «{{tag}}» ends without a beginning, at: {{near}}.',
  'refusal.template-list-unclosed': 'List «{{tag}}» has no end, at: {{near}}.',
  'refusal.template-list-mismatched':
    'The end «{{tag}}» does not fit the beginning of its list, at: {{near}}.',
  'refusal.template-list-unbalanced':
    'List «{{tag}}» begins and ends in different places of a table, at: {{near}}.',
  'refusal.template-tag-raw': '«{{tag}}» is written with @ and is not taken, at: {{near}}. Remove the @.',
  'refusal.template-tag-meant': 'There is no field «{{tag}}», at: {{near}}. Did you mean «{{meant}}»?',
  'refusal.template-tag-unknown':
    'There is no field «{{tag}}» for this kind of paper, at: {{near}}. Choose from the list of fields.',
  'refusal.template-tag-misplaced':
    'Field «{{tag}}» stands in the wrong place: {{near}}. Fields of a list stand between its beginning and end.',
} as const;
