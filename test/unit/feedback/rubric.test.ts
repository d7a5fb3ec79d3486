import { describe, expect, it } from 'vitest'
import { checkFeedback, checkRephrased, isGoodFeedback } from '../../../src/coach/tasks/feedback/rubric/index.ts'
import type { FeedbackKind } from '../../../src/coach/tasks/feedback/types.ts'

const verdict = (rule: string, text: string, kind: FeedbackKind = 'improvement') =>
  checkFeedback({ text, kind }).find((check) => check.rule === `feedback.${rule}`)

/** Texts that a rule passes, and texts that it does not, in both languages. */
const expectRule = (rule: string, { passes, fails }: { passes: readonly string[]; fails: readonly string[] }) => {
  describe(rule, () => {
    it.each(passes)('passes: %s', (text) => expect(verdict(rule, text)).toMatchObject({ ok: true }))
    it.each(fails)('does not pass: %s', (text) => expect(verdict(rule, text)).toMatchObject({ ok: false }))
  })
}

expectRule('situation', {
  passes: [
    'Kemarin laporan penjualan baru masuk pukul 16.00.',
    'Pada rapat direksi, Anda memotong penjelasan Bu Ratna.',
    'Di rapat mingguan kamu menjawab sebelum pertanyaan selesai.',
    'Tanggal 12/11 rencana muatan terlambat satu jam.',
    'Hari Senin rencana muatan masuk setelah 15.30.',
    'Waktu lo presentasi, slide-nya kebalik.',
    'Saat Anda membuka sesi, tujuannya belum disebut.',
    'In yesterday’s stand-up you talked over Arif.',
    'On Tuesday the migration ran without a rollback plan.',
    'When you reviewed my draft, you left eleven comments.',
    'During the incident you posted no update for an hour.',
    'Last week two tickets were closed without a test.',
    'At the townhall you read from the slides.',
  ],
  fails: [
    'Anda perlu lebih baik dalam berkomunikasi.',
    'Saat ini komunikasi Anda kurang.',
    'Laporan Anda kurang lengkap.',
    'Bisakah minggu depan Anda mengirim rencana lebih awal?',
    'Kamu harus lebih teliti.',
    'You need to communicate better.',
    'Could you send it on Monday next week?',
    'When could we talk about it?',
    'Your documents are too long.',
  ],
})

expectRule('behaviour', {
  passes: [
    'Kemarin Anda memotong Bu Ratna tiga kali.',
    'Rencana muatan dikirim pukul 16.20.',
    'Anda tidak menjawab email pelanggan selama dua hari.',
    'Anda berkata “itu bukan urusan saya” di depan tim.',
    'Kamu dateng telat 20 menit ke rapat kemarin.',
    'Gue lihat lo nulis ulang dokumennya tanpa bilang ke Fajar.',
    'Mbak menyela penjelasan Fajar pada rapat kemarin.',
    'You interrupted Arif twice.',
    'On Monday you did not send the report.',
    'You didn’t answer the customer for two days.',
    'The deck was sent at 22:40.',
    'You said “just do it” and left the room.',
    'You arrived 20 minutes after the start.',
  ],
  fails: [
    'Anda orang yang kurang peka.',
    'Presentasi Anda kurang bagus.',
    'Sikap Anda di rapat kemarin buruk.',
    'Saya mengirim catatan ini supaya jelas.',
    'Apakah Anda mengirim laporan?',
    'You have a bad attitude.',
    'Your presentation was weak.',
    'I sent you the notes.',
    'You are not a team player.',
    'Please send it earlier.',
  ],
})

expectRule('impact', {
  passes: [
    'Akibatnya tim gudang mulai memuat lewat jam empat.',
    'Rencana masuk terlambat sehingga truk Bogor tertunda.',
    'Dampaknya, pelanggan menunggu dua jam.',
    'Itu membuat saya ragu untuk bertanya lagi.',
    'Tim jadi bingung harus mulai dari mana.',
    'Saya merasa tidak didengarkan.',
    'As a result the warehouse started at four.',
    'The plan came late, so we loaded after hours.',
    'That meant Arif had no time to test.',
    'It made me hesitate to ask again.',
    'It helped the team decide on the spot.',
  ],
  fails: [
    'Anda memotong Bu Ratna dua kali.',
    'Rencana masuk pukul 16.20.',
    'You interrupted Arif twice.',
    'What was the effect of that?',
    'Apa dampaknya?',
  ],
})

