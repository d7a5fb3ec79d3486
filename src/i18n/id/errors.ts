import type { Messages } from '../en/index.ts'

export const errors: Messages['errors'] = {
  requestId: (id) => `Bila Anda perlu bantuan, sebutkan nomor ini: ${id}`,
  kept: 'Tulisan Anda',
  keptHint: 'Ini belum tersimpan. Anda dapat menyalinnya dari sini.',
  toHome: 'Ke beranda',
  again: 'Coba lagi',
  signIn: 'Ke halaman masuk',
  codes: {
    bad_input: {
      title: 'Ada yang tidak dapat kami baca',
      text: 'Sebagian isian tidak sesuai bentuk yang diharapkan. Silakan kembali dan periksa lagi.',
    },
    passkey_refused: {
      title: 'Kunci sandi itu belum dapat kami terima',
      text: 'Silakan coba sekali lagi, atau pilih cara masuk yang lain.',
    },
    signed_out: {
      title: 'Silakan masuk lagi',
      text: 'Masa masuk Anda sudah berakhir. Masuklah lagi untuk melanjutkan.',
    },
    role_changed: {
      title: 'Akses Anda berubah',
      text: 'Peran Anda diubah belum lama ini. Silakan masuk lagi untuk melihat yang menjadi bagian Anda.',
    },
    needs_passkey: {
      title: 'Silakan gunakan kunci sandi Anda',
      text: 'Perusahaan Anda meminta kunci sandi di samping cara masuk yang lain. Hanya sebentar, lalu Anda sampai di halaman yang dituju.',
    },
    stale_login: {
      title: 'Silakan pastikan bahwa ini Anda',
      text: 'Untuk langkah ini kami perlu Anda masuk sekali lagi, karena menyangkut akun Anda atau seluruh isinya.',
    },
    forbidden: {
      title: 'Halaman ini tidak terbuka untuk Anda',
      text: 'Isinya milik orang lain, dan merekalah yang menentukan siapa yang boleh melihat.',
    },
    sso_only: {
      title: 'Silakan masuk lewat perusahaan Anda',
      text: 'Perusahaan Anda meminta setiap orang masuk lewat cara masuknya sendiri.',
    },
    cross_site: {
      title: 'Formulir ini tidak kami terima',
      text: 'Sepertinya formulir ini dikirim dari situs lain. Silakan buka halamannya di sini dan kirim sekali lagi.',
    },
    not_found: {
      title: 'Tidak ada apa-apa di alamat ini',
      text: 'Tautannya mungkin sudah lama atau terpotong, atau isinya sudah tidak ada.',
    },
    method_not_allowed: {
      title: 'Alamat ini tidak dibuka dengan cara itu',
      text: 'Silakan mulai dari halaman yang memuat formulir atau tombolnya.',
    },
    conflict: {
      title: 'Sudah didahului orang lain',
      text: 'Hal yang sama baru saja diubah. Silakan buka lagi untuk melihat versi terbarunya.',
    },
    last_passkey: {
      title: 'Ini satu-satunya kunci sandi Anda',
      text: 'Perusahaan Anda meminta kunci sandi setiap kali masuk. Silakan tambahkan satu lagi sebelum yang ini dihapus.',
    },
    too_large: {
      title: 'Ukurannya melebihi batas',
      text: 'Mohon dipersingkat, atau dikirim sebagian demi sebagian.',
    },
    unsupported_media: {
      title: 'Jenis berkas ini tidak dapat kami baca',
      text: 'Silakan kirim dalam bentuk yang disebutkan di halamannya.',
    },
    rate_limited: {
      title: 'Sedikit terlalu cepat',
      text: 'Ada banyak permintaan dalam waktu singkat. Mohon tunggu satu menit.',
    },
    internal: {
      title: 'Ada yang keliru di pihak kami',
      text: 'Kejadian ini sudah tercatat dan bukan karena Anda. Silakan coba lagi sebentar lagi.',
    },
    unavailable: {
      title: 'Pamong sedang beristirahat sejenak',
      text: 'Basis data belum dapat dihubungi. Tidak ada yang tersimpan separuh; silakan coba lagi sebentar lagi.',
    },
  },
}
