import { describe, expect, it } from 'vitest'
import { signalsIn } from '../../../src/modules/checkins/distress.ts'

const support = [
  'Saya ingin mati saja.',
  'pgn mati aja rasanya',
  'gue pengen bunuh diri',
  'Kadang terpikir untuk mengakhiri hidup.',
  'Aku capek hidup.',
  'Rasanya hidup saya tidak ada artinya lagi.',
  'gak sanggup lagi, udah gak kuat',
  'Saya putus asa.',
  'aku nyilet tangan lagi semalam',
  'Lebih baik saya tidak ada.',
  'Semua orang akan lebih baik tanpa saya.',
  'tidak ada jalan keluar dari ini',
  'Saya merasa tidak berharga.',
  'Menangis setiap malam sebelum tidur.',
  'Kena serangan panik di kantor, sudah tiga kali.',
  'Panik sampai sesak napas kalau mau rapat',
  'Saya mungkin depresi.',
  'tidak bisa tidur sudah berminggu-minggu',
  'Saya tidak pernah berpikir bunuh diri, tapi berat.',
  'Aku jadi beban buat keluarga',
  'I want to die.',
  'sometimes I wanna die',
  'I’ve been thinking about suicide',
  'I don’t want to live anymore',
  'Everyone would be better off without me',
  'I can’t take this anymore.',
  'I feel worthless and trapped',
  'I had a panic attack before the review',
  'I cry every night',
  'I hate myself',
  'I started cutting myself again',
  'There is no way out',
  'I feel hopeless',
  'no reason to live',
]

const harassment = [
  'Saya dilecehkan oleh atasan.',
  'Ada pelecehan di tim saya.',
  'Dia meraba paha saya waktu rapat.',
  'Bos kirim foto telanjang ke saya',
  'Manajer sering mengirim pesan mesum',
  'Saya di-bully satu tim',
  'aku dirundung terus',
  'Saya diancam akan dipecat kalau tidak mau',
  'Dia menampar, saya ditampar di depan orang',
  'Atasan ngajak ke hotel',
  'Dipegang-pegang tanpa izin',
  'My manager keeps harassing me',
  'I was groped at the party',
  'He keeps touching me',
  'She threatened me',
  'I am being bullied',
  'My boss sent me explicit messages',
  'he touched my thigh',
  'I was sexually assaulted',
]

const neither = [
  '',
  'Capek.',
  'Capek banget minggu ini, banyak lembur.',
  'capeeek bgt',
  'Lelah, tetapi senang.',
  'Kemarin mati lampu, jadi laporan terlambat.',
  'Capek setengah mati',
  'Mati-matian mengejar tenggat.',
  'Laptop saya mau mati, baterainya soak.',
  'Server mati lagi.',
  'Saya mati gaya di depan klien.',
  'Membunuh waktu sambil menunggu build.',
  'Panik sedikit waktu demo, tapi selesai.',
  'Grogi presentasi di depan direksi.',
  'Takut salah bicara di rapat.',
  'Bingung memilih karier.',
  'Tidak kuat pedas.',
  'Minggu depan ada pelatihan pencegahan pelecehan seksual.',
  'Saya menyiapkan sosialisasi kebijakan anti perundungan.',
  'Proyek terancam mundur.',
  'Stres karena tenggat, tapi masih bisa diatur.',
  'Kesal dengan rekan yang tidak membalas.',
  'Beban kerja menumpuk.',
  'Sedih karena teman sekantor pindah.',
  'Kecewa tidak dapat promosi.',
  'Hidup sehat mulai pekan ini.',
  'Dead tired after the release.',
  'I am dying to see the new office.',
  'The deadline is killing me.',
  'We killed the process and restarted.',
  'I am hopeless at Excel.',
  'I nearly died of embarrassment.',
  'The demo hit a dead end.',
  'Please cut me some slack; I should cut myself some slack too.',
  'I pushed the panic button in the office drill.',
  'Your feedback touched me.',
  'It hit me that I talk too much.',
  'She pushed me to do better.',
  'I have to prepare the anti-harassment training.',
  'The suicide prevention webinar is on Friday.',
  'I am nervous about the presentation.',
  'Overwhelmed with tickets this week.',
  'I am stressed and tired.',
  'Anxious about the interview.',
  'I want to dive into Rust.',
]

describe('signs that somebody is not well', () => {
  it.each(support)('offers somebody to talk to: %s', (text) => {
    expect([...signalsIn(text)]).toContain('support')
  })

  it.each(harassment)('names whoever deals with harassment: %s', (text) => {
    expect([...signalsIn(text)]).toContain('harassment')
  })

  it.each(neither)('leaves everyday trouble alone: “%s”', (text) => {
    expect([...signalsIn(text)]).toEqual([])
  })

  it('sees both', () => {
    expect(signalsIn('Saya dilecehkan dan rasanya ingin mati.')).toEqual(new Set(['support', 'harassment']))
  })

  it('does not read over the end of a sentence', () => {
    expect(signalsIn('Presentasi selesai dan saya mau. Mati lampu sesudahnya.').size).toBe(0)
  })

  it('answers soon, whatever is written', () => {
    for (const text of [
      'ingin '.repeat(1500),
      'a b c d '.repeat(1000),
      'tidak ada '.repeat(900),
      'i want '.repeat(1300),
    ]) {
      const start = performance.now()
      signalsIn(text)
      expect(performance.now() - start).toBeLessThan(150)
    }
  })
})
