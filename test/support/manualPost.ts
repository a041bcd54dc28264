import type { Source } from '../../shared/catalog/catalog.ts';
import { regulationSource } from './regulation.ts';

export const manualSource: Source = {
  ...regulationSource,
  id: 'kr-integrated-manuals',
  authority: {
    id: 'kr-hikorea',
    name: { ko: '하이코리아' },
    jurisdiction: 'KR',
    rank: 'instruction',
    hosts: ['www.hikorea.go.kr'],
  },
  url: 'https://www.hikorea.go.kr/board/BoardNtcDetailR.pt?NTCCTT_SEQ=1062',
  language: 'ko',
  timezone: 'Asia/Seoul',
  programmes: ['kr-e7'],
};

export interface ManualFile {
  readonly name: string;
  readonly link: string;
  readonly size?: string;
}

/** The files that hang on the post, as the site lists them. */
export const manualFiles = (edition = '260901'): readonly ManualFile[] => [
  { name: `사증발급 안내매뉴얼(체류자격별) ${edition}.hwp`, link: '/fms/FileDown.do?atchFileId=101&fileSn=0' },
  { name: `외국인체류 안내매뉴얼 ${edition}.pdf`, link: '/fms/FileDown.do?atchFileId=101&fileSn=1' },
  { name: `안내매뉴얼 수정 이력.hwpx`, link: '/fms/FileDown.do?atchFileId=101&fileSn=2' },
];

/** A post built like HiKorea's: the text hardly ever changes, the files under it do. */
export function manualPost(files: readonly ManualFile[] = manualFiles()): string {
  const items = files
    .map(
      ({ name, link, size = '12.4MB' }) =>
        `<li><a href="${link}" title="${name} 다운로드">${name} (${size})</a> <a href="#" onclick="preview()">바로보기</a> <span>다운로드 : 1,024회</span></li>`,
    )
    .join('\n');
  return `<!doctype html><html lang="ko"><head><meta charset="utf-8"><title>공지사항</title></head><body>
<div id="gnb"><a href="/">홈</a></div>
<div id="content"><h1>사증·체류 자격별 통합 안내매뉴얼</h1>
<p>사증발급 및 체류관리 업무의 안내매뉴얼을 게시하오니 참고하시기 바랍니다. 자세한 기준은 첨부된 매뉴얼에서 확인할 수 있습니다.</p>
<p>매뉴얼의 내용은 사정에 따라 변경될 수 있으며, 변경된 부분은 수정 이력에서 확인하시기 바랍니다.</p>
<dl class="file"><dt>첨부파일</dt><dd><ul>${items}</ul></dd></dl>
</div></body></html>`;
}
