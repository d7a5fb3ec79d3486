import { kept, type StorySession, shared } from '../../story.ts'
import { agenda6, agenda7, agenda8 } from './agendas.ts'

export const sessions: StorySession[] = [
  {
    notes: [
      shared(
        'mentor',
        `
          First session w/ Jerome. He joined 5 weeks ago, backend, dispatch service. Came from a payments company in Manila, so cold chain is new for him.

          - His question to me: why do the dispatchers override the route suggestion so often? His dashboard says 38%. He thinks it is a UI problem. I think he has never seen a truck being loaded :)
          - I am not an engineer, so what I can give: the domain, the people, and a reader who does not know the jargon.
          - He is quiet in the Monday planning meeting. He says "everybody already knows everything". I said half of them also don't.

          Agreed: he comes to Cakung at 4 am for one loading. I will go also, I miss it anyway.
          `,
      ),
      shared(
        'mentee',
        `Things I want out of this: (1) understand what actually happens between "order confirmed" and "fish on the plate", (2) write docs people read, (3) stop being the silent guy on Mondays. Pak Hendra asked which one I'd drop if I could only have two. Couldn't answer. Fair.`,
      ),
    ],
    actions: [
      {
        key: 'cakung',
        owner: 'mentee',
        text: 'Join one loading at the Cakung warehouse at 4 am and write down every override',
        due: 12,
        done: 11,
      },
      {
        key: 'intro-dispatch',
        owner: 'mentor',
        text: 'Introduce Jerome to the three shift leads of dispatch',
        due: 7,
        done: 8,
      },
    ],
  },
  {
    notes: [
      shared(
        'mentee',
        `
          Cakung, 03:50. It is COLD in there. Notes from the loading floor, transcribed before I forget:

          - 17 trucks, 7 overrides while I watched
          - reasons: 2x hotel only accepts deliveries before 7 (not in our data), 2x driver knows the road is flooded, 1x truck's cooler is weak so "only vegetables in that one", 1x two drivers don't talk to each other, 1x nobody could tell me
          - the shift lead (Pak Udin) keeps a notebook with ~60 of these rules. A NOTEBOOK. It's the real routing engine.
          - nobody is overriding because of the UI. I was so sure. ok.

          Pak Hendra: "The system is not wrong, it is uninformed." Stealing that for a doc title.

          We talked about what to do first. My instinct was to model all 60 rules. He asked which three would remove most of the overrides. I guess delivery windows, cooler condition, flooded roads. Don't know. So count first.
          `,
      ),
    ],
    actions: [
      {
        key: 'count-reasons',
        owner: 'mentee',
        text: 'Collect two weeks of override reasons with the shift leads and rank them',
        due: 16,
        done: 17,
      },
    ],
  },
  {
    notes: [
      shared(
        'mentee',
        `
          Brought the ranked list: 12 reasons, top 3 = 71% of all overrides (delivery window 34, cooler 22, flood/road 15).

          Then the painful part. My design doc, 14 pages, went out {d-6}. Comments: zero. Reactions: one 👍 from my own manager. I asked Pak Hendra to read it aloud to me where he'd stop. He stopped at line 3, at "idempotent". Then he asked "so what do you want me to decide?" and the answer was on page 11.

          So the goal we wrote down: docs of two pages max that actually get reviewed.

          Did not get to: speaking on Mondays. Next time.
          `,
      ),
      kept(
        'mentor',
        `He took it hard, the 14 pages. He had worked two weekends on it. Don't be too funny about it next time. Ask first what he is proud of in the doc.`,
      ),
    ],
    actions: [
      {
        key: 'two-pager',
        owner: 'mentee',
        text: 'Rewrite the override design as two pages, the decision in the first paragraph',
        due: 10,
        done: 12,
      },
      {
        key: 'read-aloud',
        owner: 'mentor',
        text: 'Read the two-pager as a non-engineer and mark where I stop',
        due: 14,
        done: 14,
      },
    ],
  },
  {
    notes: [
      shared(
        'mentor',
        `
          Read aloud session again. Two pages + one picture. I did not stop until page 2, so good!

          What works: first sentence "Dispatchers change 38 of 100 suggested routes; three missing facts explain most of it." A director can read that.
          What not yet: too many "we should consider". Who is we. When. I marked 6 places.
          He asked about my notes from the drivers union meeting, I promised and forget to send. My debt.

          Monday meeting: he spoke one time, 20 seconds, about cooler sensor. People listened. He said his heart was 140. Next: ask one question each Monday, prepared on Friday.

          Also he wants to learn Bahasa properly, not just "terima kasih". Idea: lead 10 minutes of the dispatch stand-up in Indonesian. The drivers will love it, grammar is not important.
          `,
      ),
    ],
    actions: [
      {
        key: 'union-notes',
        owner: 'mentor',
        text: 'Send Jerome the summary of the drivers meeting about flooded roads',
        due: 3,
        done: 13,
      },
      {
        key: 'one-question',
        owner: 'mentee',
        text: 'Ask one prepared question in every Monday planning meeting',
        due: 28,
        done: 27,
      },
    ],
  },
  {
    status: 'missed',
    notes: [
      shared(
        'mentee',
        `So sorry Pak, I was in the incident call from 14:10 until past six and completely forgot to message you. Dispatch API was down 3h. Will explain. Not an excuse: I had my phone right there.`,
      ),
    ],
  },
  {
    notes: [
      shared(
        'mentee',
        `
          About the incident (and the missed session - apologised in person, he brought pisang goreng so I guess we're fine).
          Timeline as I remember it, for the postmortem:
            14:05 migration starts. I'm in a different terminal, feeling clever
            14:09 dispatch API p99 goes from 200 ms to 30 s. alert fires. I think it's the deploy from the web team (it's not)
            14:16 Pak Udin calls: "Jerome, the tablet is thinking." I said give me two minutes
            14:31 I realise the lock is mine. Hands go cold. Don't post anything for 9 minutes because I want to fix it first <- biggest mistake of the day, bigger than the migration
            14:40 post in #incident. Arif joins, kills the migration, it rolls back... slowly. 40 GB table.
            15:30 should have been here with Pak Hendra. forgot. completely.
            17:12 table free, afternoon wave already loaded by hand
            18:05 call ends, I go to the warehouse instead of home

          What happened: my migration locked the assignments table at 14:05. Trucks for the afternoon wave had no route for 3 hrs. Pak Udin ran it from the notebook. THE NOTEBOOK SAVED US.

          I wrote the postmortem the same night. Arif (tech lead) replied in the public channel: "who approved this?" I answered with 9 messages. Not my finest hour. We reread the thread together:
          - msg 1-3 facts, fine
          - msg 4 on: defending. "As I already said in the PR…" ouch
          - what I wanted: for Arif to trust me with migrations again. Nothing in msgs 4-9 helps that.

          Pak Hendra's version of the rule: answer the worry, not the words. Arif's worry was probably "can this happen again tomorrow?" -> one message: no, because X; here's the check.

          Will talk to Arif face to face. Postmortem draft: remove names, replace "should have" by what we change.
          `,
      ),
      shared(
        'mentor',
        `From ops side: cost of the 3 hours was 11 late drops and one angry hotel. It's not the end of the world, and I said this to the CTO also. What I remember is that Jerome stayed and phoned the warehouse himself in half-Indonesian. The shift leads talk about it.`,
      ),
      kept(
        'mentee',
        `Off the record: my contract review is in three weeks and I'm honestly scared this is what they'll remember. Haven't told Pak Hendra that part.`,
      ),
    ],
    actions: [
      {
        key: 'talk-arif',
        owner: 'mentee',
        text: 'Talk with Arif face to face about the incident, starting from what worries him',
        due: 5,
        done: 3,
      },
      {
        key: 'postmortem',
        owner: 'mentee',
        text: 'Publish the postmortem without names and with one check per cause',
        due: 7,
        done: 7,
      },
    ],
  },
  {
    agenda: agenda6,
    notes: [
      shared(
        'mentee',
        `
          Good one today.

          - Arif: talked 40 min over kopi susu. His worry was exactly "can it happen tomorrow". Showed him the lock-timeout check. He asked me to review HIS migration. Whoa.
          - Postmortem: 23 readers, 5 comments, one copied our template.
          - Two-pager: 7 review comments in 2 days from 4 people. First doc counted for the goal. 1 of 3.
          - Migrations checklist, v1: lock timeout set / row count known / off-peak for dispatch = 10:00-12:00 / someone from ops knows
          - Delivery windows go live for 12 hotels {t+6}. That's the 34%.

          Bahasa stand-up: did the first one. Said "truknya sudah mati" instead of "sudah berangkat" and everyone died laughing. Pak Udin now calls me Mati.
          `,
      ),
    ],
    actions: [
      {
        key: 'windows-live',
        owner: 'mentee',
        text: 'Ship delivery windows for the first twelve hotels and measure overrides for two weeks',
        due: 14,
        done: 8,
      },
      {
        key: 'ops-glossary',
        owner: 'mentor',
        text: 'Fill in the ops words in the glossary that Jerome started',
        due: 14,
        done: 24,
      },
    ],
  },
  {
    agenda: agenda7,
    notes: [
      shared(
        'mentor',
        `
          Override: from 38 to 31% after windows for 12 hotels. He is a bit disappointed, expected more. I explain: 12 hotels is 40% of volume only, so it is as predicted. Next = the cooler condition, need data from workshop.

          Second doc done, 9 comments. 2 of 3.

          Track question. He likes to go deep, and he likes also when people come to him. I don't have the answer about staff engineer, I never was one. Suggest: talk with Bu Ayu (built data team from zero), and with one staff engineer outside. I will ask Bu Ayu.

          Contract review passed! He told me at the end, very casual. I think it was heavy for him.

          Monday question: he asks every week now. Last one made Pak Direktur take a note.
          glossary: I'm late, sorry. Half done.
          `,
      ),
    ],
    actions: [
      {
        key: 'ask-ayu',
        owner: 'mentor',
        text: 'Ask Bu Ayu for half an hour with Jerome about growing as an expert',
        due: 10,
        done: 6,
      },
      {
        key: 'cooler-data',
        owner: 'mentee',
        text: 'Get the cooler service log from the workshop and match it with override reasons',
        due: 14,
      },
    ],
  },
  {
    agenda: agenda8,
    notes: [
      shared(
        'mentee',
        `
          - third doc: onboarding guide for dispatch, "The first 30 days, or how not to lock the assignments table". 2 pages. 11 comments. GOAL DONE, 3 of 3, closed it together. Kind of proud.
          - cooler log: workshop says it's on paper, they'll scan it "next week" since two weeks ago. Stuck. Should I just go there? (Pak Hendra: yes. With donuts.)
          - overrides 27% this week. Flood season will mess it up, so don't celebrate yet
          - draft OKR for next quarter has "overrides under 20%" in it now, with my name next to it. gulp
          - talk w/ Bu Ayu was great. She said being the expert means being wrong in public more often. Need to think.
          - ran out of time for the Bahasa stand-ups, I skipped the last two, honestly because of the "mati" thing, people quote it at me. carry over pls
          - eng townhall {t+20}: Arif wants me to present the override story. 10 min. Half yes. Haven't answered him.
          `,
      ),
      kept(
        'mentee',
        `KITAS renewal paperwork is stuck at HR again, don't want to bring it here, it's not his problem. But it does keep me up.`,
      ),
      shared(
        'mentor',
        `For next time I like to hear what he decides about the townhall. I offered to be the test audience, the non-engineer in first row. Workshop head is Pak Slamet, I sent him a WA so he expects Jerome.`,
      ),
    ],
    actions: [
      { key: 'workshop', owner: 'mentee', text: 'Go to the workshop in person for the cooler service log', due: 7 },
      {
        key: 'townhall-answer',
        owner: 'mentee',
        text: 'Give Arif an answer about presenting at the engineering townhall',
        due: 5,
        done: 6,
      },
      { key: 'test-audience', owner: 'mentor', text: 'Be the test audience for the override story', due: 18 },
      {
        key: 'one-phrase',
        owner: 'mentee',
        text: 'Prepare one sentence in Bahasa for each stand-up, and let someone else answer the questions',
        due: 12,
        suggested: true,
      },
    ],
  },
]
