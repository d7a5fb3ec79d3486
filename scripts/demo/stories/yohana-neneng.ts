import { item, kept, type Story, shared } from '../story.ts'

/** HR can mentor too: a monthly pairing on leading without a title. */
export const yohanaNeneng: Story = {
  key: 'yohana-neneng',
  program: 'pemimpin',
  mentor: 'yohana',
  mentee: 'neneng',
  language: 'id',
  cadenceWeeks: 4,
  minutes: 60,
  time: '13:00',
  zone: 'Asia/Jakarta',
  until: { next: 3, planned: 1 },
  sessions: [
    {
      notes: [
        shared(
          'mentor',
          `
          Pertemuan pertama dengan Teh Neneng, koordinator mutu. Di awal saya sampaikan: di sini saya mentor, bukan HR. Apa yang dibicarakan tidak saya bawa ke pekerjaan saya yang lain, dan kalau suatu saat berbenturan, saya akan bilang.
          Teh Neneng memimpin proyek label baru tanpa anak buah: semua orang harus dibujuk. "Saya sudah kirim lima email, yang jawab satu, itu pun stiker."
          Kita gambar siapa saja yang perlu setuju. Sebelas orang. Mana yang benar-benar memutuskan? Tiga.
          `,
        ),
      ],
      actions: [
        {
          key: 'tiga-orang',
          owner: 'mentee',
          text: 'Bertemu langsung dengan tiga orang yang memutuskan soal label, 15 menit masing-masing',
          due: 25,
          done: 24,
        },
      ],
    },
    {
      notes: [
        shared(
          'mentee',
          `
          Tiga-tiganya sudah ketemu. Yang paling galak ternyata cuma kesal karena dulu label pernah diganti tanpa kasih tahu cetakan. Dia malah bantu.
          Pelajaran: saya selalu mulai dari "harus", padahal orang mau tahu "kenapa" dan "apa repotnya buat saya".
          Kak Yohana minta saya hitung berapa kali pakai kata harus minggu depan. Takut lihat hasilnya hehe
          `,
        ),
      ],
      actions: [
        {
          key: 'hitung-harus',
          owner: 'mentee',
          text: 'Menghitung kata "harus" dalam email dan rapat selama satu pekan',
          due: 14,
          done: 15,
        },
      ],
    },
    {
      notes: [
        shared(
          'mentor',
          `
          Kata "harus": 46 kali seminggu. Pekan kedua 19, dan menurut Teh Neneng balasan email jadi lebih cepat. Kebetulan? Mungkin. Tapi menyenangkan.
          Label baru dipakai di 4 dari 7 gudang. Makassar menunggu stok lama habis.
          Belum sempat: cara menolak pekerjaan tambahan dari atasan. Lanjut bulan depan.
          `,
        ),
        kept(
          'mentor',
          `Neneng menyebut soal atasannya yang suka menelepon malam. Sebagai HR saya ingin bertindak, sebagai mentor saya tidak boleh tanpa izinnya. Tanya dulu: mau dibantu atau hanya didengar?`,
        ),
      ],
      actions: [
        {
          key: 'sisa-gudang',
          owner: 'mentee',
          text: 'Menyepakati tanggal pindah label dengan tiga gudang yang tersisa',
          due: 21,
          done: 20,
        },
      ],
    },
    {
      agenda: {
        by: 'mentor',
        items: [
          item(
            'review',
            10,
            [
              'Tanggal pindah label di tiga gudang',
              'Ini langkah terakhir proyek. Gudang mana yang sudah memberi tanggal, dan apa yang menahan sisanya?',
              'Tanggal untuk ketiga gudang',
            ],
            [
              ['action', 'sisa-gudang'],
              ['note', '2.mentor', 'Label baru dipakai di 4 dari 7 gudang.'],
            ],
          ),
          item(
            'topic',
            20,
            [
              'Menolak pekerjaan tambahan dari atasan',
              'Dititipkan Teh Neneng dan tertunda bulan lalu. Apa yang terjadi terakhir kali mengatakan ya?',
              'Satu kalimat yang terasa milik sendiri',
            ],
            [
              ['topic', 'menolak'],
              ['note', '2.mentor', 'Belum sempat: cara menolak pekerjaan tambahan dari atasan.'],
            ],
          ),
          item(
            'goal',
            15,
            [
              'Memimpin tanpa jabatan',
              'Label hampir selesai. Sejauh mana tujuan ini tercapai, dan apa yang dipelajari tentang membujuk?',
              'Tujuan diperbarui',
            ],
            [['goal', 'label']],
          ),
          item(
            'close',
            10,
            ['Langkah sampai bulan depan', 'Siapa melakukan apa, dan kapan?', 'Langkah, nama, dan tanggal tercatat'],
            [['goal', 'label', 'tujuh gudang']],
          ),
        ],
      },
      notes: [
        shared(
          'mentee',
          `
          Tinggal Jayapura, kapal tanggal {n+10}.
          Latihan menolak: "Boleh, Pak. Dari tiga ini mana yang Bapak izinkan mundur?" Kak Yohana suka. Saya coba ke atasan {d-1} kemarin dan beliau malah bilang batal saja satu.
          Kak Yohana tanya apakah saya mau dibantu soal telepon malam atau cukup didengar. Didengar dulu, sy mau coba bicara sendiri.
          `,
        ),
      ],
      actions: [
        {
          key: 'telepon-malam',
          owner: 'mentee',
          text: 'Menyampaikan ke atasan jam berapa bisa ditelepon di luar jam kerja',
          due: 18,
        },
      ],
    },
  ],
  goals: [
    {
      key: 'label',
      by: 'mentee',
      horizon: 'short',
      kind: 'interpersonal',
      text: 'Menerapkan label baru di tujuh gudang paling lambat {l+130} dengan persetujuan setiap kepala gudang',
      measure: { unit: 'gudang', direction: 'up', baseline: 0, target: 7, current: 6 },
      proposed: [0, 2],
      due: 130,
      agreed: [1, 0],
      progress: [3, 0],
    },
    {
      key: 'mutu-nasional',
      by: 'mentor',
      horizon: 'long',
      kind: 'career',
      text: 'Memimpin satu proyek mutu lintas wilayah dari awal sampai selesai dalam satu tahun',
      proposed: [3, 0],
      due: 365,
    },
  ],
  topics: [
    {
      key: 'menolak',
      by: 'mentee',
      text: 'Menolak kerjaan tambahan dari atasan tanpa bikin suasana dingin',
      parked: [2, 8],
      used: 3,
    },
    { key: 'lelah', by: 'mentee', text: 'Capek jadi tukang bujuk terus. Kapan boleh memerintah?', parked: [3, 9] },
  ],
}
