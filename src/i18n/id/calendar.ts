import type { Messages } from '../en/index.ts'
import { formatNumber } from '../format.ts'

const n = (value: number) => formatNumber('id', value)

export const calendar: Messages['schedule']['calendar'] = {
  title: 'Hari libur',
  lead: 'Pada hari-hari ini tidak ada yang diminta bertemu: sesi yang sudah dijadwalkan bergeser atau ditiadakan, sesuai pilihan setiap pasangan mentoring. Perubahan sampai kepada mereka malam nanti.',
  national: 'Kalender nasional',
  nationalHint: 'Hari libur nasional dan cuti bersama Indonesia, tahun 2026 dan 2027.',
  calendars: { id: 'Indonesia', none: 'Tidak ada, hanya hari kami sendiri' },
  saveNational: 'Simpan',
  expected: 'perkiraan, menunggu keputusan resmi',
  expectedText:
    'Keputusan bersama untuk tahun 2027 belum terbit. Hari-hari ini dihitung dari kalender dan dapat bergeser satu hari; Nyepi, Waisak, dan cuti bersama belum ada karena hanya keputusan itu yang menetapkannya. Silakan tambahkan atau keluarkan hari di sini begitu ada kepastian.',
  year: 'Tahun',
  none: 'Tidak ada hari libur pada tahun ini',
  noneText: 'Ikuti kalender nasional, tambahkan hari Anda sendiri, atau masukkan berkas kalender.',
  sources: { national: 'Nasional', collective: 'Cuti bersama', own: 'Milik sendiri' },
  worked: 'Hari ini kami bekerja',
  workedInstead: (name) => `Biasanya: ${name}`,
  remove: 'Keluarkan',
  removeOf: (name, day) => `Keluarkan ${name} pada ${day}`,
  add: 'Tambahkan hari',
  from: 'Hari pertama',
  to: 'Hari terakhir',
  toHint: 'Hanya untuk beberapa hari berturut-turut.',
  name: 'Nama',
  nameHint: 'Dapat dibaca semua orang di organisasi Anda.',
  kind: 'Jenis hari',
  kinds: { off: 'Hari libur', working: 'Hari kerja' },
  kindHints: {
    off: 'Libur perusahaan, libur daerah, hari ulang tahun perusahaan.',
    working: 'Akhir pekan atau hari libur nasional yang Anda pakai untuk bekerja.',
  },
  addThem: 'Tambahkan',
  bringIn: 'Masukkan berkas kalender',
  bringInLead: 'Acara sepanjang hari dari berkas .ics menjadi hari libur.',
  file: 'Berkas kalender',
  fileHint: (kilobytes) => `Berkas .ics paling besar ${kilobytes} KB.`,
  text: 'Atau tempelkan isinya',
  preview: 'Lihat apa yang akan ditambahkan',
  previewTitle: 'Yang akan ditambahkan dari berkas ini',
  found: (days) => `${n(days)} hari akan ditambahkan`,
  past: (days) => `${n(days)} hari sudah lewat atau terlalu jauh, tidak disertakan`,
  known: (days) => `${n(days)} hari sudah ada, tidak disertakan`,
  nothing: 'Tidak ada yang perlu ditambahkan.',
  problems: (events) =>
    `${n(events)} acara tidak dapat dibaca. Tidak ada yang ditambahkan sebelum berkasnya diperbaiki.`,
  event: (number, name) => (name === '' ? `Acara ${number}` : `Acara ${number}, ${name}`),
  confirm: (days) => `Tambahkan ${n(days)} hari`,
  change: 'Pilih berkas lain',
  back: 'Hari libur',
}
