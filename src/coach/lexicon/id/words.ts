import { list } from '../list.ts'

/**
 * Source: function words selected from stopwords-iso/stopwords-id (MIT licence; after Tala 2003), colloquial and short forms added along the
 * Colloquial Indonesian Lexicon (Salsabila et al., IALP 2018).
 */
export const functionWords = list(`
  ada, adalah, adanya, agak, agar, akan, akhirnya, aku, amat, anda, antara, apa, apakah, apalagi, atas, atau, bagaimana, bagi, bahkan, bahwa
  banyak, beberapa, begini, begitu, belum, berapa, bila, bisa, boleh, bukan, cukup, cuma, dalam, dan, dapat, dari, daripada, demi, dengan, di
  dia, dong, dulu, enggak, entah, guna, hal, hampir, hanya, harus, hingga, ia, ialah, ini, itu, jadi, jangan, jika, juga, justru, kadang, kalau
  kalian, kami, kamu, kan, kapan, karena, kayak, ke, kecuali, kemudian, kenapa, kepada, ketika, kita, kok, kurang, lagi, lah, lain, lainnya, lalu
  lebih, loh, maka, makanya, makin, malah, mana, masih, masing-masing, mau, maupun, meski, meskipun, mengenai, mengapa, menjadi, menurut, mereka, misalnya
  mungkin, nah, namun, nanti, nya, oh, ok, oke, oleh, pada, padahal, para, per, perihal, perlu, pernah, pun, punya, saat, saja, saling, sama
  sambil, sampai, sana, sangat, saya, se, sebab, sebagai, sebelum, sebenarnya, sebuah, secara, sedang, sedangkan, sehingga, sejak, selain, selalu
  selama, seluruh, semakin, sementara, semua, sendiri, seperti, seputar, sering, serta, sesudah, siapa, siapapun, setelah, setiap, si, sini, situ, soal, sudah, supaya
  tadi, tak, tanpa, tapi, telah, tentang, terhadap, terkait, terlalu, ternyata, tersebut, terus, tetap, tetapi, tiap, tidak, tolong, toh, untuk
  walau, walaupun, ya, yaitu, yakni, yang, yuk, dsb, dll, dst, dr
  abis, aja, apaan, bakal, banget, bgt, biar, blm, bs, buat, cm, deh, dg, dgn, doang, dlm, dpt, emang, ga, gak, gimana, gitu, gmn, gpp, gua, gue, gw
  hrs, jd, jg, jgn, kalo, kayaknya, kek, kl, klo, km, kmrn, kpd, krn, krna, lg, lo, lu, mah, msh, ngga, nggak, ni, nih, org, pake, pd, pdhl, pengen
  pgn, rasanya, sbg, sblm, sdh, sdg, sih, skrg, spt, stlh, tdk, tp, trs, trus, tsb, ttg, tuh, tu, udah, udh, utk, yg, yah, yaudah
  pak, bu, bapak, ibu, mas, mbak, kak, kakak, bang, bung
`)

/** Source: functionWords; those that make a clause of a phrase, or point at something said before. */
export const clauseWords = list(`
  adalah, akan, apakah, belum, bisa, blm, dapat, dia, ia, masih, msh, mau, mereka, pengen, sdh, sudah, udah, udh, tidak, tak, tdk, ga, gak, nggak
  enggak, ngga, bukan, itu, ini, tersebut, tsb, tuh, nih, selalu, pernah, sedang, sdg, lagi, bakal, harus, hrs, perlu, jangan, jgn, merasa, kayaknya
  rasanya, ternyata, katanya, malah, emang, memang, jadinya, sih, kok, deh, dong, kan
`)

/** Source: subordinating and adversative conjunctions (Tata Bahasa Baku Bahasa Indonesia, 4th ed.), with their colloquial forms. */
export const breaks = list(`
  karena, krn, krna, sebab, soalnya, tapi, tp, tetapi, namun, sehingga, supaya, agar, biar, kalau, kalo, klo, kl, jika, jk, bila, ketika, saat
  waktu, sejak, meski, meskipun, walau, walaupun, padahal, pdhl, sedangkan, sementara, jadi, jd, makanya, maka, lalu, terus, trus, trs, kemudian
  setelah, stlh, sebelum, sblm, sambil, bahwa, apakah, hingga, sampai
`)

/** Source: first- and second-person pronouns, formal and colloquial; the enclitics -ku and -mu are told by their endings. */
export const selfWords = list('saya, aku, gue, gua, gw, kami, kita, kamu, kalian, anda, lo, lu')

