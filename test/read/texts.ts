/** Texts of our own, for places and people that do not exist, in the register of the plans this tool reads. */

export const TITLES = [
  "Kế hoạch triển khai thi hành Luật Căn cước trên địa bàn xã Thanh Khuê",
  "Về việc tổ chức Tháng hành động vì môi trường năm 2031",
  "Phòng, chống thiên tai và tìm kiếm cứu nạn",
  "Nhiệm vụ và giải pháp",
  "Tổ chức thực hiện",
];

export const CAPITALS = [
  "KẾ HOẠCH",
  "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
  "ỦY BAN NHÂN DÂN XÃ THANH KHUÊ",
  "MỤC ĐÍCH, YÊU CẦU",
  "TRIỂN KHAI THỰC HIỆN NGHỊ QUYẾT CỦA HỘI ĐỒNG NHÂN DÂN",
];

export const PARAGRAPH = `Thực hiện chỉ đạo của Ủy ban nhân dân tỉnh về tăng cường công tác phòng cháy, chữa cháy rừng mùa khô, \
xã Thanh Khuê xây dựng kế hoạch như sau:
1. Giao Trạm Kiểm lâm chủ trì, phối hợp với Công an xã, Ban Chỉ huy Quân sự xã và các thôn rà soát những khu vực có nguy cơ cao, \
lập phương án bố trí lực lượng, phương tiện; hoàn thành trước ngày 15/02/2031.
2. Phòng Văn hóa - Xã hội tuyên truyền bằng hệ thống loa truyền thanh mỗi ngày hai buổi, phát tờ rơi đến từng hộ gia đình.
3. Kinh phí: từ nguồn ngân sách xã và các nguồn huy động hợp pháp khác. Định kỳ hằng tháng, trước ngày 20, các thôn gửi báo cáo \
về Văn phòng để tổng hợp, trình Chủ tịch xem xét, quyết định. Quá trình thực hiện nếu có khó khăn, vướng mắc, kịp thời phản ánh./.`;

/** A whole small plan with lines of every kind: capitals, numbers, abbreviations, single words, ASCII only. */
export const PLAN = `UBND XÃ THANH KHUÊ
Số: 27/KH-UBND

KẾ HOẠCH
Phòng cháy, chữa cháy rừng mùa khô năm 2031

I. MỤC ĐÍCH, YÊU CẦU
${PARAGRAPH}

Nơi nhận:
- UBND huyện;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Đặng Vũ Khuê
`;

/** Lines that no reading may touch. */
export const FOREIGN = [
  "The façade of the café was naïve, said the fiancé; Zoë ordered crème brûlée and paid £5 (€6).",
  "© 2024 Acme Corp. All rights reserved. Temperatures rose by 3°C ± 0.5° over 12 m² — see § 4.",
  "Mr. O’Brien’s “résumé” – 50% off… 5µm, ½ cup, ¼ inch, ×2, ÷3, Ångström™",
  "L’été dernier, où étiez-vous ? Là-bas, à la fête du thé, né à Orléans, déjà âgé, très gêné.",
  "Le Comité a été créé dès février ; il reçoit les élèves à l'hôtel de ville où ça marche. Noël, cœur, œuvre, maïs, août.",
  "Né à Sé. Où est le thé ? Là.",
  "Voilà où nous en étions : le gérant a dû payer. Bâtiment n° 3, côté gauche, près du théâtre.",
  "Die Straße ist schön; für Bürger und Räte gelten Änderungen. Über die Höhe der Gebühr entscheidet das Gericht.",
  "Größe, Öl, Übung, süß, Müll, Tür, Fuß, hören, König, Mädchen, Käse, ähnlich",
  "El niño comió piñas en España mañana; ¿dónde está el baño? ¡Aquí! La situación económica mejoró.",
  "São Paulo não é a capital; então você está lá, irmão. Ação, coração, pães, avô, avó, já, só, à tarde",
  "Perché così? Più tardi andrò là; città, università, è già qui, può, ciò, né, sì, lunedì",
  "Räksmörgås på östra ön; älskar du både öl och kött? Åsa är från Malmö.",
  "Blåbærgrød på køkkenbordet; søen er rød, æbler og øl i Århus.",
  "Hyvää päivää, tämä on tärkeä äänestys; yö, työ, sää, hätä",
  "Één coöperatie, geïnteresseerde knieën, reünie, vacuüm, ruïne",
  "Þetta er íslenskur texti: ég á hús við ána, það er gott veður í dag, já ó nú",
  "Příliš žluťoučký kůň úpěl ďábelské ódy",
  "Zażółć gęślą jaźń, łódź, żółw, święto",
  "Şu köşe yaz köşesi, çiğdem, öğrenci, güzel, ılık",
  "const größe = { name: \"naïve\", µ: 3, où: 'là' }; // ©®™ “quoted” … «fin»",
  "1½ × 2 ÷ 3 ± 4 = £5 (€6), 7¢, ¥8, n° 9, 10º, 11ª",
];

/** Vietnamese in Unicode with signs and letters that could be taken for old text. */
export const UNICODE_WITH_SIGNS = [
  "Hà Nam: diện tích 30 m², nhiệt độ 25°C ± 1, § 5, © Công ty ABC, 50 µm, «tên», 1½ × 2",
  "Ðiều 5. Ðộc lập - Tự do - Hạnh phúc. Ủy ban nhân dân xã Ðông Hà",
  "“XÃ”, «XÃ», XÃ HỘI, “HÀ”, “TRÀ”, (CÀ), ‘BÊ’, HỘI ĐỒNG XÃ”",
  "Bé và cá, ông bà, cô chú, xã ta có là và à ô ê",
  "Pha Đin, Lý Hòa và Hà Nam: là, và, cá, bé, tháng ba, năm nay, anh có nhà không",
  "– Tư pháp–Hộ tịch… • Công an; ‘dấu nháy’ và “ngoặc kép” – gạch ngang — dài",
  "Thành phố München, quán café, chị Zoë và anh José dự họp với Sở Ngoại vụ",
  ...TITLES,
  ...CAPITALS,
  PARAGRAPH,
  PLAN,
];
