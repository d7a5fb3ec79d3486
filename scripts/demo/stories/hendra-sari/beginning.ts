import { kept, type StorySession, shared } from '../../story.ts'

export const beginning: StorySession[] = [
  {
    notes: [
      shared(
        'mentor',
        `
          Sesi pertama. Kenalan ± 20 menit, sisanya langsung ke isi.

          - Mbak Sari baru 3 minggu jadi koordinator perencanaan distribusi. Tim 5 org: Fajar, Bagas, Intan, Wulan, Nanda. Sebelumnya planner senior di tim yg sama, jadi "kemarin teman makan siang, sekarang yg tanda tangan cuti".
          - Yg paling berat: semua masih lewat Sari. Approve rute, cek muatan, balas WA sopir jam 5 pagi. Kata Sari "kalau saya tidak cek, saya tidak tenang".
          - Fajar paling senior (9 thn), sempat jadi calon koordinator juga. Sejak pengumuman jadi pendiam.
          - Aturan main kita: apa yg dibicarakan di sini tetap di sini. Atasan Sari (Bu Endang) boleh tahu TOPIK besar, bukan isi.

          Yg ingin dicapai 6 bln ke depan, versi Sari: (1) tim jalan tanpa saya cek satu-satu, (2) berani bicara di depan direksi, (3) tidak pulang jam 8 terus.

          Sepakat: sebelum sesi depan Sari catat selama 1 minggu tugas apa saja yg sebenarnya bisa dikerjakan org lain.
          Belum sempat dibahas: gaya kepemimpinan, lanjut sesi depan.
          `,
      ),
      kept(
        'mentee',
        `
          Deg-degan tapi ternyata Pak Hendra enak diajak ngobrol, tidak segalak di rapat mingguan wkwk.
          Jujur sy belum cerita semua. Sy takut kelihatan tidak siap. Dua malam ini susah tidur krn kepikiran muatan Bekasi yg telat.
          Yg kena banget: "Kamu dinaikkan bukan utk jadi planner terbaik, tapi supaya ada lima planner yg baik". Perlu dicerna dulu.
          `,
      ),
    ],
    actions: [
      {
        key: 'log-tugas',
        owner: 'mentee',
        text: 'Mencatat selama satu pekan tugas rutin yang sebenarnya bisa dikerjakan anggota tim',
        due: 10,
        done: 12,
      },
      {
        key: 'contoh-raci',
        owner: 'mentor',
        text: 'Mengirim contoh pembagian tugas (RACI) dari tim gudang Cakung',
        due: 4,
        done: 3,
      },
    ],
  },
  {
    notes: [
      shared(
        'mentee',
        `
          Catatan sesi ke-2 dgn Pak Hendra

          Hasil log seminggu: 23 tugas rutin, 14 di antaranya sy sendiri yg pegang. Pak Hendra minta sy tandai warna:
          - merah = memang harus koordinator (approve lembur, komplain pelanggan besar) -> cuma 4
          - kuning = bisa orang lain kalau diajari -> 6
          - hijau = bisa dilepas besok pagi -> 4 (rekap suhu truk, update papan rute, balas WA sopir, kirim manifest)

          Ternyata yg hijau pun sy pegang krn "lebih cepat sy kerjakan sendiri". Pak Hendra: lebih cepat utk hari ini, lebih lambat utk 6 bulan. Hmm iya.

          Contoh RACI dari Cakung sdh diterima, lumayan ribet tapi bisa disederhanakan.

          Soal gaya memimpin (sisa sesi lalu): sy cenderung tidak enakan, menghindar kalau hrs menegur. Pak Hendra cerita waktu pertama kali pegang tim dulu malah kebalikannya, semua org dimarahi :D

          Rencana: lepas 4 yg hijau dulu ke Nanda & Intan. Mulai 1 on 1 dgn tiap anggota tim, 30 menit, dua pekan sekali.
          `,
      ),
    ],
    actions: [
      {
        key: 'lepas-hijau',
        owner: 'mentee',
        text: 'Menyerahkan empat tugas hijau ke Nanda dan Intan, lengkap dengan contoh hasil yang diharapkan',
        due: 10,
        done: 9,
      },
      {
        key: 'jadwal-1on1',
        owner: 'mentee',
        text: 'Menjadwalkan 1 on 1 pertama dengan kelima anggota tim',
        due: 14,
        done: 20,
      },
    ],
  },
  {
    notes: [
      shared(
        'mentor',
        `
          10.05 mulai, 11.00 selesai.

          1. 4 tugas hijau sdh diserahkan. Nanda cepat belajar, rekap suhu truk malah dibuatkan form. Intan masih sering tanya balik, wajar.
          2. 1 on 1: baru 3 dari 5 (Nanda, Intan, Bagas). Wulan bentrok jadwal. Fajar "nanti saja, Mbak, saya sibuk". Sari tidak mengejar. Saya tanya: apa yg membuat Sari tidak mengejar? Diam agak lama. "Takut ditolak lagi, Pak".
          3. Tujuan pertama disepakati: 6 tugas kuning didelegasikan. Cara ukurnya jelas: dianggap selesai kalau 3 minggu berturut-turut Sari tidak menyentuhnya.
          4. Lembur tim: rata-rata 14 jam/org/bln. Ini bahaya. Sari merasa lembur = loyal; saya tidak setuju. Kita jadikan tujuan juga, turun ke 6 jam.

          Utk sesi depan: bawa satu situasi nyata di mana Sari seharusnya memberi umpan balik tapi tidak jadi.
          `,
      ),
      kept(
        'mentor',
        `
          Utk saya sendiri. Fajar pernah ke ruangan saya bln lalu, tanya kenapa bukan dia. Saya jawab normatif, dan terus terang kurang baik. Jangan ditulis di catatan bersama, Sari tidak perlu tahu dari saya.
          Perlu bicara dgn Endang: apakah Fajar sdh dikasih penjelasan yg layak?
          `,
      ),
    ],
    actions: [
      {
        key: 'undang-fajar',
        owner: 'mentee',
        text: 'Mengajak Fajar 1 on 1 di luar ruang kerja (kantin atau jalan ke gudang), bukan lewat undangan kalender',
        due: 12,
        dropped: 28,
      },
      { key: 'data-lembur', owner: 'mentee', text: 'Menarik data lembur tim tiga bulan terakhir', due: 8, done: 6 },
    ],
  },
  {
    moved: 2,
    notes: [
      shared(
        'mentee',
        `
          (sesi digeser 2 hari kerja, sy demam. Terima kasih Pak sdh mau pindah jadwal)

          Situasi yg sy bawa: Bagas tiga kali telat kirim rencana muatan ke gudang. Hrsnya jam 15.00, dia kirim 16.20, 15.45, 16.05. Akibatnya tim muat mulai telat, truk ke Bogor berangkat 40 menit lewat jadwal.

          Sy sdh coba bicara. Yg sy bilang: "Mas Bagas, kalau bisa agak cepat ya, tapi gpp kok." Pak Hendra ketawa: "itu umpan balik atau permintaan maaf?"

          Latihan: situasi - perilaku - dampak - lalu TANYA. Sy coba 3x, percobaan ke-3 baru pas:
          "Senin, Selasa, dan Rabu kemarin rencana muatan masuk setelah 15.30. Tim gudang jadi mulai memuat lewat jam 4 dan truk Bogor terlambat. Apa yang membuat jam tiga sulit terkejar?"

          Pertanyaan terakhir itu penting krn sy sebenarnya blm tahu alasannya!! Jangan2 data pesanan dari sales yg telat.

          Data lembur: 14,2 jam rata2, Bagas sendiri 22 jam. Oh.
          `,
      ),
      shared(
        'mentor',
        `Catatan pendek dari saya: Sari kuat di data, lemah di kalimat penutup. Setiap umpan balik diakhiri "tapi gpp kok". Kita hitung bersama, tadi 4 kali. Latihan terus, saya ikut hitung.
          On-time delivery wilayah Sari 86%. Ini angka yg nanti dilihat direksi.`,
      ),
    ],
    actions: [
      {
        key: 'feedback-bagas',
        owner: 'mentee',
        text: 'Menyampaikan umpan balik ke Bagas soal rencana muatan, tanpa "tapi gpp kok", dan mencatat jawabannya',
        due: 7,
        done: 5,
      },
    ],
  },
  {
    notes: [
      shared(
        'mentee',
        `
          Kabar baik dulu: bicara dgn Bagas berjalan OK. Ternyata benar, data pesanan horeka baru final jam 14.40 krn sales input borongan. Jadi bukan Bagas yg malas. Untung ditanya.
          Solusi sementara: cut-off sales 14.00, sdh sy chat ke koordinator sales, blm dibalas.

          Kabar buruk: rapat tim {d-3} Fajar memotong di depan semua org. "Dari dulu juga begitu caranya, gak usah diubah-ubah." Sy kaget, sy diam, rapat lanjut seperti tdk ada apa2. Habis itu sy nangis di toilet. (boleh ditulis gpp, biar ingat)

          Urutan kejadiannya (diminta Pak Hendra ditulis apa adanya, tanpa tafsir):
            08.10 sy buka rapat, bahas papan rute digital, minta mulai dicoba minggu depan
            08.14 Fajar: "Dari dulu juga begitu caranya", dst. Intan dan Nanda saling lihat.
            08.15 sy bilang "baik, nanti kita bahas lagi ya" -> padahal tdk ada rencana membahas lagi
            08.16 lanjut agenda berikut. Sampai selesai Fajar main HP.
            08.40 bubar. Wulan tanya "Mbak gpp?" 
          Tafsir sy: dia sengaja menjatuhkan. Tafsir lain yg mungkin (kami cari 3): dia benar2 khawatir sama sopir sepuh; dia merasa tdk ditanya padahal 9 tahun di sini; dia sedang ada masalah di rumah. Sy tdk tahu yg mana. Itu yg mau ditanyakan.

          Yg dibahas: 
          - bedakan dua hal: dia tdk setuju dgn ISI (soal papan rute digital) dan CARA dia menyampaikan.
          - bisa jadi dia benar soal isinya. Sopir yg sepuh memang tdk nyaman pakai tablet.
          - kalau dibiarkan 2-3x lagi, tim akan belajar bhw boleh begitu ke koordinator.

          Mau sy bicara empat mata, bkn lewat chat. Tapi sy blm siap minggu ini... Pak Hendra: "siap itu bukan perasaan, itu persiapan". Dibuat kerangka 3 kalimat.
          `,
      ),
      kept(
        'mentor',
        `
          Sari menangis waktu cerita. Saya beri waktu, tidak langsung kasih solusi. Sepertinya itu yg dibutuhkan, nanti kalau saya buru-buru lagi, ingat sesi ini.
          Ada rencana restrukturisasi wilayah timur kuartal depan, off the record dari Pak Direktur. Bisa jadi peluang buat Fajar. Belum boleh keluar.
          `,
      ),
    ],
    actions: [
      {
        key: 'bicara-fajar',
        owner: 'mentee',
        text: 'Bicara empat mata dengan Fajar memakai kerangka tiga kalimat: yang terjadi, dampaknya ke tim, dan pertanyaan',
        due: 12,
        done: 18,
      },
      {
        key: 'cutoff-sales',
        owner: 'mentor',
        text: 'Mengangkat cut-off pesanan 14.00 di rapat operasi dengan kepala sales',
        due: 7,
        done: 8,
      },
    ],
  },
  {
    status: 'cancelled',
    notes: [
      shared(
        'mentor',
        `Batal. Gudang Cakung kebanjiran sejak subuh, saya di lokasi sampai malam. Maaf ya Mbak Sari. Kita tidak cari hari pengganti, lanjut sesi berikut sesuai jadwal. Kalau soal Fajar butuh teman bicara sebelum itu, telepon saja.`,
      ),
    ],
  },
  {
    notes: [
      shared(
        'mentee',
        `
          SUDAH BICARA DGN FAJAR. Di kantin belakang, {d-10} sore, 50 menit.

          Ringkasnya: dia kecewa krn tdk pernah dikasih tahu alasan tdk terpilih. Bkn marah ke sy. Dia minta maaf soal potong di rapat, sy jg minta maaf krn papan rute digital diputuskan tanpa tanya dia. Soal isi dia betul, 6 dari 11 sopir di wilayahnya tdk pakai tablet. Kita sepakat papan kertas + foto ke grup, digitalnya pelan2.
          Fajar bersedia pegang pelatihan sopir. Itu salah satu tugas kuning -> jadi 2 dari 6 yg sdh lepas (satu lagi: jadwal libur sopir ke Wulan).

          1 on 1 sdh kelima-limanya. Alhamdulillah.

          Berita baru yg bikin mules: Bu Endang minta sy presentasi usulan rute ulang Jabodetabek di rapat direksi, kira2 8-10 minggu lagi. 15 menit + tanya jawab. Sy blm pernah bicara di depan direksi. Terakhir presentasi besar itu waktu sidang skripsi, hehe.

          Pak Hendra bantu bedah: siapa yg hadir, apa yg mereka peduli. Direktur Keuangan = biaya per drop. Direktur Komersial = komplain hotel. Dirut = risiko.
          Sy perlu data biaya muatan balik kosong dari procurement (Pak Yusuf).
          `,
      ),
      shared(
        'mentor',
        `Umpan balik utk Sari, saya tulis supaya bisa dibaca lagi: pembicaraan dgn Fajar itu berat dan Sari menjalaninya dgn bertanya dulu, mengakui bagian sendiri, lalu sepakat hal konkret. Hasilnya kelihatan, Fajar sekarang pegang pelatihan sopir.
          Yg masih perlu: jangan tunggu sampai 6 minggu.
          cut-off 14.00 diterima sales utk Jabodetabek, mulai {t+5}.`,
      ),
    ],
    actions: [
      {
        key: 'minta-data-yusuf',
        owner: 'mentee',
        text: 'Meminta data biaya muatan balik kosong enam bulan terakhir ke Pak Yusuf (procurement)',
        due: 7,
        done: 38,
      },
      {
        key: 'satu-kalimat',
        owner: 'mentee',
        text: 'Menulis pesan utama presentasi dalam satu kalimat',
        due: 12,
        done: 13,
      },
    ],
  },
]
