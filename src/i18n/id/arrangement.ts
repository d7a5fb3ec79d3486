import { arrangement as en } from '../en/arrangement.ts'
import type { Messages } from '../en/index.ts'

export const arrangement: Messages['arrangement'] = {
  title: 'Kesepakatan',
  lead: (partner) => `Cara Anda dan ${partner} bekerja sama, serta cara menjeda atau mengakhirinya.`,
  state: {
    title: 'Pasangan mentoring ini',
    active: 'Sedang berjalan.',
    paused: 'Sedang jeda sampai salah satu dari Anda berdua melanjutkannya.',
    pausedUntil: (day) => `Sedang jeda; hari terakhirnya ${day}.`,
    ended: (day) => `Berakhir pada ${day}. Isinya tetap dapat Anda baca berdua.`,
    endedUndated: 'Sudah berakhir. Isinya tetap dapat Anda baca berdua.',
    pause: 'Jeda',
    pauseText: (partner) => `Alasan tidak diperlukan. ${partner} melihat bahwa mentoring sedang jeda, begitu pula HR.`,
    until: 'Hari terakhir jeda',
    untilHint: 'Bila dikosongkan, jeda berlangsung sampai salah satu dari Anda berdua melanjutkannya.',
    pauseConfirm: 'Jeda mentoring ini',
    resume: 'Lanjutkan',
    end: 'Akhiri pasangan mentoring ini',
    endConfirm: 'Ya, akhiri',
    endText: (partner) =>
      `Mentoring bersama ${partner} berakhir hari ini dan sesi yang sudah dijadwalkan dibatalkan. Semuanya tetap dapat Anda baca berdua, tetapi tidak ada hal baru yang masuk. Ini tidak dapat dibatalkan.`,
  },
  kickoff: {
    title: 'Kesepakatan awal',
    lead: 'Harapan satu sama lain, apa yang tetap di antara Anda berdua, dan kapan bertemu. Keduanya memegang kesepakatan ini.',
    none: 'Belum ada yang disepakati. Sudah tersedia usulan sebagai titik awal.',
    write: 'Tulis kesepakatan',
    change: 'Ubah',
    editTitle: 'Kesepakatan awal',
    editLead: (partner) =>
      `Usulan ini hanya titik awal; silakan sesuaikan. ${partner} dapat membaca dan mengubahnya, dan setiap orang menyetujuinya sendiri.`,
    fields: {
      expectations: 'Harapan kita satu sama lain',
      confidentiality: 'Yang tetap di antara kita',
      rhythm: 'Kapan dan bagaimana kita bertemu',
    },
    suggestions: en.kickoff.suggestions,
  },
  closing: {
    title: 'Penutup',
    lead: 'Apa yang dicapai bersama, apa selanjutnya, dan ucapan terima kasih. Untuk sesi terakhir.',
    none: 'Untuk saat kebersamaan Anda berdua mendekati akhir. Sudah tersedia usulan sebagai titik awal.',
    write: 'Tulis penutup',
    change: 'Ubah',
    editTitle: 'Penutup',
    editLead: (partner) =>
      `Silakan melihat kembali bersama-sama. ${partner} dapat membaca dan mengubahnya, dan setiap orang menyetujuinya sendiri.`,
    fields: { reached: 'Yang kita capai', next: 'Langkah selanjutnya', thanks: 'Terima kasih' },
    suggestions: en.closing.suggestions,
  },
  agreement: {
    you: 'Anda',
    agreed: (name) => `${name}: setuju`,
    open: (name) => `${name}: belum`,
    agree: 'Saya setuju',
    changedMeanwhile: (partner) => `${partner} baru saja mengubahnya. Silakan baca lagi sebelum menyetujuinya.`,
    both: 'Anda berdua sudah setuju.',
    asksAgain: 'Bila diubah, persetujuan keduanya diminta lagi.',
    save: 'Simpan',
    saveMine: 'Simpan milik saya',
    takeTheirs: 'Pakai yang sudah tersimpan',
    conflict: (partner) =>
      `${partner} menyimpannya lebih dahulu. Tulisan Anda tidak hilang: silakan bandingkan, lalu simpan milik Anda atau pakai yang sudah tersimpan.`,
    back: 'Kesepakatan',
  },
  request: {
    title: 'Mentor lain',
    text: (mentor) =>
      `Anda boleh meminta mentor lain tanpa menyebutkan alasan. HR melihat permintaan Anda; ${mentor} tidak.`,
    ask: 'Minta mentor lain',
    confirm: 'Ya, sampaikan kepada HR',
    confirmText: (mentor) =>
      `HR mengetahui bahwa Anda menginginkan mentor lain, tidak lebih dari itu. Sampai HR menemukannya, semuanya berjalan seperti biasa bersama ${mentor}. Anda dapat menariknya kembali kapan saja.`,
    asked: (day) =>
      `Anda memintanya pada ${day}. HR sedang mencarikan mentor lain; Anda dapat menarik permintaan ini kapan saja.`,
    withdraw: 'Tarik permintaan',
  },
}
