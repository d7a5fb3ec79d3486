import { list } from '../list.ts'
import type { Lexicon } from '../types.ts'

/** Source: compiled for this product along the four parts of the GROW model (Whitmore, Coaching for Performance). */
export const grow: Lexicon['grow'] = {
  goal: list(`
    tujuan, tujuannya, sasaran, target, ingin dicapai, ingin mencapai, hendak dicapai, mau dicapai, capaian, yang diharapkan, hasil yang diharapkan, harapan
    ingin diraih, cita-cita, paling ingin
  `),
  reality: list(`
    sejauh ini, saat ini, sekarang, sejauh mana, perkembangan, kemajuan, kondisi, keadaan, kenyataan, kendala, kendalanya, hambatan, terhambat, terhalang, yang terjadi
    sudah berjalan, sudah dilakukan, sudah selesai, belum selesai, sudah dicoba, berubah sejak, posisi, berjalan
  `),
  options: list(`
    pilihan, opsi, di mana lagi, apa lagi, alternatif, kemungkinan, cara lain, cara apa, cara-cara, apa saja, bisa dicoba, dapat dicoba, bisa membantu, dapat membantu, bisa dilakukan
    dapat dilakukan, ide, jalan keluar, pendekatan
  `),
  way: list(`
    langkah, langkah pertama, langkah berikutnya, tindak lanjut, siapa melakukan, kapan, komitmen, disepakati, sepakati, akan dilakukan, melakukan apa, tenggat
    rencana aksi
  `),
}

/** Source: interrogatives of Indonesian grammar; "apakah" asks for yes or no, "mengapa" for a justification, and both are left out. */
export const openQuestion = list('apa, apa saja, bagaimana, gimana, sejauh mana, seperti apa, menurut, mana, seberapa')

/** Source: compiled for this product. */
export const close: Lexicon['close'] = {
  who: list('siapa, masing-masing, penanggung jawab, pic, saya, kita, mentor, mentee, pelaksana, oleh'),
  what: list('apa, langkah, tindak lanjut, tugas, komitmen, melakukan, dikerjakan, dilakukan, rencana'),
  when: list(
    'kapan, tanggal, tenggat, paling lambat, sebelum, batas waktu, sesi berikutnya, minggu depan, pekan depan, jumat, senin, deadline',
  ),
}

/** Source: compiled for this product. */
export const review = list(`
  tindak lanjut, meninjau, tinjau, tinjauan, ditinjau, review, mengulas, sudah selesai, belum selesai, terhambat, terlambat, selesai, kemajuan, perkembangan
`)
