/**
 * Syllables with marks that make up most of any administrative text. Two readings of a short line can both be
 * Vietnamese in sound (`Sở Nội vụ` and `Sã Nài vứ`); the one with everyday words is right.
 */
export const COMMON_SYLLABLES: ReadonlySet<string> = new Set(
  [
    "và các của có được là với để từ đến tại về trong theo không khi nếu này đó những một hai như cho do bị đã đang sẽ",
    "ủy uỷ nhân dân tỉnh thành phố huyện quận thị xã phường thôn bộ sở ngành cơ quan đơn vị tổ chức cấp địa phương",
    "kế hoạch quyết định nghị luật thông tư chỉ đạo công văn báo cáo tờ trình đề án chương hướng dẫn văn bản số ngày tháng năm quý",
    "mục đích yêu cầu nội dung nhiệm vụ giải pháp trách thực hiện triển thi hành phối hợp chủ trì xây dựng kiểm giám sát",
    "thời gian hạn tiến độ hằng hàng trước sau quả kết kinh phí nguồn ngân sách bảo đảm nơi nhận lưu chủ tịch phó giám đốc",
    "trưởng phòng trường học giáo dục đào tạo tuyên truyền phổ biến pháp lý quản nước nhà việt quốc gia cộng hòa hội nghĩa",
    "độc lập tự hạnh phúc căn cứ thuộc liên đối tượng người cán bộ viên lao động đầu tư phát kinh tế văn hóa y tài chính",
    "nghiệp nông môi sản phẩm dịch doanh điều chuyển đổi mới rà soát đánh giá tổng hợp đề xuất khó khăn vướng mắc kịp đúng",
    "tăng cường nâng cao chất lượng hiệu lực an toàn trật phòng chống cháy cứu nạn tình hình thường xuyên đồng cần phải",
  ]
    .join(" ")
    .split(" ")
    .filter((syllable) => /[^a-z]/.test(syllable)),
);
