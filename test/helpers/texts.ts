/** A short plan of a commune that does not exist, with nothing to remark on. */
export const GOOD_PLAN = `ỦY BAN NHÂN DÂN
XÃ VÂN SƠN

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 45/KH-UBND

Vân Sơn, ngày 12 tháng 3 năm 2026

# KẾ HOẠCH

**Triển khai thi hành Luật Lưu trữ trên địa bàn xã Vân Sơn**

Thực hiện Kế hoạch số 12/KH-UBND ngày 02 tháng 02 năm 2026 của Ủy ban nhân dân tỉnh Sơn Thủy về triển khai thi hành Luật Lưu trữ, Ủy ban nhân dân xã ban hành Kế hoạch như sau:

## I. MỤC ĐÍCH, YÊU CẦU

### 1. Mục đích

Nâng cao nhận thức của cán bộ, công chức và Nhân dân về công tác lưu trữ.

### 2. Yêu cầu

Xác định rõ nội dung công việc, thời hạn và trách nhiệm của từng cơ quan, đơn vị.

## II. NỘI DUNG

### 1. Tổ chức tuyên truyền, phổ biến Luật

- Cơ quan chủ trì: Phòng Văn hóa - Xã hội.

- Cơ quan phối hợp: Các ban, ngành, đoàn thể xã.

- Thời gian thực hiện: Quý II/2026.

- Sản phẩm: Hội nghị tuyên truyền.

### 2. Rà soát, chỉnh lý tài liệu tồn đọng

- Cơ quan chủ trì: Văn phòng HĐND và UBND xã.

- Thời gian thực hiện: Trước ngày 30/11/2026.

- Sản phẩm: Báo cáo kết quả chỉnh lý.

## III. KINH PHÍ THỰC HIỆN

Kinh phí thực hiện do ngân sách xã bảo đảm.

## IV. TỔ CHỨC THỰC HIỆN

1. Văn phòng HĐND và UBND xã theo dõi, đôn đốc việc thực hiện; báo cáo Ủy ban nhân dân xã trước ngày 15/12/2026.

2. Phòng Văn hóa - Xã hội triển khai các nội dung được giao.

Trên đây là Kế hoạch triển khai thi hành Luật Lưu trữ trên địa bàn xã Vân Sơn./.

**Nơi nhận:**

- Ủy ban nhân dân tỉnh (để báo cáo);

- Các ban, ngành, đoàn thể xã;

- Phòng Văn hóa - Xã hội;

- Lưu: VT, Văn phòng.

**TM. ỦY BAN NHÂN DÂN**

**CHỦ TỊCH**

**Lò Văn Thành**
`;

/** The same plan with nobody to lead its first task and a second deadline that was over before the plan was issued. */
export const BAD_PLAN = GOOD_PLAN.replace("- Cơ quan chủ trì: Phòng Văn hóa - Xã hội.\n\n", "").replace("30/11/2026", "30/11/2025");

/** An official letter: no plan, and no reason to refuse it. */
export const LETTER = `ỦY BAN NHÂN DÂN
XÃ VÂN SƠN

Số: 128/UBND-VP
V/v cung cấp số liệu lưu trữ

Vân Sơn, ngày 20 tháng 3 năm 2026

Kính gửi: Các thôn trên địa bàn xã

Ủy ban nhân dân xã đề nghị các thôn cung cấp số liệu về tài liệu lưu trữ trước ngày 30/3/2026.

Nơi nhận:
- Như trên;
- Lưu: VT.

CHỦ TỊCH

Lò Văn Thành
`;
