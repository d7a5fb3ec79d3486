import { item, kept, type Story, shared } from '../story.ts'

/** Monthly across eleven or twelve hours: mornings in Jakarta, evenings in New York. */
export const eleanorGita: Story = {
  key: 'eleanor-gita',
  program: 'women',
  mentor: 'eleanor',
  mentee: 'gita',
  language: 'en',
  cadenceWeeks: 4,
  minutes: 45,
  time: '08:00',
  zone: 'Asia/Jakarta',
  until: { next: 4, planned: 1 },
  sessions: [
    {
      notes: [
        shared(
          'mentor',
          `
          8 am for Gita, evening for me. She's had coffee, I've had wine. We'll make it work.

          Front end, four years in, the only woman on a team of nine. Wants to be the person who decides how the design system goes, not just the one who fixes the padding. Nobody has said no. Nobody's been asked, either.

          Rules: she sends me three lines the day before. If she has nothing, she sends "nothing", and we meet anyway.
          `,
        ),
        shared(
          'mentee',
          `3 things I want: own the design system / get over writing "just a small suggestion" before everything / figure out whether to go deep on accessibility. Ellie asked what I'd do if I couldn't fail. Said accessibility instantly. So.`,
        ),
      ],
      actions: [
        {
          key: 'audit',
          owner: 'mentee',
          text: 'Run a keyboard-only test of the ordering app and write down where it breaks',
          due: 25,
          done: 22,
        },
      ],
    },
    {
      notes: [
        shared(
          'mentee',
          `
          Keyboard audit: 31 problems, 6 of them stop you from ordering at all. A chef with a broken wrist couldn't have ordered. I know because one of our customers IS that chef, sales told me.

          Ellie: lead with the chef, not with WCAG.
          Draft of the message to my lead, three versions. The final one has no "just", no "small", no "maybe". Felt like going outside without a jacket.
          `,
        ),
      ],
      actions: [
        {
          key: 'pitch',
          owner: 'mentee',
          text: 'Ask the lead for two days a sprint to fix the six blocking problems',
          due: 10,
          done: 12,
        },
        {
          key: 'a11y-contact',
          owner: 'mentor',
          text: 'Introduce Gita to a former colleague who leads accessibility elsewhere',
          due: 20,
          done: 24,
        },
      ],
    },
    {
      notes: [
        shared(
          'mentor',
          `
          She got one day a sprint, not two. She'd already said thank you before she'd decided whether it was enough. We talked about the sentence "let me think about it and come back tomorrow".

          Four of six blockers fixed. She measured: keyboard-only order time from "impossible" to 3:10.

          "Just" count in her pull requests: 23 last month. She wrote a lint rule for herself. I love engineers.
          `,
        ),
      ],
      actions: [
        {
          key: 'guideline',
          owner: 'mentee',
          text: 'Write the first page of an accessibility guideline for the design system',
          due: 26,
          done: 27,
        },
      ],
    },
    {
      agenda: {
        by: 'mentee',
        items: [
          item(
            'review',
            7,
            [
              'The first page of the guideline',
              'Finished the day before we meet. Who has read it, and what did they do with it?',
              'Two names of people who will use it',
            ],
            [['action', 'guideline']],
          ),
          item(
            'goal',
            15,
            [
              'The last two blockers',
              'Four of six are fixed. What makes the last two different, and who could help?',
              'A way to close them, or a reason not to',
            ],
            [
              ['goal', 'blockers'],
              ['note', '2.mentor', 'Four of six blockers fixed.'],
            ],
          ),
          item(
            'concern',
            13,
            [
              'Being the only woman in the room',
              'I parked this after the offsite. What did you do in the years when you were the only one?',
              'One thing to try, and one thing to stop carrying',
            ],
            [['topic', 'only-one']],
          ),
          item(
            'close',
            8,
            ['Next steps', 'Who does what by when?', 'Steps with a name and a date'],
            [['goal', 'blockers', 'Fix the six problems']],
          ),
        ],
      },
      notes: [
        shared(
          'mentee',
          `
          Sixth blocker is the map picker, third party, can't fix, so: a text field next to it. Ugly. Works. All 6 done!! closed the goal.

          The only-one thing: at the offsite someone asked me to take the minutes, again. Ellie's line: "I did it last time, who's next?" and then SILENCE. We practised the silence.
          She also said she regrets the ten years in which she thought being fine was the job. Needed to hear that.
          `,
        ),
        kept(
          'mentor',
          `She sounded tired, not about work. Asked once, she said "family stuff, all good". Leave the door open, don't push. Ask at the start next time, not at the end.`,
        ),
      ],
      actions: [
        {
          key: 'talk-a11y',
          owner: 'mentee',
          text: 'Offer a 20-minute accessibility demo to the whole front-end group',
          due: 20,
          done: 21,
        },
      ],
    },
    {
      notes: [
        shared(
          'mentor',
          `
          Demo done, 19 people, she had them unplug their mice. Two other teams asked for the guideline.

          So the design system question again: she's now doing the job without the title. Options: ask for it; write the role and ask for it; wait. She laughed at "wait". Writes the role description, one page, before we meet.

          "Who's next?" worked, by the way. Kevin took the minutes. They were terrible. Progress.
          `,
        ),
      ],
      actions: [
        {
          key: 'role-page',
          owner: 'mentee',
          text: 'Write the role of design system owner on one page, as if it existed',
          due: 21,
        },
        {
          key: 'sponsor',
          owner: 'mentor',
          text: 'Think about who in the company could sponsor the role, and ask Gita before talking to anyone',
          due: 20,
          done: 9,
        },
      ],
    },
  ],
  goals: [
    {
      key: 'blockers',
      by: 'mentee',
      horizon: 'short',
      kind: 'technical',
      text: 'Fix the six problems that stop keyboard users from ordering, by {l+90}, so that every chef can order alone',
      measure: { unit: 'problems', direction: 'down', baseline: 6, target: 0, current: 0 },
      proposed: [1, 0],
      due: 90,
      agreed: [1, 1],
      progress: [3, 0],
      closed: ['reached', 3, 0],
    },
    {
      key: 'ds-owner',
      by: 'mentee',
      horizon: 'long',
      kind: 'career',
      text: 'Be named owner of the design system within twelve months',
      proposed: [0, 1],
      due: 365,
      agreed: [2, 0],
    },
  ],
  topics: [
    {
      key: 'only-one',
      by: 'mentee',
      text: 'Being the only woman in the room (the minutes, again)',
      parked: [2, 10],
      used: 3,
    },
    {
      key: 'raise',
      by: 'mentee',
      text: 'If I ask for the role, do I ask for the title first or the time first?',
      parked: [4, 12],
    },
  ],
}
