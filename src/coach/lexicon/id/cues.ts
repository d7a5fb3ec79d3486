import { list } from '../list.ts'
import type { Lexicon } from '../types.ts'

/**
 * Source: phrases compiled for this product, formal and colloquial, with the short forms of chat (spellings along the Colloquial Indonesian
 * Lexicon, Salsabila et al., IALP 2018). The classes are those of the English list.
 */
export const idCues: Lexicon['cues'] = {
  offRecord: list(`
    jangan ditulis, jgn ditulis, jangan dicatat, jgn dicatat, jangan dimasukkan ke catatan, jangan dimasukin ke catatan, jangan masuk catatan, tidak untuk dicatat
    tidak untuk ditulis, nggak usah ditulis, gak usah ditulis, ga usah ditulis, tidak usah ditulis, tidak usah dicatat, nggak usah dicatat, gak usah dicatat
    tidak perlu ditulis, tidak perlu dicatat, jangan disebar, jangan disebarkan, jangan bilang siapa-siapa, jangan bilang-bilang, jangan cerita ke siapa
    antara kita saja, antara kita aja, antara kita berdua, cukup di antara kita, cukup kita berdua, rahasia ya, ini rahasia, sifatnya rahasia, bersifat rahasia
    di luar catatan, tolong dirahasiakan, mohon dirahasiakan, dirahasiakan
  `),
  unsafe: list(`
    abaikan instruksi, abaikan semua instruksi, abaikan perintah, abaikan semua perintah, abaikan aturan, abaikan semua aturan, abaikan prompt, abaikan yang di atas
    lupakan instruksi, lupakan semua instruksi, lupakan perintah, lupakan semua perintah, instruksi sebelumnya, perintah sebelumnya, instruksi baru, instruksi sistem
    perintah sistem, kamu sekarang adalah, anda sekarang adalah, kamu adalah asisten, berperan sebagai, berpura-pura, sebagai model bahasa, model bahasa
    tampilkan prompt, tampilkan instruksi, jawab hanya dengan, balas hanya dengan, keluarkan json, bocorkan
  `),
  private: list(`
    sakit, opname, rumah sakit, dokter, didiagnosis, diagnosa, diagnosis, operasi, hamil, kehamilan, keguguran, depresi, terapi, psikolog, psikiater
    serangan panik, kesehatan mental, cerai, bercerai, perceraian, gaji, gajian, naik gaji, slip gaji, bonus tahunan, utang, hutang, cicilan, pinjol
    resign, mengundurkan diri, mau keluar dari perusahaan, pindah perusahaan, tawaran dari perusahaan lain, melamar ke tempat lain, wawancara di tempat lain
    pelecehan, dilecehkan, selingkuh
  `),
  next: list(`
    sesi depan, sesi berikut, sesi berikutnya, sesi selanjutnya, sesi mendatang, pertemuan depan, pertemuan berikutnya, pertemuan selanjutnya, pertemuan mendatang
    rapat berikutnya, lain kali, lain waktu, ketemu lagi nanti, lanjut nanti, lanjut lagi, lanjut minggu depan, lanjut pekan depan, lanjut sesi depan
    dilanjut, dilanjutkan, dilanjutin, kita lanjutkan, kita lanjut, bersambung, belum sempat dibahas, blm sempat dibahas, belum sempat bahas, blm sempat bahas
    belum sempat ngobrolin, belum sempat diobrolin, belum sempat dibicarakan, belum sempat, blm sempat, belum terbahas, blm terbahas, tidak sempat dibahas
    nggak sempat bahas, gak sempat bahas, ga sempat bahas, nggak keburu, gak keburu, ga keburu, tidak keburu, kehabisan waktu, waktunya habis, waktu habis
    keburu habis waktu, ditunda ke, ditunda sampai, dibahas nanti, bahas nanti, nanti dibahas, nanti kita bahas, kita bahas lagi, dibahas lagi, bahas lagi
    diparkir, parkir dulu, diparkir dulu
  `),
  when: list(`
    minggu depan, pekan depan, bulan depan, mgg depan, minggu dpn, mgg dpn, dua minggu lagi, dua pekan lagi, minggu berikutnya, pekan berikutnya, nanti, ntar
    kapan-kapan, besok, lusa, senin depan, selasa depan, rabu depan, kamis depan, jumat depan, habis lebaran, abis lebaran, setelah lebaran, hari senin
    hari selasa, hari rabu, hari kamis, hari jumat
  `),
  talk: list(`
    bahas, bahas soal, dibahas, membahas, diskusi, diskusi soal, diskusikan, didiskusikan, mendiskusikan, bicara soal, bicarakan, dibicarakan, membicarakan, ngobrol soal, ngobrolin
    diobrolin, obrolin, ngomongin, omongin, kupas, kita lihat, lihat lagi, tinjau, ditinjau, meninjau, gali, digali, lanjut, lanjut ke, lanjut bahas
    lanjut soal, lanjutin, fokus ke, masuk ke
  `),
  question: list(`
    belum yakin, blm yakin, kurang yakin, tidak yakin, nggak yakin, gak yakin, ga yakin, belum jelas, blm jelas, kurang jelas, tidak jelas, nggak jelas
    gak jelas, ga jelas, belum tahu, blm tahu, belum tau, blm tau, tidak tahu, nggak tahu, nggak tau, gak tahu, gak tau, ga tau, gatau, entah
    bingung, bingungnya, kebingungan, membingungkan, ragu, ragu-ragu, keraguan, bimbang, galau, dilema, masih mikir, masih dipikirin, masih mikirin, masih dipikirkan
    perlu dipikirkan, perlu dipikirin, masih dipertimbangkan, mempertimbangkan, menimbang, belum diputuskan, blm diputuskan, belum ada keputusan
    blm ada keputusan, belum memutuskan, blm memutuskan, belum ada jawaban, blm ada jawaban, belum terjawab, blm terjawab, pertanyaan terbuka
    masih jadi pertanyaan, masih terbuka, masih menggantung, masih gantung, perlu dicari tahu, perlu diperjelas, perlu klarifikasi, apakah, bagaimana cara
    bagaimana caranya, bagaimana, gimana cara, gimana caranya, gimana, gmn cara, gmn caranya, gmn, sebaiknya gimana, enaknya gimana, mending, haruskah, perlukah
    apa perlu, belum sepakat, blm sepakat, belum ketemu, blm ketemu, belum nemu, mempertanyakan, bertanya-tanya, menanyakan apakah
    mesti mulai dari mana, harus mulai dari mana, mulai dari mana
  `),
  concern: list(`
    kendala, kendalanya, terkendala, hambatan, hambatannya, terhambat, menghambat, halangan, terhalang, macet, mandek, mentok, buntu, kebuntuan, tersendat
    khawatir, kuatir, kekhawatiran, mengkhawatirkan, cemas, kecemasan, takut, ketakutan, was-was, waswas, gelisah, resah, gugup, grogi, deg-degan, nervous
    minder, tidak percaya diri, kurang percaya diri, belum percaya diri, nggak percaya diri, gak percaya diri, nggak pede, gak pede, ga pede, kurang pede, blm pede
    belum pede, insecure, kewalahan, keteteran, kelabakan, overload, overwhelmed, kebanyakan, terlalu banyak, terlalu besar, menumpuk, numpuk, sulit, kesulitan, susah
    kesusahan, berat, keberatan, sukar, masalah, masalahnya, bermasalah, permasalahan, persoalan, tantangan, tantangannya, problem, isu, risiko, resiko
    stres, stress, tertekan, tekanan, pressure, capek, capai, lelah, kelelahan, letih, burnout, jenuh, bosan, frustrasi, frustasi, kecewa, mengecewakan, kesal, sebel
    konflik, bentrok, berselisih, gesekan, salah paham, miskom, miskomunikasi, tegang, ketegangan, terlambat, telat, molor, mundur terus, tertunda, ketunda, tertinggal
    ketinggalan, belum bisa, blm bisa, tidak bisa, nggak bisa, gak bisa, ga bisa, belum mampu, belum berani, blm berani, tidak berani, nggak berani, gak berani
    belum jalan, blm jalan, nggak jalan, gak jalan, tidak jalan, gagal, kegagalan, kurangnya, kekurangan, tidak cukup, nggak cukup, gak cukup, tidak didengar
    nggak didengar, gak didengar, diabaikan, dicuekin, tidak ada kemajuan, belum ada kemajuan, belum ada perkembangan, menunda-nunda, menghindar, menghindari
    struggling, struggle, stuck, blocker, bottleneck, mepet, kepepet, deadline mepet, hectic, keos
  `),
  wish: list(`
    ingin, inginnya, kepingin, kepengen, pengen, pengin, pgn, mau belajar, mau coba, mau bisa, berharap, harapannya, harapan, tertarik, minat, berminat, penasaran, cita-cita
    bercita-cita, impian, mimpinya, target pribadi, semoga bisa, pengennya, maunya
  `),
  promise: list(`
    akan, bakal, janji, berjanji, dijanjikan, menjanjikan, komitmen, berkomitmen, tolong, mohon, mau kirim, mau coba, pr, pr-nya, prnya
    tindak lanjut, langkah berikutnya, langkah selanjutnya, next step, next steps, action item, todo, harus, hrs, wajib, perlu, rencananya, berencana
    merencanakan, siapkan, menyiapkan, nyiapin, siapin, kirim, kirimkan, mengirim, mengirimkan, ngirim, buatkan, susun, menyusun, sanggup, menyanggupi
    diminta, ditugaskan, paling lambat, selambatnya, sebelum jumat, sebelum senin, hari jumat ini, deadline, tenggat, jangan lupa, ingatkan, nanti saya
  `),
  decided: list(`
    diputuskan, memutuskan, keputusannya, keputusan, putusan, sepakat, disepakati, menyepakati, kesepakatan, kesepakatannya, sudah sepakat, setuju, disetujui, menyetujui
    deal, sudah fix, udah fix, sdh fix, fix pakai, fix pake, sudah final, udah final, difinalkan, dipilih, jadi pakai, jadi pake, jadinya pakai, jadinya pake
    akhirnya pilih, akhirnya memilih, kesimpulan, kesimpulannya, disimpulkan, batal, dibatalkan, tidak jadi, nggak jadi, gak jadi, ga jadi, tidak perlu lagi
    nggak perlu lagi, gak perlu lagi, digantikan oleh, diganti dengan, ditetapkan
  `),
  done: list(`
    selesai, sudah selesai, udah selesai, sdh selesai, terselesaikan, diselesaikan, beres, sudah beres, udah beres, kelar, udah kelar, tuntas, rampung, teratasi
    sudah teratasi, terjawab, sudah terjawab, sudah jelas, udah jelas, sudah tidak masalah, tidak masalah lagi, bukan masalah lagi, sudah tidak jadi masalah
    udah nggak masalah, udah gak masalah, sudah tidak bingung, udah nggak bingung, udah gak bingung, sudah dikirim, udah dikirim, sdh dikirim, terkirim
    sudah dibuat, sudah diterima, sudah dikerjakan, sudah dilakukan, sudah dibahas, udah dibahas, done
  `),
  achieved: list(`
    berhasil, keberhasilan, sukses, bangga, lancar, mulus, tercapai, mencapai, pencapaian, meningkat, peningkatan, membaik, lebih baik, lebih pede, lebih percaya diri
    makin pede, makin percaya diri, dipuji, pujian, diapresiasi, apresiasi, promosi jabatan, dipromosikan, naik jabatan, lolos, menang, perkembangan bagus, maju pesat
    kemajuan, ada progres, senang, seneng, puas, terbantu, positif
  `),
  negation: list(
    'tidak, tdk, tak, nggak, gak, ga, ngga, enggak, bukan, tanpa, jangan, belum, blm, sudah tidak, sudah nggak, udah nggak, udah gak, udah ga',
  ),
  about: list('tentang, ttg, soal, mengenai, terkait, perihal, seputar, menyangkut, berkaitan dengan, dalam hal'),
  opinion: list('pendapat, berpendapat, menurut'),
  recap: list('ringkasan, rangkuman, pembahasan, topik, topiknya, bahasan'),
  hinge: list(`
    terus, trus, trs, lalu, kemudian, selain itu, tapi, tp, tetapi, namun, habis itu, abis itu, setelah itu, oh ya, oiya, oya, btw, nah, sekalian, sama satu lagi
    satu lagi
  `),
}
