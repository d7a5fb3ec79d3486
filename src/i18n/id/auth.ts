import type { Messages } from '../en/index.ts'

export const auth: Messages['auth'] = {
  title: 'Masuk',
  lead: 'Siapkan mentoring empat mata dengan agenda yang tumbuh dari sesi-sesi sebelumnya. Yang dibicarakan berdua tetap milik berdua.',
  demoTitle: 'Lihat-lihat lewat demo',
  demoLead: (organisation) =>
    `${organisation} adalah perusahaan rekaan dengan riwayat mentoring setengah tahun. Pilih dari sudut pandang siapa Anda ingin melihatnya.`,
  as: { mentor: 'Sebagai mentor', mentee: 'Sebagai mentee', hr: 'Sebagai HR' },
  sees: {
    mentor: 'Sebentar lagi ada sesi, dan agendanya bisa diminta.',
    mentee: 'Menyiapkan sesi yang sama dari sisi mentee.',
    hr: 'Mengurus program, dan tidak pernah melihat isi pembicaraan.',
  },
  noDemo: 'Belum ada cara masuk di sini.',
  noDemoHint: 'Di komputer pengembang, npm start menampilkan tautan untuk masuk.',
  enter: 'Masuk',
}
