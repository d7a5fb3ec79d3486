import { plural } from '../format.ts'
import { privacyWords as words } from './privacy-words.ts'

interface Figures {
  organisation: string
  retentionMonths: number
  idleHours: number
}

const count = (n: number, one: string, other: string) => `${n} ${plural('en', n, { one, other })}`

export const privacy = {
  title: 'Privacy',
  lead: 'What is stored about you, who reads it, and what you can do about it.',
  /** Stands in place of the name of someone whose data was erased. */
  erasedPerson: 'someone whose data was erased',
  truths: 'What stays between the two of you',

  consent: 'Language model',
  consentGiven: (day: string) => `You agreed on ${day} that a language model may help with your drafts.`,
  consentNone: 'You have not agreed to a language model. The built-in coach drafts for you.',
  consentHint:
    'It is used only where both of a pairing agree, and your answer holds from the next draft on. Your partner and HR are not told what you chose.',
  agree: 'I agree',
  decline: 'I do not agree',

  data: 'Your data',
  dataText: 'Everything that is stored about you, to read, to print, or as a file to take elsewhere.',
  toExport: 'Read all of it',
  toFile: 'Download as a file',
  toProfile: 'Correct your details',

  requests: 'What you asked for',
  noRequests: 'Nothing so far.',
  askedOn: (day: string) => `asked on ${day}`,
  dueBy: (day: string) => `to be answered by ${day}`,
  kinds: { export: 'A copy of your data', correction: 'Correction of your e-mail address', erasure: 'Erasure' },
  states: { open: 'Open', done: 'Done', withdrawn: 'Withdrawn' },

  erasure: 'Erase everything about you',
  erasureLead: 'You can think again for 24 hours. After that it is carried out, and nobody can undo it.',
  goes: 'What goes',
  goesList: [
    'Your account: name, addresses, sign-ins, tokens and passkeys.',
    'Notes and topics that you wrote, private and shared, and actions that are yours.',
    'Your unshared agendas and every draft that you asked for.',
    'If you are the mentee of a pairing, its goals.',
    'The keys to your private notes.',
  ],
  stays: 'What stays',
  staysList: [
    'Notes, topics and actions of your mentoring partners, which are theirs.',
    'Agendas that one of you shared, with what they quote, because they are your partner’s as well. They go once neither of you is left.',
    'That a session took place, and when, without your name.',
    'A record of what was done here, in codes, without your name.',
    'Backups that were made before, until they run out. They open only with the key of whoever operates this installation.',
  ],
  ends: 'Your pairings end, and sessions to come are cancelled.',
  understood: 'I have read what goes and what stays.',
  erase: 'Ask for erasure',
  erasurePending: 'Your data will be erased',
  erasureAt: (day: string) => `You can withdraw this until ${day}. After that it is carried out within the hour.`,
  erasureSoon: 'The time to withdraw is over. It is being carried out.',
  withdraw: 'Withdraw',
  lastInHr:
    'You are the only one in HR here. Let someone else join HR first: somebody has to be able to answer requests.',

  processing: 'Record of processing',
  processingLead: 'What happens to your data here, and on what terms.',
  statements: ({ organisation, retentionMonths, idleHours }: Figures) => [
    {
      title: 'Who is responsible',
      text: `${organisation} decides what your data is used for. Whoever operates this installation processes it on its behalf.`,
    },
    {
      title: 'What it is used for',
      text: 'To arrange mentoring: planning sessions, preparing agendas, keeping notes, actions and goals for the two of you, sending the mails that go with it, and keeping accounts safe. Nothing is decided about you by a machine alone.',
    },
    {
      title: 'On what basis',
      text: `A language model works on your consent alone, which you can withdraw at any time (UU PDP 27/2022 art. 20(2)(a); GDPR art. 6(1)(a)). For the rest, ${organisation} names the basis in its privacy notice.`,
    },
    {
      title: 'Who receives it',
      text: 'Your mentoring partner, what the two of you share. HR, your name, e-mail address, pairings and requests, never what is said. The providers of computing and database, content that is stored in encrypted form and readable only while the programme works on it. The provider of mail, the mails. Where a language model is used and both of a pairing agreed, its provider, with pseudonyms.',
    },
    {
      title: 'Where it is',
      text: `The programme runs on Cloudflare’s network, the database in the region that ${organisation} chose, and a language model where its provider runs it. The notice on transfers abroad of ${organisation} names the places.`,
    },
    {
      title: 'For how long',
      text: `What was said in a pairing goes ${count(retentionMonths, 'month', 'months')} after the pairing ended, and everything about a person as long after their account was closed. A sign-in ends after ${count(idleHours, 'hour', 'hours')} without use and after 14 days in any case; its record stays for 30 days.`,
    },
    {
      title: 'What you can ask for',
      text: 'A copy, a correction, erasure, and to withdraw your consent. Each request is to be answered within 3 × 24 hours. You may also turn to the data protection authority.',
    },
  ],

  exportTitle: 'Everything about you',
  exportLead: (day: string) =>
    `A copy as of ${day}, for you alone. What your partners keep to themselves is not in it.`,
  print: 'Your browser can print this page or save it as a document.',
  nothing: 'Nothing.',
  unnamed: 'Entry',
  session: 'Session',
  words,

  profile: {
    title: 'Your details',
    lead: 'As your partners and drafts know you. Changes hold at once.',
    name: 'Name',
    save: 'Save',
    email: 'E-mail address',
    emailText: (email: string) => `${email} is how you sign in, so HR looks after it.`,
    askEmail: 'Ask HR to correct my e-mail address',
    askEmailText: 'HR sees that you asked and answers within 3 × 24 hours. They will ask you for the right address.',
    back: 'Privacy',
  },

  office: {
    title: 'Privacy requests',
    lead: 'What people asked for, and by when it has to be answered. An erasure that is not withdrawn is carried out by itself.',
    open: 'Open requests',
    none: 'Nothing is open.',
    kinds: { export: 'Copy of their data', correction: 'Correct the e-mail address', erasure: 'Erase everything' },
    asked: (day: string) => `asked ${day}`,
    due: (day: string) => `due ${day}`,
    overdue: 'overdue',
    correctionDone: 'It is corrected',
    correctionDoneOf: (name: string) => `It is corrected: ${name}`,
    former: 'Closed accounts',
    formerLead: 'People who cannot sign in any more. They may have asked you in another way to be erased.',
    noFormer: 'There are none.',
    closedOn: (day: string) => `closed ${day}`,
    erase: 'Erase',
    eraseConfirm: (name: string) => `Erase everything about ${name}`,
    eraseText: (name: string) =>
      `What ${name} wrote, their keys and their account will be gone for good. What their mentoring partners hold stays readable to them.`,
  },
}
