import { kept, type StorySession, shared } from '../../story.ts'
import { agenda9, agenda10, agenda11 } from './agendas.ts'

export const sessions: StorySession[] = [
  {
    notes: [
      shared(
        'mentee',
        `
          Minggu pertama sama Mas Dimas.

          - env lokal akhirnya jalan setelah 3 hari (ternyata versi node, klasik). Mas Dimas: "harusnya hari pertama lo udah nanya, De"
          - repo yang bakal sering aku pegang: order-api, stok-sync. Jangan sentuh billing dulu
          - PR pertama: benerin typo di README. Kata Mas Dimas gpp, yang penting alurnya kerasa: branch, PR, review, merge, deploy
          - aturan 30 menit: kalau mentok lebih dari 30 menit, nanya. Tulis dulu udah nyoba apa aja

          Aku orangnya sungkan nanya. Di kampus dulu nanya = ketahuan ga bisa. Di sini katanya kebalik.
          `,
      ),
    ],
    actions: [
      { key: 'typo', owner: 'mentee', text: 'Merge satu PR kecil sampai terdeploy', due: 5, done: 3 },
      {
        key: 'env-doc',
        owner: 'mentee',
        text: 'Nulis cara setup lokal yang bener di wiki, biar orang berikutnya nggak tiga hari',
        due: 7,
        done: 12,
      },
    ],
  },
  {
    notes: [
      shared(
        'mentor',
        `
          PR pertama Made udah live. 1 typo, 1 deploy, 1 bubble tea.

          Yg gue lihat minggu ini: Made nanya ke gue 2x, dua2nya bagus, konteksnya lengkap. Tapi nanya ke tim lain 0x. Kemarin mentok 2 jam soal webhook padahal Gita duduk 3 meter dari dia dan dia yg bikin. Aturan 30 menit berlaku buat semua org, bukan cuma gue.

          Target 6 bulan, versi Made: bisa pegang satu service sendiri. Versi gue: bisa pegang satu service DAN tidur nyenyak.

          Minggu depan: bug beneran. Gue pilihin yg agak nyebelin, stok minus di gudang Bogor.
          `,
      ),
    ],
    actions: [
      {
        key: 'bug-stok',
        owner: 'mentee',
        text: 'Cari penyebab stok minus di Bogor, tulis dugaan sebelum buka kode',
        due: 7,
        done: 9,
      },
    ],
  },
  {
    notes: [
      shared(
        'mentee',
        `
          BUG STOK MINUS
          dugaan awal: race condition (salah). Dugaan ke-2: timezone (salah). Ternyata event retur diproses 2x karena consumer restart, ga idempotent.
          Mas Dimas nyuruh nulis tesnya dulu sebelum benerin. Aku bilang nanti aja abis fix. "Kalo tesnya belum merah, lo ga tau apa yg lo benerin". Tesnya merah. Abis itu fix 3 baris.

          Aku kira kerjaan engineer itu nulis kode. Minggu ini nulis 3 baris dalam 4 hari hahaha

          Tanya ke Gita soal webhook: 5 menit kelar. Oke. Noted.

          wiki setup belum, maaf, besok2 ya (besok beneran)
          `,
      ),
    ],
    actions: [
      { key: 'tes-dulu', owner: 'mentee', text: 'Dua tiket berikutnya: tes merah dulu, baru fix', due: 14, done: 13 },
    ],
  },
  {
    notes: [
      shared(
        'mentor',
        `
          Review bareng PR #3 Made (retry queue).
          - 640 baris. Kegedean. Yg review kemarin cuma bilang LGTM, itu bukan pujian, itu tanda org nyerah.
          - Pecah 3: migrasi, logic, wiring. Made bilang takut dikira lambat kalo PR-nya kecil2. Kebalik bgt, De.
          - nama variabel: data, data2, dataFinal. Kita ketawa. Lalu diganti.

          Tujuan baru disepakati: median PR di bawah 200 baris. Sekarang 410.

          Wiki setup: jadi! 2 orang magang udah pake, katanya 40 menit.
          `,
      ),
    ],
    actions: [
      {
        key: 'pecah-pr',
        owner: 'mentee',
        text: 'Pecah PR retry queue jadi tiga, masing-masing bisa di-review 15 menit',
        due: 5,
        done: 4,
      },
    ],
  },
  {
    status: 'cancelled',
    notes: [
      shared(
        'mentor',
        'Skip minggu ini, gue di offsite tim platform. Kalo urgent ping di Slack, jangan ditahan sampe minggu depan.',
      ),
    ],
  },
  {
    notes: [
      shared(
        'mentee',
        `
          - 3 PR kecil: 90, 140, 75 baris. Semua di-review di hari yg sama!! bukan LGTM doang, ada diskusi beneran
          - dapet review pedes dari Jerome: "why is this a class?" aku baca 5x, sempet bete. Mas Dimas: dia nanya, bukan nuduh. Jawab aja kenapa. Ternyata emang ga perlu class :')
          - tanya Mas Dimas gimana caranya nge-review PR orang senior. Katanya mulai dari nanya yg jujur: "aku ga ngerti baris ini, bisa jelasin?" itu udah review

          Gantian, minggu ini aku yg review 2 PR. Deg2an.
          `,
      ),
    ],
    actions: [
      {
        key: 'review-orang',
        owner: 'mentee',
        text: 'Review dua PR orang lain, minimal satu pertanyaan jujur per PR',
        due: 7,
        done: 6,
      },
    ],
  },
  {
    notes: [
      shared(
        'mentor',
        `
          On-call. Made masuk rotasi 3 minggu lagi dan mukanya pucat.
          Kita jalanin simulasi: gue matiin consumer di staging, Made pegang runbook.
          16.03 gue cabut colokan (secara kiasan). Made lagi minum.
          16.07 nemu alert di Slack. Bagus, ga nunggu ditelepon.
          16.09 buka 9 tab grafana. SEMBILAN. Gue diem aja.
          16.14 tangan udah di tombol restart.
          16.15 gue stop, minta dia ngomong keras2: yg gue tau apa, yg gue duga apa. Di situ dia nyadar disk belum dicek.
          16.21 disk 100%. Dia senyum lebar bgt.
          16.24 log lama dihapus (di staging ya, di prod dipindah dulu), consumer naik.
          16.30 kita ulang dari awal, kali ini kabar duluan. Selesai 9 menit.

          Rangkumannya:
          - 4 mnt: nemu alert. 
          - 11 mnt: mau restart semuanya. Gue tahan: "apa yg lo tau, apa yg lo duga?"
          - 18 mnt: ketemu, disk penuh. 
          - yg kurang: ga ngabarin siapa2 selama 18 menit. Diem itu yg bikin org panik. Kabar tiap 10 menit walaupun isinya "masih nyari".

          Made cerita ga bisa tidur mikirin on-call. Gue bilang tahun pertama gue bawa laptop ke kondangan. Jangan ditiru.
          Estimasi blm sempat dibahas, lanjut minggu depan.
          `,
      ),
      kept(
        'mentor',
        `Made sering minta maaf duluan. Cek juga, apa dia lembur tiap malam? commit jam 23.40 tiga hari berturut2. Jangan tanya di depan orang.`,
      ),
    ],
    actions: [
      {
        key: 'runbook',
        owner: 'mentee',
        text: 'Nambahin bagian "kabari siapa, tiap berapa menit" di runbook stok-sync',
        due: 7,
        done: 5,
      },
      {
        key: 'shadow',
        owner: 'mentor',
        text: 'Atur Made shadowing on-call satu minggu bareng Jerome',
        due: 10,
        done: 7,
      },
    ],
  },
  {
    notes: [
      shared(
        'mentee',
        `
          - shadowing sama Jerome seru. Dia nulis semua di thread, jam menit. Aku nyontek gayanya
          - ESTIMASI: tiket "sinkron harga" aku bilang 2 hari, jadinya 6. Dibedah: 1 hari nunggu akses, 2 hari salah paham requirement, 1 hari beneran susah. Jadi yg meleset bukan kodenya
          - latihan: sebelum nyebut angka, sebut dulu 3 hal yg belum tau
          - soal commit malem: ketauan. Aku emang ngulang kerjaan malem2 karena siang ga fokus, banyak meeting. Mas Dimas ga marahin, nanya mana meeting yg aku ga pernah ngomong. 2 dari 5. Boleh keluar.
          - median PR minggu ini 180
          `,
      ),
    ],
    actions: [
      {
        key: 'keluar-meeting',
        owner: 'mentee',
        text: 'Pamit dari dua meeting yang nggak butuh aku',
        due: 5,
        done: 6,
      },
    ],
  },
  {
    notes: [
      shared(
        'mentor',
        `
          Made udah keluar dari 2 meeting, blok 13-15 buat fokus. Commit malem minggu ini 0. 

          Desain: dia usul outbox buat event harga. Diagramnya rapi. Pertanyaan gue: apa yg terjadi kalo worker mati pas udah kirim tapi blm nandain? Diem... "kirim 2x". Terus? "consumer-nya harus tahan". YES. Stok minus sesi 3 kepake.

          Gue minta dia presentasiin desain ini ke tim {t+8}. Jawabannya "harus ya mas". Harus ga, sebaiknya iya.
          `,
      ),
    ],
    actions: [
      {
        key: 'desain-outbox',
        owner: 'mentee',
        text: 'Presentasi desain outbox ke tim, 15 menit, satu diagram',
        due: 8,
        done: 8,
      },
    ],
  },
  {
    agenda: agenda9,
    notes: [
      shared(
        'mentee',
        `
          gladi presentasi: kecepetan. diulang, sambil minum di tiap pindah kotak. works wkwk
          kalimat andalan: "itu aku belum tau, aku cek dan kabarin jam 4". diucapin 3x ke kaca 
          on-call mulai {d+3}. Daftar kabar udah ditempel di monitor: 1) thread #insiden 2) Mas Dimas 3) shift lead gudang (Pak Udin, kata Jerome jgn lupa dia)
          ibu di Tabanan nanya kapan pulang pas odalan. Belum berani ajuin cuti pas on-call, Mas Dimas: tuker aja jadwalnya, itu gunanya rotasi
          `,
      ),
    ],
    actions: [
      {
        key: 'tuker-jadwal',
        owner: 'mentee',
        text: 'Tuker jadwal on-call yang bentrok sama pulang ke Tabanan',
        due: 6,
        done: 4,
      },
    ],
  },
  {
    agenda: agenda10,
    notes: [
      shared(
        'mentor',
        `
          Presentasi outbox: 15 menit pas, 6 pertanyaan, 1x "itu aku belum tau, aku cek dan kabarin jam 4". Jam 15.52 dia kabarin. Gue liat 2 org senior saling lirik, in a good way.

          On-call: alert 02.10, disk. Made kabarin di menit 3, 13, 23. Beres 31 menit. Ga ada yg panik. Pagi2 Pak Udin kirim stiker jempol.

          PR kecil: median 4 minggu 150. Tujuan tercapai, tutup.

          Yg blm: dia bangunin gue jam 02.12 sebenernya gpp, tapi dia minta maaf 4x. On-call itu termasuk jatah bangunin org.
          Langkah minggu ini ga sempet ditulis, lanjut sesi depan.
          `,
      ),
    ],
    actions: [
      {
        key: 'disk-alert',
        owner: 'mentee',
        text: 'Bikin alert disk di 70%, supaya nggak nunggu penuh jam dua pagi',
        due: 7,
      },
    ],
  },
  {
    agenda: agenda11,
    notes: [
      shared(
        'mentee',
        `
          - alert disk belum, nunggu akses terraform dari tim platform. Udah nanya 2x, lusa aku tagih lagi. Mas Dimas bakal colek juga
          - stok-sync: aku MAU. Syaratnya: 3 bulan ada co-owner, dokumentasi arsitektur dulu, dan boleh bilang "belum" ke permintaan fitur. Mas Dimas usul co-ownernya Jerome
          - ternyata "punya" itu bukan berarti ngerjain semua, tapi org tau harus nanya siapa. Itu yg tadi bikin aku berani
          - tes merah: skip, waktunya abis di stok-sync. lanjut minggu depan
          - sisa: mau nanya soal Dimas yg baru (Dimas Aditya), dia bakal di tim mana? biar aku bantuin setup pake wiki itu
          `,
      ),
      kept(
        'mentee',
        `Seneng bgt hari ini. Tapi jangan cerita ke siapa2 dulu soal stok-sync, Mas Dimas blm ngomong ke EM. Simpen.`,
      ),
    ],
    actions: [
      {
        key: 'colek-platform',
        owner: 'mentor',
        text: 'Colek tim platform soal akses terraform buat Made',
        due: 3,
        done: 2,
      },
      { key: 'arsitektur', owner: 'mentee', text: 'Nulis dokumen arsitektur stok-sync, dua halaman', due: 9 },
      { key: 'tanya-jerome', owner: 'mentor', text: 'Ngobrol sama Jerome soal jadi co-owner stok-sync', due: 6 },
    ],
  },
]
