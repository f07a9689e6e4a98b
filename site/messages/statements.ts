/**
 * What the pages on privacy and accessibility say where the office has written nothing of its own: true of this site as
 * it is built. Sources: Luật Bảo vệ dữ liệu cá nhân 91/2025, Nghị định 224/2026/NĐ-CP, Thông tư 26/2020/TT-BTTTT.
 */

interface Statement {
  heading: string;
  paragraphs: string[];
}

export const statements = {
  privacy: [
    {
      heading: 'Chúng tôi không theo dõi bạn đọc',
      paragraphs: [
        'Trang này không đặt cookie cho bạn đọc, không dùng công cụ đo lường của bên thứ ba và không hiển thị quảng cáo. Bạn đọc tin, tìm văn bản, xem lịch mà không phải khai báo gì.',
      ],
    },
    {
      heading: 'Những gì nằm lại trên máy của bạn',
      paragraphs: [
        'Cỡ chữ bạn chọn và một số trang đã mở được lưu ngay trên thiết bị của bạn để đọc lại khi mất mạng. Chúng không được gửi đi đâu; bạn xóa được trong phần cài đặt của trình duyệt.',
      ],
    },
    {
      heading: 'Thông tin cá nhân trong tin, bài',
      paragraphs: [
        'Tòa soạn kiểm tra số điện thoại, số định danh cá nhân trong bài trước khi đăng. Nếu tin, bài nêu thông tin cá nhân của bạn mà bạn thấy không đúng hoặc không nên công khai, hãy liên hệ với chúng tôi để được xem xét, đính chính hoặc gỡ bỏ theo quy định của pháp luật về bảo vệ dữ liệu cá nhân.',
      ],
    },
    {
      heading: 'Khi bạn đánh giá trang',
      paragraphs: [
        'Chúng tôi chỉ lưu mức độ hài lòng, lời góp ý nếu có và thời điểm gửi; không lưu tên, tài khoản hay địa chỉ mạng. Để ngăn gửi hàng loạt, máy chủ nhớ một mã không đọc ngược lại được của địa chỉ mạng trong một giờ, chỉ trong bộ nhớ.',
      ],
    },
    {
      heading: 'Khi bạn liên hệ',
      paragraphs: [
        'Họ tên, điện thoại, thư điện tử bạn gửi tới tòa soạn chỉ được dùng để trả lời bạn và không chuyển cho người khác khi chưa được bạn đồng ý, trừ trường hợp pháp luật yêu cầu.',
      ],
    },
  ],
  accessibility: [
    {
      heading: 'Mục tiêu',
      paragraphs: [
        'Mọi người dân đều đọc được trang này, kể cả người dùng bàn phím, trình đọc màn hình, chữ phóng to hoặc điện thoại cũ. Chúng tôi theo chuẩn WCAG 2.2 mức AA, cao hơn mức quy định.',
      ],
    },
    {
      heading: 'Những gì đã có',
      paragraphs: [
        'Trang chạy được khi không có JavaScript; dùng được hoàn toàn bằng bàn phím; có liên kết bỏ qua phần đầu trang; ảnh có mô tả; màu chữ đủ tương phản ở cả nền sáng và nền tối; không có chữ chạy hay nhấp nháy; phóng to tới 400 % không mất nội dung; trạng thái được nói bằng chữ chứ không chỉ bằng màu.',
      ],
    },
    {
      heading: 'Những gì còn hạn chế',
      paragraphs: [
        'Một số tệp văn bản quét và tin, bài cũ chuyển từ trang trước có thể thiếu mô tả ảnh hoặc chưa đọc được bằng trình đọc màn hình. Khi cần, hãy đề nghị chúng tôi cung cấp nội dung đó ở dạng khác.',
      ],
    },
    {
      heading: 'Góp ý',
      paragraphs: [
        'Nếu gặp trở ngại khi dùng trang, hãy báo cho chúng tôi theo thông tin ở trang Liên hệ. Chúng tôi trả lời và khắc phục trong thời gian sớm nhất.',
      ],
    },
  ],
} satisfies Record<string, Statement[]>;