expectRule('next-step', {
  passes: [
    'Lain kali, bisakah Anda mengirim rencana sebelum pukul 15.00?',
    'Coba tulis tiga pesan utama sebelum rapat.',
    'Saya sarankan menyampaikan angka lebih dulu.',
    'Ke depan, tolong kabari gudang kalau rencana terlambat.',
    'Sebaiknya tujuan sesi disebutkan di awal.',
    'Gimana kalau lo bagiin draf-nya sehari sebelumnya?',
    'Bolehkah saya meminta umpan balik tertulis setelah presentasi?',
    'Next time, please send the plan before three.',
    'Could you let Arif finish before you answer?',
    'I suggest we write down the decision at the end.',
    'How about sharing the draft a day earlier?',
    'Try to pause after each number.',
  ],
  fails: [
    'Ke depan harus lebih baik lagi.',
    'Mohon lebih teliti.',
    'Semoga menjadi perhatian.',
    'Please do better.',
    'Next time, be more professional.',
    'You interrupted Arif twice.',
  ],
})

expectRule('dialogue', {
  passes: [
    'Bagaimana menurut Anda?',
    'Apa yang membuat jam tiga sulit terkejar?',
    'Menurut Ibu, apa yang bisa kita ubah?',
    'Gimana menurut lo?',
    'Sejauh mana hal ini bisa dicoba pekan depan?',
    'How do you see it?',
    'What would make three o’clock possible?',
  ],
  fails: [
    'Paham?',
    'Mengerti maksud saya?',
    'Saya ingin tahu pendapat Anda.',
    'Do you understand what I mean?',
    'Is that clear?',
    'Let me know what you think.',
  ],
})

expectRule('no-absolutes', {
  passes: [
    'Anda selalu tepat waktu, tetapi rencana kemarin masuk pukul 16.20.',
    'Anda tidak pernah terlambat, dan itu membantu tim.',
    'Anda tidak selalu menyebut tujuan di awal.',
    'Pelanggan berkata “kalian selalu telat” di telepon kemarin.',
    'Bisakah Anda selalu mengirim tautannya?',
    'Saya selalu siap membantu.',
    'Kemarin rencana masuk pukul 16.20.',
    'Dua kali pekan ini rencana masuk setelah 15.30.',
    'You are always on time, but yesterday the plan came at four.',
    'You never miss a deadline, which helps the team.',
    'You do not always state the goal.',
    'The customer said “you are always late”.',
    'The customer said "you never call back" on Monday.',
    'I am always happy to help.',
    'Please always add the link.',
  ],
  fails: [
    'Anda selalu terlambat.',
    'Kamu tidak pernah mendengarkan.',
    'Lo gak pernah bales chat gue.',
    'Setiap kali rapat Anda memotong orang lain.',
    'Anda sama sekali tidak membantu.',
    'Kamu terus-menerus menyela.',
    'Anda nggak pernah tepat waktu.',
    'Saya selalu menunggu laporan Anda.',
    'You always interrupt people.',
    'You never listen.',
    'Every time we meet you look at your phone.',
    'You are constantly late.',
    'You never arrive on time.',
  ],
})

expectRule('no-labels', {
  passes: [
    'Rencana muatan lambat masuk ke gudang kemarin.',
    'Saya tahu Anda tidak malas.',
    'Saya sendiri ceroboh waktu itu.',
    'Respons server lambat sejak Senin.',
    'Ini masalah yang sulit.',
    'Seorang pelanggan menyebut kita “tidak profesional”.',
    'The server was slow on Monday.',
    'I know you are not lazy.',
    'It is a difficult topic.',
    'I was careless in my reply.',
    'She called the report "sloppy".',
  ],
  fails: [
    'Anda malas.',
    'Kamu itu ceroboh banget.',
    'Cara kerja Anda tidak profesional.',
    'Lo egois.',
    'Anda lambat.',
    'Menurut saya Anda terlalu kaku.',
    'Pekerjaan Anda asal-asalan.',
    'Dasar tidak becus.',
    'You are lazy.',
    'That was careless.',
    'You’re so slow.',
    'Your behaviour was unprofessional.',
    'You are too sensitive.',
    'You seem very negative.',
  ],
})

expectRule('no-verdict', {
  passes: [
    'Presentasi Anda luar biasa.',
    'Kemarin Anda memotong Bu Ratna.',
    'Menurut saya bagian kedua Anda masih panjang.',
    'Laporan kamu buruk di bagian angka.',
    'Your presentation was great.',
    'You did a great job on the slides.',
    'You are on the list for Tuesday.',
    'You were in the room when it happened.',
  ],
  fails: [
    'Anda mengecewakan.',
    'Kamu itu bermasalah.',
    'Anda memang malas.',
    'Saya rasa Anda buruk.',
    'Kamu hebat!',
    'Kemarin Anda sangat mengecewakan.',
    'You are a disappointment.',
    'You are brilliant.',
    'You’re a natural.',
    'I think you are a bad listener.',
    'You are being really difficult.',
  ],
})

