/** Why an act on a class is refused. */
export const classesMessages = {
  'refusal.class-not-found':
    'There is no class {{code}} that your unit may see. Open it again from the list of classes.',
  'refusal.class-of-another-unit':
    'Class {{code}} is held by {{unit}}; only they give seats, mark attendance and close it.',
  'refusal.class-code-is-unique': 'This class code exists. Choose another one or leave it empty.',
  'refusal.class-sits-once-at-a-time': 'One sitting is named twice. Remove one.',
  'refusal.class-ends-after-it-began': 'The last day of a class cannot be before its first.',
  'refusal.class-has-places': 'A class has at least one place.',
  'refusal.class-gives-no-more-seats-than-places':
    'The class is full. Give it more places or leave the person on the waiting list.',
  'refusal.registration-ends-before-the-class': 'Registration cannot end after the first day of the class.',
  'refusal.closed-class-has-its-day': 'A closed class has its closing day.',
  'refusal.cancelled-class-says-why': 'Cancelling a class needs a reason.',
  'refusal.class-is-closed':
    'The class is closed and takes nothing more. If the result of one person is wrong, correct that result.',
  'refusal.class-is-cancelled': 'The class is cancelled. Choose another one.',
  'refusal.class-has-begun': 'Class {{code}} has begun; its plan is fixed and it cannot be cancelled.',
  'refusal.fewer-places-than-seats': '{{taken}} seats are given. There cannot be fewer places.',
  'refusal.demand-not-found': 'There is no demand {{id}} in your scope. Load the page again.',
  'refusal.demand-is-withdrawn': 'This demand was withdrawn.',
  'refusal.demand-asks-for-places': 'At least one place is asked for.',
  'refusal.withdrawn-demand-says-why': 'Withdrawing a demand needs a reason.',
  'refusal.status-needs-no-class':
    'Case {{caseCode}} is not where this class comes next. Leave the person out or choose the other kind.',
  'refusal.certificate-still-good':
    'Case {{caseCode}} has a certificate that is still good; the class is not due again.',
  'refusal.class-of-another-kind': 'Class {{code}} is of another kind. Choose another one.',
  'refusal.class-of-another-place': 'Class {{code}} is not open to the branch of somebody on the list.',
  'refusal.registration-is-over':
    'Registration for class {{code}} is over. Choose another one, or none to wait for the next.',
  'refusal.person-is-nominated-once-per-kind':
    'Somebody on the list is named for this kind of class already. Load the list again.',
  'refusal.nomination-not-found': 'There is no nomination {{id}} in your scope. Load the page again.',
  'refusal.nomination-of-another-committee':
    'Another committee approves this nomination. Use an account of that base committee.',
  'refusal.nomination-is-decided': 'A nomination was decided before. Load the page again.',
  'refusal.nomination-has-ended': 'This nomination has ended. Load the page again.',
  'refusal.refused-nomination-says-why': 'Giving a nomination back needs a reason.',
  'refusal.ended-nomination-says-why': 'Withdrawing or refusing needs a reason.',
  'refusal.seated-person-sits-in-a-class': 'Who has a seat belongs to a class.',
  'refusal.nobody-waits-so': 'Person {{id}} is no longer on the waiting list. Load the page again.',
  'refusal.class-is-full':
    'Class {{code}} has {{free}} places left and {{asked}} people are asked for. Take some out or give it more places.',
  'refusal.not-seated-in-the-class': 'Person {{id}} has no seat in this class. Load the page again.',
  'refusal.no-such-sitting': 'The class has no sitting {{n}}.',
  'refusal.sitting-is-to-come': 'Sitting {{n}} is still to come and cannot be marked.',
  'refusal.absent-more-than-allowed':
    'This person missed {{missed}} of {{sittings}} sittings, more than the {{maxPercent}}% allowed. Passing needs a reason.',
  'refusal.class-goes-on': 'Class {{code}} goes on until {{day}}. It can be closed from that day on.',
  'refusal.nobody-is-seated': 'Nobody has a seat in class {{code}}. Give seats or cancel the class.',
  'refusal.results-missing': '{{count}} people have no result. Record passed or failed for everybody.',
  'refusal.class-is-not-closed': 'Class {{code}} is not closed. Change the result in the list itself.',
  'refusal.same-result': 'The new result is the one that stands.',
  'refusal.certificate-number-is-unique': 'This certificate number was just given. Try again.',
  'refusal.certificate-number-is-positive': 'Certificate numbers begin with 1.',
  'refusal.void-certificate-says-why': 'Voiding a certificate needs a reason.',
  'refusal.person-has-one-certificate-of-a-class': 'This person has a certificate of the class.',
  'refusal.closing-counts-agree':
    'The numbers of passed, attended and certified do not agree. Check the results.',
  'refusal.later-closing-says-why': 'A correction after the closing needs a reason.',
} as const;
