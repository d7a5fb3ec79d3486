import type { Messages } from '../en/index.ts'

const ofAccount = {
  action: 'Lihat akun saya',
  notes: [
    'Bila ini memang Anda ketahui, tidak ada yang perlu dilakukan.',
    'Bila tidak, silakan buka akun Anda, akhiri apa yang tidak Anda kenal di sana, dan beri tahu pengelola Pamong di perusahaan Anda.',
  ],
}

export const mail: Messages['mail'] = {
  greeting: (address) => `Yth. ${address},`,
  reason: (organisation) =>
    `Email ini Anda terima karena Anda memiliki akun di Pamong untuk mentoring ${organisation}. Isinya menyangkut akun Anda, jadi tidak dapat dimatikan.`,
  signIn: {
    subject: 'Pamong: tautan masuk Anda',
    text: (organisation) =>
      `Anda meminta untuk masuk ke mentoring ${organisation}. Silakan tekan tombol berikut untuk melanjutkan.`,
    action: 'Masuk',
    code: 'Bila lebih nyaman tetap di jendela tempat Anda meminta, ketikkan kode ini di sana:',
    expires: 'Tombol dan kode ini berlaku satu kali, selama sepuluh menit.',
    notYou: 'Bila bukan Anda yang meminta, abaikan saja email ini. Tanpa email ini tidak ada yang bisa masuk.',
  },
  company: {
    subject: 'Pamong: cara masuk Anda',
    text: (organisation) =>
      `Anda meminta untuk masuk ke mentoring ${organisation}. Perusahaan Anda masuk dengan akunnya sendiri, jadi email ini tidak memuat tautan masuk ataupun kode.`,
    action: 'Masuk dengan akun perusahaan',
    notYou: 'Bila bukan Anda yang meminta, abaikan saja email ini.',
  },
  security: {
    'passkey-added': {
      ...ofAccount,
      subject: 'Pamong: kunci sandi ditambahkan',
      text: (at) =>
        `Sebuah kunci sandi (passkey) ditambahkan ke akun Anda pada ${at}. Mulai sekarang kunci itu dapat dipakai untuk masuk sebagai Anda.`,
    },
    'passkey-removed': {
      ...ofAccount,
      subject: 'Pamong: kunci sandi dihapus',
      text: (at) =>
        `Sebuah kunci sandi (passkey) dihapus dari akun Anda pada ${at}. Kunci itu tidak dapat dipakai lagi untuk masuk.`,
    },
    'token-created': {
      ...ofAccount,
      subject: 'Pamong: token API dibuat',
      text: (at) =>
        `Sebuah token API dibuat untuk akun Anda pada ${at}. Program yang memegangnya dapat melakukan apa yang dapat Anda lakukan, sampai masa berlakunya habis atau Anda mencabutnya.`,
    },
    'email-changed': {
      ...ofAccount,
      subject: 'Pamong: alamat email Anda diubah',
      text: (at) => `Alamat email akun Anda diubah pada ${at}. Tautan masuk selanjutnya dikirim ke alamat yang baru.`,
    },
    'operator-access': {
      subject: 'Pamong: akses operator',
      text: (at) =>
        `Pihak yang mengoperasikan Pamong di sini memakai kuncinya pada ${at} untuk membuka isi pasangan mentoring Anda.`,
      action: 'Lihat catatannya',
      notes: [
        'Setiap akses seperti ini dicatat beserta alasannya dan ditampilkan kepada Anda berdua. Akses itu tidak dapat terjadi tanpa terlihat.',
      ],
    },
  },
}
