import { kept, type StorySession, shared } from '../../story.ts'
import { agenda8, agenda9, agenda10 } from './agendas.ts'

export const since: StorySession[] = [
  {
    moved: 1,
    minutes: 45,
    notes: [
      shared(
        'mentor',
        `
          Moved to the next working day, short session (odalan at home, I had the evening flight to Denpasar).

          dbt tour: she asked better questions than the last two candidates I interviewed. "Who decides what a delivered order is?" Exactly. That's the job.

          Asked about meetings. She says she is talked over in the ops meeting, "aku mulai, terus ada yg lanjutin kalimatku". She laughs about it, I don't think it is funny. Three things to try:
          - start with the number, then the story
          - "let me finish this one" once, in a normal voice
          - ask one ally in the room. Who? She thinks Bagas from planning.

          Stakeholders: since the closing deck everybody wants a query from her. 9 requests in 2 weeks. To be continued next session: saying no.
          `,
      ),
    ],
    actions: [
      { key: 'ally', owner: 'mentee', text: 'Ask Bagas to hand the word back when someone cuts in', due: 8, done: 7 },
      {
        key: 'request-list',
        owner: 'mentee',
        text: 'Keep a list of all requests: who, why, which decision it serves',
        due: 12,
        done: 12,
      },
    ],
  },
  {
    notes: [
      shared(
        'mentee',
        `
          Topic: SAYING NO (help)

          List-nya 14 request. Bu Ayu: which of these changes a decision? Cuma 5. Sisanya "pengen tahu aja" / "buat jaga2".

          Practice sentences:
          - "Which decision will this number change, and when?"
          - "I can do it by {d+9}, or the simple version today. Which one helps?"
          - "Not this month. Here's the query, you can run it yourself" <- favorit

          Role play: Bu Ayu jadi Mas Reno dari sales yg minta data "urgent banget kak, buat besok". I caved in 8 seconds. Second try 2 minutes. Third try I said no DAN dia tetap senyum. 

          Goal: say no with an alternative, 5 times. Counting on a sticky note.

          Interrupting: said "let me finish this one" on {d-2}. Silence. Then Pak Galih said "please". My heart. But it worked.

          Q3: half done, data supplier berantakan, 3 ejaan utk supplier yg sama.
          `,
        'id',
      ),
    ],
    actions: [
      {
        key: 'reply-nine',
        owner: 'mentee',
        text: 'Answer the nine requests that change no decision, with an alternative each',
        due: 10,
        done: 12,
      },
    ],
  },
  {
    notes: [
      shared(
        'mentor',
        `
          Q3 result: it's the two suppliers. 61% of the spoilage on late routes comes from them, and they're late at loading because they arrive without ice. So late trucks are a symptom. This should go to procurement and operations.

          I want her to show it at the data guild (30 people), not me. First answer "no no no". Second answer "how long?" -> 15 min. She'll think till {d+4}. [update: she said yes the same evening by chat]

          Monday report: 55 minutes, timer screenshot. Goal reached! She wants to keep the timer running for fun.

          Feedback I gave: in the write-up the finding is on the last line. You write like a mystery novel. Put the murderer in the first sentence.
          `,
      ),
      shared(
        'mentee',
        `Murderer in the first sentence. Noted. Also note to self: I didn't say "maaf" even once today.`,
      ),
    ],
    actions: [
      {
        key: 'guild-outline',
        owner: 'mentee',
        text: 'Outline the guild talk with the finding in the first sentence',
        due: 10,
        done: 10,
      },
      {
        key: 'procurement-intro',
        owner: 'mentor',
        text: 'Introduce Tere to the procurement lead for the supplier finding',
        due: 14,
        done: 26,
      },
    ],
  },
  {
    agenda: agenda8,
    notes: [
      shared(
        'mentee',
        `
          rehearsal notes

          v1 17 min, v2 13 min. Good.
          opening: "Two suppliers cost us more than all our late trucks together." <- Bu Ayu clapped
          cut: the whole slide about spelling of supplier names (nobody cares. I care.)
          keep: photo of the box without ice

          If someone finds an error: "Thank you, let me check this and I'll post the answer in the channel today." Said it 5x out loud until it sounded like me

          Saying no: 3 of 5. Mas Reno masih marah dikit, tapi dia run query-nya sendiri skrg hahaha

          procurement intro: not yet, Bu Ayu says the lead is on leave. ok
          `,
      ),
    ],
    actions: [
      {
        key: 'guild-feedback',
        owner: 'mentee',
        text: 'Ask three people in the guild for one thing that was unclear',
        due: 12,
        done: 12,
      },
    ],
  },
  {
    agenda: agenda9,
    notes: [
      shared(
        'mentor',
        `
          The guild talk {d-4}: 34 people, 15 minutes, 20 minutes of questions. One person found a small error (week numbering). She said her sentence, fixed it the same afternoon. I was so proud I had to look at my phone.
          What I noted while sitting in the back, for Tere to keep:
          - opening sentence landed, two people from procurement sat up straight. Nobody had told them it was about their suppliers. Next time we warn people before we show them a murder :)
          - minute 4: she looked at the slide instead of the room, came back by herself at minute 6
          - the photo of the box without ice did more than both charts. Data people forget this, me included.
          - question from Reno: "so is it the driver's fault or not?" Her answer: "No. And I can show you why in one minute." She needed fifty seconds.
          - question from finance she couldn't answer (cost per kg by supplier, last year). She said so, and posted it at 16.10 the same day. That is worth more than knowing it.
          - she thanked the person who found the error by name.

          Goal closed: reached.

          Role: it's analytics engineer. She lights up when she talks about "who decides what a delivered order is". Gaps we see: (1) git and pull requests, (2) dbt tests, (3) data modelling basics. There will be an opening in my team, likely next quarter. I told her openly that I can't be mentor AND hiring manager, so if she applies, someone else decides.

          procurement intro: done finally, two weeks late, my fault.

          She's on 4 of 5 with saying no.
          `,
      ),
      kept(
        'mentor',
        `If she applies I must step out of the panel completely. Ask Ratna how HR wants it, and whether the pairing should pause. Don't write this in the shared notes until I know.`,
      ),
    ],
    actions: [
      {
        key: 'git-basics',
        owner: 'mentee',
        text: 'Work through branches and pull requests with one change to her own report',
        due: 14,
        done: 13,
      },
      {
        key: 'dbt-sandbox',
        owner: 'mentor',
        text: 'Set up a dbt sandbox for Tere with the spoilage tables',
        due: 10,
      },
    ],
  },
  {
    agenda: agenda10,
    notes: [
      shared(
        'mentee',
        `
          first PR merged!!! 4 lines. 11 comments. I framed it (jk) (not jk)

          - git: branches ok, rebase = black magic, merge only for now
          - sandbox: blm ada, Bu Ayu masih nunggu budget approval. She said "I promised, I'm late, sorry", new date {t+8}
          - order: modelling first, dbt tests second, git as we go. First piece = one clean "deliveries" table, with a definition of delivered that ops AND finance sign. Pak Galih already said he has opinions. of course
          - no #5: my own manager. He wants a daily version of the Monday report. Daily!! Rehearsed: "daily costs me 4h a week, which of these two should I stop?" Not said yet. by {d+6}. 
          - time for learning: didn't get there, only said that evenings don't work anymore since Mama moved in. Carry.

          mood: 8/10
          random, belum dibahas tapi jangan lupa: (a) 2 org dari gudang Bogor minta diajarin SQL juga, lucu ga sih, 5 bulan lalu aku yg nangis di JOIN. Mungkin bikin kelas kecil 30 menit? (b) nama tabel baru: "deliveries" apa "pengiriman"? ops & finance pakai dua kata beda utk hal yg sama, makanya berantem terus. (c) supplier tanpa es: procurement udah kirim surat ke dua2nya, yg satu mulai bawa es, yg satu masih "besok2". angka susut rute itu turun dari 7,9 ke 5,6. Kecil tapi itu ANGKA DARI AKU.
          `,
      ),
      shared(
        'mentor',
        `Small one: in the PR she answered every comment with "sorry". Eleven sorries. We agreed: "good catch" is also an answer.`,
      ),
    ],
    actions: [
      {
        key: 'delivered-definition',
        owner: 'mentee',
        text: 'Write one page on what "delivered" means and get comments from operations and finance',
        due: 12,
      },
      {
        key: 'fifth-no',
        owner: 'mentee',
        text: 'Tell the manager what a daily report would cost, with an alternative',
        due: 6,
      },
    ],
  },
]
