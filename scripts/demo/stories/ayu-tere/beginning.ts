import { kept, type StorySession, shared } from '../../story.ts'

export const beginning: StorySession[] = [
  {
    notes: [
      shared(
        'mentee',
        `
          First mentoring w/ Bu Ayu!! Notes campur ya, otakku memang begini.

          Where I am: ops analyst, weekly spoilage report (susut) tiap Senin. 6 jam, literally 6, copy-paste dari 9 file Excel, VLOOKUP di atas VLOOKUP. Kalau satu gudang ganti nama kolom, nangis.
          Where I want to be: analytics engineer? data analyst? Belum tahu bedanya, Bu Ayu ketawa, katanya di setengah perusahaan juga belum tahu.

          Bu Ayu asked what I do when nobody's watching -> I fix other people's sheets. "That's data work already, you just don't get paid for it."

          Plan:
          1. SQL, but only with MY data. No course about pizza restaurants.
          2. Replace ONE tab of the report first
          3. She shows me how she reads a table she's never seen

          Takut: aku bukan anak IT. Lulusan teknologi pangan. 
          `,
        'id',
      ),
      shared(
        'mentor',
        `Tere understands spoilage better than anyone in my team. She sees it as "not IT", I see domain knowledge which takes my analysts two years. Start from her Monday report, smallest tab first. I'll arrange read access to the warehouse replica.`,
      ),
    ],
    actions: [
      {
        key: 'access',
        owner: 'mentor',
        text: 'Arrange read access to the warehouse replica for Tere',
        due: 5,
        done: 9,
      },
      {
        key: 'smallest-tab',
        owner: 'mentee',
        text: 'Pick the smallest tab of the Monday report and write down in words how it is made',
        due: 12,
        done: 11,
      },
    ],
  },
  {
    notes: [
      shared(
        'mentee',
        `
          Session 2

          - akses baru dapat {t-5} (telat, Bu Ayu minta maaf, tim infra lama)
          - smallest tab = susut per gudang. In words: "kg dibuang / kg diterima, per gudang per minggu". Two tables!! I was using four files for that.
          - SELECT, WHERE, GROUP BY done live. Angka Cakung minggu lalu 4,2% == Excel-ku 4,2%. AKU TERIAK.
          - JOIN masih gelap. Bu Ayu pakai analogi: dua daftar tamu undangan nikahan, mau lihat siapa yg ada di keduanya. Clicked a bit.

          PR (homework ya bukan pull request): 5 pertanyaan ttg susut yg belum pernah bisa kujawab di Excel.

          Belum sempat: apa itu analytics engineer. Next time.
          `,
        'id',
      ),
    ],
    actions: [
      {
        key: 'five-questions',
        owner: 'mentee',
        text: 'Write five questions about spoilage that Excel never answered',
        due: 12,
        done: 12,
      },
      {
        key: 'join-practice',
        owner: 'mentee',
        text: 'Practise joins on deliveries and rejections, at least three evenings',
        due: 13,
        dropped: 15,
      },
    ],
  },
  {
    notes: [
      shared(
        'mentor',
        `
          Reviewed her 5 questions. No. 3 is excellent: "do late trucks really cause more spoilage, or do the same two suppliers cause both?" Nobody here has looked at that.

          Joins: she did one evening, not three. Overtime at month end. I prefer she does 20 minutes every morning before mail, let's try that. We dropped the old homework, no guilt.

          Goal agreed: Monday report from 6 hours to 1 by the end of next quarter. Measure = what her timer says, not what she feels.

          What she is good at and doesn't notice: she checks a number against what she knows from the floor. "14% spoilage in Bogor, gak mungkin, freezer-nya baru." She was right, it was a unit mistake (ekor vs. kg).
          `,
      ),
    ],
    actions: [
      {
        key: 'mornings',
        owner: 'mentee',
        text: 'Twenty minutes of SQL before opening mail, on ten working days',
        due: 14,
        done: 14,
      },
      {
        key: 'two-tabs',
        owner: 'mentee',
        text: 'Replace two more tabs of the Monday report with queries',
        due: 14,
        done: 13,
      },
    ],
  },
  {
    notes: [
      shared(
        'mentee',
        `
          Hari yg memalukan, ditulis biar tidak terulang.

          {d-3}, weekly ops meeting. Aku present query-ku utk pertama kali: susut Bekasi 10,1%. Pak Galih (finance): "kok bisa? bulan lalu 4 koma." Aku defend 5 menit. Ternyata JOIN ke tabel retur bikin baris dobel, harusnya 4,2%. 2,4x lipat. In front of EVERYONE.

          Bu Ayu tidak bilang gpp. She said: every analyst in my team has done exactly this, and the good ones did it once. Lalu dia buka laptop & tunjukkan fan-out-nya step by step. 

          3 checks before any number leaves my laptop:
          1. count rows before and after each join
          2. total vs. a number someone else owns (finance punya total bulanan)
          3. ask "would the floor believe this?" (yg ketiga aku sudah bisa dari dulu, kenapa hari itu tidak kupakai?? krn gugup)

          Also: kirim koreksi sendiri, hari ini, pendek. Subject: "Correction: Bekasi spoilage is 4.2%, not 10.1%". No drama.
          `,
        'id',
      ),
      kept(
        'mentee',
        `jangan ditulis di mana2: abis mtg itu aku buka LinkedIn dan hampir apply balik ke pabrik biskuit lama. Lucu sih sekarang. Dikit.`,
      ),
      kept(
        'mentor',
        `She needs a quick win within two weeks, publicly. Ask Galih privately to use her corrected number in the month closing? He is fair, he'll do it.`,
      ),
    ],
    actions: [
      {
        key: 'correction',
        owner: 'mentee',
        text: 'Send the correction for Bekasi to everyone who was in the meeting',
        due: 0,
        done: 0,
      },
      {
        key: 'checks',
        owner: 'mentee',
        text: 'Add the three checks as a comment block on top of every query',
        due: 7,
        done: 6,
      },
    ],
  },
  {
    notes: [
      shared(
        'mentee',
        `
          - correction sent, Pak Galih replied "appreciate the speed", and then used my number in the closing deck?!! with my name on the slide
          - all queries now have the checks block. Found one more fan-out, di query lama, before anyone else did. 
          - Report: 6 tabs of 9 replaced. Last Monday: 2h40.
          - window functions: LAG() to compare with last week. Mind blown, dulu aku bikin kolom "minggu lalu" manual
          - 20 mins every morning works, 12 from 14 days. The two misses = Mondays, obviously

          Question 3 (late trucks vs. suppliers): want to try it for real. Bu Ayu: write the answer you expect first, then look.
          `,
      ),
    ],
    actions: [
      {
        key: 'question-three',
        owner: 'mentee',
        text: 'Answer question three: do late trucks or two suppliers explain the spoilage?',
        due: 21,
        done: 26,
      },
      {
        key: 'dbt-intro',
        owner: 'mentor',
        text: 'Show Tere how the data team models tables in dbt',
        due: 14,
        done: 14,
      },
    ],
  },
]
