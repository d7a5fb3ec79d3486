import { list } from '../../../lexicon/list.ts'
import type { GoalWords } from './types.ts'

/**
 * Indonesian. The lists were compiled for this product; where a list follows a published one, it says so.
 */
export const id: GoalWords = {
  // Source: operational verbs (kata kerja operasional) as teacher training in Indonesia lists them along Bloom's taxonomy
  // as revised by Anderson and Krathwohl (2001), levels apply to create; verbs of office work added.
  observable: list(`
    menyusun, menerapkan, mempresentasikan, membuat, menulis, menuliskan, menyelesaikan, menyampaikan, memimpin, memandu, memfasilitasi
    merancang, mendesain, membangun, mengembangkan sebuah, mengembangkan satu, mengembangkan modul, mengembangkan fitur, mengembangkan aplikasi
    mendemonstrasikan, mempraktikkan, melatih, mengajar, mengajarkan, mengajari, menjelaskan, menguraikan, merinci, merumuskan, menghitung, mengukur
    menguji, menganalisis, mengevaluasi, meninjau, mereviu, memeriksa, mengaudit, membandingkan, mengelompokkan, memetakan, mencatat, mendokumentasikan
    mendata, mengumpulkan, mengolah, melaporkan, menyajikan, memaparkan, memublikasikan, mempublikasikan, menerbitkan, merilis, meluncurkan
    mengirim, mengirimkan, mengajukan, menawarkan, menjual, menutup, menegosiasikan, bernegosiasi, menandatangani, mewawancarai, menelepon, menghubungi
    mengunjungi, menemui, mengadakan, menggelar, menyelenggarakan, melaksanakan, melakukan, menjalankan, mengoperasikan, mengotomatiskan, mengonfigurasi
    memasang, memperbaiki, membetulkan, menyederhanakan, mengganti, memindahkan, memigrasikan, mengintegrasikan, menurunkan, mengurangi, memangkas
    memotong, menekan, menaikkan, menambah, menggandakan, mempercepat, memperpendek, mempersingkat, memperoleh, meraih, mencapai, mendapatkan, lulus
    mengikuti, menghadiri, membaca, menonton, meringkas, merangkum, menerjemahkan, memprogram, mengode, merekam, memotret, menggambar, mencetak
    mendelegasikan, menugaskan, membagi, membagikan, menjadwalkan, merencanakan, memprioritaskan, mengatur, menata, mengarsipkan, menghapus, memvalidasi
    memverifikasi, menyetujui, memutuskan, memilih, menetapkan, menentukan, menyepakati, meminta, bertanya, menanyakan, menjawab, menanggapi, membalas
    menindaklanjuti, mengingatkan, mendampingi, membimbing, mementori, merekrut, menyeleksi, menilai, berlatih, berbicara, berpidato, berdiskusi
    mendiskusikan, bertemu, memoderatori, membawakan, memainkan, memproduksi, merakit, mengemas, menyerahkan, mengantarkan, membuka, memulai, menuntaskan
    merampungkan, memenuhi, memperkenalkan, mengundang, mengusulkan, menyiapkan, mempersiapkan, menggunakan, memakai, memanfaatkan, memangkas, membukukan
    mencatatkan, menyusunkan, melampaui, memenangkan, mengamankan, menayangkan, mengunggah, membangun ulang, menulis ulang, menyusun ulang
  `),
  // Source: roots of the verbs above, as people write them in notes.
  observableAtStart: list(`
    buat, bikin, bikinin, susun, nyusun, tulis, nulis, pimpin, mimpin, pandu, presentasi, presentasikan, present, rancang, ajar, ajari, latih, latihan
    selesaikan, selesaiin, nyelesaiin, kirim, ngirim, ajukan, adakan, laksanakan, lakukan, jalankan, terapkan, pasang, perbaiki, turunkan, nurunin
    kurangi, ngurangin, naikkan, naikin, tambah, nambah, capai, raih, dapatkan, ikuti, ikut, hadiri, baca, ringkas, rangkum, jadwalkan, delegasikan
    bagikan, minta, tanya, tanyakan, temui, ketemu, hubungi, telepon, wawancarai, uji, tes, review, reviu, tinjau, rilis, luncurkan, dokumentasikan
    catat, laporkan, lapor, siapkan, nyiapin, tutup, jual, dampingi, bimbing, rekrut, gunakan, pakai, coding, ngoding, deploy, setup, demo, demokan
  `),
  // Source: verbs that instructional design advises against because nobody can observe them (Mager, Preparing Instructional
  // Objectives, 1962), in Indonesian; comparatives without a measure added.
  vague: list(`
    meningkatkan, memahami, mengerti, mengetahui, tahu, paham, menguasai, mempelajari, belajar, mengenal, menyadari, menghargai, menghayati, meyakini
    mendalami, memperdalam, memperluas, memperkuat, mengasah, mengembangkan, mengembangkan diri, memperbaiki diri, memaksimalkan, mengoptimalkan
    meningkat, berkembang, berusaha, berupaya, mencoba, terbiasa, membiasakan diri, lebih baik, lebih bagus, lebih percaya diri, lebih aktif
    lebih paham, lebih mengerti, lebih disiplin, lebih rapi, lebih cepat, lebih teratur, lebih terbuka, lebih berani, lebih tegas, lebih fokus
    lebih produktif, lebih proaktif, lebih efektif, lebih efisien, lebih profesional, lebih bertanggung jawab, lebih komunikatif, menjadi lebih, jadi lebih
    jadi pemimpin yang baik, menjadi pemimpin yang baik, mahir, jago, terampil, ahli, percaya diri, semangat, termotivasi, ningkatin, nambah ilmu
    menambah wawasan, menambah ilmu, menambah pengetahuan, menambah pengalaman, upgrade diri, improve, improve diri, membenahi diri, menjaga semangat
  `),
  // Source: prepositions of means of Indonesian grammar.
  means: list('dengan, melalui, lewat, dengan cara, lalu, kemudian, dan, serta, yaitu, yakni, misalnya'),
  // Source: Indonesian grammar: subject pronouns, auxiliaries, conjunctions.
  beforeVerb: list(`
    saya, aku, gue, gua, gw, kami, kita, akan, ingin, mau, bisa, dapat, mampu, harus, perlu, lalu, kemudian, dan, serta, untuk, bakal, mesti, juga
  `),
  // Source: compiled for this product.
  openers: list(`
    saya, aku, gue, gua, gw, kami, kita, akan, ingin, mau, bisa, dapat, mampu, target, tujuan, adalah, dalam, setiap, tiap, mulai, pada, sebelum, sampai
    paling, lambat, akhir, bulan, pekan, minggu, tahun, kuartal, ini, depan, hari, semester
  `),
  // Source: first-person pronouns of Indonesian, formal and informal.
  self: list('saya, aku, gue, gua, gw, ku, sendiri, mentee, pribadi'),
  shared: list('kami, kita, kita berdua, bersama-sama, tim, semua, semua orang, seluruh tim, bareng-bareng'),
  nobody: list(`
    seseorang, siapa pun, siapapun, siapa saja, ada yang, orang lain, pihak terkait, pihak lain, yang bersangkutan, seluruh pihak, semua pihak, pihak manajemen
  `),
  doneBy: list('oleh saya, oleh aku, olehku, oleh mentee, sama saya'),
  // Source: conjunctions of purpose and cause (Alwi et al., Tata Bahasa Baku Bahasa Indonesia); everyday ones added.
  reason: list(`
    agar, supaya, sehingga, untuk, demi, guna, karena, sebab, biar, dalam rangka, sebagai bagian dari, sebagai persiapan, sebagai bekal, sesuai rencana
    mendukung, menunjang, menjawab kebutuhan, bertujuan, tujuannya, soalnya, mengingat, berhubung, lantaran, maksudnya, dengan begitu, dengan demikian
    sejalan dengan, selaras dengan, berkaitan dengan, dibutuhkan, diperlukan, syarat, persyaratan, promosi ke
  `),
  deadline: list(`
    paling lambat, selambat-lambatnya, selambatnya, tenggat, batas waktu, akhir bulan, akhir kuartal, akhir tahun, akhir semester, akhir pekan, akhir triwulan
    bulan depan, pekan depan, minggu depan, tahun depan, kuartal depan, triwulan depan, semester depan, bulan ini, pekan ini, minggu ini, tahun ini
    kuartal ini, semester ini, triwulan ini, hari ini, besok, lusa, sesi berikutnya, sesi depan, pertemuan berikutnya, habis lebaran, setelah lebaran
    awal tahun, awal bulan, awal kuartal, pertengahan tahun, pertengahan bulan
  `),
  until: list(
    'sebelum, hingga, sampai, per tanggal, pada tanggal, tanggal, tgl, per, pada akhir, pada awal, menjelang, maksimal',
  ),
  someday: list(`
    secepatnya, secepat mungkin, sesegera mungkin, segera, nanti, kapan-kapan, suatu saat, suatu hari, kalau sempat, kalau ada waktu, bila sempat
    jika sempat, ke depannya, kedepannya, dalam waktu dekat, asap, pelan-pelan, lama-lama, seiring waktu, someday, soon
  `),
  numbers: list(`
    satu, dua, tiga, empat, lima, enam, tujuh, delapan, sembilan, sepuluh, sebelas, dua belas, dua puluh, tiga puluh, lima puluh, seratus, seribu, separuh
    setengah, sekali, dua kali, tiga kali, sebuah, seorang, selusin, sepertiga, seperempat, dua kali lipat, nol
  `),
  counting: list(`
    sebanyak, sejumlah, minimal, minimum, setidaknya, sedikitnya, paling sedikit, sekurang-kurangnya, maksimum, persen, kali, kali lipat, rata-rata, skor
    nilai minimal, ipk, rupiah, juta, miliar, ribu, tanpa kesalahan, tanpa bantuan, semua tiket, seluruh tiket
  `),
  periods: list('hari, pekan, minggu, bulan, tahun, kuartal, triwulan, semester, jam, menit, sesi, sprint, hari kerja'),
  dates: list(`
    januari, februari, maret, april, mei, juni, juli, agustus, september, oktober, november, desember, jan, feb, mar, apr, jun, jul, agu, agt, sep, okt
    nov, des, senin, selasa, rabu, kamis, jumat, sabtu, lebaran, idulfitri, natal, nyepi, tahun baru, ramadan, kuartal, semester
  `),
  deliverables: list(`
    laporan, dokumen, dokumentasi, dasbor, dashboard, prototipe, purwarupa, proposal, sertifikat, sertifikasi, sop, panduan, modul, makalah, artikel, template
    templat, anggaran, peta jalan, roadmap, rencana kerja, daftar periksa, checklist, buku saku, portofolio, presentasi, salindia, slide, aplikasi, fitur
    situs, video, kontrak, surat, kurikulum, silabus, survei, formulir, spreadsheet, basis data, tolok ukur, notulen, memo, rfc, adr, runbook, playbook
    jadwal, matriks, skrip, kode uji, uji otomatis, studi kasus, esai, jurnal harian, desain
  `),
  // Source: conjunctions of condition and time (Alwi et al., Tata Bahasa Baku Bahasa Indonesia); everyday ones added.
  condition: list(`
    jika, kalau, bila, apabila, jikalau, manakala, setiap, setiap kali, tiap, tiap kali, ketika, saat, begitu, setelah, sesudah, sebelum, sewaktu, misal
    kalo, klo, pas, andai, andaikan, seandainya, selagi
  `),
  consequence: list(`
    maka, saya, aku, gue, gua, gw, saya akan, aku akan, langsung, akan, lalu saya, kita, kami
  `),
  function: list(`
    yang, di, ke, dari, dan, atau, dengan, untuk, pada, dalam, ini, itu, para, oleh, saya, aku, gue, kami, kita, akan, ingin, mau, bisa, dapat, lebih, agar
    supaya, sehingga, adalah, ialah, juga, sudah, telah, sedang, secara, sebagai, seperti, hal, sesuatu, lagi, saja, sangat, sekali, nya, tersebut
  `),
}
