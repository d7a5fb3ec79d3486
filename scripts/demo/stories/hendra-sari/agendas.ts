import { item, type StoryAgenda } from '../../story.ts'

export const agenda8: StoryAgenda = {
  by: 'mentor',
  items: [
    item(
      'review',
      10,
      [
        'Tindak lanjut sejak sesi lalu',
        'Data dari procurement masih ditunggu dan kerangka presentasi jatuh tempo pekan ini. Apa yang sudah selesai, dan apa yang menghambat sisanya?',
        'Status tiap tindak lanjut jelas: selesai, belum, atau terhambat',
      ],
      [
        ['action', 'temui-yusuf'],
        ['action', 'outline'],
      ],
    ),
    item(
      'goal',
      25,
      [
        'Latihan presentasi pertama, tanpa jeda',
        'Mbak Sari memegang satu pesan utama dan kini saatnya diuji dengan waktu. Bagian mana yang paling ingin dibuat meyakinkan?',
        'Tiga perbaikan yang paling berpengaruh tercatat',
      ],
      [
        ['goal', 'presentasi'],
        ['note', '7.mentor', 'Satu kalimat, satu angka, satu janji.'],
      ],
    ),
    item(
      'concern',
      15,
      [
        'Pulang malam dan suasana rumah',
        'Topik ini dititipkan Mbak Sari dan sudah tertunda satu sesi. Seperti apa pekan yang terasa cukup, di kantor dan di rumah?',
        'Satu kebiasaan kecil yang dicoba selama dua pekan',
      ],
      [
        ['topic', 'rumah'],
        ['note', '7.mentor', 'Belum sempat dibahas: pulang malam & urusan rumah'],
      ],
    ),
    item(
      'close',
      10,
      [
        'Siapa melakukan apa sampai sesi berikutnya',
        'Tanggal rapat direksi sudah dekat. Langkah mana yang paling menentukan, dan bantuan apa yang diperlukan dari Pak Hendra?',
        'Paling banyak tiga langkah, masing-masing dengan nama dan tanggal',
      ],
      [['goal', 'presentasi', 'dalam 15 menit dan paling banyak 10 slide']],
    ),
  ],
}

export const agenda10: StoryAgenda = {
  by: 'mentor',
  items: [
    item(
      'review',
      8,
      [
        'Kabar tentang Pak Yusuf dan jawaban untuk risiko sopir',
        'Dua tindak lanjut ini menentukan kekuatan usulan. Bagaimana hasil percakapan dengan Pak Yusuf, dan sejauh mana Fajar membantu?',
        'Jawaban nomor 5 siap dipakai',
      ],
      [
        ['action', 'telepon-yusuf'],
        ['action', 'fajar-sopir'],
        ['note', '9.mentor', 'No. 5 (kalau sopir menolak rute baru?) masih lemah.'],
      ],
    ),
    item(
      'goal',
      25,
      [
        'Latihan presentasi kedua, 15 menit dengan tanya jawab',
        'Latihan pertama berlangsung 27 menit. Apa yang berubah setelah slide dipangkas, dan apa yang masih terasa berat?',
        'Presentasi selesai dalam 15 menit dan slide terakhir menyebut permintaan dengan jelas',
      ],
      [
        ['goal', 'presentasi'],
        ['note', '8.mentee', 'Dry run #1. Hasil: 27 menit utk jatah 15 menit.'],
      ],
    ),
    item(
      'topic',
      7,
      [
        'Menit pertama yang membuat gemetar',
        'Dititipkan Mbak Sari. Apa yang pernah membantu pada saat gugup seperti itu?',
        'Satu cara pembuka yang dipilih dan dilatih dua kali',
      ],
      [['topic', 'gugup']],
    ),
    item(
      'goal',
      12,
      [
        'Menutup tujuan lembur',
        'Tenggatnya sudah lewat dan angkanya belum sampai target. Apa yang membuat penurunan berhenti di tengah jalan?',
        'Keputusan: ditutup, diperpanjang, atau diganti',
      ],
      [['goal', 'lembur']],
    ),
    item(
      'close',
      8,
      [
        'Langkah sampai hari presentasi',
        'Waktunya tinggal sedikit. Siapa mengerjakan apa, dan kapan?',
        'Langkah terakhir sebelum hari presentasi disepakati beserta tanggalnya',
      ],
      [['note', '9.mentor', 'Rapat direksi mundur 2 minggu, jadi {t+22}.']],
    ),
  ],
}

