import type { Messages } from '../en/index.ts'

export const wrapUp: Messages['wrapUp'] = {
  title: 'Tutup sesi',
  lead: (day, partner) => `${day}, bersama ${partner}`,
  back: 'Kembali ke sesi',
  notes: {
    title: 'Apa yang dibagikan?',
    lead: (partner) =>
      `Sejauh ini catatan Anda hanya milik Anda. Yang dicentang akan dapat dibaca ${partner} mulai sekarang; sisanya tetap pada Anda. Yang sudah dibagikan tidak dapat ditarik kembali.`,
    none: 'Anda tidak punya catatan pribadi dari sesi ini.',
    note: (number) => `Catatan ${number}`,
    unticked: (count) =>
      `${count} baris terdengar pribadi sehingga tidak dicentang. Mohon tetap periksa baris yang lain.`,
    allTicked: 'Tidak ada yang terdengar pribadi bagi kami. Mohon tetap diperiksa.',
    reasons: {
      asked: 'diminta tidak dibagikan',
      health: 'kesehatan',
      pay: 'gaji atau uang',
      family: 'keluarga',
      distress: 'perasaan seseorang',
      leaving: 'pindah atau diberhentikan',
      people: 'tentang orang lain',
      legal: 'hukum, keyakinan, atau identitas',
    },
    sounds: (reason) => `Terdengar pribadi: ${reason}`,
  },
  agenda: {
    title: 'Bagaimana hasil agendanya?',
    lead: 'Yang dilanjutkan akan muncul lagi dalam draf berikutnya.',
    states: { open: 'Masih terbuka', discussed: 'Dibahas', carry: 'Dilanjutkan', drop: 'Dilepas' },
    none: 'Tidak ada agenda bersama.',
  },
  actions: {
    title: 'Siapa mengerjakan apa, dan kapan?',
    lead: 'Mentor juga boleh berjanji. Baris yang kosong dilewati.',
    row: (number) => `Tindak lanjut ${number}`,
    body: 'Apa yang akan dilakukan?',
    owner: 'Siapa?',
    you: 'Anda',
    due: 'Paling lambat?',
    more: 'Tambah baris',
    already: (count) => `${count} tindak lanjut sudah tercatat:`,
  },
  suggestions: {
    title: 'Sarankan sebuah langkah',
    lead: {
      mentor: (partner) => `${partner} boleh mengambil atau melewatinya. Sebelum diambil, ini bukan janji.`,
      mentee: 'Untuk Anda pertimbangkan sendiri. Sebelum Anda ambil, ini bukan janji.',
    },
    row: (number) => `Saran ${number}`,
    body: 'Langkah apa yang dapat membantu?',
  },
  next: {
    title: 'Sesi berikutnya',
    planned: (when) => `Sudah dijadwalkan: ${when}.`,
    when: 'Hari dan jam',
    hint: (zone) => `Sesuai jadwal rutin, dalam zona ${zone}. Kosongkan bila ingin menjadwalkannya lain kali.`,
  },
  save: 'Tutup sesi',
  saveNote: 'Sesi dianggap terlaksana. Anda dapat menambahkannya lagi nanti.',
  outdated: {
    title: (partner) => `${partner} baru saja menutup sesi ini juga`,
    text: 'Isian Anda masih ada, dan yang baru dicatat terlihat di bawah. Mohon periksa apakah ada yang tertulis dua kali, lalu tutup sesi sekali lagi.',
    changed: 'Ada yang baru saja berubah',
    changedText: 'Isian Anda masih ada. Mohon periksa sekali lagi centangnya, lalu tutup sesi sekali lagi.',
  },
  fields: { shares: 'Catatan', items: 'Agenda', session: 'Sesi' },
}
