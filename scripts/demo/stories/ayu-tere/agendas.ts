import { item, type StoryAgenda } from '../../story.ts'

export const agenda8: StoryAgenda = {
  by: 'mentee',
  items: [
    item(
      'review',
      8,
      [
        'Guild outline and the procurement intro',
        'One of these is mine and one is Bu Ayu’s. What is done, and what is stuck?',
        'Both have a status',
      ],
      [
        ['action', 'guild-outline'],
        ['action', 'procurement-intro'],
      ],
    ),
    item(
      'goal',
      25,
      [
        'Rehearsing the guild talk',
        'The talk comes before our next session. What will people repeat to each other the day after?',
        'A first sentence and three slides that stay',
      ],
      [
        ['goal', 'guild'],
        ['note', '7.mentor', 'Put the murderer in the first sentence.'],
      ],
    ),
    item(
      'topic',
      12,
      [
        'What if someone finds an error live?',
        'After Bekasi this is the fear. What would you like to have ready in that moment?',
        'One calm sentence and the three checks at hand',
      ],
      [
        ['topic', 'error-live'],
        ['note', '3.mentee', 'count rows before and after each join'],
      ],
    ),
    item(
      'close',
      10,
      ['Before the guild', 'Who does what by when?', 'Steps with a name and a date'],
      [['goal', 'guild', 'Present one finding']],
    ),
  ],
}

export const agenda9: StoryAgenda = {
  by: 'mentee',
  items: [
    item(
      'review',
      8,
      [
        'Feedback from three people',
        'The talk is done. What did the three say was unclear, and what surprised you?',
        'One thing to change in the next talk',
      ],
      [['action', 'guild-feedback']],
    ),
    item(
      'goal',
      15,
      [
        'Closing the guild goal',
        'Reached or not, and how do you know? What did it cost, and what did it give?',
        'Goal closed, with a sentence on what was learnt',
      ],
      [['goal', 'guild']],
    ),
    item(
      'growth',
      20,
      [
        'Analyst or analytics engineer',
        'Parked since the second session. What did you enjoy most in the last four months, and which job has more of it?',
        'A first idea of the next role, and what is missing for it',
      ],
      [
        ['topic', 'role'],
        ['note', '1.mentee', 'Belum sempat: apa itu analytics engineer.'],
      ],
    ),
    item(
      'topic',
      7,
      [
        'Saying no, three of five',
        'What made the third one easier than the first?',
        'Where the next two will be needed',
      ],
      [['goal', 'no']],
    ),
    item(
      'close',
      10,
      ['Next steps', 'Who does what by when?', 'Steps with a name and a date'],
      [['action', 'procurement-intro']],
    ),
  ],
}

export const agenda10: StoryAgenda = {
  by: 'mentor',
  items: [
    item(
      'review',
      8,
      [
        'Git practice and the sandbox',
        'One step each. How was the first pull request, and what is missing for the sandbox?',
        'Clear status, new date where needed',
      ],
      [
        ['action', 'git-basics'],
        ['action', 'dbt-sandbox'],
      ],
    ),
    item(
      'goal',
      22,
      [
        'A path to analytics engineer',
        'The gaps are named: git, dbt tests, modelling. Which one would make the other two easier?',
        'Order of the three and a first piece of work',
      ],
      [
        ['goal', 'role-goal'],
        ['note', '9.mentor', 'Gaps we see: (1) git and pull requests, (2) dbt tests, (3) data modelling basics.'],
      ],
    ),
    item(
      'concern',
      12,
      [
        'Time for learning beside the day job',
        'Tere parked this. How does a week look in which there is room for it?',
        'Two fixed slots, and one thing that goes',
      ],
      [['topic', 'time']],
      'carry',
    ),
    item(
      'topic',
      8,
      ['The fifth no', 'Four are done. Which one is still avoided, and what makes it hard?', 'Sentence for the fifth'],
      [['goal', 'no']],
    ),
    item(
      'close',
      10,
      ['Next steps', 'Who does what by when?', 'Steps with a name and a date'],
      [['action', 'dbt-sandbox']],
    ),
  ],
}
