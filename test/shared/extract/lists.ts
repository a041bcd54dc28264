/** Lists as official sites build them (seen in November 2026 in public code and saved pages), in words of our own; each with what a reader sees. */
export interface List {
  readonly name: string;
  readonly language: string;
  readonly jurisdiction: string;
  readonly html: string;
  /** Day, title and address of each entry. */
  readonly entries: readonly (readonly [day: string | null, title: string, path: string])[];
}

export const lists: readonly List[] = [
  {
    name: 'of a Chinese ministry, days before titles',
    language: 'zh-Hans',
    jurisdiction: 'CN',
    html: `<div class="list"><ul>
      <li><span>2025-08-14</span><a href="./202508/t20250814_701.html" title="关于签证办理的公告">关于签证办理的公告</a></li>
      <li><span>2025-08-02</span><a href="./202508/t20250802_699.html">关于延长停留期限的通知</a></li>
      <li><span>2025-07-12</span><a href="./202507/t20250712_650.html">外国人永久居留身份证换发须知</a></li></ul><div class="page"><a href="index_1.html">2</a><a href="index_2.html">3</a><a href="index_1.html">下一页</a></div></div>`,
    entries: [
      ['2025-08-14', '关于签证办理的公告', '/n/202508/t20250814_701.html'],
      ['2025-08-02', '关于延长停留期限的通知', '/n/202508/t20250802_699.html'],
      ['2025-07-12', '外国人永久居留身份证换发须知', '/n/202507/t20250712_650.html'],
    ],
  },
  {
    name: 'whose days leave out the year that the addresses name',
    language: 'zh-Hans',
    jurisdiction: 'CN',
    html: `<ul class="news">
      <li><a href="/zwgk/202511/t1_1.html" title="关于做好口岸签证工作的通知（全文）">关于做好口岸签证工作的通知…</a><span>[11-08]</span></li>
      <li><a href="/zwgk/202511/t1_2.html">国家移民管理局公告2025年第3号</a><span>[11-05]</span></li>
      <li><a href="/zwgk/202510/t1_3.html">移民管理政策问答</a><span>[10-28]</span></li></ul>`,
    entries: [
      ['2025-11-08', '关于做好口岸签证工作的通知（全文）', '/zwgk/202511/t1_1.html'],
      ['2025-11-05', '国家移民管理局公告2025年第3号', '/zwgk/202511/t1_2.html'],
      ['2025-10-28', '移民管理政策问答', '/zwgk/202510/t1_3.html'],
    ],
  },
  {
    name: 'in a table with years of the Republic',
    language: 'zh-Hant',
    jurisdiction: 'TW',
    html: `<table>
      <tr><th>序號</th><th>標題</th><th>發布日期</th></tr>
      <tr><td>1</td><td data-title="標題"><a href="News_Content.aspx?n=B7&s=2001" title="外國人申請永久居留說明">外國人申請永久居留說明</a></td><td data-title="發布日期">114-11-08</td></tr>
      <tr><td>2</td><td><a href="News_Content.aspx?n=B7&s=1999">就業金卡申請須知修正</a></td><td>114-10-21</td></tr></table>`,
    entries: [
      ['2025-11-08', '外國人申請永久居留說明', '/n/News_Content.aspx?n=B7&s=2001'],
      ['2025-10-21', '就業金卡申請須知修正', '/n/News_Content.aspx?n=B7&s=1999'],
    ],
  },
  {
    name: 'of terms and descriptions with years of an era',
    language: 'ja',
    jurisdiction: 'JP',
    html: `<div id="main"><h1>新着情報</h1><dl>
      <dt>令和7年11月8日</dt><dd><a href="/isa/10_00123.html">在留手続のオンライン申請について</a></dd>
      <dt>令和7年10月30日</dt><dd><a href="/isa/10_00122.html">特定技能制度に関する運用要領の改正</a>（PDF：102KB）</dd>
      <dt>令和7年10月1日</dt><dd><a href="/isa/10_00120.html">手数料の改定について</a></dd></dl></div>`,
    entries: [
      ['2025-11-08', '在留手続のオンライン申請について', '/isa/10_00123.html'],
      ['2025-10-30', '特定技能制度に関する運用要領の改正', '/isa/10_00122.html'],
      ['2025-10-01', '手数料の改定について', '/isa/10_00120.html'],
    ],
  },
  {
    name: 'whose entries are links, day and kind within them',
    language: 'ja',
    jurisdiction: 'JP',
    html: `<div class="newsList"><a href="/press/a1.html"><span class="date">2025.11.08</span><span class="cat">お知らせ</span><p class="txt">短期滞在査証の申請窓口変更のお知らせ</p></a><a href="/press/a2.html"><span class="date">2025.11.01</span><span class="cat">重要</span><p class="txt">年末年始の窓口業務について</p></a><a href="/press/a3.html"><span class="date">2025.10.20</span><span class="cat">お知らせ</span><p class="txt">査証手数料の改定</p></a></div>`,
    entries: [
      ['2025-11-08', '短期滞在査証の申請窓口変更のお知らせ', '/press/a1.html'],
      ['2025-11-01', '年末年始の窓口業務について', '/press/a2.html'],
      ['2025-10-20', '査証手数料の改定', '/press/a3.html'],
    ],
  },
  {
    name: 'of a board within a form',
    language: 'ko',
    jurisdiction: 'KR',
    html: `<form name="f"><table class="board"><thead>
      <tr><th>번호</th><th>제목</th><th>작성자</th><th>등록일</th><th>조회수</th></tr></thead><tbody>
      <tr><td>공지</td><td class="subject"><a href="/board/view.do?seq=501">[공지] 체류자격 변경 안내<img alt="새글" src="n.gif"></a></td><td>체류관리과</td><td>2025.11.08</td><td>1203</td></tr>
      <tr><td>500</td><td class="subject"><a href="/board/view.do?seq=500">외국인등록증 발급 수수료 인상 안내</a></td><td>체류관리과</td><td>2025.10.31</td><td>532</td></tr></tbody></table><div class="paging"><a href="?page=2">2</a><a href="?page=3">3</a></div></form>`,
    entries: [
      ['2025-11-08', '체류자격 변경 안내', '/board/view.do?seq=501'],
      ['2025-10-31', '외국인등록증 발급 수수료 인상 안내', '/board/view.do?seq=500'],
    ],
  },
  {
    name: 'of cards with years of Buddha',
    language: 'th',
    jurisdiction: 'TH',
    html: `<div class="row">
      <div class="col-4"><div class="card"><a href="/news/9001"><img src="a.jpg" alt=""></a><div class="card-body"><h5><a href="/news/9001">ประกาศยกเว้นการตรวจลงตรา</a></h5><span><i class="fa"></i> 15 กันยายน 2569</span></div></div></div>
      <div class="col-4"><div class="card"><a href="/news/9000"><img src="b.jpg" alt=""></a><div class="card-body"><h5><a href="/news/9000">ขยายเวลาการพำนักในราชอาณาจักร</a></h5><span>7 ก.ย. 2569</span></div></div></div></div>`,
    entries: [
      ['2026-09-15', 'ประกาศยกเว้นการตรวจลงตรา', '/news/9001'],
      ['2026-09-07', 'ขยายเวลาการพำนักในราชอาณาจักร', '/news/9000'],
    ],
  },
  {
    name: 'of articles, each with a second link to the same',
    language: 'en',
    jurisdiction: 'IE',
    html: `<main><div class="view-content">
      <div class="views-row"><article>
      <h3><a href="/news/new-fees">New fees for residence permits</a></h3><time datetime="2025-11-08T09:00:00Z">8 November 2025</time><p>The fees rise by ten per cent from January, the Minister said in a statement to the House.</p><a href="/news/new-fees">Read more</a></article></div>
      <div class="views-row"><article>
      <h3><a href="/news/visa-offices">Changes to visa offices abroad</a></h3><time datetime="2025-10-30T09:00:00Z">30 October 2025</time><p>Two offices close and one opens.</p><a href="/news/visa-offices">Read more</a></article></div></div></main>`,
    entries: [
      ['2025-11-08T09:00:00Z', 'New fees for residence permits', '/news/new-fees'],
      ['2025-10-30T09:00:00Z', 'Changes to visa offices abroad', '/news/visa-offices'],
    ],
  },
  {
    name: 'whose entries have lists of their own',
    language: 'en',
    jurisdiction: 'GB',
    html: `<main><ul class="gem-c-document-list">
      <li class="gem-c-document-list__item"><div><a href="/government/news/skilled-worker">Skilled Worker salary thresholds to rise</a></div><p class="desc">The Home Office sets out new thresholds for sponsored workers.</p><ul class="meta">
      <li>Document type: News story</li>
      <li>Organisation: Home Office</li>
      <li>Updated: <time datetime="2025-11-08">8 November 2025</time></li></ul></li>
      <li class="gem-c-document-list__item"><div><a href="/government/news/eta">Electronic travel authorisation extended</a></div><p class="desc">More nationalities need an ETA.</p><ul class="meta">
      <li>Document type: News story</li>
      <li>Organisation: Home Office</li>
      <li>Updated: <time datetime="2025-11-01">1 November 2025</time></li></ul></li></ul></main>`,
    entries: [
      ['2025-11-08', 'Skilled Worker salary thresholds to rise', '/government/news/skilled-worker'],
      ['2025-11-01', 'Electronic travel authorisation extended', '/government/news/eta'],
    ],
  },
  {
    name: 'of a gazette whose links name files alone',
    language: 'es',
    jurisdiction: 'ES',
    html: `<div class="sumario"><h4>Ministerio de Inclusión</h4><ul>
      <li class="dispo"><p>Orden ISM/1203/2025, de 3 de noviembre, por la que se regula la gestión colectiva de contrataciones en origen.</p><div class="enlacesDoc"><ul>
      <li class="puntoPDF"><a href="/boe/dias/2025/11/08/pdfs/BOE-A-2025-22001.pdf" title="PDF firmado">PDF (BOE-A-2025-22001 - 12 págs. - 400 KB)</a></li>
      <li class="puntoHTML"><a href="/diario_boe/txt.php?id=BOE-A-2025-22001" title="Ref. BOE-A-2025-22001">Otros formatos</a></li></ul></div></li>
      <li class="dispo"><p>Resolución de 5 de noviembre de 2025, de la Secretaría de Estado de Migraciones, por la que se publica el convenio.</p><div class="enlacesDoc"><ul>
      <li class="puntoPDF"><a href="/boe/dias/2025/11/08/pdfs/BOE-A-2025-22002.pdf">PDF (BOE-A-2025-22002 - 3 págs. - 200 KB)</a></li>
      <li class="puntoHTML"><a href="/diario_boe/txt.php?id=BOE-A-2025-22002">Otros formatos</a></li></ul></div></li></ul></div>`,
    entries: [
      [
        '2025-11-08',
        'Orden ISM/1203/2025, de 3 de noviembre, por la que se regula la gestión colectiva de contrataciones en origen.',
        '/boe/dias/2025/11/08/pdfs/BOE-A-2025-22001.pdf',
      ],
      [
        '2025-11-08',
        'Resolución de 5 de noviembre de 2025, de la Secretaría de Estado de Migraciones, por la que se publica el convenio.',
        '/boe/dias/2025/11/08/pdfs/BOE-A-2025-22002.pdf',
      ],
    ],
  },
  {
    name: 'of articles with the day in words',
    language: 'es',
    jurisdiction: 'MX',
    html: `<div class="articles">
      <article><a class="small-link" href="/inm/prensa/uno">Acuerdan medidas para la temporada de fin de año</a><time date="2025-11-08">8 de noviembre de 2025</time></article>
      <article><a class="small-link" href="/inm/prensa/dos">Comunicado sobre tarjetas de residencia</a><time date="2025-11-02">2 de noviembre de 2025</time></article></div>`,
    entries: [
      ['2025-11-08', 'Acuerdan medidas para la temporada de fin de año', '/inm/prensa/uno'],
      ['2025-11-02', 'Comunicado sobre tarjetas de residencia', '/inm/prensa/dos'],
    ],
  },
  {
    name: 'of cards of the French state',
    language: 'fr',
    jurisdiction: 'FR',
    html: `<section><h1>Actualités</h1><ul class="fr-grid">
      <li><div class="fr-card"><div class="fr-card__body"><p class="fr-card__title"><a href="/actualites/titres-de-sejour">Titres de séjour : la demande en ligne généralisée</a></p><p class="fr-card__detail">Publié le 8 novembre 2025</p></div></div></li>
      <li><div class="fr-card"><div class="fr-card__body"><p class="fr-card__title"><a href="/actualites/visas-long-sejour">Visas de long séjour : nouveaux tarifs</a></p><p class="fr-card__detail">Publié le 3 novembre 2025</p></div></div></li></ul></section>`,
    entries: [
      ['2025-11-08', 'Titres de séjour : la demande en ligne généralisée', '/actualites/titres-de-sejour'],
      ['2025-11-03', 'Visas de long séjour : nouveaux tarifs', '/actualites/visas-long-sejour'],
    ],
  },
  {
    name: 'of teasers with the kind beside the day',
    language: 'de',
    jurisdiction: 'DE',
    html: `<main>
      <div class="c-teaser"><p class="c-topline"><span class="date">08.11.2025</span> Pressemitteilung</p>
      <h3><a href="/SharedDocs/pm/2025/11/visum.html">Bundesregierung beschleunigt Visumverfahren</a></h3><p>Das Kabinett hat heute beschlossen, die Verfahren zu digitalisieren.</p><a href="/SharedDocs/pm/2025/11/visum.html">mehr</a></div>
      <div class="c-teaser"><p class="c-topline"><span class="date">02.11.2025</span> Meldung</p>
      <h3><a href="/SharedDocs/pm/2025/11/fachkraefte.html">Neue Regeln für Fachkräfte</a></h3><p>Was sich ändert.</p><a href="/SharedDocs/pm/2025/11/fachkraefte.html">mehr</a></div></main>`,
    entries: [
      ['2025-11-08', 'Bundesregierung beschleunigt Visumverfahren', '/SharedDocs/pm/2025/11/visum.html'],
      ['2025-11-02', 'Neue Regeln für Fachkräfte', '/SharedDocs/pm/2025/11/fachkraefte.html'],
    ],
  },
  {
    name: 'with days printed in parts',
    language: 'en',
    jurisdiction: 'SG',
    html: `<div class="listing">
      <div class="item"><div class="date"><span class="day">08</span><span class="month">Nov</span><span class="year">2025</span></div><div class="body"><a href="/newsroom/one">Enhanced checks at land checkpoints</a></div></div>
      <div class="item"><div class="date"><span class="day">02</span><span class="month">Nov</span><span class="year">2025</span></div><div class="body"><a href="/newsroom/two">Automated clearance for all travellers</a></div></div></div>`,
    entries: [
      ['2025-11-08', 'Enhanced checks at land checkpoints', '/newsroom/one'],
      ['2025-11-02', 'Automated clearance for all travellers', '/newsroom/two'],
    ],
  },
  {
    name: 'of lines in one paragraph',
    language: 'en',
    jurisdiction: 'PH',
    html: `<div class="content">
      <h2>Advisories</h2><p>2025-11-08 - <a href="/adv/1.html">Advisory on annual report of registered foreigners</a><br>2025-10-30 - <a href="/adv/2.html">Advisory on the use of online services</a><br>2025-10-02 - <a href="/adv/3.html">Advisory on extension of tourist visas</a></p></div>`,
    entries: [
      ['2025-11-08', 'Advisory on annual report of registered foreigners', '/adv/1.html'],
      ['2025-10-30', 'Advisory on the use of online services', '/adv/2.html'],
      ['2025-10-02', 'Advisory on extension of tourist visas', '/adv/3.html'],
    ],
  },
  {
    name: 'of headings beside each other, without boxes',
    language: 'pt',
    jurisdiction: 'BR',
    html: `<div id="content">
      <h2><a href="/noticias/um">Portaria altera regras de autorização de residência</a></h2><span class="data">08/11/2025 - 10h30</span><p>O texto foi publicado no Diário Oficial.</p>
      <h2><a href="/noticias/dois">Acordo com a União Europeia sobre vistos</a></h2><span class="data">01/11/2025 - 09h00</span><p>O acordo entra em vigor em janeiro.</p>
      <h2><a href="/noticias/tres">Mutirão atende imigrantes em São Paulo</a></h2><span class="data">20/10/2025 - 18h12</span><p>Mais de mil pessoas.</p></div>`,
    entries: [
      ['2025-11-08', 'Portaria altera regras de autorização de residência', '/noticias/um'],
      ['2025-11-01', 'Acordo com a União Europeia sobre vistos', '/noticias/dois'],
      ['2025-10-20', 'Mutirão atende imigrantes em São Paulo', '/noticias/tres'],
    ],
  },
  {
    name: 'of cards that are links, all in one form',
    language: 'en',
    jurisdiction: 'AE',
    html: `<form id="aspnetForm" action="x.aspx"><div class="ms-webpart">
      <div class="item"><a href="/en/media/Pages/golden.aspx"><div class="img"></div><div class="title">Golden residency extended to nurses</div><div class="date">08 Nov 2025</div></a></div>
      <div class="item"><a href="/en/media/Pages/entry.aspx"><div class="img"></div><div class="title">Entry permits through the smart app</div><div class="date">03 Nov 2025</div></a></div></div></form>`,
    entries: [
      ['2025-11-08', 'Golden residency extended to nurses', '/en/media/Pages/golden.aspx'],
      ['2025-11-03', 'Entry permits through the smart app', '/en/media/Pages/entry.aspx'],
    ],
  },
  {
    name: 'in Arabic, with its own figures',
    language: 'ar',
    jurisdiction: 'SA',
    html: `<ul class="news">
      <li><h4><a href="/ar/news/11">تمديد صلاحية التأشيرات السياحية</a></h4><span>٨ نوفمبر ٢٠٢٥</span></li>
      <li><h4><a href="/ar/news/12">إطلاق خدمة تأشيرة العبور</a></h4><span>١ نوفمبر ٢٠٢٥</span></li></ul>`,
    entries: [
      ['2025-11-08', 'تمديد صلاحية التأشيرات السياحية', '/ar/news/11'],
      ['2025-11-01', 'إطلاق خدمة تأشيرة العبور', '/ar/news/12'],
    ],
  },
  {
    name: 'in Russian, with tags',
    language: 'ru',
    jurisdiction: 'RU',
    html: `<div class="news-list">
      <div class="news-item"><div class="news-item__date">8 ноября 2025</div><a class="news-item__title" href="/news/1/">О порядке выдачи единых электронных виз</a><a class="tag" href="/tags/visa">Визы</a></div>
      <div class="news-item"><div class="news-item__date">2 ноября 2025</div><a class="news-item__title" href="/news/2/">Изменения в миграционном учёте</a><a class="tag" href="/tags/visa">Визы</a></div></div>`,
    entries: [
      ['2025-11-08', 'О порядке выдачи единых электронных виз', '/news/1/'],
      ['2025-11-02', 'Изменения в миграционном учёте', '/news/2/'],
    ],
  },
  {
    name: 'whose links hold day, title and summary',
    language: 'pl',
    jurisdiction: 'PL',
    html: `<div class="art-prev"><ul>
      <li><a href="/web/udsc/zmiany"><div class="event"><span class="date">08.11.2025</span></div><div class="title">Zmiany w ustawie o cudzoziemcach</div><div class="intro">Od 1 grudnia wnioski o pobyt czasowy składa się elektronicznie.</div></a></li>
      <li><a href="/web/udsc/oplaty"><div class="event"><span class="date">01.11.2025</span></div><div class="title">Nowe opłaty za karty pobytu</div><div class="intro">Wyższe opłaty.</div></a></li></ul></div>`,
    entries: [
      ['2025-11-08', 'Zmiany w ustawie o cudzoziemcach', '/web/udsc/zmiany'],
      ['2025-11-01', 'Nowe opłaty za karty pobytu', '/web/udsc/oplaty'],
    ],
  },
  {
    name: 'in Vietnamese',
    language: 'vi',
    jurisdiction: 'VN',
    html: `<div class="list-news">
      <div class="item"><a class="title" href="/tin/1">Thông báo về cấp thị thực điện tử</a><p class="date">08/11/2025</p></div>
      <div class="item"><a class="title" href="/tin/2">Danh sách các nước được cấp thị thực điện tử</a><p class="date">01/11/2025</p></div></div>`,
    entries: [
      ['2025-11-08', 'Thông báo về cấp thị thực điện tử', '/tin/1'],
      ['2025-11-01', 'Danh sách các nước được cấp thị thực điện tử', '/tin/2'],
    ],
  },
  {
    name: 'without days, in the main part of its page',
    language: 'en',
    jurisdiction: 'AU',
    html: `<main><h1>News archive</h1><p>Find our news here.</p><ul>
      <li><a href="/news-media/archive/article?itemId=1301">Changes to the skilled occupation lists</a></li>
      <li><a href="/news-media/archive/article?itemId=1299">New working holiday arrangements</a></li>
      <li><a href="/news-media/archive/article?itemId=1290">Visa application charges from July</a></li></ul></main>`,
    entries: [
      [null, 'Changes to the skilled occupation lists', '/news-media/archive/article?itemId=1301'],
      [null, 'New working holiday arrangements', '/news-media/archive/article?itemId=1299'],
      [null, 'Visa application charges from July', '/news-media/archive/article?itemId=1290'],
    ],
  },
  {
    name: 'below headings with the day',
    language: 'en',
    jurisdiction: 'HK',
    html: `<div class="box">
      <h3>8 November 2025</h3><ul>
      <li><a href="/gn/6701.html">Immigration (Amendment) Regulation 2025</a></li>
      <li><a href="/gn/6702.html">Appointment of immigration officers</a></li></ul>
      <h3>1 November 2025</h3><ul>
      <li><a href="/gn/6650.html">Specification of form under the Ordinance</a></li></ul></div>`,
    entries: [
      ['2025-11-08', 'Immigration (Amendment) Regulation 2025', '/gn/6701.html'],
      ['2025-11-08', 'Appointment of immigration officers', '/gn/6702.html'],
      ['2025-11-01', 'Specification of form under the Ordinance', '/gn/6650.html'],
    ],
  },
  {
    name: 'below days without a year, which stands in the heading over them',
    language: 'ja',
    jurisdiction: 'JP',
    html: `<div class="box"><h2>令和7年11月分</h2>
      <p class="day">11月8日</p><dl><dt>査証</dt><dd><a href="/p/251108.html">査証手数料の改定について</a></dd></dl><dl><dt>領事</dt><dd><a href="/p/251108_2.html">在外公館の窓口時間の変更について</a></dd></dl>
      <p class="day">11月1日</p><dl><dt>査証</dt><dd><a href="/p/251101.html">電子査証の対象国の追加について</a></dd></dl></div>`,
    entries: [
      ['2025-11-08', '査証手数料の改定について', '/p/251108.html'],
      ['2025-11-08', '在外公館の窓口時間の変更について', '/p/251108_2.html'],
      ['2025-11-01', '電子査証の対象国の追加について', '/p/251101.html'],
    ],
  },
  {
    name: 'whose links call scripts that are told in data which notice',
    language: 'ko',
    jurisdiction: 'KR',
    html: `<div class="board">${[
      ['30412', '사증 수수료 조정 안내', '2025-11-08'],
      ['30398', '외국인등록증 발급 지연 안내', '2025-11-03'],
      ['30377', '체류기간 연장 신청 방법 변경', '2025-10-28'],
    ]
      .map(
        ([id, title, day]) =>
          `<div class="item"><a href="javascript:;" class="view" data-ntt-no="${id}" data-tab-no="2">${title}</a><span>${day}</span></div>`,
      )
      .join('')}</div>`,
    entries: [
      ['2025-11-08', '사증 수수료 조정 안내', '/n/index.html#!30412'],
      ['2025-11-03', '외국인등록증 발급 지연 안내', '/n/index.html#!30398'],
      ['2025-10-28', '체류기간 연장 신청 방법 변경', '/n/index.html#!30377'],
    ],
  },
  {
    name: 'in a table whose links all say Download',
    language: 'en',
    jurisdiction: 'ZA',
    html: `<main><table>
      <tr><th>Date</th><th>Title</th><th>Download</th></tr>
      <tr><td>8 Nov 2025</td><td>Directive on the concession for pending waivers</td><td><a href="/docs/c1.pdf">Download</a></td></tr>
      <tr><td>2 Nov 2025</td><td>Notice on the digital nomad visa</td><td><a href="/docs/c2.pdf">Download</a></td></tr>
      <tr><td>2 Oct 2025</td><td>Points-based system for work visas</td><td><a href="/docs/c3.pdf">Download</a></td></tr></table></main>`,
    entries: [
      ['2025-11-08', 'Directive on the concession for pending waivers', '/docs/c1.pdf'],
      ['2025-11-02', 'Notice on the digital nomad visa', '/docs/c2.pdf'],
      ['2025-10-02', 'Points-based system for work visas', '/docs/c3.pdf'],
    ],
  },
  {
    name: 'of cards with a kind that is a link',
    language: 'it',
    jurisdiction: 'IT',
    html: `<div class="row">
      <div class="col"><div class="card-wrapper"><div class="card"><div class="category-top"><a class="category" href="/notizie">Notizie</a><span class="data">08 Nov 2025</span></div>
      <h3 class="card-title"><a href="/notizie/flussi">Decreto flussi 2026: le quote</a></h3><p>Le domande si inviano dal 12 gennaio.</p><a class="read-more" href="/notizie/flussi"><span class="text">Leggi di più</span></a></div></div></div>
      <div class="col"><div class="card-wrapper"><div class="card"><div class="category-top"><a class="category" href="/notizie">Notizie</a><span class="data">01 Nov 2025</span></div>
      <h3 class="card-title"><a href="/notizie/visti">Visti per studio: precisazioni</a></h3><p>La nota del Ministero.</p><a class="read-more" href="/notizie/visti"><span class="text">Leggi di più</span></a></div></div></div></div>`,
    entries: [
      ['2025-11-08', 'Decreto flussi 2026: le quote', '/notizie/flussi'],
      ['2025-11-01', 'Visti per studio: precisazioni', '/notizie/visti'],
    ],
  },
];
