import { list } from '../../../lexicon/list.ts'
import { reportedForms, requestedForms } from './inflect.ts'
import type { FeedbackWords } from './types.ts'

/**
 * Source: compiled for this product along the operational verbs (kata kerja operasional) of Indonesian curricula: verbs of
 * communication, motion and making whose effect can be seen or heard.
 */
const verbs = list(`
  mengirim/kirim, mengatakan/-kata, berkata, bertanya/tanya, menanyakan/tanyakan, memotong/-potong, menyela/sela, menulis/tulis, menjawab/jawab
  membagi/-bagi, menyampaikan/sampaikan, datang, hadir, membuka/buka, menutup/tutup, meninggalkan/tinggalkan, menunda/tunda, membatalkan/batalkan
  menjelaskan/jelaskan, mempresentasikan/presentasikan, meminta/minta, memberi/beri, memberikan/berikan, menyerahkan/serahkan, menyelesaikan/selesaikan
  melewatkan/lewatkan, mengajak/ajak, mencatat/catat, memimpin/pimpin, menyebut/sebut, menyebutkan/sebutkan, mengulang/ulang, mengulangi/ulangi
  menunjuk/tunjuk, memeriksa/periksa, mengecek/cek, menguji/uji, memperbaiki/perbaiki, merapikan/rapikan, menghubungi/hubungi, menelepon/-telepon
  membalas/balas, mengangkat/angkat, menggeser/geser, memindahkan/pindahkan, menambah/tambah, menambahkan/tambahkan, menghapus/hapus
  mengubah/ubah, membaca/baca, mendengarkan/dengarkan, menyiapkan/siapkan, menyusun/susun, membuat/-buat, menunjukkan/tunjukkan, memaparkan/paparkan
  melaporkan/laporkan, mengumpulkan/kumpulkan, mengunggah/unggah, membawa/bawa, memulai/mulai, mengakhiri/akhiri, berbicara/bicara, bercerita/cerita
  menceritakan/ceritakan, mengoreksi/-koreksi, mengoreksinya, mengundang/undang, memperkenalkan/perkenalkan, mendampingi/dampingi, mengingatkan/ingatkan
  memutuskan/putuskan, menyetujui/setujui, menolak/tolak, menandatangani/tandatangani, mengunjungi/kunjungi, merangkum/rangkum, meringkas/ringkas
  mendokumentasikan/dokumentasikan, menugaskan/tugaskan, mendelegasikan/delegasikan, melepas/lepas, membentak/bentak, menertawakan/tertawakan, tertawa
  berteriak/teriak, menghela, memuji/puji, mengkritik/-kritik, membandingkan/bandingkan, mengukur/ukur, menghitung/hitung, mengganti/ganti, menaruh/taruh
  mengambil/ambil, memakai/pakai, menggunakan/gunakan, menghentikan/hentikan, berhenti, menunggu/tunggu, pulang, masuk, keluar, duduk, berdiri, bergabung/gabung
  menyalin/salin, meneruskan/teruskan, memesan/pesan, menjadwalkan/jadwalkan, mengonfirmasi/-konfirmasi, mengkonfirmasi, mengusulkan/usulkan, menawarkan/tawarkan
  mengumumkan/umumkan, berjanji/-janji, menjanjikan/janjikan, meralat/ralat, mengakui/akui, menguraikan/uraikan, mencontohkan/contohkan, melatih/latih
  berlatih/latih, mencoba/-coba, mengunci/kunci, mencetak/cetak, menyapa/sapa, menyimak/simak, menatap/tatap, menoleh, melihat/lihat, membuang/buang
  menyanggah/sanggah, menanggapi/tanggapi, merespons/-respons, merespon/-respon, mengabari/kabari, memberitahu/beritahu, menghadiri/hadiri, membantu/bantu
  bilang, ngomong, nanya, ngirim, motong, nyela, nulis, jawab, bagiin, dateng, telat, terlambat, ketawa, marahin, ngasih, dikasih, bikin, ngajak, ngecek
  nelpon, balas, chat, ngejelasin, jelasin, mbatalin, batalin, nunda, telat masuk, ninggalin, ngerjain, kerjain, mengerjakan/kerjakan, menyajikan/sajikan
`)

