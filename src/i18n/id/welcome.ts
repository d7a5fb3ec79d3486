import type { Messages } from '../en/index.ts'

/** What a person reads and chooses after their first sign-in, and later under privacy. */
export const welcome: Messages['welcome'] = {
  title: 'Sebelum mulai',
  lead: 'Tiga hal tentang apa yang disampaikan di sini, dan empat pilihan. Hanya perlu semenit.',
  truthsTitle: 'Yang tetap di antara Anda berdua',
  truths: [
    'Apa yang Anda berdua bagikan hanya dibaca oleh Anda berdua, dan catatan pribadi hanya oleh Anda sendiri; HR melihat siapa dipasangkan dengan siapa serta angka untuk kelompok besar, tidak pernah isi pembicaraan.',
    'Pengelola instalasi ini yang memegang kuncinya secara teknis dapat membaca apa yang tersimpan; satu-satunya jalan yang disediakan Pamong adalah perintah yang meninggalkan jejak yang terlihat oleh Anda berdua.',
    'Bila Anda berdua setuju, model AI membantu menyusun draf dan membaca nama samaran sebagai pengganti nama, alamat, dan nomor; bila tidak, pendamping bawaan yang mengerjakannya, tanpa model AI.',
  ],
  choices: 'Pilihan Anda',
  consent: 'Bolehkah model AI membantu menyusun draf Anda?',
  consentHint:
    'Model hanya dipakai bila kedua orang dalam pasangan mentoring setuju. Jawaban dapat Anda ubah kapan saja di halaman privasi. Rekan mentoring Anda dan HR tidak diberi tahu apa yang Anda pilih.',
  agree: 'Ya, model AI boleh membantu',
  agreeHint:
    'Yang dibaca adalah apa yang dibagikan dalam pasangan mentoring Anda, dengan nama samaran. Catatan pribadi tidak pernah termasuk.',
  decline: 'Tidak, pendamping bawaan sudah cukup',
  declineHint: 'Pekerjaannya sama, menurut aturan, dan tidak ada yang keluar dari instalasi ini.',
  noChoice: 'Bila tidak ada yang dipilih, jawabannya dianggap tidak.',
  address: 'Bagaimana Anda ingin disapa?',
  addressHint: 'Begitulah draf dan rekan mentoring akan menyapa Anda, misalnya Bu Ratna, Mas Dimas, atau Joan.',
  locale: 'Bahasa',
  locales: { id: 'Bahasa Indonesia', en: 'English' },
  zone: 'Zona waktu',
  zoneHint: 'Waktu sesi dan email ditampilkan menurut zona ini.',
  zoneSuggested: 'Disarankan oleh peramban Anda.',
  indonesia: 'Indonesia',
  zoneNames: {
    'Asia/Jakarta': 'WIB (Jakarta, Jawa, Sumatra)',
    'Asia/Pontianak': 'WIB (Pontianak, Kalimantan Barat dan Tengah)',
    'Asia/Makassar': 'WITA (Makassar, Bali, Sulawesi, Kalimantan Timur)',
    'Asia/Jayapura': 'WIT (Jayapura, Papua, Maluku)',
  },
  regions: {
    Africa: 'Afrika',
    America: 'Amerika',
    Antarctica: 'Antarktika',
    Asia: 'Asia',
    Atlantic: 'Samudra Atlantik',
    Australia: 'Australia',
    Europe: 'Eropa',
    Indian: 'Samudra Hindia',
    Pacific: 'Samudra Pasifik',
    Other: 'Lainnya',
  },
  go: 'Lanjutkan',
}
