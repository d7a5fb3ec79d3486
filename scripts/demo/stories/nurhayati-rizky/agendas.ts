import { item, type StoryAgenda } from '../../story.ts'

export const agenda7: StoryAgenda = {
  by: 'mentor',
  items: [
    item(
      'review',
      7,
      [
        'Pertemuan dengan executive chef HS',
        'Sudah empat pekan sejak disepakati. Apa yang baru diketahui dari dapur yang tidak pernah terdengar dari purchasing?',
        'Kepentingan chef tercatat dalam satu kalimat',
      ],
      [
        ['action', 'ketemu-chef'],
        ['note', '5.mentee', 'selama ini gw cuma ngomong sm purchasing'],
      ],
    ),
    item(
      'goal',
      10,
      [
        'Diskon rata-rata menuju 8%',
        'Angkanya turun sejak lembar pra-telepon diisi. Negosiasi mana yang masih bocor, dan apa pemicunya?',
        'Satu pemicu yang diwaspadai bulan ini',
      ],
      [
        ['goal', 'diskon'],
        ['note', '5.mentee', 'diskon bln ini 9,6'],
      ],
    ),
    item(
      'topic',
      18,
      [
        'Rancangan negosiasi kontrak HS',
        'Dititipkan Rizky. Apa yang bisa ditukar selain harga, dan di titik mana Rizky siap mundur?',
        'Tiga hal yang ditukar dan satu batas bawah tertulis',
      ],
      [['topic', 'paket-hs']],
    ),
    item(
      'close',
      8,
      [
        'Langkah dan pengingat',
        'Siapa melakukan apa sebelum bertemu purchasing, dan kapan?',
        'Langkah, nama, tanggal, dan pengingat sesi dalam WITA',
      ],
      [['action', 'peta-hs']],
    ),
  ],
}

export const agenda8: StoryAgenda = {
  by: 'mentor',
  items: [
    item(
      'review',
      7,
      [
        'Gladi dan angka tempo bayar',
        'Keduanya bahan untuk pertemuan HS. Apa yang keluar dari gladi, dan bagaimana angka 60 hari itu dipakai?',
        'Siap atau belum, dengan alasan',
      ],
      [
        ['action', 'gladi-hs'],
        ['action', 'hitung-tempo'],
      ],
    ),
    item(
      'goal',
      20,
      [
        'Negosiasi HS: pertemuan pertama',
        'Pertemuan pertama sudah lewat. Kata per kata, apa yang diminta purchasing dan apa jawaban Rizky?',
        'Satu hal yang berhasil dan satu yang diubah untuk pertemuan kedua',
      ],
      [
        ['goal', 'hs'],
        ['note', '7.mentor', 'batas bawah: diskon 7%.'],
      ],
    ),
    item(
      'concern',
      8,
      [
        'Tekanan akhir bulan',
        'Kebocoran muncul pada hari terakhir. Apa yang Rizky rasakan pada hari itu, dan siapa yang bisa diajak bicara?',
        'Aturan pribadi untuk hari terakhir',
      ],
      [['note', '7.mentor', 'akhir bulan, hari terakhir, mengejar target']],
      'carry',
    ),
    item(
      'close',
      8,
      ['Langkah menuju pertemuan kedua', 'Siapa melakukan apa, dan kapan?', 'Langkah, nama, tanggal'],
      [['goal', 'hs', 'diskon paling tinggi 7%']],
    ),
  ],
}

export const agenda9: StoryAgenda = {
  by: 'mentor',
  items: [
    item(
      'review',
      6,
      [
        'Hasil ronde kedua HS',
        'Ronde kedua sudah berlangsung. Apa hasilnya, dan apa yang masih menggantung?',
        'Status kontrak jelas',
      ],
      [
        ['action', 'ronde-dua'],
        ['action', 'ops-jam5'],
      ],
    ),
    item(
      'carried',
      14,
      [
        'Tekanan akhir bulan',
        'Terbawa dari sesi lalu. Seperti apa hari terakhir bulan kemarin, jam demi jam?',
        'Satu aturan pribadi yang dicoba bulan ini',
      ],
      [
        ['carried', '8.3'],
        ['note', '8.mentee', 'akhir bulan: blm dibahas, waktu abis.'],
      ],
    ),
    item(
      'goal',
      10,
      [
        'Diskon rata-rata: tinggal sedikit',
        'Tenggatnya mendekat. Sejauh mana angka bulan ini, dan apa yang paling berpengaruh?',
        'Perkiraan jujur: tercapai atau tidak',
      ],
      [['goal', 'diskon']],
    ),
    item(
      'close',
      8,
      ['Langkah berikutnya', 'Siapa melakukan apa, dan kapan?', 'Langkah, nama, tanggal'],
      [['goal', 'hs', 'diskon paling tinggi 7%']],
    ),
  ],
}
