import type { Messages } from '../en/index.ts'
import { formatNumber } from '../format.ts'

const n = (value: number) => formatNumber('id', value)

export const validation: Messages['validation'] = {
  required: () => 'Mohon diisi.',
  too_short: (limit) => `Mohon tulis paling sedikit ${n(limit)} karakter.`,
  too_long: (limit) => `Mohon tulis paling banyak ${n(limit)} karakter.`,
  too_few: (limit) => `Paling sedikit ${n(limit)}.`,
  too_many: (limit) => `Paling banyak ${n(limit)}.`,
  too_small: (limit) => `Nilainya paling kecil ${n(limit)}.`,
  too_big: (limit) => `Nilainya paling besar ${n(limit)}.`,
  too_many_bytes: (limit) => `Teks ini terlalu panjang: batasnya ${n(limit)} KB.`,
  not_text: () => 'Isinya harus berupa teks.',
  not_a_number: () => 'Isinya harus bilangan bulat.',
  not_a_date: () => 'Isinya harus berupa tanggal, misalnya 2026-12-03.',
  not_a_time: () => 'Isinya harus berupa tanggal dan jam, misalnya 2026-12-03T14:00.',
  not_a_list: () => 'Isinya harus berupa daftar.',
  not_allowed: () => 'Nilai ini tidak termasuk pilihan yang ada.',
  unknown_field: () => 'Isian ini tidak dikenal di sini.',
  unknown_id: () => 'Ini tidak ada, atau bukan milik Anda.',
  in_the_past: () => 'Waktu ini sudah lewat.',
  skipped_by_clocks: () => 'Pada hari ini jam dimajukan sehingga waktu ini terlewati. Silakan pilih waktu lain.',
  in_the_future: () => 'Tanggal ini belum tiba.',
  already_there: () => 'Ini sudah ada di sini.',
  not_json: () => 'Isi permintaan harus berupa JSON.',
  not_an_address: () => 'Harus berupa alamat email, misalnya ratna@perusahaan.example.',
  not_one_line: () => 'Harus satu baris teks biasa.',
  not_a_zone: () => 'Harus berupa zona waktu, misalnya Asia/Jakarta.',
  not_a_web_address: () => 'Harus berupa alamat yang diawali https://.',
  wrong_code: () => 'Kode ini tidak cocok atau sudah tidak berlaku.',
  needs_sso_login: () =>
    'Silakan masuk lewat penyedia perusahaan Anda lebih dahulu. Dengan begitu terbukti jalannya benar, sehingga aturan ini tidak mengunci siapa pun, termasuk Anda.',
  needs_passkey_login: () =>
    'Silakan tunjukkan kunci sandi Anda sendiri lebih dahulu setelah masuk. Dengan begitu terbukti jalannya benar, sehingga aturan ini tidak mengunci Anda.',
  in_use: () => 'Semua orang masuk lewat ini. Silakan pilih aturan masuk yang lain lebih dahulu.',
  someone_else: () => 'Silakan pilih orang yang belum menjadi bagian dari pasangan mentoring ini.',
  not_csv: () => 'Harus berupa tabel CSV dengan baris pertama yang menamai kolomnya.',
  no_dates: () => 'Tidak ada tanggal yang ditemukan. Awali setiap sesi dengan satu baris yang memuat tanggalnya.',
  invalid: () => 'Isian ini tidak dapat dibaca.',
}
