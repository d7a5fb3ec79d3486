import { describe, expect, it } from 'vitest'
import { detectLanguage, isInLanguage } from '../../../src/coach/language.ts'

const indonesian = [
  'Tinjau tindak lanjut dari sesi sebelumnya.',
  'Apa yang paling membantu Dimas menyelesaikan laporan itu?',
  'Sejauh mana target penjualan kuartal ini sudah tercapai?',
  'Menyepakati langkah berikutnya beserta tenggatnya.',
  'Bagaimana perasaan Anda setelah presentasi kemarin?',
  'Kendala: approval dari finance belum turun.',
  'Nanti gue coba follow up lagi ke tim legal ya.',
  'Udah di-review, tinggal di-merge aja sih.',
  'Latihan presentasi di depan rekan satu tim',
  'Dari skala 1 sampai 10, seberapa yakin kamu?',
  'Jika rapat molor, maka saya akan mengirim ringkasan.',
  'Belajar mendelegasikan pekerjaan kepada dua analis baru',
  'Hambatan utama dan pilihan yang tersedia',
  'Kita butuh stakeholder mapping sebelum kick-off.',
  'Membahas kesulitan memimpin rapat mingguan',
  'Siapa mengerjakan apa, dan kapan selesai?',
  'Coaching tiap dua pekan masih terasa pas?',
  'Pastikan deadline-nya realistis untuk semuanya.',
  'Bu Ratna menyarankan membaca ulang catatan rapat.',
  'Penutup: kesepakatan dan tenggat',
  'Rencana pengembangan enam bulan ke depan',
  'Mengapa presentasi ke direksi tertunda?',
  'Angka churn turun, tapi belum mencapai target.',
  'Hal-hal kecil yang mengganggu pekerjaan harian',
  'Menurut Bu Ratna, apa pilihan lain yang masih terbuka?',
]

const english = [
  'Review the open actions from last session.',
  'What helped Dimas most in finishing the report?',
  'How far have we come towards the target for this quarter?',
  'Agree on the next steps and who does them.',
  'How did you feel after the presentation?',
  "We haven't heard back from finance yet.",
  'Practise the talk in front of two colleagues',
  'On a scale from 1 to 10, how sure are you?',
  'If a meeting runs over, then I will send a summary.',
  'Learning to delegate work to the two new analysts',
  'What gets in the way, and which options are left?',
  'The roadmap slipped because the vendor answered late.',
  'Talk about leading the weekly meeting',
  'Who does what, and by when?',
  'Is meeting every two weeks still right for you?',
  'Make sure that the deadline is realistic.',
  'Ms Jones suggested reading the notes again.',
  'Close: what was agreed and by when',
  'A development plan for the coming six months',
  'Why was the board presentation moved?',
  'Churn is down but still above the target.',
  'Small things that keep getting in the way of daily work',
  'What would you try if nobody could say no?',
  'Looking back: which goal was the hardest to keep?',
  "Let's see where the hiring plan stands.",
]

const mixed = [
  'Kita sudah bahas ini, but I think the team should decide about it first.',
  'The plan is good, tapi menurut saya belum bisa jalan karena the vendor is not ready.',
  'Next week I will present ke direksi, dan semoga they will like it.',
  'Saya merasa we should talk about it before the launch, jangan nanti.',
  'Bagaimana kalau we start with the small one dulu, then see what happens?',
]

const undecided = ['OKR Q3 2026', 'Sprint review', 'Dashboard churn', 'Budi Santoso', '12,5%', 'Roadmap', '']

describe('the language of a text', () => {
  it.each(indonesian)('Indonesian: %s', (text) => {
    expect(detectLanguage(text).language).toBe('id')
    expect(isInLanguage(text, 'id', [])).toBe(true)
    expect(isInLanguage(text, 'en', [])).toBe(false)
  })

  it.each(english)('English: %s', (text) => {
    expect(detectLanguage(text).language).toBe('en')
    expect(isInLanguage(text, 'en', [])).toBe(true)
    expect(isInLanguage(text, 'id', [])).toBe(false)
  })

  it.each(mixed)('mixed: %s', (text) => {
    expect(detectLanguage(text).language).toBe('mixed')
  })

  it.each(undecided)('nobody can tell: %s', (text) => {
    expect(detectLanguage(text)).toEqual({ language: 'unknown', id: 0, en: 0 })
    expect(isInLanguage(text, 'id', [])).toBe(true)
    expect(isInLanguage(text, 'en', [])).toBe(true)
  })
})

describe('writing in a language', () => {
  it.each([
    ['id', 'Apa yang dimaksud dengan "we should have asked them first" pada catatan itu?'],
    ['id', 'Tindak lanjut: kirim draf “The way we work with our vendors” kepada tim.'],
    ['en', 'What did "nanti saja kalau sudah tidak sibuk" mean for the plan?'],
    ['en', "Ask about the note 'belum ada yang bisa saya ceritakan' first."],
    ['id', 'Meninjau OKR, deadline, dan follow up dari meeting kemarin; action items masih terbuka.'],
  ] as const)('%s passes over quotations and loanwords: %s', (locale, text) => {
    expect(isInLanguage(text, locale, [])).toBe(true)
  })

  it('passes over names and products', () => {
    expect(isInLanguage('Menyiapkan demo The Way We Were untuk klien', 'id', ['The Way We Were'])).toBe(true)
    expect(isInLanguage('Yang and Ada gave the talk with Dan', 'en', ['Yang', 'Ada', 'Dan'])).toBe(true)
    expect(isInLanguage('[MENTOR] dan [ORANG-1] sepakat', 'id', [])).toBe(true)
  })

  it('finds one sentence in the other language among many', () => {
    const text =
      'Membahas hasil sesi lalu dan apa yang masih terbuka. Menyepakati langkah yang akan diambil pekan ini bersama tim. ' +
      'Meninjau kembali tujuan yang belum tercapai karena kendala di lapangan. '
    expect(isInLanguage(text, 'id', [])).toBe(true)
    expect(isInLanguage(`${text}What would you do if they say no?`, 'id', [])).toBe(false)
  })

  it('allows a few words of the other language in a sentence', () => {
    expect(
      isInLanguage('Kita perlu melihat the big picture sebelum memutuskan apa yang akan dikerjakan.', 'id', []),
    ).toBe(true)
    expect(isInLanguage('What does "musyawarah", as in musyawarah untuk mufakat, mean for this team?', 'en', [])).toBe(
      true,
    )
  })
})
