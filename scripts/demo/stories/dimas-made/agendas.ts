import { item, type StoryAgenda } from '../../story.ts'

export const agenda9: StoryAgenda = {
  by: 'mentor',
  items: [
    item(
      'review',
      6,
      [
        'Persiapan presentasi outbox',
        'Presentasinya tinggal sebentar lagi. Bagian mana yang paling belum nyaman diceritakan?',
        'Satu bagian yang perlu dilatih',
      ],
      [['action', 'desain-outbox']],
    ),
    item(
      'goal',
      14,
      [
        'On-call pertama',
        'Rotasi pertama mulai pekan ini. Apa yang sudah bikin tenang sejak simulasi, dan apa yang belum?',
        'Daftar kabar: ke siapa, tiap berapa menit',
      ],
      [
        ['goal', 'oncall'],
        ['note', '6.mentor', 'Kabar tiap 10 menit walaupun isinya "masih nyari".'],
      ],
    ),
    item(
      'topic',
      14,
      [
        'Berani bilang belum tahu di depan tim',
        'Dititip Made. Apa yang terjadi terakhir kali ada yang bilang "belum tahu" di tim ini?',
        'Satu kalimat yang enak diucapkan',
      ],
      [['topic', 'belum-tahu']],
    ),
    item(
      'close',
      8,
      ['Langkah minggu ini', 'Siapa ngerjain apa, dan kapan?', 'Langkah dengan nama dan tanggal'],
      [['goal', 'oncall', 'Menangani satu pekan on-call']],
    ),
  ],
}

export const agenda10: StoryAgenda = {
  by: 'mentor',
  items: [
    item(
      'review',
      6,
      ['Kabar presentasi dan jadwal on-call', 'Dua-duanya jatuh minggu ini. Gimana hasilnya?', 'Dua-duanya ditutup'],
      [
        ['action', 'desain-outbox'],
        ['action', 'tuker-jadwal'],
      ],
    ),
    item(
      'goal',
      20,
      [
        'Bedah on-call hari-hari pertama',
        'Alert pertama udah lewat. Apa yang Made lakukan di sepuluh menit pertama, dan apa yang dipelajari?',
        'Satu perubahan di runbook',
      ],
      [
        ['goal', 'oncall'],
        ['note', '9.mentee', 'on-call mulai {d+3}.'],
      ],
    ),
    item(
      'growth',
      10,
      [
        'Ukuran PR: udah jadi kebiasaan?',
        'Median turun terus sejak dipecah. Kapan PR gede masih muncul, dan kenapa?',
        'Tujuan ditutup atau diganti',
      ],
      [['goal', 'pr-kecil']],
    ),
    item(
      'close',
      8,
      ['Langkah minggu ini', 'Siapa ngerjain apa, dan kapan?', 'Langkah dengan nama dan tanggal'],
      [['note', '8.mentor', 'blok 13-15 buat fokus']],
      'carry',
    ),
  ],
}

export const agenda11: StoryAgenda = {
  by: 'mentee',
  items: [
    item(
      'review',
      7,
      [
        'Alert disk 70%',
        'Ini yang bikin bangun jam dua. Udah sampai mana, dan apa yang menghambat?',
        'Status jelas dan tanggal baru kalau perlu',
      ],
      [
        ['action', 'disk-alert'],
        ['note', '10.mentor', 'alert 02.10, disk'],
      ],
    ),
    item(
      'topic',
      18,
      [
        'Pegang satu service sendiri',
        'Dititip Made: stok-sync lagi nggak ada yang punya. Apa artinya "punya" service, dan apa yang bikin ragu?',
        'Mau atau belum, dan syaratnya',
      ],
      [
        ['topic', 'pemilik'],
        ['note', '1.mentor', 'bisa pegang satu service DAN tidur nyenyak'],
      ],
    ),
    item(
      'goal',
      10,
      [
        'Tes merah dulu',
        'Tujuan ini jarang dibahas sebulan terakhir. Sejauh mana kebiasaannya bertahan pas lagi buru-buru?',
        'Angka jujur dari lima tiket terakhir',
      ],
      [['goal', 'tes']],
      'carry',
    ),
    item(
      'close',
      8,
      ['Langkah minggu ini', 'Siapa ngerjain apa, dan kapan?', 'Langkah dengan nama dan tanggal'],
      [['goal', 'tes', 'tes yang gagal']],
    ),
  ],
}

export const upcoming: StoryAgenda = {
  by: 'mentor',
  items: [
    item(
      'review',
      8,
      [
        'Alert disk dan dokumen arsitektur',
        'Akses terraform udah dicolek. Apa yang masih nahan, dan sejauh mana dokumennya?',
        'Status dua-duanya',
      ],
      [
        ['action', 'disk-alert'],
        ['action', 'arsitektur'],
        ['action', 'colek-platform'],
      ],
      'open',
    ),
    item(
      'carried',
      12,
      [
        'Tes merah dulu',
        'Kebawa dari minggu lalu. Dari lima tiket terakhir, berapa yang tesnya merah duluan, dan apa bedanya?',
        'Angka terbaru buat tujuan ini',
      ],
      [
        ['carried', '11.3'],
        ['note', '11.mentee', 'tes merah: skip, waktunya abis di stok-sync.'],
      ],
      'open',
    ),
    item(
      'topic',
      15,
      [
        'Bareng-bareng megang stok-sync',
        'Made udah bilang mau, dengan tiga syarat. Gimana bentuk tiga bulan pertamanya?',
        'Pembagian peran yang bisa dibawa ke tim',
      ],
      [['note', '11.mentee', 'boleh bilang "belum" ke permintaan fitur']],
      'open',
    ),
    item(
      'close',
      8,
      ['Langkah minggu ini', 'Siapa ngerjain apa, dan kapan?', 'Langkah dengan nama dan tanggal'],
      [['action', 'tanya-jerome']],
      'open',
    ),
  ],
}
