/** What the built-in coach writes into an agenda. People are named by the address they chose; both members read the same text. */
export const agendaDraft = {
  quoted: (text: string) => `“${text}”`,
  owned: (quote: string, owner: string) => `${quote} (${owner})`,

  topic: {
    actions: 'Open actions: what is done, what is not, what is in the way',
    promises: (on: string) => `What was planned on ${on}`,
    since: (on: string) => `How things have gone since ${on}`,
    arriving: 'How things are right now',
    expectations: 'Getting to know each other, and what we expect',
    trust: 'Confidentiality and how we work together',
    expectationsAndTrust: 'What we expect of each other, and what stays between us',
    aim: (mentee: string) => `What ${mentee} wants to reach`,
    free: (mentee: string) => `What matters most to ${mentee} right now`,
    lookBack: (sessions: number) => `Looking back on ${sessions} sessions: evaluation of progress and of how we work`,
    goal: (goal: string) => `Goal: ${goal}`,
    goalUnnamed: 'Progress on the current goal',
    carriedSeveral: (topics: string) => `Carried over: ${topics}`,
    carriedUnnamed: 'An item carried over from the last session',
    parkedUnnamed: (by: string) => `A topic that ${by} parked`,
    announced: (quote: string) => `Set aside for today: ${quote}`,
    question: (quote: string) => `Open question: ${quote}`,
    concern: (quote: string) => `What is difficult: ${quote}`,
    wish: (quote: string) => `A wish: ${quote}`,
    promise: (quote: string) => `Still to hear about: ${quote}`,
    theme: (quote: string) => `To look into further: ${quote}`,
    strength: (quote: string) => `What goes well: ${quote}`,
    close: 'Who does what by when',
  },

  why: {
    oneAction: (action: string) => `One action is open: ${action}.`,
    oneOverdue: (action: string, days: number) =>
      `One action is open and overdue by ${days === 1 ? 'one day' : `${days} days`}: ${action}.`,
    actions: (open: number, first: string) =>
      `${open} actions are open, none of them overdue; first on the list is ${first}.`,
    actionsOverdue: (open: number, overdue: number, first: string, days: number) =>
      overdue === 1
        ? `Of ${open} open actions one is overdue: ${first}, ${days === 1 ? 'one day' : `${days} days`} past its date.`
        : `Of ${open} open actions ${overdue} are overdue; ${first} has waited longest, ${days === 1 ? 'one day' : `${days} days`} past its date.`,
    alsoPlanned: (quote: string) => `The notes also hold a plan that is not on the list: ${quote}.`,
    promises: (quotes: string) => `Planned in the notes: ${quotes}.`,
    since: (on: string, quote: string) => `The last session was on ${on}; from its notes: ${quote}.`,
    alsoNoted: (by: string, on: string, quote: string) => `From a note by ${by} of ${on}: ${quote}.`,
    alsoParked: (by: string, quote: string) => `${by} also parked ${quote}.`,
    forGoal: (goal: string) => `This also bears on the goal ${goal}.`,
    lastMet: (on: string) => `The last session was on ${on}.`,
    noHistory: 'There are no notes of earlier sessions yet.',
    first: (program: string) => `This is the first session in the programme ${program}.`,
    trust: 'What is said here helps only if both know what stays between us.',
    noGoal: 'There is no active goal yet.',
    free: (mentee: string) => `A session is worth most when ${mentee} decides what it is used for.`,
    lookBack: (sessions: number, on: string) =>
      `${sessions} sessions have taken place since ${on}, and the latest notes do not look back on them.`,
    carried: (on: string | null) =>
      on === null ? 'This was carried over from the last session.' : `This was carried over from the session on ${on}.`,
    carriedSeveral: (on: string | null) =>
      on === null
        ? 'These were carried over from the last session.'
        : `These were carried over from the session on ${on}.`,
    unticked: 'This stood on the last agenda and was not ticked as discussed.',
    parked: (by: string, on: string) => `${by} parked this topic on ${on}.`,
    announced: (by: string, on: string) => `${by} noted on ${on} that this was for a later session.`,
    question: (by: string, on: string) => `A note by ${by} of ${on} leaves this open.`,
    concern: (by: string, on: string) => `${by} noted this as a difficulty on ${on}.`,
    wish: (by: string, on: string) => `${by} noted this wish on ${on}.`,
    promise: (by: string, on: string) => `${by} noted this plan on ${on}, and nothing written since says how it went.`,
    theme: (on: string) => `This came up in the session on ${on}.`,
    recurs: (sessions: number, of: number, on: string) =>
      `This has come up in ${sessions} of the last ${of} sessions, most recently on ${on}.`,
    strength: (by: string, on: string) => `${by} noted this success on ${on}.`,
    alsoIn: (sessions: number, of: number) => `It has come up in ${sessions} of the last ${of} sessions.`,
    goalOverdue: (on: string, days: number) =>
      `This goal was due on ${on}, ${days === 1 ? 'one day' : `${days} days`} ago.`,
    goalDue: (on: string, days: number) =>
      days === 0
        ? `This goal is due today, ${on}.`
        : `This goal is due on ${on}, in ${days === 1 ? 'one day' : `${days} days`}.`,
    goalNoProgress: 'No progress has been recorded for this goal yet.',
    goalStale: (on: string, days: number) => `Progress on this goal was last recorded on ${on}, ${days} days ago.`,
    goalActive: (mentee: string) => `${mentee} is working towards this goal.`,
    goalMeasure: (current: string, baseline: string, target: string) =>
      `It stands at ${current}, on the way from ${baseline} to ${target}.`,
    close: (goal: string | null) =>
      goal === null
        ? 'So that this session leads to something.'
        : `So that this session brings the goal ${goal} closer.`,
  },

  ask: {
    review: () => 'What has been done, what not yet, and what is in the way?',
    promises: () => 'How far has each come, and what is in the way?',
    opening: (mentee: string) => `What has gone well since then, and what is on the mind of ${mentee} today?`,
    arriving: (mentee: string) => `How are things going for ${mentee} right now, and what is the most pressing?`,
    expectations: (mentee: string) => `What does each of us expect, and what would make this worthwhile for ${mentee}?`,
    trust: (mentee: string) => `What should stay between us, and how would ${mentee} like to work and get feedback?`,
    aim: (mentee: string) =>
      `What does ${mentee} want to achieve, where do things stand today, and what options are there?`,
    free: (mentee: string) => `What would ${mentee} like to have reached by the end, and what options come to mind?`,
    lookBack: (mentee: string) => `What has ${mentee} gained so far, and what could we do differently?`,
    topic: (mentee: string) => `How does ${mentee} see this now, and what options are there?`,
    topicAgain: (mentee: string) => `What has been tried so far, and what could ${mentee} try next?`,
    topicOnceMore: (mentee: string) =>
      `What would ${mentee} like to be different a month from now, and what ways lead there?`,
    concern: (mentee: string) => `What makes this hard right now, and what could help ${mentee}?`,
    concernAgain: (mentee: string) => `What exactly happens when this comes up, and what ways out does ${mentee} see?`,
    wish: (mentee: string) => `What could be a good first step, and how would ${mentee} notice that it works?`,
    strength: (mentee: string) => `What made this work, and where else could ${mentee} use it?`,
    carried: (mentee: string) => `What is still open here, and what options does ${mentee} see?`,
    goal: (mentee: string) => `How far has it come, what is in the way, and what could ${mentee} try next?`,
    close: (mentee: string) =>
      `What does ${mentee} want to have reached by the next session, and what will each of us do by when?`,
    reality: () => 'Where do things stand right now?',
    options: () => 'What options are there, and what else could be tried?',
  },

  outcome: {
    review: 'Each action is done, has a new date or is dropped, and what blocks it has a name.',
    promises: 'It is clear what is done, what is still wanted and what can go.',
    opening: (mentee: string) => `We know where things stand, and the agenda suits ${mentee}.`,
    expectations: 'Each of us can say what the other hopes for and can offer.',
    trust: 'We have agreed on what stays between us, how often we meet and how we reach each other.',
    aim: (mentee: string) =>
      `${mentee} has put one goal into words, with a sign by which we will know that it is reached.`,
    free: (mentee: string) => `${mentee} has an answer, or knows how to find one.`,
    lookBack: 'We have named what to keep, what to stop and what to try next.',
    topic: (mentee: string) => `At least two options are weighed, and ${mentee} picks one to try.`,
    topicAgain: 'What is open is answered, or it is clear who finds out what.',
    topicOnceMore: (mentee: string) => `${mentee} can say in a sentence what to do about it.`,
    concern: (mentee: string) => `${mentee} has one thing to try and knows who can help.`,
    concernAgain: 'The cause is clear, and one way of dealing with it is chosen.',
    wish: (mentee: string) => `${mentee} has a first step to take before the next session.`,
    strength: (mentee: string) => `${mentee} knows what to repeat, and where.`,
    carried: 'It is settled this time, or we decide to let it go.',
    carriedSeveral: 'Each of them is settled, or we decide to let it go.',
    goal: 'The next step towards the goal is clear, or the goal is put differently.',
    close: 'Each next step has one owner and a date, and it is clear how we will know that it is done.',
  },
}
