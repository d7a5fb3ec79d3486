import { kept, type StorySession, shared } from '../../story.ts'
import { agenda4, agenda5, agenda6 } from './agendas.ts'

export const sessions: StorySession[] = [
  {
    notes: [
      shared(
        'mentor',
        `
          Pertemuan pertama dengan Mbak Yuni, di kantor gudang Makassar. Hadir tepat waktu, membawa buku tulis.

          Mbak Yuni sudah 6 tahun di gudang, 2 tahun terakhir kepala regu shift pagi (11 orang). Menurut saya salah satu kepala regu paling rapi: selisih stok regunya paling kecil.

          Yang disampaikan Mbak Yuni: ingin belajar perencanaan, bukan hanya menjalankan rencana orang. "Setiap hari saya lihat rencana dari Jakarta datang pukul sembilan malam dan tidak cocok dengan isi gudang, Pak. Saya ingin tahu bagaimana rencana itu dibuat."

          Yang menahan: belum pernah memakai Excel lebih dari mengisi tabel, tidak berani bicara di rapat video, dan rumah (suami bekerja di Pare-Pare, anak satu kelas 3 SD).

          Kita sepakat bertemu sebulan sekali. Di antaranya boleh telepon, saya lebih senang telepon daripada chat.
          `,
      ),
    ],
    actions: [
      {
        key: 'catat-selisih',
        owner: 'mentee',
        text: 'Mencatat setiap hari di mana rencana dari Jakarta tidak cocok dengan isi gudang, beserta sebabnya',
        due: 26,
        done: 25,
      },
      {
        key: 'kelas-excel',
        owner: 'mentor',
        text: 'Mencarikan kelas Excel yang bisa diikuti sesudah shift pagi',
        due: 14,
        done: 16,
      },
    ],
  },
  {
    notes: [
      shared(
        'mentee',
        `
          Catatan saya, pertemuan kedua dengan Pak Tris.

          Dari 24 hari kerja, rencana tidak cocok 15 hari. Sebabnya saya kelompokkan: stok di sistem belum dikurangi retur (8 hari), kapal terlambat tapi rencana tidak diubah (4 hari), salah satuan kilo dan boks (3 hari).

          Pak Tris bilang ini sudah pekerjaan perencana. Saya kaget karena menurut saya cuma mencatat.

          Beliau sarankan saya kirim ke Mbak Sari di Jakarta. Saya tidak berani, takut dikira mengadu. Pak Tris mengajari kalimat pembukanya: mulai dari ingin membantu, lalu data, lalu tanya. Saya tulis ulang tiga kali.

          Kelas Excel mulai {d+5}, hari Rabu dan Jumat jam 16.00. Bismillah.
          `,
      ),
      kept('mentee', `Suami belum setuju kalau nanti pindah Jakarta. Belum saya ceritakan ke Pak Tris. Nanti dulu.`),
    ],
    actions: [
      {
        key: 'kirim-sari',
        owner: 'mentee',
        text: 'Mengirim ringkasan 15 hari rencana yang tidak cocok ke Mbak Sari di perencanaan',
        due: 10,
        done: 21,
      },
    ],
  },
  {
    notes: [
      shared(
        'mentor',
        `
          Ringkasan dikirim, terlambat 11 hari, tetapi dikirim. Mbak Sari menelepon balik pada hari yang sama dan mengajak Mbak Yuni ikut rapat perencanaan mingguan lewat video sebagai suara gudang timur. Inilah pintunya.

          Rapat pertama: Mbak Yuni tidak bicara sama sekali. Rapat kedua: bicara satu kali, soal kapal dari Bitung. Katanya kamera membuat lidah kaku. Saya sarankan: tulis satu kalimat sebelum rapat, bacakan apa adanya.

          Excel: sudah bisa tabel pivot! Ditunjukkan kepada saya dengan bangga, dan saya sendiri tidak bisa :)

          Tujuan kita sepakati: bicara sekurangnya satu kali di delapan rapat.
          Belum sempat dibahas: siapa yang menggantikan di regu bila Mbak Yuni pindah. Lanjut bulan depan.
          `,
      ),
    ],
    actions: [
      {
        key: 'satu-kalimat-rapat',
        owner: 'mentee',
        text: 'Menulis satu kalimat sebelum setiap rapat perencanaan dan membacakannya',
        due: 26,
        done: 26,
      },
      {
        key: 'calon-regu',
        owner: 'mentee',
        text: 'Memikirkan dua calon pengganti kepala regu dan apa yang masih perlu mereka pelajari',
        due: 26,
        done: 70,
      },
    ],
  },
  {
    moved: 3,
    notes: [
      shared(
        'mentee',
        `
          (mundur 3 hari kerja karena stok opname)

          - Sudah bicara di 3 dari 4 rapat. Yang satu sinyal putus, jadi tidak saya hitung.
          - Usul saya: rencana dikirim jam 18.00 bukan 21.00, supaya regu malam bisa menyiapkan. Diterima untuk percobaan 2 minggu!! 
          - Ada lowongan perencana junior di tim Mbak Sari, terbuka untuk internal. Mbak Sari bilang silakan melamar, tanpa janji apa-apa.
          - Saya akhirnya cerita soal suami. Pak Tris tidak menyuruh apa-apa, hanya bertanya: apa yang paling dikhawatirkan beliau? Ternyata saya tidak tahu, saya cuma menduga. Pulang nanti saya tanya.

          Pak Tris juga cerita pernah menolak pindah ke Surabaya tahun 2011 dan tidak menyesal. Pilihan itu dua-duanya terhormat.
          `,
      ),
    ],
    actions: [
      {
        key: 'bicara-suami',
        owner: 'mentee',
        text: 'Membicarakan kemungkinan pindah di rumah, mulai dari bertanya',
        due: 14,
        done: 9,
      },
      {
        key: 'surat-lamaran',
        owner: 'mentee',
        text: 'Menulis surat lamaran satu halaman untuk lowongan perencana junior',
        due: 20,
        done: 19,
      },
    ],
  },
  {
    agenda: agenda4,
    notes: [
      shared(
        'mentor',
        `
          Lamaran sudah dikirim. Suami setuju dengan syarat: enam bulan pertama bekerja dari Makassar, ke Jakarta sebulan sekali. Saya anjurkan syarat itu disampaikan terus terang pada wawancara, jangan disimpan.

          Latihan wawancara. Mbak Yuni menjawab "kami", "tim", "regu". Bagus, tetapi pewawancara perlu tahu apa yang dilakukan Mbak Yuni sendiri. Tiga kisah: stok opname tanpa selisih, kapal Bitung, dan rencana pukul 18.00.

          Hasil percobaan pukul 18.00: ketidakcocokan turun dari 15 menjadi 6 hari sebulan. Angka ini harus disebut.

          Calon pengganti: Mbak Lina (baru, cepat) dan Daeng Rahman (senior, disegani). Daftar belum selesai, minta waktu. Baik.
          `,
      ),
      kept(
        'mentor',
        `Saya merasa kehilangan kalau Mbak Yuni pindah, selisih stok pasti naik dulu. Tapi itu urusan saya, bukan alasan menahannya. Jangan sampai terdengar menahan.`,
      ),
    ],
    actions: [
      {
        key: 'tiga-kisah',
        owner: 'mentee',
        text: 'Menulis tiga kisah dari gudang dengan peran sendiri yang jelas',
        due: 10,
        done: 9,
      },
      {
        key: 'syarat-terbuka',
        owner: 'mentee',
        text: 'Menyampaikan syarat bekerja dari Makassar pada wawancara',
        due: 18,
        done: 17,
      },
    ],
  },
  {
    agenda: agenda5,
    notes: [
      shared(
        'mentee',
        `
          DITERIMA. Kabar dari HR {d-2}. Mulai {l+40}, enam bulan pertama dari Makassar. Saya menelepon ibu dulu, baru Pak Tris, maaf Pak :)

          Pewawancara paling tertarik kisah pukul 18.00. Saya bilang "saya mengusulkan", bukan "kami". Rasanya aneh tapi benar.

          Serah terima: saya tulis apa yang tidak tertulis, ternyata 3 halaman. Misalnya siapa yang harus dipasangkan dengan siapa, tanda freezer mau rusak dari bunyinya, nomor HP mandor kapal.
          Isi bukunya, supaya tidak lupa:
          1. Jam-jam genting: 04.30 kapal pertama, 06.00 sopir hotel, 10.00 retur. Siapa berdiri di mana.
          2. Sebelas orang, apa kuatnya masing-masing. Saya tulis hanya yang baik dan yang perlu ditemani, tidak ada yang jelek. Pak Tris membaca dan mencoret satu kalimat saya, katanya itu gosip :)
          3. Freezer 3: kalau bunyinya dobel, telepon teknisi sebelum suhunya naik, jangan tunggu alarm.
          4. Timbangan 2 selisih 200 gram kalau pagi. Sudah saya laporkan tiga kali.
          5. Cara menolak muatan yang tidak layak tanpa bertengkar dengan mandor kapal.
          6. Yang belum pernah saya kerjakan dengan baik: jadwal libur yang adil. Saya minta maaf di halaman terakhir.
          Daeng Rahman jadi kepala regu, Mbak Lina wakil. Yang berat: Daeng merasa dilewati selama ini. Perlu bicara baik-baik, beliau lebih tua. Saya minta saran Pak Tris, waktunya kurang, lanjut bulan depan.
          `,
      ),
    ],
    actions: [
      {
        key: 'serah-terima',
        owner: 'mentee',
        text: 'Menyelesaikan buku serah terima regu dan memberikannya kepada Daeng Rahman dan Mbak Lina',
        due: 25,
        done: 24,
      },
      {
        key: 'daeng',
        owner: 'mentee',
        text: 'Berbicara dengan Daeng Rahman, dimulai dengan meminta nasihat',
        due: 20,
        dropped: 28,
      },
    ],
  },
  {
    agenda: agenda6,
    notes: [
      shared(
        'mentor',
        `
          Buku serah terima bagus sekali, saya minta izin memakainya untuk regu lain.

          Daeng Rahman belum diajak bicara, sudah dua kali batal: sekali karena muatan, sekali karena, kata Mbak Yuni sendiri, "saya yang cari-cari alasan, Pak". Kita latih dua kalimat pembuka. Mulai dengan meminta nasihat tentang freezer, karena di situ beliau ahlinya. Janji: sebelum {d+8}.

          Rencana 30 hari pertama belum sempat dibahas, padahal {t+12} sudah mulai di tempat baru. Kita bahas pada pertemuan berikut; sementara itu Mbak Yuni menyusun daftar lima orang yang ingin ditemui.

          Bicara di rapat: 8 dari 8. Tercapai.
          `,
      ),
      shared(
        'mentee',
        `Terima kasih Pak Tris. Saya takut nanti di tempat baru tidak ada yang mengingatkan dengan telepon. Boleh tetap sebulan sekali ya Pak?`,
      ),
    ],
    actions: [
      {
        key: 'lima-orang',
        owner: 'mentee',
        text: 'Menyusun daftar lima orang yang ingin ditemui pada bulan pertama di perencanaan',
        due: 14,
      },
      {
        key: 'daeng-lagi',
        owner: 'mentee',
        text: 'Menemui Daeng Rahman dan meminta nasihat tentang freezer',
        due: 8,
        done: 7,
      },
    ],
  },
]
