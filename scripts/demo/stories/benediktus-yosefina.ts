import { item, kept, type Story, shared } from '../story.ts'

/** A young dispatcher in Jayapura who leads drivers twice her age, and a connection that does not always hold. */
export const benediktusYosefina: Story = {
  key: 'benediktus-yosefina',
  program: 'pemimpin',
  mentor: 'benediktus',
  mentee: 'yosefina',
  language: 'id',
  cadenceWeeks: 2,
  minutes: 45,
  time: '15:00',
  zone: 'Asia/Jayapura',
  until: { next: 4, planned: 1 },
  sessions: [
    {
      notes: [
        shared(
          'mentor',
          `
          Anak Yosi baru pegang dispatch Jayapura 2 bulan. 9 sopir, yang paling muda umur 38. Dia 26.
          Dia bilang: "Pak, saya kasih perintah, dorang senyum saja baru jalan lewat jalan sendiri."
          Saya bilang orang tua tidak ikut perintah, orang tua ikut orang yang dorang percaya. Jadi kerja pertama bukan perintah, tapi duduk.
          Tugas: ikut satu mobil tiap minggu, rute Sentani dulu.
          `,
        ),
      ],
      actions: [
        {
          key: 'ikut-sentani',
          owner: 'mentee',
          text: 'Ikut satu mobil di rute Sentani dari muat sampai pulang',
          due: 10,
          done: 8,
        },
      ],
    },
    {
      notes: [
        shared(
          'mentee',
          `
          Ikut mobil Bapa Yakob ke Sentani. Berangkat jam 5, pulang jam 2 siang.
          - ternyata dorang tidak lewat rute kita karena pasar buka jam 6 dan jalan tutup. Sistem tidak tahu.
          - Bapa Yakob cerita dari dulu tidak ada orang kantor yang ikut. Dia kasih sa sagu bakar.
          - sa tidak kasih perintah apa-apa hari itu. Besoknya dia lapor sendiri jam berapa sampai.
          Pak Beni bilang itu namanya percaya, baru satu, masih delapan.
          `,
        ),
      ],
      actions: [
        {
          key: 'jadwal-ikut',
          owner: 'mentee',
          text: 'Membuat jadwal ikut mobil untuk delapan sopir lainnya, satu tiap pekan',
          due: 7,
          done: 6,
        },
      ],
    },
    {
      status: 'cancelled',
      notes: [
        shared(
          'mentor',
          'Jaringan putus dari pagi, satu kota. Kita lanjut dua minggu lagi. Yosi ada datang ke kantor tapi saya di pelabuhan.',
        ),
      ],
    },
    {
      notes: [
        shared(
          'mentor',
          `
          Sudah ikut 4 dari 9 mobil. Laporan jam tiba sekarang masuk dari 5 sopir, dulu 0.
          Masalah: Bapa Melki kasih turun ikan di rumah keluarga dulu sebelum ke hotel. Yosi tahu, tapi takut tegur. Kita bicara lama. Tegur orang tua ada caranya: tidak di depan orang, mulai dari hormat, baru kasih tahu akibat. Ikan yang tunggu satu jam di matahari, hotel yang tolak, nama Bapa Melki juga yang rusak.
          Yosi latih kalimatnya dua kali.
          `,
        ),
        kept(
          'mentor',
          `Bapa Melki itu masih keluarga dari kaka ipar saya. Jangan ditulis. Saya tidak boleh campur, biar Yosi yang selesaikan, tapi saya perlu bilang ke Yosi soal hubungan ini supaya jelas.`,
        ),
      ],
      actions: [
        {
          key: 'tegur-melki',
          owner: 'mentee',
          text: 'Bicara dengan Bapa Melki empat mata soal singgah sebelum hotel',
          due: 10,
          done: 13,
        },
      ],
    },
    {
      notes: [
        shared(
          'mentee',
          `
          Sudah bicara dengan Bapa Melki. Sa mulai dengan terima kasih karena dia yang ajar sa jalan tikus ke Abepura. Baru sa kasih lihat foto ikan yang hotel tolak. Dia diam, baru bilang "sa pu salah". Dua minggu ini langsung ke hotel terus.
          Sa gemetar sampai sekarang tapi senang.
          Tepat waktu: 71% jadi 79.
          Pak Beni kasih tahu dia ada hubungan keluarga. Sa hargai dia kasih tahu.
          `,
        ),
      ],
      actions: [
        {
          key: 'foto-suhu',
          owner: 'mentee',
          text: 'Mulai kebiasaan foto suhu boks waktu muat dan waktu tiba, di tiga mobil dulu',
          due: 14,
          done: 14,
        },
        {
          key: 'cerita-pilot',
          owner: 'mentor',
          text: 'Menuliskan pengalaman pilot rute tahun lalu untuk Yosi dan untuk rekan di Jakarta',
          due: 14,
        },
      ],
    },
    {
      agenda: {
        by: 'mentor',
        items: [
          item(
            'review',
            8,
            [
              'Foto suhu dan cerita pilot',
              'Satu tugas masing-masing. Apa yang sudah jalan, dan apa yang menghambat?',
              'Status keduanya jelas',
            ],
            [
              ['action', 'foto-suhu'],
              ['action', 'cerita-pilot'],
            ],
          ),
          item(
            'goal',
            14,
            [
              'Ketepatan waktu Jayapura',
              'Dari 71% sudah naik. Apa yang paling berpengaruh, dan mobil mana yang belum ikut?',
              'Langkah untuk empat mobil yang tersisa',
            ],
            [
              ['goal', 'tepat-waktu'],
              ['note', '4.mentee', 'Tepat waktu: 71% jadi 79.'],
            ],
          ),
          item(
            'topic',
            13,
            [
              'Bicara di rapat nasional',
              'Dititipkan Kak Yosi. Apa yang ingin didengar orang Jakarta dari Jayapura, dan siapa yang bisa membantu menyiapkan?',
              'Tiga kalimat yang siap dibacakan',
            ],
            [['topic', 'rapat-nasional']],
            'carry',
          ),
          item(
            'close',
            8,
            ['Langkah dua pekan ke depan', 'Siapa melakukan apa, dan kapan?', 'Langkah, nama, dan tanggal tercatat'],
            [['goal', 'tepat-waktu', 'Menaikkan ketepatan waktu']],
          ),
        ],
      },
      notes: [
        shared(
          'mentor',
          `
          Foto suhu jalan di 3 mobil, 2 sopir lain minta ikut sendiri. Ini yang namanya percaya, tidak disuruh.
          81% minggu ini.
          Cerita pilot: saya belum tulis, maaf. Jakarta juga tunggu.
          Rapat nasional belum sempat dibahas, hujan besar suara tidak dengar. Lanjut.
          `,
        ),
      ],
      actions: [
        {
          key: 'sisa-mobil',
          owner: 'mentee',
          text: 'Ikut empat mobil yang belum, mulai dari rute Arso',
          due: 12,
          done: 7,
        },
      ],
    },
  ],
  goals: [
    {
      key: 'tepat-waktu',
      by: 'mentee',
      horizon: 'long',
      kind: 'technical',
      text: 'Menaikkan ketepatan waktu pengiriman Jayapura dari 71% menjadi 88% paling lambat {l+150} agar hotel tidak menolak ikan lagi',
      ifThen: 'Jika ada sopir yang keluar rute, maka saya tanya dulu sebabnya sebelum menegur.',
      measure: { unit: '%', direction: 'up', baseline: 71, target: 88, current: 81 },
      proposed: [1, 0],
      due: 150,
      agreed: [1, 2],
      progress: [5, 0],
    },
    {
      key: 'ikut-mobil',
      by: 'mentor',
      horizon: 'short',
      kind: 'interpersonal',
      text: 'Ikut kesembilan mobil, satu kali masing-masing, dalam 10 pekan supaya kenal setiap sopir di jalannya sendiri',
      measure: { unit: 'mobil', direction: 'up', baseline: 0, target: 9, current: 5 },
      proposed: [1, 0],
      due: 84,
      agreed: [1, 2],
      progress: [5, 0],
    },
  ],
  topics: [
    {
      key: 'rapat-nasional',
      by: 'mentee',
      text: 'Sa disuruh bicara 5 menit di rapat nasional. Sa takut logat sa ditertawakan.',
      parked: [4, 6],
      used: 5,
    },
  ],
}
