import type { StoryGrowth } from './growth.ts'

/** Growth beside the stories that are told in English, by the key of each. */
export const growthInEnglish: Readonly<Record<string, StoryGrowth>> = {
  'hendra-jerome': {
    points: [
      {
        kind: 'strength',
        by: 'mentor',
        at: [1, 0],
        text: 'Goes and looks: counts on the loading floor before he models anything.',
      },
      {
        kind: 'strength',
        by: 'mentor',
        at: [5, 0],
        text: 'Stays when it is hard; after the incident he phoned the warehouse himself.',
      },
      {
        kind: 'strength',
        by: 'mentee',
        at: [8, 0],
        text: 'Two-page documents that people outside the team read to the end.',
      },
      {
        kind: 'area',
        by: 'mentee',
        at: [0, 1],
        text: 'Speaking up on Mondays before somebody else has said it.',
        closed: [7, 0],
      },
      { kind: 'area', by: 'mentee', at: [5, 0], text: 'Posting the bad news first, and fixing it second.' },
      {
        kind: 'area',
        by: 'mentor',
        at: [8, 0],
        text: 'Laughing along when a word comes out wrong, and leading the next stand-up anyway.',
      },
    ],
    skills: [
      {
        key: 'writing',
        kind: 'technical',
        name: 'Writing design documents',
        at: [2, 0],
        mentee: [
          [2, 2],
          [3, 3],
          [6, 3],
          [8, 4],
        ],
        mentor: [
          [2, 2],
          [3, 3],
          [8, 4],
        ],
      },
      {
        key: 'domain',
        kind: 'technical',
        name: 'Knowing the cold chain',
        at: [0, 1],
        mentee: [
          [1, 1],
          [3, 2],
          [8, 3],
        ],
        mentor: [
          [1, 1],
          [7, 3],
        ],
      },
      {
        key: 'bahasa',
        kind: 'interpersonal',
        name: 'Leading in Indonesian',
        at: [3, 0],
        mentee: [
          [3, 1],
          [6, 2],
          [8, 1],
        ],
        mentor: [
          [3, 1],
          [6, 3],
        ],
      },
    ],
    milestones: [
      {
        by: 'mentor',
        at: [0, 0],
        text: 'One loading at Cakung watched from start to end, with notes.',
        due: 14,
        closed: ['reached', 1, 0],
      },
      {
        by: 'mentee',
        at: [3, 0],
        text: 'One stand-up led in Indonesian, mistakes included.',
        due: 40,
        goal: 'bahasa',
        skill: 'bahasa',
        closed: ['reached', 6, 0],
      },
      {
        by: 'mentee',
        at: [5, 0],
        text: 'A migration checklist that Arif uses for his own migrations.',
        due: 25,
        closed: ['reached', 6, 0],
      },
      {
        by: 'mentee',
        at: [8, 0],
        text: 'The cooler log of the workshop is in the data, scanned or typed.',
        due: 30,
        goal: 'override',
      },
      {
        by: 'mentee',
        at: [8, 3],
        text: 'The override story told at the townhall in ten minutes.',
        due: 24,
        skill: 'writing',
      },
      {
        by: 'mentor',
        at: [8, 0],
        text: 'Two of the four conversations about staff engineer or team lead are held.',
        due: 60,
        goal: 'staff',
      },
    ],
    introductions: [
      {
        by: 'mentor',
        at: [7, 0],
        who: 'Bu Ayu, head of data',
        purpose: 'She built a team from nothing. What did she give up for it?',
        state: 'followed_up',
        moved: [8, 0],
      },
      {
        by: 'mentor',
        at: [8, 0],
        who: 'Pak Slamet, head of the workshop',
        purpose: 'The cooler log is on paper. What would make it easy to share? Bring donuts.',
        state: 'asked',
        moved: [8, 1],
        due: 16,
      },
      {
        by: 'mentee',
        at: [8, 2],
        who: 'A staff engineer outside the company',
        purpose: 'What does a week look like when nobody reports to you?',
        state: 'suggested',
        due: 30,
      },
    ],
  },
  'ayu-tere': {
    points: [
      {
        kind: 'strength',
        by: 'mentor',
        at: [5, 0],
        text: 'Asks who decides what a word means, before she counts anything.',
      },
      {
        kind: 'strength',
        by: 'mentor',
        at: [9, 0],
        text: 'Says “I don’t know” in front of thirty people, and answers the same day.',
      },
      { kind: 'strength', by: 'mentee', at: [6, 0], text: 'Can say no with a smile, and means both.' },
      { kind: 'area', by: 'mentor', at: [7, 0], text: 'Putting the finding in the first sentence.', closed: [8, 0] },
      { kind: 'area', by: 'mentor', at: [10, 0], text: '“Good catch” instead of “sorry” in a review.' },
      { kind: 'area', by: 'mentee', at: [10, 0], text: 'Finding time to learn that is neither evening nor Monday.' },
    ],
    skills: [
      {
        key: 'sql',
        kind: 'technical',
        name: 'Writing SQL queries',
        at: [0, 0],
        mentee: [
          [0, 1],
          [2, 2],
          [4, 3],
          [7, 3],
          [10, 4],
        ],
        mentor: [
          [0, 2],
          [4, 3],
          [10, 4],
        ],
      },
      {
        key: 'modelling',
        kind: 'technical',
        name: 'Data modelling and tests',
        at: [9, 0],
        mentee: [
          [9, 1],
          [10, 1],
        ],
        mentor: [
          [9, 1],
          [10, 2],
        ],
      },
      {
        key: 'presenting',
        kind: 'interpersonal',
        name: 'Presenting a finding',
        at: [7, 0],
        mentee: [
          [7, 1],
          [8, 2],
          [9, 3],
        ],
        mentor: [
          [7, 2],
          [9, 4],
        ],
      },
    ],
    milestones: [
      {
        by: 'mentor',
        at: [2, 0],
        text: 'Half of the nine tabs of the Monday report are queries.',
        due: 42,
        goal: 'report',
        skill: 'sql',
        closed: ['reached', 4, 0],
      },
      {
        by: 'mentor',
        at: [7, 0],
        text: 'One rehearsal under fifteen minutes, with the murderer in the first sentence.',
        due: 18,
        goal: 'guild',
        skill: 'presenting',
        closed: ['reached', 8, 0],
      },
      {
        by: 'mentee',
        at: [9, 2],
        text: 'First pull request merged.',
        due: 14,
        goal: 'role-goal',
        closed: ['reached', 10, 0],
      },
      {
        by: 'mentor',
        at: [10, 0],
        text: 'One clean “deliveries” table whose definition operations and finance both sign.',
        due: 45,
        goal: 'role-goal',
        skill: 'modelling',
      },
      {
        by: 'mentee',
        at: [10, 0],
        text: 'A thirty-minute SQL class for the two colleagues from Bogor.',
        due: 55,
        skill: 'sql',
      },
    ],
    introductions: [
      {
        by: 'mentor',
        at: [7, 0],
        who: 'The lead of procurement',
        purpose: 'Two suppliers arrive without ice. Who should hear it first, and how?',
        state: 'followed_up',
        moved: [10, 0],
      },
      {
        by: 'mentor',
        at: [10, 0],
        who: 'An analytics engineer of another company',
        purpose: 'What did she have to show when she moved from analyst to engineer?',
        state: 'asked',
        moved: [10, 2],
        due: 20,
      },
    ],
  },
  'priya-kevin': {
    points: [
      {
        kind: 'strength',
        by: 'mentor',
        at: [4, 0],
        text: 'Good instincts: asks what can go wrong before the delivery, not during.',
      },
      {
        kind: 'area',
        by: 'mentor',
        at: [2, 0],
        text: 'Leaving room in a call. Eighteen of twenty-five minutes were his.',
      },
    ],
    skills: [
      {
        key: 'listening',
        kind: 'interpersonal',
        name: 'Listening in customer calls',
        at: [2, 1],
        mentee: [
          [2, 1],
          [3, 2],
          [4, 3],
        ],
        mentor: [
          [2, 1],
          [4, 3],
        ],
      },
      {
        key: 'pricing',
        kind: 'technical',
        name: 'Pricing across a border',
        at: [3, 0],
        mentee: [[3, 2]],
        mentor: [[3, 2]],
      },
    ],
    milestones: [
      {
        by: 'mentee',
        at: [2, 0],
        text: 'A price sheet in Singapore dollars for two products.',
        due: 20,
        goal: 'first-sg',
        closed: ['reached', 3, 0],
      },
      {
        by: 'mentee',
        at: [4, 0],
        text: 'The first trial delivered, and the kitchen asked the same day.',
        due: 28,
        goal: 'first-sg',
      },
    ],
    introductions: [
      {
        by: 'mentor',
        at: [1, 0],
        who: 'A restaurant group in Tanjong Pagar',
        purpose: 'They asked for fish from Indonesia twice.',
        state: 'followed_up',
        moved: [4, 0],
      },
    ],
  },
  'eleanor-gita': {
    points: [
      {
        kind: 'strength',
        by: 'mentor',
        at: [1, 0],
        text: 'Leads with the person who cannot order, not with the standard.',
      },
      { kind: 'strength', by: 'mentee', at: [4, 0], text: '“Who’s next?”, and then silence.' },
      { kind: 'area', by: 'mentee', at: [0, 1], text: 'Writing without “just”, “small” and “maybe”.' },
      { kind: 'area', by: 'mentor', at: [2, 0], text: 'Answering an offer tomorrow instead of at once.' },
    ],
    skills: [
      {
        key: 'a11y',
        kind: 'technical',
        name: 'Accessible interfaces',
        at: [0, 1],
        mentee: [
          [0, 2],
          [2, 3],
          [4, 4],
        ],
        mentor: [
          [1, 3],
          [4, 5],
        ],
      },
      {
        key: 'negotiate',
        kind: 'interpersonal',
        name: 'Asking for what you need',
        at: [1, 0],
        mentee: [
          [1, 1],
          [4, 2],
        ],
        mentor: [
          [2, 2],
          [4, 3],
        ],
      },
    ],
    milestones: [
      {
        by: 'mentee',
        at: [3, 0],
        text: 'An accessibility demo for the whole front-end group.',
        due: 20,
        skill: 'a11y',
        closed: ['reached', 4, 0],
      },
      {
        by: 'mentee',
        at: [4, 0],
        text: 'The role of design system owner on one page, read by one sponsor.',
        due: 45,
        goal: 'ds-owner',
        skill: 'negotiate',
      },
    ],
    introductions: [
      {
        by: 'mentor',
        at: [4, 9],
        who: 'A sponsor for the role',
        purpose: 'Somebody who decides on roles, and has seen the demo.',
        state: 'suggested',
        due: 30,
      },
    ],
  },
  'lidya-putri': {
    points: [
      {
        kind: 'strength',
        by: 'mentor',
        at: [1, 0],
        text: 'Finds bugs by imagining a distracted person with wet hands.',
      },
    ],
    skills: [
      {
        key: 'automation',
        kind: 'technical',
        name: 'Test automation',
        at: [0, 0],
        mentee: [
          [0, 1],
          [2, 2],
        ],
        mentor: [[1, 2]],
      },
    ],
    milestones: [
      {
        by: 'mentee',
        at: [2, 0],
        text: 'The checkout test runs against the payment sandbox.',
        due: 45,
        skill: 'automation',
      },
    ],
    introductions: [
      {
        by: 'mentor',
        at: [2, 0],
        who: 'The payment team',
        purpose: 'Test cards for the sandbox.',
        state: 'asked',
        moved: [3, 0],
      },
    ],
  },
}
