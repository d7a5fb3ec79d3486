import type { Side } from './types.ts'
import type { DemoFeedback } from './types-reflection.ts'

/** A moment: so many hours after a held session, counted from the last one (-1). */
export type After = [session: number, hours: number]

export interface WrittenFeedback extends Pick<DemoFeedback, 'direction' | 'kind' | 'state' | 'text'> {
  by: Side
  at: After
  acknowledged?: After
  replies?: { by: Side; at: After; text: string }[]
}

/** A level and a remark for each criterion, in their order. */
type Ratings = readonly (readonly [level: number, remark: string])[]

export interface WrittenAppraisal {
  criteria: 'id' | 'en'
  /** Held sessions that it looks back on, from the first one of the pairing to this one. */
  until: number
  mentor: { ratings: Ratings; handedIn: After } | null
  mentee: { ratings: Ratings; handedIn: After } | null
  result?: { levels: readonly number[]; summary: string; signed: After; isShared: boolean }
}

export const feedbackTexts: Readonly<Record<string, readonly WrittenFeedback[]>> = {
  'hendra-sari': [
    {
      by: 'mentor',
      direction: 'down',
      kind: 'praise',
      state: 'shared',
      at: [-2, 3],
      text: 'Pada presentasi di depan direksi, waktu Dirut bertanya soal sopir, Mbak Sari mempersilakan Fajar menjawab. Akibatnya jawaban datang dari orang yang paling tahu, dan direksi langsung memberi izin untuk empat rute. Itu cara memimpin yang ingin saya lihat lagi.',
      acknowledged: [-2, 20],
      replies: [
        {
          by: 'mentee',
          at: [-2, 21],
          text: 'Terima kasih, Pak. Fajar juga saya beri tahu, dia senang sekali meskipun hanya bilang “oh ya”.',
        },
        { by: 'mentor', at: [-2, 26], text: 'Dari Fajar, “oh ya” itu sudah pidato.' },
      ],
    },
    {
      by: 'mentor',
      direction: 'down',
      kind: 'improvement',
      state: 'shared',
      at: [-1, 4],
      text: 'Laporan Mbak Sari sekarang mulai dengan kesimpulan, dan itu sangat membantu. Pada sesi kemarin Mbak Sari dua kali minta maaf soal delegasi, sehingga kita kehabisan waktu untuk memilih siapa dan kapan. Coba tulis satu nama dan satu tanggal sebelum sesi berikutnya. Apa yang membuat langkah itu terasa berat?',
    },
    {
      by: 'mentee',
      direction: 'up',
      kind: 'praise',
      state: 'shared',
      at: [-4, 5],
      text: 'Waktu kita baca ulang email saya ke Pak Yusuf, Bapak bertanya apa yang saya inginkan tiga bulan lagi. Pertanyaan itu membuat saya menelepon beliau hari itu juga, dan sekarang data dari procurement lancar.',
      acknowledged: [-4, 30],
      replies: [{ by: 'mentor', at: [-4, 30], text: 'Yang menelepon Mbak Sari, bukan saya.' }],
    },
    {
      by: 'mentee',
      direction: 'up',
      kind: 'improvement',
      state: 'asked',
      at: [-2, 28],
      text: 'Saya paling banyak belajar dari latihan langsung. Pada dua sesi terakhir topik rumah dan pulang malam belum sempat dibahas, jadi saya pulang tanpa jawaban untuk yang satu itu. Bolehkah lain kali kita mulai dari topik titipan saya, 10 menit saja? Bagaimana menurut Bapak?',
      acknowledged: [-2, 44],
      replies: [
        {
          by: 'mentor',
          at: [-2, 45],
          text: 'Boleh sekali, dan terima kasih sudah bertanya. Mulai sesi depan topik Mbak Sari yang pertama.',
        },
      ],
    },
    {
      by: 'mentee',
      direction: 'up',
      kind: 'improvement',
      state: 'kept',
      at: [-5, 9],
      text: 'Waktu Bapak tertawa mendengar kalimat saya ke Mas Bagas, saya malu walaupun tahu maksudnya baik. Saya simpan dulu saja.',
    },
    {
      by: 'mentor',
      direction: 'down',
      kind: 'improvement',
      state: 'draft',
      at: [-1, 6],
      text: 'Soal jadwal servis truk: tugas itu masih Mbak Sari pegang karena senang ke bengkel. Mau saya tulis lebih halus.',
    },
  ],
  'hendra-jerome': [
    {
      by: 'mentor',
      direction: 'down',
      kind: 'praise',
      state: 'shared',
      at: [-1, 4],
      text: 'Your third document has two pages, and on the first day it had eleven comments. The dispatch team asked me for a copy, so the guide is used already. Keep writing the title like that.',
      acknowledged: [-1, 7],
      replies: [{ by: 'mentee', at: [-1, 7], text: 'Thank you, Pak. The title was Arif’s idea, I will tell him.' }],
    },
    {
      by: 'mentee',
      direction: 'up',
      kind: 'improvement',
      state: 'shared',
      at: [-2, 6],
      text: 'The ops words you explain in our sessions help me every week. In the last two sessions the glossary was still half done, so I had to ask dispatch for the same words again. Could we fill in ten words together next time, in the first ten minutes? How would that be for you?',
      acknowledged: [-2, 22],
      replies: [{ by: 'mentor', at: [-2, 22], text: 'Fair. Ten words, first ten minutes, and I bring the list.' }],
    },
    {
      by: 'mentee',
      direction: 'up',
      kind: 'improvement',
      state: 'kept',
      at: [-1, 5],
      text: 'When you told the “mati” story at lunch I laughed along, but it is one reason why I skipped two stand-ups. Not sure I want to raise it.',
    },
  ],
  'ayu-tere': [
    {
      by: 'mentor',
      direction: 'down',
      kind: 'improvement',
      state: 'shared',
      at: [-1, 5],
      text: 'Your first pull request was small and clear. In the review you answered eleven comments with “sorry”, which made it look as if you had done something wrong. Next time, try to write “good catch” where you agree, and a question where you do not. How does that sound to you?',
      acknowledged: [-1, 9],
      replies: [{ by: 'mentee', at: [-1, 9], text: 'sorry (no!!) good catch :)' }],
    },
    {
      by: 'mentee',
      direction: 'up',
      kind: 'praise',
      state: 'draft',
      at: [-1, 8],
      text: 'When you said “I promised, I’m late, sorry” about the sandbox, it made it easier for me to say the same to my own manager.',
    },
  ],
}

