import type { Messages } from '../en/index.ts'
import { privacyWords as words } from './privacy-words.ts'

export const privacy: Messages['privacy'] = {
  title: 'Privasi',
  lead: 'Apa yang tersimpan tentang Anda, siapa yang membacanya, dan apa yang dapat Anda lakukan.',
  erasedPerson: 'seseorang yang datanya telah dihapus',
  truths: 'Yang tetap di antara Anda berdua',

  consent: 'Model AI',
  consentGiven: (day) => `Pada ${day} Anda menyetujui model AI membantu menyusun draf.`,
  consentNone: 'Anda tidak menyetujui model AI. Pendamping bawaan yang menyusun draf untuk Anda.',
  consentHint:
    'Model hanya dipakai bila kedua orang dalam pasangan mentoring setuju, dan jawaban Anda berlaku mulai draf berikutnya. Rekan mentoring Anda dan HR tidak diberi tahu apa yang Anda pilih.',
  agree: 'Saya setuju',
  decline: 'Saya tidak setuju',

  data: 'Data Anda',
  dataText:
    'Semua yang tersimpan tentang Anda: untuk dibaca, dicetak, atau diunduh sebagai berkas untuk dibawa ke tempat lain.',
  toExport: 'Baca semuanya',
  toFile: 'Unduh sebagai berkas',
  toProfile: 'Perbaiki data diri',

  requests: 'Permintaan Anda',
  noRequests: 'Belum ada.',
  askedOn: (day) => `diajukan pada ${day}`,
  dueBy: (day) => `dijawab paling lambat ${day}`,
  kinds: { export: 'Salinan data Anda', correction: 'Perbaikan alamat email', erasure: 'Penghapusan' },
  states: { open: 'Menunggu', done: 'Selesai', withdrawn: 'Ditarik kembali' },

  erasure: 'Hapus semua tentang Anda',
  erasureLead:
    'Anda punya 24 jam untuk berubah pikiran. Setelah itu penghapusan dijalankan dan tidak dapat dibatalkan oleh siapa pun.',
  goes: 'Yang dihapus',
  goesList: [
    'Akun Anda: nama, alamat email, riwayat masuk, token, dan kunci sandi.',
    'Catatan dan topik yang Anda tulis, baik pribadi maupun bersama, serta tindak lanjut milik Anda.',
    'Agenda yang belum Anda bagikan dan semua draf yang Anda minta.',
    'Bila Anda mentee dalam sebuah pasangan mentoring: tujuannya.',
    'Kunci catatan pribadi Anda.',
  ],
  stays: 'Yang tetap ada',
  staysList: [
    'Catatan, topik, dan tindak lanjut rekan mentoring Anda, karena itu milik mereka.',
    'Agenda yang sudah dibagikan beserta kutipannya, karena itu juga milik rekan Anda. Semuanya hilang bila Anda berdua sudah dihapus.',
    'Bahwa sebuah sesi terlaksana dan kapan, tanpa nama Anda.',
    'Jejak apa yang dilakukan di sini, berupa kode, tanpa nama Anda.',
    'Cadangan yang dibuat sebelumnya, sampai habis masanya. Cadangan itu hanya terbuka dengan kunci pengelola instalasi ini.',
  ],
  ends: 'Pasangan mentoring Anda berakhir, dan sesi yang akan datang dibatalkan.',
  understood: 'Saya sudah membaca apa yang dihapus dan apa yang tetap ada.',
  erase: 'Ajukan penghapusan',
  erasurePending: 'Data Anda akan dihapus',
  erasureAt: (day) =>
    `Permintaan ini dapat Anda tarik kembali sampai ${day}. Setelah itu penghapusan dijalankan dalam waktu satu jam.`,
  erasureSoon: 'Waktu untuk menariknya kembali sudah lewat. Penghapusan sedang dijalankan.',
  withdraw: 'Tarik kembali',
  lastInHr:
    'Anda satu-satunya orang HR di sini. Silakan tambahkan orang lain ke HR terlebih dahulu, karena harus ada yang dapat menjawab permintaan.',

  processing: 'Catatan pemrosesan',
  processingLead: 'Apa yang terjadi dengan data Anda di sini, dan dengan ketentuan apa.',
  statements: ({ organisation, retentionMonths, idleHours }) => [
    {
      title: 'Siapa yang bertanggung jawab',
      text: `${organisation} menentukan untuk apa data Anda dipakai. Pengelola instalasi ini memprosesnya atas nama ${organisation}.`,
    },
    {
      title: 'Untuk apa dipakai',
      text: 'Untuk menyelenggarakan mentoring: merencanakan sesi, menyiapkan agenda, menyimpan catatan, tindak lanjut, dan tujuan bagi Anda berdua, mengirim email yang menyertainya, dan menjaga keamanan akun. Tidak ada keputusan tentang Anda yang diambil mesin semata.',
    },
    {
      title: 'Atas dasar apa',
      text: `Model AI hanya bekerja atas persetujuan Anda, yang dapat ditarik kembali kapan saja (UU PDP 27/2022 Pasal 20 ayat (2) huruf a; GDPR Pasal 6(1)(a)). Untuk selebihnya, ${organisation} menyebutkan dasarnya dalam pemberitahuan privasi.`,
    },
    {
      title: 'Siapa yang menerimanya',
      text: 'Rekan mentoring Anda: apa yang Anda berdua bagikan. HR: nama, alamat email, pasangan mentoring, dan permintaan Anda, tidak pernah isi pembicaraan. Penyedia komputasi dan basis data: isi tersimpan dalam bentuk terenkripsi dan hanya terbaca selama program mengolahnya. Penyedia email: email itu sendiri. Bila model AI dipakai dan kedua orang setuju: penyedianya, dengan nama samaran.',
    },
    {
      title: 'Di mana letaknya',
      text: `Program berjalan di jaringan Cloudflare, basis data di wilayah yang dipilih ${organisation}, dan model AI di tempat penyedianya menjalankannya. Dokumen transfer ke luar negeri dari ${organisation} menyebutkan tempat-tempat itu.`,
    },
    {
      title: 'Berapa lama',
      text: `Isi pembicaraan sebuah pasangan mentoring dihapus ${retentionMonths} bulan setelah pasangan mentoring itu berakhir, dan semua tentang seseorang ${retentionMonths} bulan setelah akunnya ditutup. Sesi masuk berakhir setelah ${idleHours} jam tidak dipakai, dan paling lama setelah 14 hari; catatannya disimpan 30 hari.`,
    },
    {
      title: 'Apa yang dapat Anda minta',
      text: 'Salinan, perbaikan, penghapusan, dan penarikan persetujuan. Setiap permintaan dijawab dalam 3 × 24 jam. Anda juga dapat menghubungi lembaga pelindungan data pribadi.',
    },
  ],

  exportTitle: 'Semua tentang Anda',
  exportLead: (day) =>
    `Salinan per ${day}, hanya untuk Anda. Apa yang disimpan rekan mentoring untuk dirinya sendiri tidak ada di dalamnya.`,
  print: 'Peramban Anda dapat mencetak halaman ini atau menyimpannya sebagai dokumen.',
  nothing: 'Tidak ada.',
  unnamed: 'Entri',
  session: 'Sesi',
  words,

  profile: {
    title: 'Data diri Anda',
    lead: 'Seperti yang dikenal rekan mentoring Anda dan dipakai dalam draf. Perubahan langsung berlaku.',
    name: 'Nama',
    save: 'Simpan',
    email: 'Alamat email',
    emailText: (email) => `Anda masuk dengan ${email}, jadi HR yang mengurusnya.`,
    askEmail: 'Minta HR memperbaiki alamat email saya',
    askEmailText:
      'HR melihat bahwa Anda meminta dan menjawab dalam 3 × 24 jam. Mereka akan menanyakan alamat yang benar.',
    back: 'Privasi',
  },

  office: {
    title: 'Permintaan privasi',
    lead: 'Apa yang diminta orang, dan sampai kapan harus dijawab. Penghapusan yang tidak ditarik kembali dijalankan dengan sendirinya.',
    open: 'Permintaan yang menunggu',
    none: 'Tidak ada yang menunggu.',
    kinds: { export: 'Salinan data', correction: 'Perbaikan alamat email', erasure: 'Penghapusan semua data' },
    asked: (day) => `diajukan ${day}`,
    due: (day) => `tenggat ${day}`,
    overdue: 'terlambat',
    correctionDone: 'Sudah diperbaiki',
    correctionDoneOf: (name) => `Sudah diperbaiki: ${name}`,
    former: 'Akun yang ditutup',
    formerLead: 'Orang yang tidak dapat masuk lagi. Mungkin mereka meminta penghapusan kepada Anda dengan cara lain.',
    noFormer: 'Tidak ada.',
    closedOn: (day) => `ditutup ${day}`,
    erase: 'Hapus',
    eraseConfirm: (name) => `Hapus semua tentang ${name}`,
    eraseText: (name) =>
      `Semua yang ditulis ${name}, kuncinya, dan akunnya akan hilang untuk selamanya. Apa yang dipegang rekan mentoringnya tetap dapat mereka baca.`,
  },
}