export const agenda11: StoryAgenda = {
  by: 'mentee',
  items: [
    item(
      'review',
      10,
      [
        'Slide terakhir dan dua tugas kuning berikutnya',
        'Slide terakhir sudah dipakai, sedangkan pilihan tugas belum dibicarakan. Apa yang selesai dan apa yang tertunda?',
        'Status kedua tindak lanjut jelas',
      ],
      [
        ['action', 'slide-terakhir'],
        ['action', 'delegasi-jadwal'],
      ],
    ),
    item(
      'goal',
      20,
      [
        'Membedah presentasi di depan direksi',
        'Ingatan masih segar. Apa yang berjalan baik, dan apa yang akan dilakukan dengan cara lain?',
        'Dua hal yang dipertahankan dan satu yang diperbaiki',
      ],
      [
        ['goal', 'presentasi'],
        ['note', '10.mentee', 'jeda setelah angka penting, jgn buru2'],
      ],
    ),
    item(
      'topic',
      8,
      [
        'Peran Fajar sesudah presentasi',
        'Dititipkan Pak Hendra. Bagaimana agar keterlibatan Fajar berlanjut?',
        'Satu peran tetap untuk Fajar dalam pilot',
      ],
      [['topic', 'fajar-hadir']],
      'drop',
    ),
    item(
      'goal',
      12,
      [
        'Delegasi yang berhenti di dua dari enam',
        'Tidak ada kemajuan sejak pelatihan sopir diserahkan ke Fajar. Apa yang membuat langkah ketiga terasa lebih berat daripada dua yang pertama?',
        'Nama penerima dan tanggal untuk satu tugas berikutnya',
      ],
      [
        ['goal', 'delegasi', 'Mendelegasikan enam tugas kuning kepada anggota tim'],
        ['note', '8.mentee', 'Delegasi blm gerak lagi sejak Fajar, krn semua energi ke presentasi.'],
      ],
      'carry',
    ),
    item(
      'close',
      10,
      [
        'Langkah berikutnya setelah keputusan direksi',
        'Apa pun keputusannya, ada yang perlu segera disiapkan. Siapa melakukan apa, dan kapan?',
        'Langkah, nama, dan tanggal tercatat',
      ],
      [['note', '10.mentee', 'izin pilot 8 minggu di 4 rute']],
    ),
  ],
}

export const agenda12: StoryAgenda = {
  by: 'mentor',
  items: [
    item(
      'review',
      10,
      [
        'Tindak lanjut: rencana pilot, hotel di Puncak, Pak Beni',
        'Ada dua tindak lanjut Mbak Sari dan satu milik Pak Hendra. Mana yang selesai, mana yang terhambat?',
        'Semua tindak lanjut punya status dan, bila perlu, tanggal baru',
      ],
      [
        ['action', 'rencana-pilot'],
        ['action', 'hotel-puncak'],
        ['action', 'kolega-pilot'],
      ],
    ),
    item(
      'carried',
      15,
      [
        'Delegasi yang berhenti di dua dari enam',
        'Butir ini terbawa dari sesi lalu. Apa yang terjadi setiap kali Mbak Sari hendak menyerahkan tugas berikutnya?',
        'Satu tugas, satu nama, satu tanggal',
      ],
      [
        ['carried', '11.4'],
        ['goal', 'delegasi', 'Mendelegasikan enam tugas kuning kepada anggota tim'],
        ['note', '11.mentor', 'Delegasi: tidak sempat dibahas'],
      ],
    ),
    item(
      'topic',
      12,
      [
        'Mengajak tim gudang ke dalam pilot',
        'Dititipkan Mbak Sari: pilot dianggap proyek orang kantor. Menurut Mbak Sari, apa yang penting bagi tim gudang?',
        'Satu cara melibatkan tim gudang pada pekan kedua',
      ],
      [['topic', 'nada-tim']],
    ),
    item(
      'concern',
      13,
      [
        'Keadaan Wulan dan suasana tim',
        'Delegasi bertumpu pada tim yang merasa baik-baik saja. Bagaimana keadaan tiap anggota, terutama Wulan yang menerima jadwal libur sopir?',
        'Gambaran jujur tentang tim dan satu percakapan yang perlu segera dilakukan',
      ],
      [['note', '6.mentee', 'jadwal libur sopir ke Wulan']],
      'carry',
    ),
    item(
      'close',
      10,
      [
        'Langkah sampai laporan pilot pertama',
        'Direksi menunggu laporan tiap empat pekan. Siapa melakukan apa, dan kapan?',
        'Langkah, nama, dan tanggal tercatat',
      ],
      [['note', '11.mentor', 'Direksi minta laporan tiap 4 minggu.']],
    ),
  ],
}
