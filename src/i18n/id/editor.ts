import type { Messages } from '../en/index.ts'

export const editor: Messages['editor'] = {
  title: 'Agenda',
  lead: (day, partner) => `Sesi ${day}, bersama ${partner}`,
  back: 'Kembali ke sesi',
  keepMine: 'Simpan versi saya',
  takeTheirs: 'Pakai yang sudah tersimpan',
  you: 'Anda, dari jendela lain',
}
