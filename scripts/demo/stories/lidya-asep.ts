import { kept, type Story, shared } from '../story.ts'

/** A short pairing that reached what it was for, and ended well. */
export const lidyaAsep: Story = {
  key: 'lidya-asep',
  program: 'pemimpin',
  mentor: 'lidya',
  mentee: 'asep',
  language: 'id',
  cadenceWeeks: 2,
  minutes: 45,
  time: '13:00',
  zone: 'Asia/Jakarta',
  until: { weeksAgo: 9, ended: true },
  sessions: [
    {
      notes: [
        shared(
          'mentor',
          `
          Kang Asep teknisi otomasi gudang, sebentar lagi memimpin 3 teknisi baru. Yang bikin khawatir bukan teknisnya, tapi mengajar: "saya mah bisanya ngoprek, bukan nerangin".
          Saya minta dia menerangkan sensor pintu ke saya, yang tidak tahu apa-apa. Sepuluh menit, jelas sekali, pakai tutup galon. Jadi sebenarnya bisa.
          Fokus kita: menyusun cara melatih teknisi baru dalam 4 minggu.
          `,
        ),
      ],
      actions: [
        {
          key: 'daftar-keterampilan',
          owner: 'mentee',
          text: 'Menulis daftar keterampilan yang harus dikuasai teknisi baru, dari yang paling sering dipakai',
          due: 12,
          done: 11,
        },
      ],
    },
    {
      notes: [
        shared(
          'mentee',
          `
          Daftarnya 27, kebanyakan. Kak Lidya: mana yang kalau salah bisa celaka? 5. Mana yang dipakai tiap hari? 8. Sisanya belakangan.
          Jadi minggu 1 keselamatan, minggu 2-3 yang harian, minggu 4 dilepas sambil ditemani.
          Saya baru sadar dulu saya sendiri dilatih "liat aja", makanya 6 bulan baru berani.
          `,
        ),
      ],
      actions: [
        {
          key: 'kartu-latihan',
          owner: 'mentee',
          text: 'Membuat kartu latihan untuk lima keterampilan keselamatan',
          due: 14,
          done: 14,
        },
      ],
    },
    {
      notes: [
        shared(
          'mentor',
          `
          Kartu latihan sudah dicoba ke teknisi pertama, Ujang. Berhasil 4 dari 5, yang kelima (panel listrik) kartunya terlalu panjang.
          Umpan balik Kang Asep ke Ujang masih berupa "hati-hati atuh". Kita ubah: apa yang dilihat, apa akibatnya, apa yang dilakukan lain kali.
          Dua teknisi berikutnya mulai pekan depan.
          `,
        ),
      ],
      actions: [
        { key: 'panel', owner: 'mentee', text: 'Memecah kartu panel listrik menjadi dua langkah', due: 7, done: 5 },
      ],
    },
    {
      notes: [
        shared(
          'mentee',
          `
          Tiga teknisi jalan bareng. Yang satu cepet, yang satu teliti, yang satu... nanya terus, dan ternyata itu yang paling sedikit salah.
          Teguran pertama saya ke Ujang: berhasil, dia malah bilang nuhun.
          Belum dibahas: gimana kalau saya cuti, siapa yang ngelatih. Nanti.
          `,
        ),
        kept('mentee', `Gaji jabatan baru belum turun padahal SK udah. Jangan dibawa ke sesi, urusan HR.`),
      ],
      actions: [
        {
          key: 'wakil',
          owner: 'mentee',
          text: 'Menyiapkan satu teknisi untuk menggantikan melatih',
          due: 14,
          done: 13,
        },
      ],
    },
    {
      notes: [
        shared(
          'mentor',
          `
          Hari ke-28: dua dari tiga teknisi lulus semua kartu, yang ketiga tinggal satu. Dulu 6 bulan, sekarang 4 pekan. Tujuan tercapai.
          Kita sepakat menutup pasangan mentoring ini, bukan karena bosan, tapi karena yang dicari sudah dapat. Kang Asep mau menjadi mentor program berikutnya, saya senang sekali.
          `,
        ),
        shared(
          'mentee',
          `Hatur nuhun Kak Lidya. Kalau ada yang nanya mentoring itu apa, saya jawab: ditanya terus sampai ketemu sendiri.`,
        ),
      ],
      actions: [
        {
          key: 'cerita-program',
          owner: 'mentee',
          text: 'Menulis setengah halaman tentang kartu latihan untuk dipakai gudang lain',
          due: 14,
          dropped: 20,
        },
      ],
    },
  ],
  goals: [
    {
      key: 'latih',
      by: 'mentor',
      horizon: 'short',
      kind: 'interpersonal',
      text: 'Menyusun dan menerapkan pelatihan empat pekan untuk tiga teknisi baru sebelum {l+70} agar bisa bekerja sendiri dengan aman',
      ifThen: 'Jika seorang teknisi bertanya, maka saya minta ia menebak dulu sebelum saya jawab.',
      measure: { unit: 'kartu', direction: 'up', baseline: 0, target: 13, current: 13 },
      proposed: [0, 1],
      due: 70,
      agreed: [1, 0],
      progress: [4, 0],
      closed: ['reached', 4, 0],
    },
    {
      key: 'sertifikat',
      by: 'mentee',
      horizon: 'long',
      kind: 'technical',
      text: 'Mengambil sertifikasi PLC dalam enam bulan',
      proposed: [0, 2],
      due: 180,
      agreed: [1, 0],
      closed: ['dropped', 4, 0],
    },
  ],
  topics: [
    {
      key: 'telat-nanya',
      by: 'mentee',
      text: 'Teknisi yang malu bertanya, gimana mancingnya?',
      parked: [1, 5],
      used: 2,
    },
  ],
}
