import { type DistressWords, lines } from './types.ts'

const want = '(ingin|mau|lebih baik)'
const body = '(paha|dada|payudara|bokong|pantat|pinggang|tubuh|badan|selangkangan|bibir)'

/**
 * Indonesian. Compiled for this product from the warning signs that the Ministry of Health's line healing119.id and the WHO
 * (Preventing suicide: a resource at work, 2006) name, in the words people use; harassment after the forms that Kepmenaker
 * 88/2023 lists (physical, verbal, by gesture, in writing or pictures, psychological).
 */
export const id: DistressWords = {
  spellings: {
    gak: 'tidak',
    ga: 'tidak',
    nggak: 'tidak',
    ngga: 'tidak',
    enggak: 'tidak',
    engga: 'tidak',
    tak: 'tidak',
    tdk: 'tidak',
    kagak: 'tidak',
    gk: 'tidak',
    pengin: 'ingin',
    pingin: 'ingin',
    pgn: 'ingin',
    kepengen: 'ingin',
    kepingin: 'ingin',
    pngn: 'ingin',
    mo: 'mau',
    pengen: 'ingin',
    kepikiran: 'ingin',
    kepikir: 'ingin',
    terpikir: 'ingin',
    berpikir: 'ingin',
    aku: 'saya',
    gue: 'saya',
    gua: 'saya',
    gw: 'saya',
    sy: 'saya',
    w: 'saya',
    aq: 'saya',
    udah: 'sudah',
    udh: 'sudah',
    dah: 'sudah',
    sdh: 'sudah',
    aja: 'saja',
    aj: 'saja',
    yg: 'yang',
    kalo: 'kalau',
    klo: 'kalau',
    org: 'orang',
    bgt: 'banget',
    hdp: 'hidup',
    cape: 'capek',
    capai: 'capek',
    tiap: 'setiap',
    bs: 'bisa',
    buat: 'untuk',
    ama: 'sama',
    nangis: 'menangis',
    nyakitin: 'menyakiti',
    ngelukain: 'melukai',
    lagii: 'lagi',
    dr: 'dari',
    idup: 'hidup',
  },
  harmless: lines(`
    mati (lampu|listrik|matian|suri|gaya|kutu|langkah|kata|ketawa|kiri|total)
    (setengah|harga|listrik|lampu|garis|sampai) mati
    (laptop|komputer|server|baterai|baterainya|hp|ponsel|telepon|mesin|wifi|internet|sinyal|lampu|lampunya|motor|mobil|ac|aplikasi|layar|proyektor) ~ mati
    me(m)?bunuh (waktu|proses|bosan|kebosanan)
    bunuh (waktu|proses)
    (pelatihan|sosialisasi|kebijakan|modul|materi|kampanye|webinar|satgas|prosedur|sop|pencegahan|penanganan|artikel|berita|buku|film|seminar|workshop|presentasi|poster) ~ (bunuh diri|pelecehan|kekerasan seksual|perundungan|intimidasi|depresi|kekerasan)
    anti (perundungan|pelecehan|kekerasan|bullying)
    tidak (kuat|tahan) (pedas|dingin|panas|ac|lapar|kopi|godaan)
    (diskon|film|drama|anime|gim|game|novel) ~ (mati|bunuh diri)
    diancam (denda|sanksi|hujan)
  `),
  selfHarm: lines(`
    bunuh diri
    bundir
    gantung diri
    ${want} (untuk )?(saya )?mati
    ${want} (untuk )?(menghilang|lenyap|pergi) (saja|selamanya|dari dunia|dari muka bumi)
    (mengakhiri|akhiri|menyudahi|sudahi|mencabut) (hidup|nyawa|semuanya|semua ini)
    (menyakiti|melukai|menyilet|mengiris|nyilet|menyayat|membakar) (diri|tangan|pergelangan|lengan|tubuh)
    silet ~ (tangan|pergelangan|nadi)
    lebih baik (saya )?(mati|tidak ada|tidak hidup|tidak pernah lahir|tidak pernah ada)
    lebih baik ~ tanpa saya
    tidak (ingin|mau) (hidup|bangun lagi|ada lagi)
    tidak (ingin|mau) ~ hidup lagi
    (capek|lelah|muak|bosan) (dengan )?hidup
    hidup (saya )?(ini )?(sudah )?(tidak|nggak) (ada )?(lagi )?(artinya|arti|berarti|berguna|gunanya|maknanya|layak)
    (tidak|tanpa) ada (lagi )?(alasan|gunanya|artinya) ~ hidup
    (minum|menelan|menenggak) ~ (racun|obat nyamuk|pembersih)
    overdosis
    (loncat|lompat|terjun) dari (gedung|lantai|jembatan|balkon|atap)
    berharap ~ tidak bangun
    semoga ~ tidak bangun lagi
  `),
  hopelessness: lines(`
    putus asa
    keputusasaan
    tidak ada (lagi )?harapan (lagi|untuk saya|bagi saya|hidup)
    (kehilangan|hilang) (semua |segala )?harapan
    (merasa|rasanya|saya) (sangat |sudah )?tidak (berharga|berguna|ada gunanya)
    (sudah )?tidak (sanggup|kuat|tahan) lagi
    sudah tidak (sanggup|kuat)
    tidak ada jalan keluar
    tidak ada (yang|orang yang) peduli ~ saya
    benci (diri saya|diri sendiri|sama diri)
    (saya|merasa|sedang|kena|mengalami|gejala) ~ depresi
    menangis (setiap|terus|sepanjang) (hari|malam|menerus)?
    menangis ~ (setiap|sepanjang) (hari|malam)
    (jadi|menjadi|hanya|cuma) beban (bagi|untuk) (semua|keluarga|orang|mereka)
    mati rasa
    hampa banget
    hidup saya hancur
  `),
  panic: lines(`
    serangan panik
    panic attack
    panik (setiap (hari|malam|pagi)|terus menerus|terus|hebat|sampai)
    (sesak|susah napas|sulit bernapas|tidak bisa (ber)?napas) ~ (panik|cemas|takut|gelisah)
    (panik|cemas|takut|gelisah) ~ (sesak|susah napas|sulit bernapas|tidak bisa (ber)?napas|gemetar)
    (cemas|gelisah|ketakutan) (setiap (hari|malam)|terus menerus|terus|berlebihan|sepanjang (hari|malam))
    tidak bisa tidur ~ (berhari hari|berminggu minggu|setiap malam|karena (cemas|takut))
    (berhari hari|berminggu minggu) ~ tidak (bisa )?tidur
  `),
  harassment: lines(`
    (dilecehkan|melecehkan|pelecehan)
    (diraba|digerayangi|dipegang pegang|diperkosa|pemerkosaan|memperkosa|dicabuli)
    (meraba|menggerayangi|menyentuh|memegang|mengelus|menepuk) ~ ${body}
    (disentuh|dipeluk|dicium|dipegang|dielus) ~ (tanpa izin|paksa|tidak pantas|${body.slice(1, -1)})
    (mencium|memeluk|menyentuh|meraba) saya (tanpa izin|secara paksa|paksa)
    dipaksa (berhubungan|tidur|membuka|mencium|melayani|minum)
    kekerasan (seksual|fisik|verbal)
    (pesan|chat|foto|video|komentar|candaan|lelucon|kata kata|gambar|obrolan) ~ (cabul|mesum|porno|jorok|telanjang|seksual|vulgar)
    (minta|meminta) ~ foto ~ (telanjang|seksi|bugil)
    (mengajak|diajak|ngajak) ~ (hotel|kamar|tidur bareng|tidur bersama)
    (dibully|di bully|dirundung|perundungan|diintimidasi|mengintimidasi|merundung)
    (membully|bully|ngebully) saya
    (diancam|mengancam saya|ancaman kekerasan)
    (dipukul|ditampar|ditendang|dijambak|dicekik|dilempari)
    (dimaki|dimaki maki|memaki saya|dihina|menghina saya) ~ (setiap hari|terus|di depan|depan)
    (dikuntit|dibuntuti|menguntit saya|membuntuti saya)
    (catcalling|catcall|disiulin|disiuli)
  `),
}
