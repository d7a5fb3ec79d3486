/**
 * Words that are names as well as ordinary words. Met in lower case, or at the start of a sentence, they say nothing
 * about a person.
 *
 * Sources: given and family names of the `id_ID` and `en` locales of Faker (MIT) that are also base words of Sastrawi's
 * Indonesian word list (MIT) or lower-case words of the SCOWL-based English Hunspell dictionary, kept where the word is
 * met in notes about work; completed by hand with virtue, nature and calendar names used in Indonesia.
 */
const indonesian = `
abadi ada adil agung agustus akbar alam aman amanah anggun angin anugerah api april arti asa asri awal awan bagus
bahagia baik bakti bangga bangsa baru bayu bening berani berkah berlian besar bijak bintang biru buana budiman bulan
bumi bunga cahaya cantik catur cemerlang cendana cerah ceria cerdas cinta cipta citra damai damar dana dasa daya
delima desember dia dirgantara dua elang elok emas embun empat era fajar gading gadis galang ganteng garuda gede
gelora gemilang genta gilang guna guntur hakim halim hari harap harapan harum hasil hebat hening hidayah hijau hikmah
hujan ibu ikhlas ilham imam iman indah insan jaga jati jaya jelita jernih jingga juara jujur juli julia jumat juni
kala kamis karma karunia karya kasih kebaikan kembang kenanga kencana kota kuat kurnia laksana lancar langgeng langit
laut lega lembah lembut lestari lima lugas luhur lurus mahkota maju makmur mandala mandiri manis maret mas matahari
mawar mega mei melati melodi menang mentari merah merdeka merpati mitra muda mujur mukti mulia mulya murni mustika
mutiara nada naga nasib november nusa nusantara oktober pagi panca pantas paris pelangi perdana perkasa permai permata
pertama pertiwi pesona pintar prakarsa prima pusaka putih putra putri rabu raja raya ratu rejeki restu rezeki rindu
rona sabar sabtu sahabat sakti samudera samudra sandi santai santun satu sayang sehat sejahtera sejati selamat selasa
senang senja senin sentosa september setia siap siang subuh subur suci sukses sumber surga surya syukur teguh tenang
tenteram teratai terang tiga tirta tulus tunas tunggal unggul untung usaha utama wahana wahyu wangi warta waskita
wawasan wibawa wisata yakin yoga
`

const english = `
abbey ace amber angel april archer art ash aspen august autumn bailey baker baron barber bay bear bell berry best bill
birch bird bishop black blaze block blue bob bond booker booth branch brand bridge brook brown bud bush butler candy case
cash chance chandler charity charm chase christian church clay cliff coach cole cook cooper coral costa crane crew cross
crystal dale daisy dare dash dawn day dean destiny diamond dock dolly don dove drake drew duke dusty earl early earnest
east ebony emerald ever evergreen faith farmer fern field finder fisher flora ford forest foster fox frank free freeman
french gage garland gates gem general genesis george gene ginger glen gold golden good grace graham grand grant gray
green grey griffin guy hall hand hardy harmony harper haven hazel heart heath heather heaven hill holiday holly honor hood
hope house hunt hunter ice iris ivory ivy jack jade jasmine jay jean jewel job jolly journey joy judge june junior just
justice king kit knight lake lance lane lark laurel law leader lee liberty lily little london long lord love lovely lucky
lynx lyric mac magnolia major malt march mark marlin marsh martin mason master maverick max may mayor meadow melody mercy
merit meta miles mill miller mine mint miracle misty moon moore moss myrtle new nick noble north nova novel ocean olive
opal oral page park parker pat patience patty peace pearl penny pepper perry pike pine pink piper poet pool pope porter
potter powers precious presley price prince princess prudence queen rain ransom ray raven read rebel red reed reign rich
ridge river rob robin rock rocky rod roman root rose rosemary royal ruby rush rust rusty sage saint sally sandy scout
serenity sergeant sharp shaw shepherd short silver simple sir sky small smith snow song spring star stark stem sterling
stone storm story strong sue summer sun sunny swift tanner taylor teddy temple terry tiger timothy toy trace tracker
trinity troy true turner unique urban valentine van victor victory vine viola violet virtue walker walls ward waters
wave way welcome wells west white wild will willow win winter wise wish wolf wood woods worth young
`

export const nameLikeWords: ReadonlySet<string> = new Set(`${indonesian} ${english}`.trim().split(/\s+/))

/** Forms of address by what they come to: "Bu Ratna" and "Ibu Ratna" address one person the same way. */
const titleForms = {
  bu: 'bu ibu buk',
  pak: 'pak bapak',
  mas: 'mas',
  mbak: 'mbak mba',
  kak: 'kak kakak',
  bang: 'bang abang',
} as const

/** Also ordinary words or abbreviations ("teh", "dr" for "dari", "ms" for milliseconds): they count as written here only. */
const capitalTitles = `
Mr Mrs Ms Miss Madam Sir Mister Dr Drs Dra Prof Profesor Professor Ir Hj Om Tante Mbah Eyang Teh Teteh Kang Akang Neng Aa
Uda Uni Cak Ning Gus Ko Koh Engkoh Ci Cik Cici Ce Bli Mbok Daeng Bro Sis Dik Adik Dek Ustaz Ustazah Kiai Nyonya Tuan
`

/** Title in lower case -> what it comes to. These are titles however they are written. */
export const titles: ReadonlyMap<string, string> = new Map(
  Object.entries(titleForms).flatMap(([key, forms]) => forms.split(' ').map((form) => [form, key] as const)),
)

/** Titles that need their capital, and a capital after them. */
export const titlesByCapital: ReadonlySet<string> = new Set(capitalTitles.trim().split(/\s+/))

/** What follows a title without being a name: offices, kin, products that begin like one ("Ms Excel"). */
export const notAfterTitle: ReadonlySet<string> = new Set(
  `admin atasan bapak bendahara bos boss bro camat ceo cfo chief cio cmo coo cto dekan direktur dirut dokter dosen dukun
  engineer excel forms ganteng guru hakim haji hamil hr hrbp hrd ibu kabag kades kadiv kandung kapten kawin kepala ketua koordinator
  lead leader lurah manager manajer masing mentee menteri mentor muda mudah office outlook owner pacar pembimbing pemilik
  pengawas pimpinan pm po polisi powerpoint presdir presiden project rektor rt rw satpam sekalian sekretaris semua hadirin spv supervisor teams team
  tim tua vp walikota wakil word senin selasa rabu kamis jumat sabtu minggu monday tuesday wednesday thursday friday saturday
  sunday`
    .trim()
    .split(/\s+/),
)
