import type { Messages } from '../en/index.ts'

export const history: Messages['history'] = {
  title: 'Bawa masuk sesi terdahulu',
  lead: (partner) =>
    `Tempelkan catatan dari sesi yang sudah Anda jalani bersama ${partner}. Pendamping dapat melanjutkan dari sana.`,
  shared: (partner) => `${partner} akan dapat membaca catatan ini. Jangan sertakan hal yang hanya untuk Anda.`,
  text: 'Catatan Anda',
  hint: 'Awali setiap sesi dengan baris yang memuat tanggalnya, misalnya “12 Maret 2026” atau “2026-03-12”. Tulisan di bawahnya menjadi milik sesi itu, sampai tanggal berikutnya.',
  preview: 'Lihat hasil bacaannya',
  found: (sessions) => `${sessions} sesi ditemukan`,
  foundLead: 'Belum ada yang disimpan. Periksa tanggalnya, perbaiki teksnya bila perlu, lalu bawa masuk.',
  noNote: 'Tidak ada tulisan di bawah tanggal ini.',
  before: 'Bagian ini berada sebelum tanggal pertama dan tidak ikut dibawa masuk:',
  confirm: (sessions) => `Bawa masuk ${sessions} sesi`,
  change: 'Ubah teksnya',
}