expectRule('balance', {
  passes: [
    'Slide Anda ringkas dan angkanya jelas. Namun, presentasi kemarin berlangsung 27 menit.',
    'Terima kasih sudah menyiapkan datanya. Rencana kemarin masuk pukul 16.20.',
    'Anda tidak pernah terlambat. Kemarin catatannya belum dibagikan.',
    'Thank you for the thorough notes. On Monday two of them came after the meeting.',
    'The structure was clear, but the talk ran for 27 minutes.',
  ],
  fails: [
    'Kemarin rencana masuk pukul 16.20.',
    'Presentasi Anda tidak jelas.',
    'Hebat ya, terlambat lagi.',
    'Great job, late again.',
    'The talk ran for 27 minutes.',
    'Thanks for nothing.',
  ],
})

expectRule('register', {
  passes: [
    'Saya lihat Anda memotong. Bagaimana menurut Anda?',
    'Aku lihat kamu telat. Gimana menurutmu?',
    'Gue lihat lo telat. Gimana menurut lo?',
    'Saya perhatikan kamu menyela. Bagaimana menurut kamu?',
    'Pada rapat dengan Bu Ratna, Anda memotong.',
    'Saya ingin bertanya, Pak. Bagaimana menurut Bapak?',
    'Kemarin kita bertemu di kantor, dan Anda terlambat.',
    'You interrupted Arif. How do you see it?',
  ],
  fails: [
    'Saya lihat Anda telat. Gimana menurutmu?',
    'Anda telat. Gimana menurut lo?',
    'Aku lihat Anda telat.',
    'Gue lihat kamu telat.',
    'Ibu memotong penjelasan saya. Bagaimana menurut Anda?',
    'Saya lihat Bapak telat, Pak. Gimana menurutmu?',
    'Anda telat dan kamu tahu itu.',
  ],
})

expectRule('irony', {
  passes: [
    'Terima kasih, presentasinya jelas.',
    'Slide Anda bagus, tetapi terlalu banyak.',
    'Bagus sekali pembukaannya.',
    'Great structure, but the end came late.',
    'Thank you for the notes.',
  ],
  fails: [
    'Hebat ya, terlambat lagi.',
    'Tumben datang tepat waktu.',
    'Rajin sekali ya, baru masuk jam sepuluh.',
    'Great job, late again.',
    'Nice of you to join us after 20 minutes, you missed the start.',
    'Thanks for nothing!',
    'Wonderful timing, as always!',
  ],
})

describe('praise', () => {
  it('asks for no next step, and no question', () => {
    const rules = checkFeedback({ text: 'Bagus.', kind: 'praise' }).map((check) => check.rule)
    expect(rules).not.toContain('feedback.next-step')
    expect(rules).not.toContain('feedback.dialogue')
    expect(rules).not.toContain('feedback.balance')
  })

  it.each([
    'Di rapat kemarin Anda selalu menunggu sampai Fajar selesai bicara, sehingga ia berani menyebut risikonya.',
    'On Tuesday you paused after each number, so the directors could follow. You always do, and it helps.',
  ])('may say always: %s', (text) => {
    expect(isGoodFeedback(checkFeedback({ text, kind: 'praise' }))).toBe(true)
  })
})

const good = [
  'Slide Anda jelas. Pada latihan kemarin Anda berbicara 27 menit, sehingga tidak ada waktu untuk pertanyaan. Bisakah Anda memotong bagian kedua menjadi tiga slide? Bagaimana menurut Anda?',
  'Senin, Selasa, dan Rabu kemarin rencana muatan masuk setelah 15.30. Tim gudang jadi mulai memuat lewat jam 4. Lain kali, tolong kabari gudang sebelum 15.00. Apa yang membuat jam tiga sulit terkejar?',
  'Waktu demo kemarin lo motong Fajar dua kali, jadinya dia nggak sempat jelasin risikonya. Lain kali coba tunggu dia selesai dulu. Gimana menurut lo?',
  'Your notes were thorough. In Tuesday’s stand-up you answered for Arif twice, so we did not hear his estimate. Next time, could you let him finish first? How do you see it?',
]