/** Source: compiled for this product from meeting minutes and mentoring notes; names of days and months from CLDR. */
export const weakWords = list(`
  sesi, pertemuan, rapat, ketemuan, obrolan, diskusi, diskusikan, didiskusikan, mendiskusikan, berdiskusi, bahas, bahasan, dibahas, membahas, pembahasan
  dibicarakan, bicara, bicarakan, membicarakan, pembicaraan, ngobrol, ngobrolin, obrolin, diobrolin, cerita, ceritanya, bercerita, curhat, topik, agenda
  butir, catatan, catat, dicatat, mentor, mentee, mentoring, ringkasan, rangkuman, hari, pekan, minggu, bulan, tahun, kuartal, jam, tanggal, pagi, siang, sore
  malam, besok, lusa, kemarin, kmrn, sekarang, skrg, tadi, nanti, depan, lalu, berikutnya, berikut, selanjutnya, mendatang, kemaren, barusan, akhir, awal
  senin, selasa, rabu, kamis, jumat, jum'at, sabtu, januari, februari, maret, april, mei, juni, juli, agustus, september, oktober, november, desember
  orang, teman, hal, cara, bagian, tim, kelompok, kata, katanya, bilang, tanya, nanya, bertanya, menanyakan, jawab, rasa, merasa, ngerasa, pikir, mikir
  mikirin, dipikirin, menurut, lihat, liat, melihat, dapat, dapet, mendapat, pakai, memakai, buat, bikin, membuat, dibuat, kasih, memberi, beri, ambil, coba
  mencoba, nyoba, mulai, memulai, dimulai, lanjut, lanjutkan, dilanjutkan, melanjutkan, kerja, kerjaan, lakukan, dilakukan, melakukan, baik, bagus, buruk
  besar, kecil, baru, lama, penting, beda, sama, satu, dua, tiga, empat, lima, enam, tujuh, delapan, sembilan, sepuluh, pertama, kedua, ketiga, terakhir
  terima, makasih, tks, thx, halo, selamat, kabar
`)

/** Source: compiled for this product. */
export const strings = list('terus, trus, trs, lalu, habis, abis, btw, oiya, oya, nah')

/** Source: pronouns that open most Indonesian sentences. */
export const starters = list(
  'kami, kita, saya, dia, mereka, ini, itu, untuk, tapi, namun, lalu, kemudian, selain, setelah, sebelum, karena, saat',
)

/** Source: common Indonesian abbreviations (Ejaan yang Disempurnakan, edition V, on abbreviations). */
export const abbreviations = list(
  'bpk, sdr, yth, dll, dsb, dst, dkk, tgl, hlm, no, jl, pt, tbk, cv, a.n, s.d, d.a, u.p, dr, drs, ir, h, hj, prof, s.e, s.h, s.kom, m.m, m.kom, ttd, ket, maks, min',
)

/** Source: Kamus Besar Bahasa Indonesia. */
export const wholeWords = list(
  'caranya, bertanya, menanya, perilaku, berlaku, pemangku, selaku, pelaku, bertemu, ketemu, menemu, terpaku, seperilaku, bertamu, berjamu, bersuku, berbuku, membeku',
)

/** Source: compiled for this product. */
export const headings = {
  next: list('lanjutan, berikutnya, sesi depan, untuk sesi depan, parkiran, nanti, yang belum sempat, belum dibahas'),
  promise: list('tugas, pr, pekerjaan rumah, aksi, rencana aksi, siapa melakukan apa'),
  concern: list('kendala, tantangan, hambatan, masalah, keluhan, yang berat, yang belum jalan'),
  question: list('pertanyaan, yang belum jelas, belum jelas, perlu diputuskan'),
  decided: list('keputusan, hasil, hasil diskusi, kesepakatan, simpulan, kesimpulan'),
  achieved: list('kabar baik, pencapaian, yang berjalan baik, yang lancar, kemajuan'),
  done: list('selesai, sudah selesai, beres'),
  wish: list('harapan, keinginan'),
  private: list('pribadi, urusan pribadi'),
}

/** Source: causal, concessive and temporal connectives (Tata Bahasa Baku Bahasa Indonesia, 4th ed.), with colloquial forms. */
export const reasons = list(
  'karena, krn, krna, sebab, soalnya, gara-gara, akibat, meski, meskipun, walau, walaupun, setelah, padahal',
)

/** Source: forms of address in Indonesian (sapaan), with their short forms. */
export const titles = list('pak, bu, bapak, ibu, mas, mbak, kak, kakak, bang, bung')

/** Source: compiled for this product. */
export const telling = list('cerita, bercerita, bilang, menyampaikan, mengatakan, curhat, melaporkan')

/** Source: compiled for this product. */
export const lookBack = list('evaluasi, mengevaluasi, retrospektif, refleksi')

/** Source: compiled for this product. */
export const measures = list('terlalu, kurangnya, kebanyakan')

/** Source: prepositions and coordinating conjunctions of Indonesian grammar, with short forms. */
export const prepositions = list(
  'di, ke, dari, untuk, utk, buat, pada, dengan, dgn, bagi, antara, dalam, yang, yg, dan, atau',
)

/** Indonesian has no articles. */
export const determiners: readonly string[] = []

/** Indonesian verbs do not trail behind what they speak of. */
export const participles: readonly string[] = []
