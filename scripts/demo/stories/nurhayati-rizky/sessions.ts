import { kept, type StorySession, shared } from '../../story.ts'
import { agenda7, agenda8, agenda9 } from './agendas.ts'

export const sessions: StorySession[] = [
  {
    notes: [
      shared(
        'mentor',
        `
          Perkenalan, lewat video. Rizky di Jakarta, saya di Makassar. Jam 09.30 WITA = 08.30 WIB, Rizky minta maaf masih di parkiran, hehe tidak apa-apa.

          Angka Rizky kuartal lalu:
          - penjualan 104% target (bagus)
          - diskon rata-rata 12,5%, tim lain 7-8%
          - margin paling bawah dari 9 orang
          Jadi omzetnya ada, untungnya habis di jalan. Saya bilang terus terang. Rizky: "yang penting closing, Bu". Nah, di situ kita mulai.

          Saya minta ceritakan satu negosiasi terakhir kata per kata. Pembeli belum minta diskon, Rizky sudah menawarkan 10%. Kenapa? "Biar cepat, Bu. Takut diam."

          Sesi depan: bawa 3 negosiasi terakhir, tulis siapa yang pertama menyebut diskon.
          `,
      ),
    ],
    actions: [
      {
        key: 'tiga-nego',
        owner: 'mentee',
        text: 'Menuliskan tiga negosiasi terakhir: siapa yang pertama menyebut diskon, dan berapa',
        due: 12,
        done: 12,
      },
      {
        key: 'ikut-telepon',
        owner: 'mentor',
        text: 'Mengajak Rizky mendengarkan satu telepon negosiasi saya dengan pelanggan Makassar',
        due: 20,
        done: 21,
      },
    ],
  },
  {
    notes: [
      shared(
        'mentee',
        `
          Hasil 3 nego:
          1. resto padang Tebet - gw duluan nawarin 10%, deal 12
          2. katering pabrik Cikarang - gw duluan, 10%, deal 15 (!!)
          3. hotel di Senayan (sebut aja HS) - mereka duluan minta 5, gw kasih 8. Bu Nur: "kenapa ki kasih lebih dari yang diminta?" ... ga bisa jawab

          3 dari 3 gw yg ngalah. Pait.

          Dari Bu Nur:
          > diskon itu jawaban. pertanyaannya apa dulu?
          > habis sebut harga, DIAM. hitung sampai 7 dlm hati
          > kalau harus kasih, minta sesuatu balik: volume, tempo bayar, jadwal kirim

          Target disepakati: diskon rata2 dari 12,5% ke 8% paling lambat {t+140}.

          PR: bikin lembar pra-telepon (pre-call plan), isi sebelum tiap nego di atas 50 juta
          `,
      ),
      kept(
        'mentee',
        `Bu Nur baik tapi nusuk bgt. Margin paling bawah dr 9 org, gw baru tau. Bos gw ga pernah bilang. Jangan sampe anak2 tau.`,
      ),
    ],
    actions: [
      {
        key: 'precall',
        owner: 'mentee',
        text: 'Membuat lembar pra-telepon dan mengisinya sebelum setiap negosiasi di atas Rp50 juta',
        due: 10,
        done: 14,
      },
    ],
  },
  {
    notes: [
      shared(
        'mentor',
        `
          Lembar pra-telepon ada, tapi baru diisi 1 dari 4 negosiasi. Alasannya sibuk. Saya tanya: berapa menit mengisinya? "Sepuluh." Berapa rupiah diskon katering Cikarang kemarin? "Delapan belas juta, Bu." Ya sudah, dia jawab sendiri.

          Latihan diam. Saya jadi pembeli. Percobaan 1: Rizky tahan 2 detik. Percobaan 4: 7 detik, dan saya (pembeli) yang bicara duluan. Rizky kaget itu berhasil.

          Sudah dengar telepon saya dengan Pak Haji pemilik rumah makan di Pantai Losari. Yang Rizky tangkap: saya bertanya 11 kali sebelum sebut harga. Dia biasanya 2 kali.

          Belum dibahas: cara menghadapi pembeli yang galak. Lanjut.
          `,
      ),
    ],
    actions: [
      {
        key: 'sepuluh-tanya',
        owner: 'mentee',
        text: 'Menyusun sepuluh pertanyaan pembuka untuk pelanggan hotel dan restoran',
        due: 10,
        done: 8,
      },
      {
        key: 'isi-lembar',
        owner: 'mentee',
        text: 'Mengisi lembar pra-telepon untuk semua negosiasi dua pekan ini',
        due: 14,
        done: 13,
      },
    ],
  },
  {
    notes: [
      shared(
        'mentee',
        `
          - lembar diisi 5/5 ✅ 
          - diskon rata2 bulan ini 10,4 (dari 12,5). turun!
          - 10 pertanyaan jadi, favorit: "apa yang terjadi di dapur kalau ikan telat 1 jam?" -> chef-nya cerita 20 menit sendiri
          - pembeli galak: purchasing HS yg suka banting pulpen. tips bu nur: galak itu teknik, bukan perasaan. catat, ulangi angkanya pelan, tanya "selain harga, apa yg bikin bapak blm yakin?"
          - HS mau perpanjang kontrak 3 bln lagi, nilainya 1,2 M setahun. ini yg gede. mulai siapin dr skrg
          `,
      ),
    ],
    actions: [
      {
        key: 'peta-hs',
        owner: 'mentee',
        text: 'Memetakan siapa saja yang ikut memutuskan di hotel HS dan apa kepentingannya',
        due: 14,
        done: 19,
      },
    ],
  },
  {
    notes: [
      shared(
        'mentor',
        `
          Ada masalah. Rizky menjanjikan ke katering Cikarang pengiriman jam 4 subuh setiap hari, TANPA tanya operasional. Tim Sari tidak punya truk jam segitu di rute itu. Akibatnya 3 hari terlambat, pelanggan marah, operasional marah, Rizky marah ke operasional di grup WA.
          Kronologi, supaya tidak saling tafsir:
          - Senin sore: katering minta jam 4 subuh, Rizky jawab "aman, Bu" dalam 1 menit (dia tunjukkan chatnya)
          - Senin malam jam 21: Rizky baru isi pesanan di sistem, kolom jam dikosongkan karena "pasti ngerti"
          - Selasa subuh: truk datang 05.50. Rabu 06.10. Kamis 05.45.
          - Kamis siang: katering telepon, minta potongan lagi 5%. Jadi janji itu dibayar dua kali.
          - Kamis malam: kalimat Rizky di grup WA, dibaca 43 orang, termasuk kepala gudang dan Mbak Sari.

          Kita urai:
          1. Janji itu diskon juga, cuma bentuknya lain. Rizky diam lama. Paham mi.
          2. Kalimatnya di grup: "ops emang ga pernah bisa diandelin". Itu yang bikin orang berhenti menolong. Satu kata "ga pernah" menghapus 200 pengiriman yang tepat waktu.
          3. Yang bisa dilakukan: telepon Mbak Sari, minta maaf dulu, lalu tanya jam berapa yang realistis.

          Saya juga pernah begitu tahun pertama, dengan bandeng 2 ton. Nanti saya ceritakan kalau sudah tidak sakit.
          `,
      ),
      kept(
        'mentor',
        `Rizky defensif 15 menit pertama. Jangan tambah tekanan sesi depan, mulai dari yang baik dulu. Atasannya kelihatannya cuma tanya omzet, itu akar masalahnya, tapi bukan urusan saya untuk bilang. Pikirkan.`,
      ),
    ],
    actions: [
      {
        key: 'maaf-sari',
        owner: 'mentee',
        text: 'Menelepon Mbak Sari (perencanaan), meminta maaf, dan menanyakan jam kirim yang realistis untuk Cikarang',
        due: 2,
        done: 1,
      },
      {
        key: 'cek-ops',
        owner: 'mentee',
        text: 'Menambahkan kolom "sudah dicek ke operasional" di lembar pra-telepon',
        due: 7,
        done: 4,
      },
    ],
  },
  {
    notes: [
      shared(
        'mentee',
        `
          udah telpon mbak sari. kirain bakal disemprot, ternyata dia malah cerita cara ngatur slot, dan nawarin jam 05.30 utk cikarang. katering oke, asal konsisten. DAMN gampang bgt kalo nanya dari awal

          minta maaf jg di grup. pendek. mas Fajar bales jempol

          peta HS (telat seminggu, maaf bu):
          - purchasing: harga. yg banting pulpen
          - exec chef: kesegaran + jam. paling dendam sama telat
          - finance controller: tempo bayar 45 hari, maunya 60
          - GM: ga mau ada drama sblm musim liburan
          selama ini gw cuma ngomong sm purchasing. 3 org lain blm pernah gw temuin. ... udah janjian sm chef-nya, jam setengah tiga abis lunch service

          diskon bln ini 9,6
          `,
      ),
    ],
    actions: [
      {
        key: 'ketemu-chef',
        owner: 'mentee',
        text: 'Bertemu executive chef HS sebelum bicara harga dengan purchasing',
        due: 14,
        done: 12,
      },
    ],
  },
  {
    status: 'missed',
    notes: [
      shared(
        'mentor',
        `Rizky tidak masuk sampai 09.50, saya tutup. Katanya salah hitung WITA. Kedua kalinya, jadi saya minta dia pasang pengingat, bukan minta maaf.`,
      ),
    ],
  },
  {
    agenda: agenda7,
    notes: [
      shared(
        'mentor',
        `
          Chef HS: yang dia mau bukan murah, tapi satu orang yang angkat telepon jam 5 pagi. Ini emas.

          Rancangan nego HS:
          - ditukar: tempo bayar 60 hari <-> komitmen volume 2 ton/bln; jam kirim tetap <-> kontrak 18 bulan; nomor telepon khusus <-> tanpa biaya bagi kita
          - batas bawah: diskon 7%. Lewat dari itu Rizky berdiri, salaman, pulang.
          - Rizky: "kalau saya pulang beneran gimana Bu?" Ya pulang. Kontrak lain masih ada, margin tidak.

          Diskon bulan ini 8,9. Satu yang bocor: akhir bulan, hari terakhir, mengejar target. Selalu hari terakhir. Pola itu yang dijaga.

          Pengingat WITA sudah dipasang, dia tunjukkan layarnya :)
          `,
      ),
    ],
    actions: [
      {
        key: 'gladi-hs',
        owner: 'mentee',
        text: 'Gladi negosiasi HS dengan rekan tim yang berperan sebagai purchasing',
        due: 12,
        done: 12,
      },
      {
        key: 'hitung-tempo',
        owner: 'mentor',
        text: 'Menghitung bersama keuangan berapa biaya tempo 60 hari, supaya Rizky punya angka',
        due: 8,
        done: 7,
      },
    ],
  },
  {
    agenda: agenda8,
    notes: [
      shared(
        'mentee',
        `
          LAPORAN PERANG HS ronde 1 ({d-2})

          purchasing buka: "kompetitor kasih 14%". dulu gw pasti panik. kali ini diem 7 detik (rasanya 7 menit). dia lanjut sendiri: "ya tapi mereka telat terus". LAH.
          gw tanya: selain harga apa yg bikin blm yakin? -> tempo bayar. gw bilang 60 hari bisa, kalau volume 2 ton. angka dari bu nur kepake bgt (biaya tempo = 1,1%)
          pulpen dibanting 1x. gw ulang angkanya pelan. works.
          posisi: mereka minta 9, gw di 5. ronde 2 tgl {n+9}.

          yg jelek: di lift gw bilang ke finance controller "mungkin 7 masih bisa". kenapa mulut gw gini. Bu Nur: "lift juga ruang rapat"

          akhir bulan: blm dibahas, waktu abis. lanjut sesi depan
          `,
      ),
      kept(
        'mentor',
        `Rizky bilang di akhir, minta tidak dicatat: ada tawaran dari perusahaan lain, gaji lebih besar. Saya tidak menahan. Saya tanya apa yang ingin dia pelajari sebelum pergi, kalau pergi. Dia tidak menjawab.`,
      ),
    ],
    actions: [
      {
        key: 'ronde-dua',
        owner: 'mentee',
        text: 'Menyiapkan ronde kedua HS: tiga tawaran yang ditukar, tanpa menyebut angka diskon lebih dulu',
        due: 8,
        done: 8,
      },
      {
        key: 'ops-jam5',
        owner: 'mentee',
        text: 'Memastikan ke operasional siapa yang mengangkat telepon pukul 05.00 untuk HS',
        due: 7,
        done: 12,
      },
    ],
  },
  {
    agenda: agenda9,
    notes: [
      shared(
        'mentor',
        `
          HS: sepakat prinsip di 6,5%, tempo 60 hari, volume 2 ton, kontrak 18 bulan. Nilai 1,2 M setahun. TAPI belum tanda tangan, GM minta klausul denda keterlambatan. Rizky sudah tanya operasional dulu sebelum menjawab, itu kemajuan besar. Draf klausul ditunggu dari legal.

          Akhir bulan. Rizky cerita jam demi jam: jam 3 sore bos kirim papan peringkat ke grup, jam 4 dia mulai menelepon "siapa saja". Aturan baru: hari terakhir tidak menelepon pelanggan yang belum ada lembarnya. Saya tanya, bagaimana menyampaikan ini ke atasan? Belum tahu. Kita bahas lagi.

          Diskon rata-rata 8,4. Tinggal 0,4.

          Yang saya lihat: Rizky sekarang bertanya dulu baru menawar. Lima bulan lalu, eh empat bulan, terbalik.
          `,
      ),
      shared(
        'mentee',
        `ditambahin dikit Bu: yg bikin gw bangga bukan 6,5-nya, tapi pas chef HS WA gw langsung "mas rizky jgn ganti sales ya". wkwk.
          PR gw: klausul denda, ngomong ke bos soal papan peringkat (serem), sama lembar utk 3 nego besar bln depan`,
      ),
    ],
    actions: [
      {
        key: 'klausul',
        owner: 'mentee',
        text: 'Mendapatkan draf klausul denda dari legal dan membahasnya dengan operasional',
        due: 7,
      },
      {
        key: 'bos-peringkat',
        owner: 'mentee',
        text: 'Bicara dengan atasan tentang papan peringkat pada hari terakhir bulan',
        due: 10,
      },
      {
        key: 'cerita-bandeng',
        owner: 'mentor',
        text: 'Menceritakan kisah bandeng dua ton, lengkap dengan angkanya',
        due: 14,
      },
    ],
  },
]