export const appraisalTexts: Readonly<Record<string, WrittenAppraisal>> = {
  'hendra-sari': {
    criteria: 'id',
    until: 7,
    mentor: {
      handedIn: [7, 30],
      ratings: [
        [3, 'Empat tugas hijau lepas tepat waktu. Lembur turun, tetapi belum sampai target.'],
        [4, 'Menemukan biaya per drop sendiri dari empat sumber data.'],
        [3, 'Isi kuat sejak awal; kalimat penutup mulai tegas.'],
        [4, 'Setiap latihan langsung dicoba pada minggu yang sama.'],
        [3, 'Percakapan dengan Fajar sudah dimulai, dengan procurement baru belakangan.'],
      ],
    },
    mentee: {
      handedIn: [7, 52],
      ratings: [
        [2, 'Delegasi baru dua dari enam.'],
        [4, 'Saya paham angkanya, dari pesanan sampai bongkar muat.'],
        [3, 'Tidak lagi menutup dengan “tapi gpp kok”, kadang masih.'],
        [4, 'Mencatat, mencoba, melapor.'],
        [3, 'Dengan tim baik. Dengan Pak Yusuf masih belajar.'],
      ],
    },
    result: {
      levels: [3, 4, 3, 4, 3],
      summary:
        'Tim berjalan untuk tugas harian tanpa dicek satu per satu. Yang terkuat: memahami angka dan mencoba hal baru. Langkah berikutnya: satu nama dan satu tanggal untuk setiap tugas kuning, dan berlatih bicara di depan direksi.',
      signed: [7, 78],
      isShared: false,
    },
  },
  'hendra-jerome': {
    criteria: 'en',
    until: -2,
    mentor: null,
    mentee: {
      handedIn: [-1, 6],
      ratings: [
        [4, 'Three documents out of three. Overrides from 38 to 27 percent, the target is 20.'],
        [4, 'The delivery windows run without me looking at them.'],
        [3, 'Documents get comments now. Stand-ups in Indonesian: four, then I skipped two.'],
        [4, 'I ask one question every Monday.'],
        [3, 'Arif and I talk again. The workshop still waits for me to show up.'],
      ],
    },
  },
  'ayu-tere': {
    criteria: 'en',
    until: 5,
    mentor: {
      handedIn: [5, 28],
      ratings: [
        [4, 'Four of five first “no”s said, and the Monday report runs by itself.'],
        [4, 'From tears over a JOIN to a report that finance uses.'],
        [3, 'Clear in writing, apologetic in review.'],
        [5, 'Two colleagues from the warehouse want to learn from her.'],
        [4, 'Finance and operations both answer her mails.'],
      ],
    },
    mentee: {
      handedIn: [5, 31],
      ratings: [
        [3, 'Three “no”s felt like my limit. The fourth was luck.'],
        [3, 'SQL ok, git is a foreign country.'],
        [3, 'I say sorry too much, I know.'],
        [4, 'I try things the same week.'],
        [4, 'People bring me numbers now.'],
      ],
    },
    result: {
      levels: [4, 3, 3, 5, 4],
      summary:
        'Tere delivers and learns fast, and others come to her with their questions. Next: one clean table that operations and finance both sign, and reviews without “sorry”.',
      signed: [5, 55],
      isShared: true,
    },
  },
}