/** Words for feedback in Indonesian, formal and colloquial. Source of each list in its comment. */
export const indonesian = (): FeedbackWords => ({
  /** Source: compiled for this product. */
  pastTimes: list(`
    kemarin, kemaren, kmrn, tadi, tadi pagi, tadi siang, tadi sore, tadi malam, semalam, barusan, minggu lalu, pekan lalu, bulan lalu, tahun lalu
    minggu kemarin, pekan kemarin, bulan kemarin, sesi lalu, sesi kemarin, sesi terakhir, rapat lalu, rapat kemarin, rapat terakhir, hari lalu, yang lalu
    yg lalu, lusa kemarin, dua hari lalu, baru-baru ini, belakangan ini, akhir-akhir ini, hari ini, pagi ini, siang ini, sore ini, minggu ini, pekan ini
    bulan ini, waktu itu, ketika itu, saat itu, hari itu, hari senin, hari selasa, hari rabu, hari kamis, hari jumat, hari sabtu, hari minggu
    senin lalu, selasa lalu, rabu lalu, kamis lalu, jumat lalu, sabtu lalu, senin kemarin, selasa kemarin, rabu kemarin, kamis kemarin, jumat kemarin
    ketika anda, ketika kamu, ketika saya, ketika kita, ketika tim, ketika bapak, ketika ibu, saat anda, saat kamu, saat saya, saat kita, saat tim, saat bapak
    saat ibu, waktu anda, waktu kamu, waktu saya, waktu kita, waktu lo, waktu gue, pas lo, pas gue, pas kamu, pas kita, pas rapat, sewaktu, setelah anda
    setelah kamu, setelah rapat, sebelum rapat, sejak senin, sejak awal, di depan, terakhir kali
  `),
  openers: list(
    'pada, di, dalam, saat, ketika, waktu, selama, sewaktu, usai, setelah, sesudah, sebelum, pas, dari, lewat, via, sejak, untuk, menjelang, sepanjang',
  ),
  /** Source: compiled for this product: occasions of office work. */
  occasions: list(`
    rapat, presentasi, demo, sesi, pertemuan, diskusi, review, tinjauan, stand-up, standup, wawancara, telepon, panggilan, email, surel, obrolan, pelatihan
    lokakarya, workshop, kunjungan, rilis, sprint, retro, retrospektif, perencanaan, laporan, chat, grup, dokumen, latihan, serah, insiden, gangguan, makan
    ruangan, ruang, gudang, kelas, meeting, briefing, evaluasi, negosiasi, acara, proyek, audit, 1:1, percakapan, pembicaraan, forum, rencana, slide, kantor
    pelanggan, klien, direksi, antrean, giliran, shift, pameran, seminar, webinar, penutupan, pembukaan, kickoff, kick-off
  `),
  calendar: list(`
    senin, selasa, rabu, kamis, jumat, jum'at, sabtu, januari, februari, maret, april, mei, juni, juli, agustus, september, oktober, november, desember
  `),
  observed: reportedForms(verbs),
  asked: requestedForms(verbs),
  /** Source: compiled for this product: conjunctions of consequence of Indonesian grammar, and words of effect. */
  impact: list(`
    akibatnya, sehingga, dampaknya, akibat, alhasil, hasilnya, karena itu, karenanya, oleh karena itu, oleh sebab itu, maka, membuat saya, membuat tim
    membuat kami, membuat kita, membuat mereka, membuat pelanggan, membuat rapat, membuat pekerjaan, bikin saya, bikin tim, bikin gue, bikin aku, bikin kita
    membuatku, menyebabkan, mengakibatkan, berakibat, berdampak, berpengaruh, terpaksa, saya merasa, aku merasa, gue merasa, gue ngerasa, kami merasa, tim merasa, saya jadi
    saya menjadi, tim jadi, tim menjadi, kami jadi, kita jadi, gue jadi, aku jadi, jadi saya, jadi tim, jadi kami, jadi kita, jadinya, imbasnya, efeknya
    pengaruhnya, konsekuensinya, berkat itu, berkat, membantu saya, membantu tim, membantu kami, membantu kita, memudahkan, mempermudah, mempercepat
    memperlambat, menghemat, tertunda, harus menunggu, harus mengulang, harus lembur, jadi mulai, jadi harus, jadi tidak, jadi nggak, jadi gak, jadi ikut, jadi menunggu, jadi ragu, jadi takut, jadi sulit, jadi lembur
    jadi berani, jadi yakin, jadi tahu, jadi paham, jadi lebih, jadi terlambat, jadi telat
    jadi bingung, kehilangan, menimbulkan, menghasilkan, dengan begitu, dengan demikian, supaya tim, kebingungan, bagi saya, buat saya, bagi tim, ikut terlambat
    ikut tertunda, mulai terlambat, berujung, terbantu, sangat membantu, tidak sempat, nggak sempat, gak sempat, belum sempat, tidak bisa mulai, tidak dapat mulai, makanya
  `),
  /** Source: compiled for this product: forms of request and proposal in Indonesian, softened ones included. */
  requests: list(`
    coba, bisakah, dapatkah, bolehkah, maukah, mohon, tolong, silakan, sebaiknya, ke depan, ke depannya, kedepannya, lain kali, berikutnya, selanjutnya
    untuk sesi depan, sesi depan, minggu depan, pekan depan, bulan depan, mulai besok, mulai senin, mulai minggu, mulai pekan, mulai sekarang, saya sarankan
    saran saya, saran gue, saran aku, usul saya, usulan saya, usul gue, mari, yuk, ayo, akan lebih baik jika, akan lebih baik kalau, lebih baik jika
    alangkah baiknya, cukup, kalau bisa, jika memungkinkan, bila memungkinkan, kalau memungkinkan, saya berharap, saya harap, harapan saya, saya ingin
    bagaimana kalau, bagaimana jika, bagaimana bila, gimana kalau, apakah mungkin, mungkinkah, bisa nggak, bisa gak, bisa ga, bisa tidak, boleh nggak, boleh gak
    boleh minta, boleh saya minta, boleh tidak, minta tolong, usahakan, pastikan, tetap, teruskan, pertahankan, akan membantu jika, akan membantu kalau
    akan sangat membantu, terbantu jika, terbantu bila, terbantu kalau, sebelum rapat berikutnya, paling lambat, ada baiknya, hendaknya, bisa dicoba, kita coba, mungkin bisa
    mungkin kita bisa, apakah boleh, apakah bisa, bisa kita, boleh kita
  `),
  /** Source: the seeds of the rubric, extended by adverbs of frequency and quantity at the ends of their scales. */
  absolutes: list(`
    selalu, tidak pernah, tak pernah, nggak pernah, gak pernah, ga pernah, enggak pernah, engga pernah, ngga pernah, ndak pernah, tdk pernah, gk pernah, belum pernah sekali pun, terus-menerus
    terus menerus, sama sekali, setiap kali, tiap kali, setiap saat, tiap saat, kapan pun, kapanpun, senantiasa, melulu, mulu, terus-terusan, semua orang bilang
    semua orang tahu, semua orang merasa, apa pun yang anda lakukan, apapun yang kamu lakukan, apa pun yang kamu lakukan, tanpa kecuali, tidak sekali pun, tidak sekalipun, sekalipun tidak
    tak sekali pun, seratus persen, pasti telat, pasti terlambat, pasti lupa, tiada henti, tak henti-henti, tidak henti-hentinya, mesti telat, dari dulu, tiap hari telat
  `),
  denials: list(`
    tidak pernah, tak pernah, nggak pernah, gak pernah, ga pernah, enggak pernah, engga pernah, ngga pernah, ndak pernah, tdk pernah, gk pernah, tidak sekali pun, tidak sekalipun
    tak sekali pun, sama sekali
  `),
  negations: list(`
    tidak, tak, tdk, nggak, gak, ga, enggak, engga, ngga, gk, ndak, bukan, bukannya, jangan, belum, tanpa, hampir, kurang, jarang, tiada, bukanlah, tidaklah
  `),
  /** Source: the seeds of the rubric; adjectives and nouns of blame, formal and colloquial, compiled for this product. */
  labels: list(`
    malas, males, pemalas, ceroboh, bodoh, egois, tidak becus, gak becus, nggak becus, ga becus, tak becus, sombong, angkuh, arogan, tidak profesional, gak profesional
    nggak profesional, tak profesional, kurang profesional, tidak kompeten, inkompeten, tidak bertanggung jawab, gak bertanggung jawab, nggak bertanggung jawab
    kurang bertanggung jawab, manja, pembohong, tolol, goblok, bego, dungu, idiot, teledor, sembrono, serampangan, asal-asalan, urakan, culas, licik, munafik
    pengecut, penakut, plin-plan, keras kepala, kepala batu, bebal, lemot, lelet, letoy, cengeng, baperan, caper, cari muka, penjilat, toxic, toksik, tidak sopan
    gak sopan, nggak sopan, kurang ajar, tidak tahu diri, tidak tahu malu, tidak punya malu, tidak bisa diandalkan, gak bisa diandalkan, nggak bisa diandalkan, tidak dapat diandalkan
    tidak disiplin, gak disiplin, nggak disiplin, indisipliner, kekanak-kanakan, tukang telat, tukang bohong, tukang ngeluh, tukang mengeluh, sok tahu, sok pintar, sok tau, payah
    tidak punya inisiatif, tidak peduli, gak peduli, nggak peduli, masa bodoh, tidak berguna, gak guna, tidak punya otak, parah banget orangnya, tidak niat, gak niat, nggak niat
    amatiran, tidak dewasa, gak dewasa, pelupa, pemarah, suka ngeyel, ngeyelan, lebay, drama, tidak tahu terima kasih, mulut besar, omong kosong
  `),
  personLabels: list(`
    lambat, lamban, sulit, susah, negatif, pasif, agresif, emosional, sensitif, dingin, kaku, lemah, tidak percaya diri, pemalu, pendiam, berantakan, kasar, galak
    defensif, dramatis, keras, salah, gugup, bingung, otoriter, dominan, berisik, sinis, tidak konsisten, tidak jelas, ribet, rewel, pelit, judes, jutek, cuek
    kolot, kuno, polos, naif, tidak fokus, gak fokus, nggak fokus, kurang fokus, kurang teliti, tidak teliti, kurang peka, tidak peka, kurang cerdas, kurang pintar, pesimis, tertutup, tidak tegas, kurang tegas
  `),
  judgements: list(`
    hebat, pintar, cerdas, jenius, berbakat, luar biasa, sempurna, keren, terbaik, istimewa, mantap, jago, buruk, jelek, mengecewakan, gagal, parah, bermasalah
    beban, masalah, tidak layak, tidak mampu, tidak pantas, biang masalah, biang kerok, bintang, pahlawan, panutan, orang baik, orang gagal, terburuk
  `),
  verdictFillers: list(`
    itu, ini, memang, sungguh, sangat, terlalu, amat, begitu, benar-benar, bener-bener, emang, tuh, sih, kok, orang, orangnya, orang yang, yang, adalah, termasuk, kelihatan, terlihat, tampak
    cenderung, selalu, sering, agak, cukup, terkesan, seorang, si, dasar, juga, jadi, menjadi, lagi, masih, betul-betul, tergolong, nampaknya, sepertinya, anak, pribadi, sosok, paling, banget, ya, ternyata
  `),
  /** Source: compiled for this product: evaluative words of praise in reports on work. */
  praise: list(`
    baik, bagus, tepat waktu, rapi, jelas, membantu, terbantu, teliti, cermat, tenang, ringkas, padat, terima kasih, makasih, trims, thanks, menghargai, apresiasi, mengapresiasi
    senang, terkesan, kuat, membaik, meningkat, berhasil, sukses, runtut, terstruktur, meyakinkan, sabar, ramah, cepat, sigap, kreatif, cekatan, siap, lengkap
    detail, rinci, suka, saya suka, bangga, tepat, disiplin, tekun, jujur, berani, percaya diri, mengesankan, memuaskan, luwes, hangat, hebat, mantap, keren, luar biasa, salut
    konsisten, lancar, efektif, efisien, akurat, lebih cepat, tepat sasaran, sopan, peduli, terbuka, menyimak, on time, ontime, responsif, inisiatif, selesai
  `),
  /** Source: compiled for this product: words for what goes wrong in work. */
  trouble: list(`
    terlambat, telat, lupa, salah, gagal, tertunda, hilang, kehilangan, batal, dibatalkan, marah, kesalahan, keliru, kacau, rusak, keluhan, komplain, mengeluh, ngeluh, mundur
    kurang, belum, menyela, memotong, mengabaikan, diabaikan, kosong, bolos, absen, mangkir, menyerah, bohong, berbohong, menunda, berantakan, bingung, buruk, jelek, lambat, lama
    lamban, bermasalah, masalah, menumpuk, lewat tenggat, melewati tenggat, melewatkan, kecewa, mengecewakan, terpaksa, menyalahkan, mengulang, bocor, ribut, macet, nunggu, menunggu, putus asa, ngeles, ngaret, molor, membentak, tidak datang, tidak hadir
    baru masuk, baru datang, baru muncul, baru dikirim, baru mengirim, baru selesai, baru dibalas, baru balas, baru dateng
  `),
  /** Source: compiled for this product, after studies of sarcasm in Indonesian posts: praise with a particle, beside a bad situation. */
  sarcasm: list(`
    hebat ya, hebat sekali ya, hebat banget ya, hebat betul ya, bagus ya, bagus sekali ya, bagus banget ya, pintar ya, pintar sekali ya, pinter ya, pinter banget ya, rajin ya
    rajin sekali ya, rajin banget ya, mantap ya, mantap sekali ya, keren ya, keren banget ya, luar biasa ya, selamat ya, salut deh, hebat deh, bagus deh, pinter deh
    disiplin sekali ya, disiplin banget ya, profesional sekali ya, profesional banget ya, cepat sekali ya
    cepet banget ya, seperti biasa, kayak biasa, lanjutkan saja, sibuk ya, sibuk banget ya, baik sekali ya, baik banget ya
  `),
  /** Source: compiled for this product. */
  mockery: list(`
    tumben, tumben-tumbenan, tumbenan, terima kasih ya sudah terlambat, makasih lho, makasih loh, terima kasih lho, terima kasih loh, orang penting, bos besar
    raja telat, juara telat, ratu telat, yang mulia, paduka, sang jenius, si paling, akhirnya muncul juga, akhirnya nongol juga
  `),
  secondPerson: list(`
    anda, kamu, kau, engkau, kalian, dikau, lo, lu, elo, elu, loe, bapak, ibu, saudara, ente, antum, kamunya, andanya
  `),
  firstPerson: list('saya, aku, gue, gua, gw, ane, kami, kita, sy'),
  turns: list(
    'tapi, tetapi, namun, hanya saja, cuma, cuman, sayangnya, meskipun, meski, walaupun, walau, sedangkan, padahal, akan tetapi',
  ),
  leads: list(`
    bahwa, karena, dan, tapi, tetapi, kalau, jika, bila, rasa, pikir, yakin, memang, mungkin, jujur, sebenarnya, sepertinya, ternyata, jadi, sebab, menurut, kenapa, mengapa
    kok, padahal, sehingga, saat, ketika, waktu, kemarin, tadi, lalu, atau, juga, namun, dasar, emang, sayangnya, terus, kadang, bilang, merasa, tahu, lihat, kali, kelihatannya, soalnya
  `),
  severity: [
    list(
      'terlambat, telat, tertunda, melewati tenggat, lewat tenggat, mundur, molor, ngaret, lewat jadwal, menit lewat, keterlambatan',
    ),
    list('gagal, tidak berhasil, kegagalan, rusak, kacau, tidak berfungsi'),
    list('hilang, kehilangan, rugi, merugi, kerugian, batal, dibatalkan, pembatalan'),
    list('marah, membentak, berteriak, meninggikan suara, memaki, nada tinggi'),
    list('keluhan, komplain, mengeluh, mengeluhkan, protes, eskalasi'),
    list('serius, parah, kritis, mendesak, tidak dapat diterima, tidak bisa diterima, fatal'),
    list('salah, keliru, kesalahan, kekeliruan, tidak tepat, tidak akurat'),
    list('menyela, memotong, memotong pembicaraan, menyerobot'),
    list('kurang, tidak lengkap, hilang, tidak ada, belum ada, tanpa'),
    list(
      'tidak mengirim, belum mengirim, tidak dikirim, belum dikirim, tidak menjawab, belum menjawab, tidak membalas, belum membalas, tidak datang, tidak hadir',
    ),
    list('peringatan, peringatan terakhir, kesempatan terakhir, konsekuensi, sanksi'),
    list(
      'berkali-kali, berulang kali, lagi, beberapa kali, ketiga kalinya, kedua kalinya, dua kali, tiga kali, berulang',
    ),
  ],
})
