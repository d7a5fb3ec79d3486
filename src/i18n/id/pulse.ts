import type { Messages } from '../en/index.ts'

export const pulse: Messages['pulse'] = {
  title: 'Bagaimana kesan Anda tentang sesi ini?',
  lead: 'Satu ketukan untuk setiap pertanyaan. Anda dapat mengubahnya sampai sesi berikutnya.',
  heard: 'Saya merasa didengarkan',
  useful: 'Sesi ini bermanfaat bagi saya',
  low: 'sama sekali tidak',
  high: 'sangat',
  of: (value) => `${value} dari 5`,
  share: (mentor) => `${mentor} boleh melihat jawaban ini`,
  privacy:
    'Jawaban Anda hanya milik Anda selama tidak dicentang. HR melihat angka seluruh program, tidak pernah jawaban Anda.',
  save: 'Simpan jawaban saya',
  saved: 'Tersimpan.',
  closed: 'Sesi berikutnya sudah dimulai, jadi jawaban ini tidak berubah lagi.',
  ofMentee: (mentee) => `Kesan ${mentee} tentang sesi ini`,
  shared: (mentee) => `Yang dipilih ${mentee} untuk dibagikan kepada Anda.`,
  notAnswered: 'tidak dijawab',
}
