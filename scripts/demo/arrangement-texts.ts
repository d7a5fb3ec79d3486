import type { Locale } from '../../src/kernel/locale.ts'
import type { DemoAgreement } from './types.ts'

type Kickoff = { expectations: string; confidentiality: string; rhythm: string }

/** What pairs agreed on when they started, by story; the others keep to one of the plain ones below. */
export const kickoffs: Readonly<Record<string, Kickoff>> = {
  'hendra-sari': {
    expectations:
      'Sari membawa satu situasi nyata dari timnya setiap kali bertemu, yang tidak enak juga boleh. Pak Hendra bertanya dahulu, baru bercerita kalau diminta. Kalau nasihatnya terasa terlalu jauh dari keadaan gudang, Sari bilang terus terang.',
    confidentiality:
      'Nama anggota tim boleh disebut di sini dan berhenti di sini. Pak Hendra tidak membahas isi pertemuan dengan atasan Sari. Kalau ada soal keselamatan kerja, kita bawa bersama ke orang yang tepat.',
    rhythm:
      'Dua pekan sekali, ponsel dibalik. Kalau ada pengiriman besar, kabari paling lambat sehari sebelumnya dan langsung cari hari pengganti. Setelah enam kali bertemu kita tinjau lagi.',
  },
  'hendra-jerome': {
    expectations:
      'Jerome picks the topic and sends it the evening before. Hendra shares what went wrong in his own projects, not only what went well. We say “I do not know” when we do not know.',
    confidentiality:
      'What is said stays between us. Code and designs may be discussed with the team, doubts and plans may not. Either of us can ask to leave something out of the notes.',
    rhythm:
      'Every week while the onboarding lasts, 45 minutes, camera on. If one of us is on call and paged, we stop and pick another slot within the week.',
  },
  'ayu-tere': {
    expectations:
      'Tere wants to be seen for her technical judgement, so Ayu asks for the reasoning before the answer. Ayu opens doors; Tere walks through them and reports back. Praise is specific, and so is criticism.',
    confidentiality:
      'Salary, plans to move and opinions about managers stay in this room. Ayu asks before she mentions Tere to anyone, even in a good way.',
    rhythm: 'Every two weeks, in English so that Tere gets practice. The last five minutes belong to what we do next.',
  },
  'nurhayati-rizky': {
    expectations:
      'Rizky datang dengan angka dan cerita satu pelanggan. Bu Nur tidak menegosiasikan untuk Rizky, tetapi berlatih bersamanya. Kegagalan dibahas tanpa mencari siapa yang salah.',
    confidentiality:
      'Harga khusus dan nama pelanggan tidak keluar dari sini. Penilaian atas rekan satu tim juga tidak. Yang boleh diceritakan hanya apa yang Rizky pelajari untuk dirinya.',
    rhythm: 'Dua pekan sekali, pagi sebelum keliling pelanggan. Kalau macet di jalan, pindah ke telepon saja.',
  },
}

const plain: Record<Locale, readonly Kickoff[]> = {
  id: [
    {
      expectations:
        'Mentee menentukan topik dan menepati apa yang dijanjikan. Mentor mendengarkan lebih dahulu, bertanya, dan tidak memutuskan bagi mentee.',
      confidentiality:
        'Yang dibicarakan tetap di antara kita berdua. Ke luar hanya bila kita berdua setuju, kecuali ada yang membahayakan seseorang.',
      rhythm:
        'Bertemu sesuai jadwal rutin, dan mengabari sedini mungkin bila berhalangan. Ditinjau lagi setelah tiga bulan.',
    },
    {
      expectations:
        'Kita mulai dari yang sudah berjalan baik, baru yang belum. Umpan balik disampaikan langsung, dengan contoh, dan boleh dibantah.',
      confidentiality: 'Catatan pribadi tetap pribadi. Nama orang lain disebut seperlunya dan tidak dibawa keluar.',
      rhythm: 'Jadwal tetap, mulai tepat waktu. Siapa yang mengubah jadwal, dia yang mengusulkan waktu pengganti.',
    },
  ],
  en: [
    {
      expectations:
        'The mentee brings the topic and does what was promised. The mentor listens first, asks, and does not decide for the mentee.',
      confidentiality:
        'What we talk about stays with us. It goes further only if we both agree, or if someone is at risk of harm.',
      rhythm: 'We keep to the rhythm and say early when something comes up. We look at this again after three months.',
    },
  ],
}

/** The plain agreement of a pair, one or another of those in its language. */
export const plainKickoff = (language: Locale, number: number): Kickoff => {
  const texts = plain[language]
  const text = texts[number % texts.length]
  if (text === undefined) throw new Error(`No agreement in ${language}`)
  return text
}

/** What the pair of a story that ended wrote when it did. */
export const closings: Readonly<Record<string, Extract<DemoAgreement, { kind: 'closing' }>['texts']>> = {
  'lidya-asep': {
    reached:
      'Program latihan empat minggu untuk teknisi baru sudah dipakai, kartu keselamatannya ditempel di gudang. Kang Asep tidak lagi bilang "saya bisanya ngoprek": tiga teknisi barunya bisa menerangkan sensor pintu sendiri.',
    next: 'Kartu latihan diperbarui tiap ada mesin baru. Kang Asep menawarkan diri menjadi mentor bagi kepala regu gudang berikutnya; Kak Lidya tetap bisa ditanya lewat pesan.',
    thanks:
      'Hatur nuhun, Kak Lidya, sudah sabar belajar sensor dari nol. Terima kasih juga untuk tutup galonnya, Kang.',
  },
}
