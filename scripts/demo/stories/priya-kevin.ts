import { item, kept, type Story, shared } from '../story.ts'

/** A regional director and a salesperson who wants to sell across the border; the last session was never recorded. */
export const priyaKevin: Story = {
  key: 'priya-kevin',
  program: 'sales',
  mentor: 'priya',
  mentee: 'kevin',
  language: 'en',
  cadenceWeeks: 2,
  minutes: 45,
  time: '11:00',
  zone: 'Asia/Singapore',
  until: { next: 3, planned: 1 },
  sessions: [
    {
      notes: [
        shared(
          'mentor',
          `
          Kick-off with Kevin. Sharp, fast, finishes my sentences (sometimes correctly).

          - wants the Singapore restaurant groups, thinks his English is the obstacle. It isn't. His emails are 500 words long and the price is in the last paragraph.
          - owns 22 accounts, spends most of the week on the 6 loudest
          - asked him who his three best customers are by margin. He named the three loudest.

          Homework before next time: rank the 22 by margin, not by volume of WhatsApp.
          `,
        ),
      ],
      actions: [
        {
          key: 'rank-accounts',
          owner: 'mentee',
          text: 'Rank all 22 accounts by margin over the last six months',
          due: 10,
          done: 9,
        },
      ],
    },
    {
      notes: [
        shared(
          'mentee',
          `
          Ranked. 2 of the 6 loudest are in the bottom five. Sigh.

          Priya's question: what would happen if you called those two once a week instead of daily? Me: they'd complain. Her: they complain now.
          Trying it for two weeks. Also: email rule. Price in line 1, ask in line 2, max 120 words. Rewrote one live, from 480 to 95 words, it felt rude. She says it reads "busy, not rude".
          `,
        ),
      ],
      actions: [
        {
          key: 'short-mails',
          owner: 'mentee',
          text: 'Send ten proposals of at most 120 words with the price in the first line',
          due: 14,
          done: 14,
        },
        {
          key: 'sg-list',
          owner: 'mentor',
          text: 'Send Kevin the list of restaurant groups that asked for fish from Indonesia',
          due: 7,
          done: 7,
        },
      ],
    },
    {
      notes: [
        shared(
          'mentor',
          `
          Ten short proposals: 6 answers, before it was about 2 in 10. He wants to know why nobody taught him this earlier. I had it from a customer who told me "I charge by the word".

          The two loud accounts: one complained, one didn't notice.

          First call with a group in Tanjong Pagar went badly. He talked for 18 of 25 minutes. We listened to eight minutes of it (their ok). He heard it himself: they said "halal certificate" three times and he kept talking about freshness.

          Not covered: pricing in SGD. Next.
          `,
        ),
      ],
      actions: [
        {
          key: 'halal-pack',
          owner: 'mentee',
          text: 'Put together the halal and traceability pack with the quality team',
          due: 14,
          done: 18,
        },
      ],
    },
    {
      agenda: {
        by: 'mentor',
        items: [
          item(
            'review',
            7,
            [
              'The halal and traceability pack',
              'It was asked for three times on the call. What is in it, and what is still missing?',
              'A date on which it can be sent',
            ],
            [['action', 'halal-pack']],
          ),
          item(
            'topic',
            18,
            [
              'Pricing in Singapore dollars',
              'Left over from last time. How do freight and currency end up in one honest number?',
              'A price sheet for two products',
            ],
            [
              ['topic', 'sgd'],
              ['note', '2.mentor', 'Not covered: pricing in SGD.'],
            ],
          ),
          item(
            'goal',
            12,
            [
              'Talking less than half of the call',
              'Eighteen of twenty-five minutes was the start. What helps you stop?',
              'One signal to use on the next call',
            ],
            [['goal', 'listen']],
          ),
          item(
            'close',
            8,
            ['Next steps', 'Who does what by when?', 'Steps with a name and a date'],
            [['goal', 'first-sg']],
          ),
        ],
      },
      notes: [
        shared(
          'mentee',
          `
          - halal pack 80%, quality is waiting for one stamp. 4 days late, on me, asked too late
          - price sheet: grouper + squid, SGD per kg delivered, valid 7 days. Priya: never quote longer than your freight contract
          - trick for listening: write down the last three words they said before I answer. did it w/ Priya for 10 mins, exhausting, works
          - talk share on the 2 calls this week: 61%, 54%
          `,
        ),
        kept(
          'mentee',
          `Bonus scheme for SG sales isn't signed yet, my boss said "trust me". Hmm. Not for the shared notes.`,
        ),
      ],
      actions: [
        {
          key: 'second-call',
          owner: 'mentee',
          text: 'Call the Tanjong Pagar group again, starting with the halal pack',
          due: 9,
          done: 10,
        },
      ],
    },
    {
      notes: [
        shared(
          'mentor',
          `
          Second call: 44% talk share, and they ordered a trial. 300 kg of grouper, one delivery. Small, but it's the first across the border.

          He's nervous about the delivery itself: the flight from Makassar has a 40-minute connection. Good instinct. I asked who owns it if it's late. "Me?" No. Find out who, before the trial, not during.

          Goal on talk share: close it next time if the number stays.
          He asked about moving to the regional team one day. Parked, wants to think first.
          `,
        ),
      ],
      actions: [
        {
          key: 'owner-flight',
          owner: 'mentee',
          text: 'Find out who owns the connection from Makassar and what happens when it is missed',
          due: 7,
          done: 6,
        },
        {
          key: 'trial',
          owner: 'mentee',
          text: 'Deliver the 300 kg trial and ask the kitchen for feedback the same day',
          due: 20,
        },
      ],
    },
    { status: 'unrecorded' },
  ],
  goals: [
    {
      key: 'listen',
      by: 'mentor',
      horizon: 'short',
      kind: 'interpersonal',
      text: 'Bring my share of talking in customer calls from 72% to 45% over five calls by {l+60}, so that I hear what they ask for',
      ifThen: 'If they stop talking, then I write down their last three words before I answer.',
      measure: { unit: '%', direction: 'down', baseline: 72, target: 45, current: 50 },
      proposed: [2, 1],
      due: 75,
      agreed: [3, 0],
      progress: [4, 0],
    },
    {
      key: 'first-sg',
      by: 'mentee',
      horizon: 'long',
      kind: 'career',
      text: 'Win three restaurant groups in Singapore within nine months, each with a margin of at least 18%',
      measure: { unit: 'groups', direction: 'up', baseline: 0, target: 3, current: 0 },
      proposed: [0, 2],
      due: 270,
      agreed: [1, 0],
    },
  ],
  topics: [
    {
      key: 'sgd',
      by: 'mentee',
      text: 'Pricing in SGD: who carries the currency risk, us or them?',
      parked: [2, 3],
      used: 3,
    },
    { key: 'regional-team', by: 'mentee', text: 'What would I need for the regional team in 2 years?', parked: [4, 5] },
  ],
}
