/** Notes as people write them: formal and colloquial Indonesian, English, mixed, tidy and not. */

export const formalIndonesian = `Sesi kelima, 20 Maret 2026, Ruang Anggrek

Saudara Dimas menyampaikan perkembangan proyek integrasi sistem gudang. Pengujian tahap pertama sudah selesai pada hari Senin.
Beliau masih ragu mengenai pembagian tugas antara tim lapangan dan tim data.
Kami menyepakati bahwa laporan mingguan dikirim setiap hari Jumat pukul 16.00 WIB.
Komunikasi dengan Kepala Divisi Operasional masih menjadi kendala, karena jadwal beliau padat.
Dimas akan menyusun peta pemangku kepentingan paling lambat 27 Maret 2026.
Pembahasan mengenai rencana suksesi kepala regu belum sempat dilakukan dan akan dibahas pada sesi berikutnya.`

export const colloquialIndonesian = `- dimas cerita minggu ini chaos bgt, 3 deadline numpuk
- masih bingung cara nolak permintaan dadakan dari bos
- presentasi ke tim sales lancar, dipuji bu Wina 🎉
- blm pede ngomong bhs inggris pas call sama klien Singapura
- pengen belajar ngatur prioritas pake matriks
- tugas: dimas nyatet semua permintaan dadakan seminggu ke depan
- minggu depan bahas gmn caranya kasih feedback ke senior`

export const mixed = `Dimas masih struggling sama stakeholder management, terutama dengan tim finance.
We agreed to try a weekly 15-minute sync with finance.
Blocker: akses ke dashboard belum dikasih sama IT, udah 2 minggu.
Next session: prioritisation framework buat roadmap Q2
He wants to learn how to delegate more, tapi takut hasilnya nggak sesuai standar.`

export const english = `Catch-up with Dimas, 20 March

Went through last week's demo. It went well and the sales team asked for a second one.
He is worried about the handover of the billing module, since Andi leaves in May.
Not sure whether to apply for the team lead opening.
Decided: Dimas will not join the hackathon this year.
Action: Dimas to send a one-page summary of the demo by Friday.
We ran out of time for conflict in the design reviews, so that moves to next session.`

export const unstructured = `jadi tadi ngobrol lama soal kerjaan dimas bilang timnya baru nambah dua orang tapi onboardingnya belum jelas siapa yang pegang terus dia juga cerita kalau pak hendra minta laporan tiap hari padahal dulu cukup mingguan dan itu bikin waktunya habis buat ngisi spreadsheet lalu kita sempat bahas soal cara bilang ke pak hendra supaya laporannya balik mingguan dimas masih takut dianggap nggak mau kerja terus saya cerita pengalaman saya dulu waktu di cabang bandung oiya dia juga pengen ikut pelatihan negosiasi bulan mei tapi belum tahu budgetnya ada atau nggak nanti kita lihat lagi pas ketemu berikutnya`

export const minutes = `Notulen Sesi Mentoring
Tanggal: 20 Maret 2026, 14.00–15.00 WIB

Kendala:
- data dari vendor sering terlambat 3–4 hari
- dashboard penjualan sudah selesai

Keputusan:
- rapat tim dipindah ke hari Selasa

Tindak lanjut:
- [ ] Dimas: hubungi vendor, minta jadwal pengiriman tetap
- [x] Ratna: kirim contoh perjanjian layanan

Untuk sesi depan:
- persiapan penilaian tengah tahun
- cara membagi tugas ke anggota baru`
