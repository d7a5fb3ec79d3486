/** How the two of a pairing arrange to work together: what they agree on, pausing, ending, and a way out for the mentee. */
export const arrangement = {
  title: 'Arrangement',
  lead: (partner: string) => `How you and ${partner} work together, and how you pause or end it.`,
  state: {
    title: 'This pairing',
    active: 'It is running.',
    paused: 'It is paused until one of you resumes it.',
    pausedUntil: (day: string) => `It is paused; the last day of the pause is ${day}.`,
    ended: (day: string) => `It ended on ${day}. It stays readable to the two of you.`,
    endedUndated: 'It has ended. It stays readable to the two of you.',
    pause: 'Pause',
    pauseText: (partner: string) => `No reason is needed. ${partner} sees that it is paused, and so does HR.`,
    until: 'Last day of the pause',
    untilHint: 'Left empty, the pause lasts until one of you resumes.',
    pauseConfirm: 'Pause this pairing',
    resume: 'Resume',
    end: 'End this pairing',
    endConfirm: 'Yes, end it',
    endText: (partner: string) =>
      `The pairing with ${partner} ends today and its planned sessions are cancelled. Everything stays readable to the two of you, and nothing new comes in. This cannot be taken back.`,
  },
  kickoff: {
    title: 'Kick-off agreement',
    lead: 'What you expect of each other, what stays between you, and when you meet. Both of you keep to it.',
    none: 'You have not agreed on anything yet. A suggestion is ready to start from.',
    write: 'Write the agreement',
    change: 'Change it',
    editTitle: 'Kick-off agreement',
    editLead: (partner: string) =>
      `A suggestion to start from; make it yours. ${partner} can read and change it, and each of you says yes separately.`,
    fields: {
      expectations: 'What we expect of each other',
      confidentiality: 'What stays between us',
      rhythm: 'When and how we meet',
    },
    suggestions: {
      id: {
        expectations:
          'Mentee menentukan topik dan menindaklanjuti apa yang disepakati. Mentor mendengarkan lebih dahulu, bertanya, dan berbagi pengalaman tanpa memutuskan bagi mentee. Kita saling memberi umpan balik dengan jujur dan hormat.',
        confidentiality:
          'Apa yang dibicarakan tetap di antara kita berdua. Kita hanya menceritakannya kepada orang lain bila kita berdua setuju. Bila ada yang membahayakan seseorang, kita mencari bantuan bersama-sama.',
        rhythm:
          'Kita bertemu secara rutin dan saling mengabari sedini mungkin bila berhalangan. Mentee menyiapkan agenda; sesi dimulai dan selesai tepat waktu. Setelah tiga bulan kita meninjau kesepakatan ini.',
      },
      en: {
        expectations:
          'The mentee chooses the topics and follows up on what was agreed. The mentor listens first, asks, and shares experience without deciding for the mentee. We give each other honest and respectful feedback.',
        confidentiality:
          'What we talk about stays between the two of us. We tell others only if we both agree. If someone is at risk of harm, we look for help together.',
        rhythm:
          'We meet regularly and tell each other as early as possible when something comes up. The mentee prepares the agenda; sessions start and end on time. After three months we look at this agreement again.',
      },
    },
  },
  closing: {
    title: 'Closing',
    lead: 'What you reached together, what comes next, and a word of thanks. For the last session.',
    none: 'For when your time together draws to a close. A suggestion is ready to start from.',
    write: 'Write the closing',
    change: 'Change it',
    editTitle: 'Closing',
    editLead: (partner: string) =>
      `Look back together. ${partner} can read and change it, and each of you says yes separately.`,
    fields: { reached: 'What we reached', next: 'What comes next', thanks: 'Thanks' },
    suggestions: {
      id: {
        reached: 'Tujuan yang tercapai, keterampilan yang bertambah, dan hal yang kita pelajari bersama:',
        next: 'Langkah berikutnya bagi mentee, dan siapa yang dapat membantu:',
        thanks: 'Terima kasih atas waktu, kepercayaan, dan keterbukaannya.',
      },
      en: {
        reached: 'The goals that were reached, the skills that grew, and what we learned together:',
        next: 'What the mentee does next, and who can help:',
        thanks: 'Thank you for the time, the trust and the openness.',
      },
    },
  },
  agreement: {
    you: 'You',
    agreed: (name: string) => `${name}: agreed`,
    open: (name: string) => `${name}: not yet`,
    agree: 'I agree',
    changedMeanwhile: (partner: string) =>
      `${partner} changed it in the meantime. Please read it again before you agree.`,
    both: 'Both of you have agreed.',
    asksAgain: 'A change asks both of you again.',
    save: 'Save',
    saveMine: 'Save mine',
    takeTheirs: 'Take the saved version',
    conflict: (partner: string) =>
      `${partner} saved this in the meantime. Nothing of yours is lost: compare, then save yours or take theirs.`,
    back: 'Arrangement',
  },
  request: {
    title: 'Another mentor',
    text: (mentor: string) =>
      `You can ask for another mentor without giving a reason. HR sees that you asked; ${mentor} does not.`,
    ask: 'Ask for another mentor',
    confirm: 'Yes, ask HR',
    confirmText: (mentor: string) =>
      `HR learns that you would like another mentor, and nothing else. Until HR has found one, everything goes on with ${mentor} as before. You can withdraw it at any time.`,
    asked: (day: string) => `You asked on ${day}. HR looks for another mentor; you can withdraw it at any time.`,
    withdraw: 'Withdraw the request',
  },
}
