import { item, type StoryAgenda } from '../../story.ts'

export const agenda6: StoryAgenda = {
  by: 'mentor',
  items: [
    item(
      'review',
      8,
      [
        'After the incident: Arif and the postmortem',
        'Both were promised within a week. What came of the talk, and how was the postmortem received?',
        'Both closed, or a next step for what is left',
      ],
      [
        ['action', 'talk-arif'],
        ['action', 'postmortem'],
        ['note', '5.mentee', 'answer the worry, not the words'],
      ],
    ),
    item(
      'goal',
      15,
      [
        'Documents that get reviewed',
        'The two-pager is out. How many comments did it get, and what made people answer?',
        'One habit to keep for the next document',
      ],
      [
        ['goal', 'docs'],
        ['note', '3.mentor', 'too many "we should consider"'],
      ],
    ),
    item(
      'topic',
      12,
      [
        'Migrations without fear',
        'Jerome parked this after the incident. What would make the next migration boring?',
        'A short list of checks that Jerome would trust',
      ],
      [['topic', 'migrations']],
    ),
    item(
      'close',
      8,
      [
        'Who does what until next time',
        'What is worth doing before we meet again, and by when?',
        'At most three steps with a name and a date',
      ],
      [['action', 'one-question']],
    ),
  ],
}

export const agenda7: StoryAgenda = {
  by: 'mentor',
  items: [
    item(
      'review',
      8,
      [
        'Delivery windows and the glossary',
        'One step each since last time. What is live, and what is still missing?',
        'The numbers of the first week on the table',
      ],
      [
        ['action', 'windows-live'],
        ['action', 'ops-glossary'],
      ],
    ),
    item(
      'goal',
      12,
      [
        'From 38 to 20 overrides in a hundred',
        'Delivery windows were the largest reason. How far did the rate move, and what does that say about the next reason?',
        'The next reason to tackle is chosen',
      ],
      [
        ['goal', 'override'],
        ['note', '2.mentee', 'top 3 = 71% of all overrides'],
      ],
    ),
    item(
      'growth',
      15,
      [
        'Staff engineer or team lead',
        'Jerome asked for time on this. What kind of day would you like to have two years from now?',
        'Two people to talk to before deciding anything',
      ],
      [['topic', 'track']],
    ),
    item(
      'close',
      10,
      ['Next steps', 'What follows from today, and who does it by when?', 'Steps with a name and a date'],
      [['goal', 'docs']],
    ),
  ],
}

export const agenda8: StoryAgenda = {
  by: 'mentor',
  items: [
    item(
      'review',
      7,
      [
        'Cooler data and the talk with Bu Ayu',
        'The cooler log decides what is built next. What did the workshop say, and how was the talk with Bu Ayu?',
        'Clear status of both',
      ],
      [
        ['action', 'cooler-data'],
        ['action', 'ask-ayu'],
      ],
    ),
    item(
      'goal',
      13,
      [
        'The third document',
        'Two of three are done. Which decision deserves a document next, and who has to read it?',
        'Topic, reader and first sentence',
      ],
      [
        ['goal', 'docs'],
        ['note', '7.mentor', 'Second doc done, 9 comments. 2 of 3.'],
      ],
    ),
    item(
      'topic',
      10,
      [
        'Leading the stand-up in Indonesian',
        'Three so far. What makes it hard on the days it is skipped?',
        'A plan for the next two weeks',
      ],
      [['goal', 'bahasa']],
      'carry',
    ),
    item(
      'close',
      10,
      ['Next steps', 'Who does what by when?', 'Steps with a name and a date'],
      [['note', '7.mentor', 'Next = the cooler condition, need data from workshop.']],
    ),
  ],
}

export const upcoming: StoryAgenda = {
  by: 'mentor',
  items: [
    item(
      'review',
      7,
      [
        'The cooler log, at last',
        'It has been open for four weeks. What did the visit to the workshop bring, and what is still in the way?',
        'The log is here, or we know who can give it',
      ],
      [
        ['action', 'workshop'],
        ['action', 'cooler-data'],
      ],
      'open',
    ),
    item(
      'topic',
      15,
      [
        'Ten minutes at the townhall',
        'Jerome said yes to Arif. What should a driver remember from the story, and what a director?',
        'The first sentence and the three things to show',
      ],
      [
        ['action', 'townhall-answer'],
        ['topic', 'story'],
      ],
      'open',
    ),
    item(
      'carried',
      12,
      [
        'Leading the stand-up in Indonesian',
        'Carried over from last time. What would make it easy to start again after the laughter?',
        'Date of the next stand-up',
      ],
      [
        ['carried', '8.3'],
        ['note', '8.mentee', 'ran out of time for the Bahasa stand-ups'],
      ],
      'open',
    ),
    item(
      'close',
      8,
      ['Next steps', 'Who does what by when, before the townhall?', 'Steps with a name and a date'],
      [['action', 'test-audience']],
      'open',
    ),
  ],
}
