import type { SubscriptionWords } from '../told/subscriptionWords.ts';

/** What the form, its answers and the reader's own page say in Korean. */
export const subscription: SubscriptionWords = {
  title: '구독 신청',
  lead: '이메일 구독은 무료입니다. Amazon SNS에서 보내는 확인 메일로 신청이 완료되며, 이메일 주소는 Amazon SNS만 보관합니다. 모든 메일에 수신 거부 링크가 있습니다.',
  have: '기존 구독 확인·변경',
  email: '이메일 주소',
  language: '메일 언어',
  often: '받는 방법',
  sends: { 'at-once': '변경이 있을 때 바로', daily: '매일 요약', weekly: '매주 월요일 요약' },
  oftenHint:
    '요약에는 변경이 한 줄씩 실리고, 약속대로 확인하지 못한 출처도 표시됩니다. 속보도 받으면 속보로 모두 전한 내용은 빠집니다.',
  levels: '바로 받을 중요도',
  countries: '국가·지역',
  countriesHint:
    '선택하지 않으면 전체를 받습니다. 국가·지역, 제도, 출처를 선택하면 요약이 국가·지역별로 한 통씩 오고, 그렇지 않으면 전체가 한 통으로 옵니다.',
  programmes: '일부 비자·제도만',
  destinations: '일부 국가·지역의 여행 정보만',
  sources: '일부 출처만',
  send: '신청하기',
  problem: '입력 내용을 확인하세요',
  failed: '신청하지 못했습니다',
  back: '신청서로 돌아가기',
  problems: {
    address: {
      long: '이메일 주소는 254자까지, @ 앞은 64자까지입니다.',
      characters:
        '이메일 주소는 공백이나 줄바꿈 없이 영문자·숫자·기호로 입력하세요. 국제화 도메인은 xn-- 형식으로 입력하세요.',
      form: '이메일 주소는 이름, 괄호, 따옴표 없이 name@example.org 형식으로 입력하세요.',
    },
    nothing: '받을 내용을 선택하세요. 속보, 요약 또는 둘 다 고를 수 있습니다.',
    noLevel: '바로 받을 중요도를 하나 이상 선택하세요.',
    digestOfDestination: '특정 국가·지역의 여행 정보에는 요약이 없습니다. 속보를 선택하거나 해당 국가·지역을 빼세요.',
    names: (chosen, most) =>
      `조건을 줄이세요. 언어와 중요도를 포함해 ${chosen}가지 조건을 선택했지만 Amazon SNS는 ${most}가지까지 받습니다.`,
    combinations: (chosen, most) =>
      `선택을 줄이세요. 중요도, 국가·지역, 제도, 출처의 조합이 ${chosen}가지인데 Amazon SNS는 ${most}가지까지 받습니다.`,
    unknown: '신청서에 없는 선택입니다. 신청서를 다시 여세요.',
    large: '보낸 내용이 너무 큽니다.',
    foreign: '신청서 페이지에서 보내세요.',
    often: '같은 네트워크에서 요청이 너무 많습니다. 한 시간 뒤 다시 시도하세요.',
    busy: '오늘은 신청이 몰리고 있습니다. 내일 다시 시도하세요.',
    full: '지금은 구독을 더 받을 수 없습니다. 며칠 뒤 다시 시도하세요.',
  },
  asked: {
    title: '메일을 확인하세요',
    text: '이 주소로 아직 구독하지 않았다면 Amazon SNS가 링크가 담긴 메일을 보냅니다. 링크를 누르면 속보와 요약이 시작됩니다.',
    one: '주소 하나에 구독은 하나입니다. 이미 구독 중이면 여기에서 바꿀 수 있습니다:',
    spam: '몇 분이 지나도 메일이 없으면 스팸함에서 ‘Visawire’ 또는 no-reply@sns.amazonaws.com이 보낸 메일을 찾아보세요.',
  },

  mine: {
    title: '내 구독',
    lead: '이메일 주소를 입력하세요. 한 시간 동안 쓸 수 있는 구독 관리 링크를 보내 드립니다.',
    send: '링크 보내기',
    asked: '이 주소로 구독 중이라면 한 시간 동안 쓸 수 있는 링크를 보내 드립니다.',
    slow: '처음 구독하거나 변경한 직후에는 링크 메일이 도착하기까지 15분이 걸릴 수 있습니다. 그래도 오지 않으면 다시 요청하세요.',
    expired: '이 링크는 더 이상 쓸 수 없습니다. 새 링크를 요청하세요.',
    mail: {
      subject: '구독 관리 링크',
      text: '아래 링크에서 받는 내용을 확인하고 바꿀 수 있습니다. 한 시간 동안 유효합니다:',
      ignore: '요청하지 않았다면 이 메일을 무시하세요. 바뀐 것은 없습니다.',
    },
    change: '받는 내용',
    save: '변경 저장',
    saved: '저장했습니다. 적용까지 최대 15분이 걸립니다.',
    pause: '모든 메일 일시 중지',
    paused: '구독이 일시 중지되었습니다. 다시 시작할 때까지 메일이 오지 않습니다.',
    resume: '메일 다시 받기',
    lately: '최근 30일 동안 보낸 내용',
    none: '최근 30일 동안 선택하신 내용은 없었습니다.',
    end: '구독을 끝내고 데이터 삭제',
    endHint:
      '주소와 선택 내용은 Amazon SNS에서, 주소에 관한 횟수 기록은 이 사이트에서 삭제합니다. 그 밖에 보관하는 것은 없습니다.',
    ended: '구독이 끝났습니다',
    endedText: '주소와 선택 내용을 삭제했습니다. 더 이상 메일이 오지 않습니다.',
  },
};
