import type { Messages } from '../en/index.ts'

export const auth: Messages['auth'] = {
  title: 'Masuk',
  lead: 'Siapkan mentoring empat mata dengan agenda yang tumbuh dari sesi-sesi sebelumnya. Yang dibicarakan berdua tetap milik berdua.',
  mail: {
    title: 'Lewat email',
    lead: 'Tanpa kata sandi: kami mengirim tautan masuk dan kode yang berlaku satu kali.',
    email: 'Alamat email kerja Anda',
    submit: 'Kirim tautan masuk',
    tooOften:
      'Dalam satu jam ini email sudah diminta beberapa kali. Silakan cari email yang terakhir, atau coba lagi sebentar lagi.',
  },
  sent: {
    title: 'Silakan periksa email Anda',
    lead: 'Bila alamat itu kami kenal, sebuah email sedang dalam perjalanan. Isinya tautan masuk dan kode; masing-masing berlaku satu kali dalam sepuluh menit.',
    code: 'Kode dari email',
    codeHint: 'Enam angka. Kode hanya berlaku di peramban ini; tautan dapat dibuka di mana saja.',
    submit: 'Masuk',
    nothing: 'Belum ada email?',
    nothingHint:
      'Terkadang email masuk ke folder spam. Alamatnya harus sama dengan yang didaftarkan perusahaan Anda, dan undangan berlaku 14 hari; pengelola mentoring di perusahaan Anda dapat mengirim undangan baru.',
    again: 'Mulai lagi',
  },
  link: {
    title: 'Tinggal satu langkah',
    lead: (organisation) => `Tekan sekali saja, dan Anda masuk ke mentoring ${organisation}.`,
    as: (email) => `Anda masuk sebagai ${email}.`,
    submit: 'Masuk',
    elsewhere: 'Tautan ini diminta dari peramban lain',
    elsewhereText:
      'Tidak apa-apa bila Anda memintanya di perangkat lain. Bila orang lain yang mengirim tautan ini kepada Anda, tutuplah halaman ini: Anda akan masuk ke akun yang mereka pilih.',
    confirm: 'Saya sendiri yang meminta tautan ini, di perangkat atau peramban lain',
    confirmMissing: 'Silakan centang kotaknya bila memang Anda yang meminta. Bila bukan, tutup saja halaman ini.',
  },
  ended: {
    title: 'Tautan atau kode ini sudah tidak berlaku',
    text: 'Keduanya berlaku satu kali selama sepuluh menit, dan kode dapat dicoba lima kali. Yang baru bisa Anda terima dalam sekejap.',
    again: 'Minta yang baru',
  },
  demoTitle: 'Lihat-lihat lewat demo',
  demoLead: (organisation) =>
    `${organisation} adalah perusahaan rekaan dengan riwayat mentoring setengah tahun. Pilih dari sudut pandang siapa Anda ingin melihatnya.`,
  as: { mentor: 'Sebagai mentor', mentee: 'Sebagai mentee', hr: 'Sebagai HR' },
  sees: {
    mentor: 'Sebentar lagi ada sesi, dan agendanya bisa diminta.',
    mentee: 'Menyiapkan sesi yang sama dari sisi mentee.',
    hr: 'Mengurus program, dan tidak pernah melihat isi pembicaraan.',
  },
  outbox: {
    title: 'Kotak keluar',
    lead: 'Di komputer pengembang tidak ada email yang keluar. Semuanya tersimpan di sini, yang terbaru di atas, dan siapa pun di komputer ini dapat membacanya.',
    demoHint: 'Ini demo: tidak ada email yang keluar, semuanya menunggu di kotak keluar.',
    open: 'Buka kotak keluar',
    empty: 'Belum ada email',
    emptyText: 'Begitu ada yang hendak dikirim Pamong, email itu tampil di sini.',
    to: (email) => `Kepada ${email}`,
    kinds: { 'sign-in': 'Masuk', security: 'Keamanan', invitation: 'Undangan' },
    states: { queued: 'Menunggu', sent: 'Terkirim', cancelled: 'Dibatalkan' },
    text: 'Sebagai teks biasa',
    html: 'Seperti di program email',
    back: 'Semua email',
  },
}
