import { item, type StoryAgenda } from '../../story.ts'

export const agenda4: StoryAgenda = {
  by: 'mentor',
  items: [
    item(
      'review',
      10,
      [
        'Surat lamaran dan pembicaraan di rumah',
        'Keduanya menentukan langkah berikutnya. Bagaimana hasilnya, dan apa yang masih berat?',
        'Jelas apakah lamaran dikirim',
      ],
      [
        ['action', 'surat-lamaran'],
        ['action', 'bicara-suami'],
      ],
    ),
    item(
      'goal',
      15,
      [
        'Suara di rapat perencanaan',
        'Sudah tiga rapat. Apa yang membuat lebih mudah, selain menulis satu kalimat?',
        'Cara yang dipakai untuk rapat berikutnya',
      ],
      [
        ['goal', 'bicara'],
        ['note', '3.mentee', 'Sudah bicara di 3 dari 4 rapat.'],
      ],
    ),
    item(
      'topic',
      20,
      [
        'Latihan wawancara',
        'Dititipkan Mbak Yuni. Pertanyaan mana yang paling ditakuti, dan pengalaman apa dari gudang yang bisa menjawabnya?',
        'Tiga kisah nyata siap diceritakan',
      ],
      [['topic', 'wawancara']],
    ),
    item(
      'close',
      10,
      ['Langkah sampai bulan depan', 'Siapa melakukan apa, dan kapan?', 'Langkah, nama, dan tanggal tercatat'],
      [['goal', 'pindah']],
    ),
  ],
}

export const agenda5: StoryAgenda = {
  by: 'mentor',
  items: [
    item(
      'review',
      10,
      [
        'Wawancara dan syaratnya',
        'Wawancara sudah berlangsung. Bagaimana rasanya, dan bagaimana syarat bekerja dari Makassar diterima?',
        'Hal yang perlu ditindaklanjuti tercatat',
      ],
      [
        ['action', 'tiga-kisah'],
        ['action', 'syarat-terbuka'],
      ],
    ),
    item(
      'growth',
      20,
      [
        'Serah terima regu',
        'Apa pun hasilnya, regu perlu calon pengganti. Apa yang dikerjakan Mbak Yuni tanpa pernah tertulis?',
        'Daftar isi serah terima',
      ],
      [
        ['action', 'calon-regu'],
        ['note', '4.mentor', 'Calon pengganti: Mbak Lina (baru, cepat) dan Daeng Rahman (senior, disegani).'],
      ],
    ),
    item(
      'concern',
      15,
      [
        'Bila tidak diterima',
        'Dititipkan Mbak Yuni. Apa yang tetap menjadi milik Mbak Yuni dari lima bulan ini?',
        'Rencana yang tetap berjalan',
      ],
      [['topic', 'gagal']],
    ),
    item(
      'close',
      10,
      ['Langkah sampai bulan depan', 'Siapa melakukan apa, dan kapan?', 'Langkah, nama, dan tanggal tercatat'],
      [['goal', 'pindah']],
    ),
  ],
}

export const agenda6: StoryAgenda = {
  by: 'mentor',
  items: [
    item(
      'review',
      10,
      [
        'Buku serah terima dan Daeng Rahman',
        'Buku sudah jadi, pembicaraan belum terdengar kabarnya. Apa yang menahan?',
        'Hari pembicaraan ditetapkan',
      ],
      [
        ['action', 'serah-terima'],
        ['action', 'daeng'],
      ],
    ),
    item(
      'topic',
      20,
      [
        'Berbicara dengan orang yang lebih tua',
        'Mbak Yuni meminta waktu untuk ini. Apa yang dihormati Daeng Rahman, dan bagaimana memulainya dari sana?',
        'Dua kalimat pembuka',
      ],
      [
        ['topic', 'daeng-topik'],
        ['note', '5.mentee', 'Daeng merasa dilewati selama ini'],
      ],
    ),
    item(
      'goal',
      15,
      [
        'Tiga puluh hari pertama sebagai perencana',
        'Hari pertama sudah dekat. Apa yang ingin dipahami lebih dulu, dan dari siapa?',
        'Daftar lima orang yang ditemui',
      ],
      [['goal', 'tiga-puluh']],
      'carry',
    ),
    item(
      'close',
      10,
      ['Langkah sampai bulan depan', 'Siapa melakukan apa, dan kapan?', 'Langkah, nama, dan tanggal tercatat'],
      [['goal', 'tiga-puluh', 'Bertemu dengan lima orang']],
    ),
  ],
}
