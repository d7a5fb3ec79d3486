import type { Messages } from '../en/index.ts'

export const signInWays: Messages['signInWays'] = {
  others: 'Cara masuk yang lain',
  company: {
    link: 'Masuk lewat perusahaan Anda',
    title: 'Masuk lewat perusahaan Anda',
    lead: 'Bila perusahaan Anda mempunyai halaman masuk sendiri, Anda diantar ke sana lalu kembali ke sini.',
    field: 'Email kantor atau domainnya',
    hint: 'Misalnya ratna@contoh.co.id atau contoh.co.id. Kami hanya melihat bagian sesudah tanda @.',
    find: 'Lanjutkan',
    unknown:
      'Kami belum mengenal cara masuk perusahaan untuk domain ini. Silakan periksa ejaannya, atau masuk lewat email.',
    byMail: 'Masuk lewat email',
    found: (organisation) => `Masuk ke ${organisation}`,
    foundLead: (organisation) => `${organisation} meminta Anda masuk dengan akun perusahaan.`,
    go: 'Lanjutkan dengan akun perusahaan',
    goHint: 'Anda meninggalkan Pamong sebentar. Dari sana kami hanya menerima email kantor Anda, tidak lebih.',
    other: 'Perusahaan lain',
    refused: {
      title: 'Anda belum berhasil masuk',
      text: 'Mungkin waktunya terlewat, atau halaman masuk perusahaan belum memastikan seseorang yang kami kenal. Silakan coba sekali lagi.',
      help: 'Bila tetap terjadi, silakan tanyakan kepada pengelola Pamong di perusahaan Anda apakah Anda sudah terdaftar dengan email kantor.',
      again: 'Coba lagi',
      others: 'Cara masuk yang lain',
    },
  },
  passkey: {
    button: 'Masuk dengan kunci sandi',
    hint: 'Dengan sidik jari, wajah, atau PIN perangkat Anda, atau dengan kunci keamanan.',
    cancelled: 'Tidak ada kunci sandi yang dipakai. Anda dapat mencobanya lagi kapan saja.',
    failed: 'Belum berhasil. Silakan periksa koneksi Anda lalu coba lagi.',
    known: 'Perangkat ini sudah menyimpan kunci sandi Anda untuk Pamong.',
    unsupported:
      'Peramban ini belum dapat memakai kunci sandi (passkey). Versi terbaru peramban yang umum sudah dapat memakainya.',
    needsScript: 'Kunci sandi (passkey) memerlukan JavaScript, yang dimatikan di peramban ini.',
  },
  verify: {
    title: 'Silakan gunakan kunci sandi Anda',
    lead: 'Satu langkah lagi: silakan gunakan kunci sandi (passkey) yang Anda simpan untuk Pamong.',
    button: 'Gunakan kunci sandi saya',
    lost: 'Kunci sandi tidak ada di dekat Anda? Silakan hubungi pengelola Pamong di perusahaan Anda.',
    signOut: 'Keluar dari akun',
  },
  enrol: {
    title: 'Tambahkan kunci sandi',
    lead: (organisation) =>
      `${organisation} meminta kunci sandi (passkey) setiap kali masuk. Anda belum memilikinya, dan menambahkannya hanya sebentar.`,
    leadFree: 'Dengan kunci sandi (passkey), Anda masuk memakai sidik jari, wajah, atau PIN perangkat.',
    what: 'Sidik jari atau wajah Anda tidak pernah keluar dari perangkat: gunanya hanya membuka kunci yang tersimpan di sana.',
    button: 'Tambahkan kunci sandi',
    stale: 'Silakan masuk sekali lagi dahulu. Kunci sandi dapat ditambahkan dalam satu jam sesudah Anda masuk.',
    signInAgain: 'Masuk lagi',
  },
  card: {
    title: 'Kunci sandi',
    lead: 'Masuk dengan sidik jari, wajah, atau PIN perangkat Anda.',
    none: 'Anda belum mempunyai kunci sandi.',
    unnamed: 'Kunci sandi',
    created: (date) => `Ditambahkan ${date}`,
    used: (date) => `terakhir dipakai ${date}`,
    unused: 'belum pernah dipakai',
    add: 'Tambahkan kunci sandi',
    remove: 'Hapus',
    removeNamed: (label) => `Hapus “${label}”`,
    removeText:
      'Sesudah ini kunci tersebut tidak dapat dipakai lagi untuk masuk ke sini. Silakan hapus juga dari perangkat Anda, agar tidak ditawarkan lagi di sana.',
    removeConfirm: 'Hapus kunci sandi ini',
    last: 'Perusahaan Anda meminta kunci sandi setiap kali masuk, jadi kunci terakhir tetap ada sampai Anda menambahkan yang lain.',
    name: 'Nama kunci sandi baru',
    nameHint: 'Misalnya “Ponsel saya”. Bila dikosongkan, namanya mengikuti perangkat ini.',
  },
}
