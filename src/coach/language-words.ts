/**
 * Words that give a language away: the closed classes (pronouns, prepositions, conjunctions, particles, auxiliaries,
 * question words) and the plainest words of talk about work.
 *
 * Sources: the closed classes as listed in Tata Bahasa Baku Bahasa Indonesia (4th ed., 2017) and A Student's Introduction
 * to English Grammar (2nd ed., 2022), checked against stopwords-iso (MIT); colloquial Indonesian forms and words about
 * work by hand. Left out: whatever is a word in both ("air", "sore"), and English that Indonesians use as their own.
 */
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

export const indonesianWords = words(`
ada adalah agar akan aku anda antara apa apabila apakah atas atau bagaimana bagi bahkan bahwa banyak baru bawah beberapa
begini begitu belum berapa berbagai berikut berikutnya bersama biar biasanya bila bisa boleh bukan cara cukup cuma dalam
dan dapat dari daripada demi demikian dengan depan di dia dirinya dong dulu gak gimana gue guna hal hampir hanya harus
hingga ia ialah ingin ini itu itulah jadi jangan jika jikalau juga kalau kalian kami kamu kapan karena ke kecuali kemarin
kemudian kenapa kepada kini kita kok kurang lagi lain lainnya lalu lama langsung lebih lewat lo loh maka makin mana masih
masing maupun melalui memang mengapa menjadi menurut mereka meski meskipun mulai mungkin nah namun nanti nggak ngga nya
oleh pada paling para pasti perlu pernah pula pun punya saat saja sama sampai sambil sangat saya seakan sebab sebagai
sebelum sebelumnya sebentar seberapa sebuah secara sedang sedangkan sehingga sejak sejauh sekali sekarang selain selalu
selama selanjutnya seluruh semakin semua semoga seorang seperti seperlunya sering serta sesuai sesuatu sesudah setelah
setiap siapa sih suatu sudah supaya tak tanpa tapi telah tentang tentu terhadap terjadi terlalu tersebut tetap tetapi
tiap tidak udah untuk usai waktu walau walaupun yaitu yakni yang
bahas bahasan bantu bantuan besok bicara bulan butir buat catatan coba dibahas hari hasil kabar kali kantor kendala kerja
kerjaan kesepakatan kesulitan ketemu kuartal langkah lanjut lanjutan latihan membahas membantu membuat mencoba meninjau
menit menyepakati menyusun minggu pekan pekerjaan pembahasan pertanyaan pertemuan rapat rekan rencana sampaikan selesai
sesi sepakat sepakati susun tahun tanya tanyakan teman tenggat terbuka tindak tinjau tinjauan topik tugas tujuan tulis
terima kasih tolong umpan balik ukuran usul
`)

export const englishWords = words(`
a about above after again against all already also although always am an and another any anyone anything are around as
at be became because become been before being below between both but by came can cannot could did do does doing done
during each either enough even ever every everyone everything few for from get gets getting give given gives go goes
going gone got had has have having he her here him his how however i if in instead into is it its itself just keep kept
last less let like made make makes making many me might more most much must my myself need needs neither never next no
none nor not nothing now of often once only or other others our ours out over own quite rather really said same say says
see seen she should since so some someone something soon still such than that the their them themselves then there these
they thing things this those though through to together too toward towards under until unless upon us very was way we
well went were what whatever when where whether which while who whom whose why will with within without would yet you
your yours yourself
agree agreed answer ask asked asks came discuss discussed done finish finished first help helped helps hold know last learn
left look looks month months open people question ready second share shared shares start started step steps stuck take
taken takes talk talked talks think thought today tomorrow try tried understand want wants week weeks work worked works
write written year years yesterday
`)

/**
 * English that is at home in Indonesian talk about work, phrases first: it is evidence for neither language.
 */
export const loanPhrases: readonly string[] = [
  'action item',
  'action items',
  'back to back',
  'code review',
  'deep dive',
  'definition of done',
  'end to end',
  'follow up',
  'follow-up',
  'go live',
  'go to market',
  'how to',
  'in house',
  'lesson learned',
  'lessons learned',
  'must have',
  'nice to have',
  'next step',
  'next steps',
  'on boarding',
  'on call',
  'on hold',
  'on time',
  'on track',
  'one on one',
  'one-on-one',
  'open question',
  'out of the box',
  'point of view',
  'proof of concept',
  'quick win',
  'root cause',
  'single point of failure',
  'stand up',
  'state of the art',
  'terms of reference',
  'time to market',
  'to do',
  'to-do',
  'top down',
  'bottom up',
  'trial and error',
  'walk through',
  'win win',
  'work from home',
  'work life balance',
  'year on year',
]

/** Loanwords whose ending would otherwise count as English. */
export const loanwords = words(`
acceptance action alignment application assessment assignment automation branding briefing budgeting burning coaching
collaboration communication compensation configuration consulting controlling coordination data deployment development
documentation engagement engineering evaluation execution expectation fitness forecasting freelancing function grading
hiring implementation improvement information innovation integration interaction investment leadership learning
marketing matching management measurement meeting mentoring migration mission monitoring motivation networking
notification onboarding operation option organization orientation outsourcing packaging parenting payment planning
polling position presentation pricing priority production promotion public ranking recruitment reporting requirement
resolution retention sampling scheduling scoring section session shadowing sharing shipping solution sourcing
statement stressing support talent testing timing tracking training transaction transformation transition upskilling
validation version vision weighting well-being wellbeing
`)
