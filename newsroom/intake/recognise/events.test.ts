import { describe, expect, it } from 'vitest';
import { AgencyFinder } from '@/newsroom/intake/recognise/agencies';
import { findEvent } from '@/newsroom/intake/recognise/events';
import { findPeople } from '@/newsroom/intake/recognise/people';

const offices = new AgencyFinder([]);
const find = (text: string, day: string | null = '2024-11-19') => {
  const passages = text.split('\n').map((each, index) => ({ line: index + 1, text: each }));
  const agencies = offices.find(passages, day);
  return findEvent({ passages, agencies, people: findPeople(passages, agencies, []), day });
};
const namesOf = (agencies: readonly { name: string }[]) => agencies.map(({ name }) => name);

describe('findEvent', () => {
  it('reads what it was, when, who came and who led them', () => {
    const event = find(
      'Ngày 18/11, Đoàn công tác của Văn phòng Chính phủ do đồng chí Lý Văn Thạch, Phó Chánh Văn phòng Chính phủ, làm Trưởng đoàn, có buổi làm việc với UBND huyện Đầm Xa về việc cải cách hành chính theo kế hoạch của Ban Bí thư. Sau đó đoàn ra về.',
    )!;
    expect(event).toMatchObject({
      eventKind: 'working-session',
      title: 'Buổi làm việc với UBND huyện Đầm Xa về việc cải cách hành chính theo kế hoạch của Ban Bí thư',
      day: '2024-11-18',
      part: null,
      chair: { name: 'Lý Văn Thạch' },
    });
    expect(namesOf(event.hosts)).toEqual(['Văn phòng Chính phủ']);
    expect(namesOf(event.participants)).toEqual(['UBND huyện Đầm Xa']);
  });

  it.each([
    [
      'Sáng 18/11, tại Nhà văn hóa thôn Khe Lặc, Hội Nông dân xã Khe Vang tổ chức hội nghị tổng kết năm.',
      { eventKind: 'meeting', part: 'morning', place: 'Nhà văn hóa thôn Khe Lặc', day: '2024-11-18' },
    ],
    [
      'Từ ngày 5 đến 7/12/2024, xã tổ chức Ngày hội văn hóa.',
      { eventKind: 'festival', day: '2024-12-05', lastDay: '2024-12-07' },
    ],
    ['Chiều 30/12, Công an xã Khe Vang kiểm tra các chợ.', { eventKind: 'inspection', part: 'afternoon' }],
    [
      'Ngày 2 tháng 9 năm 2023, huyện tổ chức lễ khánh thành cầu mới.',
      { eventKind: 'ceremony', day: '2023-09-02' },
    ],
    [
      'Tối 18/11, Thường trực HĐND xã Khe Vang tiếp xúc cử tri.',
      { eventKind: 'citizen-reception', part: 'evening' },
    ],
    ['Sáng 17/11, lãnh đạo huyện thăm, tặng quà các cụ cao tuổi.', { eventKind: 'visit' }],
  ])('%s', (text, expected) => expect(find(text)).toMatchObject(expected));

  it('takes a day without a year for the one nearest to the story', () => {
    expect(find('Sáng 29/12, xã tổ chức hội nghị.', '2025-01-02')).toMatchObject({ day: '2024-12-29' });
    expect(find('Ngày 4/1 tới, xã tổ chức hội nghị.', '2024-12-30')).toMatchObject({ day: '2025-01-04' });
    expect(find('Sáng 29/12, xã tổ chức hội nghị.', null)).toMatchObject({ day: null });
    expect(find('Sáng 31/11, xã tổ chức hội nghị.')).toMatchObject({ day: null });
  });

  it.each([
    'Giá quế năm nay cao hơn năm ngoái, bà con phấn khởi.',
    'Người dân đến chợ từ sáng sớm.',
    'Một\nHai\nBa\nSáng 18/11, xã tổ chức hội nghị.',
  ])('sees none in: %s', (text) => expect(find(text)).toBeNull());
});