describe('leave alone', () => {
  it.each(good)('is good as it stands: %s', (text) => {
    const checks = checkFeedback({ text, kind: 'improvement' })
    expect(checks.filter((check) => !check.ok && check.rule !== 'feedback.balance')).toEqual([])
    expect(isGoodFeedback(checks)).toBe(true)
  })

  it.each(good)('comes back as it was: %s', (text) => {
    const before = { text, kind: 'improvement' as const }
    const rule = (after: string) => checkRephrased(before, after).find((check) => check.rule === 'feedback.leave-alone')
    expect(rule(text)).toMatchObject({ ok: true })
    expect(rule(`${text} Terima kasih.`)).toMatchObject({ ok: false })
  })
})

describe('fidelity', () => {
  const rephrased = (before: string, after: string, rule = 'fidelity') =>
    checkRephrased({ text: before, kind: 'improvement' }, after).find((check) => check.rule === `feedback.${rule}`)

  it.each([
    [
      'Kamu selalu telat. Kemarin 20 menit di rapat dengan Fajar.',
      'Kemarin kamu datang terlambat 20 menit ke rapat dengan Fajar.',
    ],
    [
      'You are always late. On Monday it was 20 minutes.',
      'The plan came 20 minutes late on Monday. What got in the way?',
    ],
  ])('keeps what was said: %s', (before, after) => {
    expect(rephrased(before, after)).toMatchObject({ ok: true, detail: '' })
  })

  it.each([
    ['Kemarin kamu telat 20 menit.', 'Kemarin kamu telat sedikit.', '-20'],
    ['Kemarin kamu telat 20 menit.', 'Kemarin kamu telat 30 menit.', '+30'],
    ['Kamu memotong Fajar di rapat.', 'Kamu memotong rekan di rapat.', '-fajar'],
    ['Kamu memotong di rapat.', 'Kamu memotong Fajar di rapat.', '+fajar'],
    ['Pengirimannya gagal dan pelanggan marah.', 'Pengirimannya bisa lebih baik.', '-gagal'],
    ['The delivery failed on Monday.', 'The delivery on Monday could go better.', '-failed'],
    ['The report came on Monday.', 'The report came on Monday, and that is unacceptable.', '+serious'],
    ['Laporan masuk hari Senin.', 'Laporan masuk hari Senin. Kamu malas.', '+malas'],
  ])('notices what went or came: %s -> %s', (before, after, detail) => {
    const check = rephrased(before, after)
    expect(check?.ok).toBe(false)
    expect(check?.detail).toContain(detail)
  })

  it('invents no praise and drops none', () => {
    expect(rephrased('Kemarin kamu telat.', 'Slide-mu bagus. Kemarin kamu telat.', 'balance')).toMatchObject({
      ok: false,
    })
    expect(rephrased('Slide-mu bagus. Kemarin kamu telat.', 'Kemarin kamu telat.', 'balance')).toMatchObject({
      ok: false,
    })
    expect(rephrased('Kemarin kamu telat.', 'Kemarin kamu telat. Apa kendalanya?', 'balance')).toMatchObject({
      ok: true,
    })
  })

  it('does not take sarcasm for praise', () => {
    expect(rephrased('Hebat ya, telat lagi.', 'Kemarin kamu hebat. Namun telat lagi.', 'balance')).toMatchObject({
      ok: false,
    })
    expect(rephrased('Hebat ya, telat lagi.', 'Kamu telat lagi.', 'irony')).toMatchObject({ ok: true })
  })

  it('keeps the writer’s register', () => {
    expect(rephrased('Lo telat.', 'Lo telat. Gimana menurut lo?', 'register')).toMatchObject({ ok: true })
    expect(rephrased('Lo telat.', 'Anda telat. Bagaimana menurut Anda?', 'register')).toMatchObject({ ok: false })
    expect(rephrased('Gue lihat lo telat.', 'Saya lihat lo telat.', 'register')).toMatchObject({ ok: false })
  })
})

describe('any text', () => {
  it.each(['', ' ', '?!…', '””“', '🙂🙂', 'a'.repeat(8000), `${'Anda selalu '.repeat(700)}.`])(
    'has verdicts: %#',
    (text) => {
      expect(checkFeedback({ text, kind: 'improvement' }).length).toBe(11)
    },
  )

  it('says which words it means', () => {
    expect(verdict('no-absolutes', 'Anda selalu telat dan tidak pernah minta maaf.')?.detail).toBe(
      'selalu, tidak pernah',
    )
    expect(verdict('no-labels', 'You are lazy and rude.')?.detail).toBe('lazy, rude')
  })
})
