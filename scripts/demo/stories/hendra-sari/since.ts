import { kept, type StorySession, shared } from '../../story.ts'
import { agenda8, agenda10, agenda11, agenda12 } from './agendas.ts'

export const since: StorySession[] = [
  {
    minutes: 45,
    notes: [
      shared(
        'mentor',
        `
          Sesi dipotong 15 menit, saya ada rapat mendadak.

          Pesan utama versi Sari: "Dengan menata ulang 14 rute Jabodetabek, ketepatan waktu naik ke 93% tanpa menambah truk." Bagus. Satu kalimat, satu angka, satu janji. Tinggal dibuktikan.

          Data procurement blm ada. Sari sdh email 2x, Pak Yusuf tdk balas. Saran: jgn email ke-3. Datang ke mejanya, tanya apa yg menyulitkan.

          Kerangka slide: masalah - akar - usulan - biaya - risiko - yg diminta dari direksi. Maks 10.

          lembur: turun ke 11 jam. Lumayan, tapi jgn2 krn pesanan lagi sepi.

          Belum sempat dibahas: pulang malam & urusan rumah (Sari sempat singgung di awal, anaknya mulai protes). Lanjut sesi depan.
          `,
      ),
    ],
    actions: [
      {
        key: 'outline',
        owner: 'mentee',
        text: 'Menyusun kerangka presentasi direksi, paling banyak 10 slide',
        due: 11,
        done: 11,
      },
      {
        key: 'temui-yusuf',
        owner: 'mentee',
        text: 'Menemui Pak Yusuf langsung di mejanya untuk data muatan balik kosong',
        due: 7,
        done: 12,
      },
    ],
  },
  {
    agenda: agenda8,
    notes: [
      shared(
        'mentee',
        `
          Dry run #1. Hasil: 27 menit utk jatah 15 menit. Waduh.

          Masukan Pak Hendra
          - slide 3 terlalu penuh, 14 rute ditulis semua. Cukup 1 peta + 1 contoh (rute Bekasi Timur, 3 truk jadi 2)
          - sy baca slide. Coba tutup laptop, ceritakan. Ternyata lebih lancar!!
          - pas ditanya "berapa biayanya kalau gagal?" sy jawab muter2. Siapkan 5 pertanyaan tersulit + jawaban 2 kalimat
          - "mungkin", "kayaknya", "kurang lebih" muncul 19x (dihitung lagi sama beliau, ampun)

          Ketemu Pak Yusuf: datanya ada tapi di 4 file beda2 format, dan beliau takut dipakai utk menyalahkan procurement. Sy jelaskan tujuannya. Beliau janji kirim {t+8}.

          Soal rumah: skrg sy pulang 18.30 paling telat 2 hari seminggu. Pelan2. Suami yg usul hari Selasa & Kamis "hari pulang". Sejauh ini 3 dari 4 berhasil.

          Delegasi blm gerak lagi sejak Fajar, krn semua energi ke presentasi. Masih 2 dari 6.
          `,
      ),
      kept(
        'mentee',
        `Takut sekali sama Direktur Keuangan. Katanya pernah bikin manajer nangis. Mungkin gosip. Tapi tetap.`,
      ),
    ],
    actions: [
      {
        key: 'lima-pertanyaan',
        owner: 'mentee',
        text: 'Menulis lima pertanyaan tersulit dan jawaban dua kalimat untuk masing-masing',
        due: 12,
        done: 12,
      },
      {
        key: 'pangkas-slide',
        owner: 'mentee',
        text: 'Memangkas slide menjadi paling banyak 10 dan melatih 15 menit dengan pengatur waktu',
        due: 12,
        done: 13,
      },
      {
        key: 'kenalkan-tjandra',
        owner: 'mentor',
        text: 'Mengenalkan Sari ke Bu Tjandra (Direktur Keuangan) sebelum hari presentasi',
        due: 20,
        done: 13,
      },
    ],
  },
  {
    notes: [
      shared(
        'mentor',
        `
          Rapat direksi mundur 2 minggu, jadi {t+22}. Reaksi pertama Sari lega, reaksi kedua kecewa. Dua-duanya boleh.

          Konflik baru: Pak Yusuf kirim data, tapi cc Bu Endang dgn kalimat "mohon dipastikan tim perencanaan tidak menyalahgunakan". Sari langsung balas panjang, reply all. Kita baca ulang emailnya sama-sama.
          - fakta di email Sari: benar semua.
          - nada: bertahan. Paragraf ke-3 menyerang balik ("justru procurement yang...").
          - apa yg Sari inginkan dari Pak Yusuf 3 bln lagi? "Kerja sama rutin soal muatan balik". Apakah email itu mendekatkan? Tidak.
          Keputusan Sari: telepon Pak Yusuf hari ini, minta maaf atas nadanya, bukan atas isinya. Lalu tulis ringkas ke semua: sdh dibicarakan, dan terima kasih utk datanya.

          5 pertanyaan tersulit: 4 sdh bagus. No. 5 (kalau sopir menolak rute baru?) masih lemah. Minta bantuan Fajar utk no. 5, dia yg paling kenal sopir.

          Bu Tjandra sdh saya kenalkan, ngobrol 10 menit di lift dan lobi :) Kesannya: "anak ini tahu angkanya".
          `,
      ),
    ],
    actions: [
      {
        key: 'telepon-yusuf',
        owner: 'mentee',
        text: 'Menelepon Pak Yusuf, meminta maaf atas nada email, dan menutup utas dengan ringkasan pendek',
        due: 1,
        done: 0,
      },
      {
        key: 'fajar-sopir',
        owner: 'mentee',
        text: 'Meminta Fajar membantu jawaban untuk risiko sopir menolak rute baru',
        due: 10,
        done: 9,
      },
    ],
  },
  {
    agenda: agenda10,
    notes: [
      shared(
        'mentee',
        `
          Dry run #2 — 14 menit 30 detik!! 9 slide.

          Yg sdh baik kata Pak Hendra: pembukaan (cerita hotel di Cikini yg nolak ikan krn telat 50 menit), satu peta, angka biaya per drop. "Mungkin/kayaknya" tinggal 4x.
          Yg perlu: jeda setelah angka penting, jgn buru2. Dan di slide terakhir sebut JELAS apa yg diminta: izin pilot 8 minggu di 4 rute, bukan "mohon arahan".

          Fajar bantu no. 5, malah menawarkan ikut hadir kalau ditanya soal sopir. Bu Endang setuju.

          Pak Yusuf: sdh baik, beliau malah kirim file ke-5. Setelah ditelepon beliau cerita tahun lalu timnya pernah disalahkan di depan direksi pakai data sendiri. Pantas.

          Lembur: tutup buku utk tujuan ini, posisi 9 jam, target 6. TIDAK tercapai. Sy sedih tapi Pak Hendra ajak lihat: dari 14 ke 9 itu 5 orang pulang lebih awal. Kenapa berhenti di 9? Krn tugas kuning masih di sy dan sy numpuk di sore hari -> nyambung ke delegasi lagi. Hmm.
          `,
      ),
      kept(
        'mentee',
        `Sempat bilang ke Pak Hendra tolong jangan ditulis: sy hampir minta mundur dari koordinator bulan lalu. Skrg sdh tidak. Tapi ingin sy simpan di sini supaya ingat bahwa perasaan itu lewat.`,
      ),
    ],
    actions: [
      {
        key: 'slide-terakhir',
        owner: 'mentee',
        text: 'Menulis ulang slide terakhir: izin pilot delapan pekan di empat rute',
        due: 5,
        done: 4,
      },
      {
        key: 'delegasi-jadwal',
        owner: 'mentee',
        text: 'Memilih dua tugas kuning berikutnya dan menetapkan siapa penerimanya',
        due: 16,
      },
    ],
  },
  {
    agenda: agenda11,
    notes: [
      shared(
        'mentor',
        `
          Presentasi {d-6} kemarin: BERHASIL. Izin pilot 8 minggu, 4 rute, mulai {t+10}. Direksi minta laporan tiap 4 minggu.

          Kita bedah selagi segar.
          Yg berjalan: cerita hotel Cikini langsung menarik perhatian; Sari berhenti 3 detik setelah "93 persen tanpa menambah truk". Ketika Bu Tjandra tanya biaya kalau gagal, jawabannya dua kalimat, selesai. Ketika Dirut tanya sopir, Sari mempersilakan Fajar menjawab. Itu bukan tanda lemah, itu pemimpin.
          Menit per menit yg saya ingat:
          00.00 pembukaan, suara agak gemetar sampai kira2 kalimat keempat. Sesudah itu hilang.
          03.30 peta. Dirut maju ke layar, pakai kacamata. Tanda bagus.
          06.00 biaya per drop. Bu Tjandra menulis sesuatu. Sari tidak panik, tidak menjelaskan dua kali.
          09.15 risiko. Di sini Sari mempersilakan Fajar berdiri.
          13.40 slide permintaan. Kalimatnya: "Kami memohon izin pilot delapan minggu di empat rute." Titik. Tidak ada "kalau berkenan".
          Tanya jawab 21 menit, lebih panjang dari presentasinya. Itu artinya didengar.
          Yg bisa lebih baik: pertanyaan Direktur Komersial soal hotel di Puncak dijawab "nanti saya cek" lalu tidak dicatat. Sudah dicek belum? Belum... -> jadi tindak lanjut.

          Tujuan presentasi: tercapai, kita tutup. Selamat!

          On-time sdh 90% bahkan sebelum pilot, krn cut-off 14.00.
          Satu catatan keras dari saya, dan Sari setuju ini ditulis: selama 10 minggu persiapan, tim berjalan dgn cara lama. Fajar berubah, Sari berubah, tapi Intan, Wulan, dan Nanda blm merasakan apa2. Presentasi bagus tidak memindahkan satu tugas pun. Jadi minggu2 ini jgn cari panggung baru dulu.
          Sari tanya apakah boleh istirahat seminggu. Boleh. Cuti 2 hari setelah pilot jalan, sdh saya ingatkan utk diajukan hari ini juga.

          Delegasi: tidak sempat dibahas, waktu habis utk merayakan (dgn sengaja). Sesi depan HARUS.
          `,
      ),
      shared(
        'mentee',
        `Terima kasih Pak. Sy simpan satu hal: waktu Fajar menjawab pertanyaan Dirut, sy tdk merasa kalah, malah bangga. Lima bulan lalu pasti beda.
          Catatan kecil: tangan sy tetap dingin. Gpp (ini boleh pakai gpp kan).`,
      ),
    ],
    actions: [
      {
        key: 'hotel-puncak',
        owner: 'mentee',
        text: 'Menjawab pertanyaan Direktur Komersial soal pengiriman ke hotel di Puncak',
        due: 4,
        done: 6,
      },
      {
        key: 'rencana-pilot',
        owner: 'mentee',
        text: 'Menyusun rencana pilot empat rute: penanggung jawab, ukuran, dan jadwal laporan',
        due: 12,
        done: 12,
      },
      {
        key: 'kolega-pilot',
        owner: 'mentor',
        text: 'Menghubungkan Sari dengan Pak Beni di Jayapura yang pernah menjalankan pilot rute',
        due: 14,
      },
    ],
  },
  {
    agenda: agenda12,
    notes: [
      shared(
        'mentee',
        `
          Sesi 13. Minggu pertama pilot.
          (10.02 mulai, 11.04 selesai. Pak Hendra bawa kopi, sy bawa lumpia dari Bu Endang)

          - 4 rute jalan sejak {t-4}. On-time minggu ini 91% (seluruh wilayah). Rute Bekasi Timur sempat kacau hari kedua krn 1 truk mogok, Nanda yg atur pengganti tanpa tanya sy. SY BARU TAHU SORENYA. Senang dan agak aneh rasanya.
          - Rencana pilot selesai, laporan 4 mingguan pertama jatuh {t+24}. Blm jelas siapa yg tulis, sy lagi?
          - Hotel di Puncak: sdh sy jawab ke Direktur Komersial minggu lalu. Jawabannya bukan "bisa" tapi "bisa kalau pesanan masuk H-1 jam 12". Beliau oke. TUTUP ya yg ini.
          - Soal tim gudang yg bilang ini "proyeknya orang kantor": diputuskan tiap Senin pagi Fajar yg buka briefing pilot di gudang, bukan sy. Sy hadir, diam, dengar. Sdh dicoba sekali, mandornya (Pak Darto) malah usul tukar urutan muat di rute 3. Usulnya dipakai. Jadi ini jg sdh beres, tinggal diteruskan.
          - Biaya per drop: minggu 1 turun 3,8% dari baseline. Jgn senang dulu kata Pak Hendra, satu minggu blm jadi data. Sepakat lihat lagi di minggu ke-4.
          - Delegasi: masih 2 dari 6, sama persis dgn tiga bulan lalu. Sy mengaku: dua tugas berikutnya sdh sy pilih di kepala (rekonsiliasi retur & jadwal servis truk) tapi blm bilang ke siapa2. Pak Hendra tanya apa yg terjadi setiap kali sy mau bilang. Jawaban jujur: takut mereka keberatan, apalagi Wulan.
            Lalu beliau tanya: "kalau Mbak Sari jadi Bagas, lebih suka dikasih tugas baru atau dikasih kejutan waktu tugas itu telat?" ... iya Pak.
            Tugas yg paling sy nikmati ternyata jadwal servis truk, krn bisa ke bengkel dan ngobrol. Nah itu dia. Sy pegang bukan krn perlu tapi krn senang.
          - Umpan balik dari Pak Hendra: laporan sy ke Bu Endang sekarang mulai dgn kesimpulan, dulu mulai dgn permintaan maaf. (horee)
          - Wulan: 3 minggu terakhir sering izin, di 1 on 1 jawabannya pendek2. Intan bilang Wulan lagi lihat2 lowongan. Sy blm tanya langsung. Waktu habis, BELUM SEMPAT dibahas, lanjut sesi depan ya Pak.
          - Capek tapi bukan capek yg kemarin.

          Yg sy janjikan: bilang ke Bagas soal rekonsiliasi retur sebelum {d+5}. Dan 1 on 1 dgn Wulan tanpa laptop.
          `,
      ),
      shared(
        'mentor',
        `
          Tambahan dari saya:
          - Sari minta maaf 2x soal delegasi. Tidak perlu. Yg perlu: satu nama, satu tanggal.
          - Saya belum menghubungkan dgn Pak Beni. Utang saya, minggu ini.
          - Pertanyaan utk direnungkan: tugas mana yg masih Sari pegang krn Sari menikmatinya?
          - Ada lowongan manajer perencanaan regional, pengumumannya bulan depan. Terbuka utk umum jadi boleh ditulis. Belum dibahas, biar Sari yg putuskan mau dibicarakan atau tidak.
          `,
      ),
      kept(
        'mentor',
        `
          Sari calon kuat utk posisi regional, tapi kalau dia naik sekarang timnya blm siap: semua masih bergantung. Delegasi adalah kuncinya, bukan presentasi.
          Jangan ditulis: Endang tanya pendapat saya soal Sari utk posisi itu. Saya bilang jgn tanya saya, tanya Sari. Saya mentornya, bukan penilainya.
          Wulan: kalau sampai resign, Sari akan menyalahkan diri. Siapkan diri utk itu.
          `,
      ),
    ],
    actions: [
      {
        key: 'retur-bagas',
        owner: 'mentee',
        text: 'Menyerahkan rekonsiliasi retur ke Bagas, dengan satu contoh yang sudah jadi',
        due: 5,
      },
      {
        key: 'wulan-1on1',
        owner: 'mentee',
        text: 'Mengajak Wulan 1 on 1 tanpa laptop dan bertanya langsung bagaimana keadaannya',
        due: 16,
      },
      {
        key: 'laporan-pilot',
        owner: 'mentee',
        text: 'Menentukan siapa yang menulis laporan pilot pertama untuk direksi',
        due: 13,
      },
      {
        key: 'template-laporan',
        owner: 'mentor',
        text: 'Mengirim contoh laporan pilot satu halaman yang pernah dipakai untuk direksi',
        due: 5,
        done: 4,
      },
      {
        key: 'servis-truk',
        owner: 'mentee',
        text: 'Mencoba menyerahkan jadwal servis truk satu bulan penuh, lalu mencatat apa yang terasa hilang',
        due: 27,
        suggested: true,
      },
      {
        key: 'bahas-lowongan',
        owner: 'mentee',
        text: 'Menulis tiga alasan untuk dan tiga alasan menunda melamar posisi regional, sebelum membahasnya dengan siapa pun',
        due: null,
        suggested: true,
      },
    ],
  },
]
