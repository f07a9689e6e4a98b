/** The demo newsroom's pictures: drawn by us, printed on our paper. */

import { broadcastStudio, clinic, library, meetingHall, oneStopOffice } from '@/scripts/demo/images/indoors';
import { print } from '@/scripts/demo/images/finish';
import {
  footballWomen,
  forestRanger,
  mountainTerraces,
  newRoad,
  solarRoof,
  soongCoFestival,
  teaHills,
} from '@/scripts/demo/images/mountain';
import { elderPortrait } from '@/scripts/demo/images/portrait';
import {
  bridgeNight,
  floodRain,
  hens,
  market,
  oldTown,
  schoolYard,
  villageGate,
} from '@/scripts/demo/images/town';
import { fishingBoats, mangrovePlanting, riverMouth, shrimpPonds } from '@/scripts/demo/images/water';
import type { DemoImage } from '@/scripts/demo/types';

export const demoImages: DemoImage[] = [
  {
    key: 'river-mouth',
    alt: 'Tranh minh họa: cửa sông lúc bình minh, thuyền nan chở hai người đội nón đi giữa những cồn rừng ngập mặn, xa xa là tàu cá và dãy núi trong sương.',
    svg: riverMouth,
  },
  {
    key: 'mangrove-planting',
    alt: 'Tranh minh họa: người dân đội nón lá cúi mình trồng từng hàng cây ngập mặn trên bãi bồi lúc triều rút, phía sau là dải rừng đã khép tán.',
    svg: mangrovePlanting,
  },
  {
    key: 'old-town',
    alt: 'Tranh minh họa: phố cổ lúc hoàng hôn với lớp lớp mái ngói đỏ, con ngõ nhỏ sáng ánh đèn lồng và người dắt xe đạp chở hoa.',
    svg: oldTown,
  },
  {
    key: 'mountain-terraces',
    alt: 'Tranh minh họa: ruộng bậc thang vàng óng mùa lúa chín trên sườn đồi, hai người gùi hàng đi dọc bờ ruộng, núi xanh phía xa.',
    svg: mountainTerraces,
  },
  {
    key: 'hens',
    alt: 'Tranh minh họa: đàn gà thả vườn lông vàng, chân vàng, có chòm râu dưới mỏ đang nhặt thóc dưới bóng cây, một người đội nón rải thức ăn bên hàng rào tre.',
    svg: hens,
  },
  {
    key: 'market',
    alt: 'Tranh minh họa: chợ phiên vùng cao đông người qua lại dưới những mái bạt sọc, hai phụ nữ ngồi bán rau, trứng và hoa quả đựng trong sọt tre.',
    svg: market,
  },
  {
    key: 'meeting-hall',
    alt: 'Tranh minh họa: hội trường nhìn từ cuối phòng, đại biểu ngồi theo các dãy bàn dài hướng lên bàn chủ tọa, một người đang phát biểu ở bục.',
    svg: meetingHall,
  },
  {
    key: 'one-stop-office',
    alt: 'Tranh minh họa: bộ phận một cửa với quầy tiếp nhận hồ sơ, người dân ngồi ghế chờ, một thanh niên áo xanh đang hướng dẫn bà cụ mặc áo chàm.',
    svg: oneStopOffice,
  },
  {
    key: 'new-road',
    alt: 'Tranh minh họa: con đường nhựa mới uốn lượn qua thung lũng lúa tới bản làng, xe máy chở hai người chạy trên đường, hai mẹ con đi bộ bên lề.',
    svg: newRoad,
  },
  {
    key: 'school-yard',
    alt: 'Tranh minh họa: sân trường hai tầng mái ngói đỏ, học sinh áo trắng đeo cặp đi vào lớp dưới bóng cây phượng nở hoa, cô giáo mặc áo dài đứng đón.',
    svg: schoolYard,
  },
  {
    key: 'clinic',
    alt: 'Tranh minh họa: nhân viên y tế áo trắng đo huyết áp cho bà cụ mặc áo chàm tại trạm y tế, ngoài cửa sổ là đồi núi xanh.',
    svg: clinic,
  },
  {
    key: 'soong-co-festival',
    alt: 'Tranh minh họa: năm thiếu nữ mặc trang phục dân tộc nắm tay nhau hát trên bãi cỏ mùa xuân, hoa đào nở quanh, phía sau là đông đảo người xem hội.',
    svg: soongCoFestival,
  },
  {
    key: 'fishing-boats',
    alt: 'Tranh minh họa: những chiếc tàu cá vỏ gỗ sơn xanh, đỏ neo trên mặt nước lặng lúc rạng đông, ngư dân đang sửa soạn trên boong.',
    svg: fishingBoats,
  },
  {
    key: 'shrimp-ponds',
    alt: 'Tranh minh họa: những ô đầm nuôi tôm trải đến chân trời với giàn quạt nước, một người đội nón bưng rổ thức ăn đi trên bờ đầm.',
    svg: shrimpPonds,
  },
  {
    key: 'football-women',
    alt: 'Tranh minh họa: các cô gái mặc váy áo dân tộc tranh bóng trên sân cỏ giữa thung lũng, khán giả đứng kín đường biên.',
    svg: footballWomen,
  },
  {
    key: 'tea-hills',
    alt: 'Tranh minh họa: đồi chè xanh uốn từng luống, những người đeo gùi hái chè trong nắng sớm.',
    svg: teaHills,
  },
  {
    key: 'broadcast-studio',
    alt: 'Tranh minh họa: phát thanh viên đeo tai nghe ngồi trước micrô trong phòng thu, phía trước là bàn trộn âm thanh, sau ô kính là hai kỹ thuật viên.',
    svg: broadcastStudio,
  },
  {
    key: 'village-gate',
    alt: 'Tranh minh họa: cổng làng xây gạch, hai tầng mái ngói bên gốc đa già, một phụ nữ dắt xe đạp và hai em nhỏ đeo cặp chạy qua.',
    svg: villageGate,
  },
  {
    key: 'bridge-night',
    alt: 'Tranh minh họa: cây cầu bắc qua sông trong đêm trăng, ánh đèn cầu soi thành vệt vàng trên mặt nước, hai người đứng ngắm từ bờ sông.',
    svg: bridgeNight,
  },
  {
    key: 'forest-ranger',
    alt: 'Tranh minh họa: kiểm lâm viên đeo ba lô, chống gậy đi tuần trên lối mòn giữa rừng cây cao, nắng xiên qua tán lá.',
    svg: forestRanger,
  },
  {
    key: 'elder-portrait',
    alt: 'Tranh minh họa: chân dung nghệ nhân cao tuổi râu bạc, chít khăn, mặc áo chàm, đang gảy đàn tính bên cửa sổ.',
    svg: elderPortrait,
  },
  {
    key: 'library',
    alt: 'Tranh minh họa: phòng đọc thư viện với những giá sách cao, các em học sinh ngồi đọc quanh bàn dài trong ánh nắng từ cửa sổ.',
    svg: library,
  },
  {
    key: 'solar-roof',
    alt: 'Tranh minh họa: hai người thợ lắp tấm pin mặt trời trên mái ngói đỏ, xa xa là xóm làng và núi đồi dưới nắng.',
    svg: solarRoof,
  },
  {
    key: 'flood-rain',
    alt: 'Tranh minh họa: mưa lớn, nước ngập đường phố giữa hai dãy nhà mái ngói, thuyền nan đưa người dân mặc áo mưa ra khỏi vùng ngập.',
    svg: floodRain,
  },
];

/** The picture as it goes into the newsroom: a JPEG. */
export const renderImage = (image: DemoImage): Promise<Buffer> => print(image.svg());
