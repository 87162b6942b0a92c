#include "tests/print/sample_documents.h"

namespace attache::samples {

namespace {

Span tag(const QString &text, Tone tone)
{
    return {text, tone, false, true, {}};
}

ListBlock numbered(const QStringList &lines)
{
    ListBlock list;
    list.marker = ListBlock::Marker::Number;
    for (const QString &line : lines)
        list.items.push_back({line, {}, Tone::Neutral, false});
    return list;
}

KeyValues::Row row(const QString &label, const Inline &value, const QString &note = {},
                   bool half = false)
{
    return {label, value, note, half};
}

Card person(const QString &name, const QString &post, const Span &stance, const QStringList &labels,
            const QStringList &values)
{
    Card card{name, post, Inline{stance}, {}};
    for (qsizetype i = 0; i < labels.size(); ++i)
        card.rows.push_back(row(labels[i], values[i]));
    return card;
}

ChainStrip chain(const QStringList &names)
{
    ChainStrip strip;
    constexpr RoleCoverage Coverage[] = {RoleCoverage::Supportive, RoleCoverage::Met,
                                         RoleCoverage::Named, RoleCoverage::Met,
                                         RoleCoverage::Unknown};
    for (size_t i = 0; i < strip.cells.size(); ++i) {
        strip.cells[i].role = ChainRoles[i];
        strip.cells[i].coverage = Coverage[i];
        if (!names[static_cast<qsizetype>(i)].isEmpty())
            strip.cells[i].names = QStringList{names[static_cast<qsizetype>(i)]};
    }
    strip.cells[3].opposed = true;
    strip.score = 38;
    return strip;
}

void addReadiness(Document &document, const QStringList &labels)
{
    document.add(Meter{labels[0], 64, 100, Tone::Warn, true});
    document.add(Meter{labels[1], 30, 40, Tone::Accent, false});
    document.add(Meter{labels[2], 18, 30, Tone::Accent, false});
    document.add(Meter{labels[3], 16, 30, Tone::Accent, false});
}

} // namespace

Document minutes()
{
    Document paper;
    paper.title = u"客户拜访纪要"_qs;
    paper.headerRight = u"客户拜访纪要"_qs;
    paper.letterhead.company = u"云帆数据科技有限公司"_qs;
    paper.letterhead.address = u"上海市浦东新区张江路 188 号"_qs;
    paper.letterhead.footer = u"021-5555 0188"_qs;
    paper.author = u"王工"_qs;
    paper.subject = u"重庆江岸汽车股份有限公司"_qs;
    paper.keywords = QStringList{u"纪要"_qs, u"车联网"_qs};
    KeyValues head;
    head.boxed = true;
    head.rows = {
        row(u"客户名称"_qs, u"重庆江岸汽车股份有限公司"_qs),
        row(u"时间"_qs, u"2026年11月22日 14:00–15:30"_qs, {}, true),
        row(u"方式"_qs, u"上门拜访"_qs, {}, true),
        row(u"客户方"_qs, u"张明（车联网部经理）、陈立（研究院副院长）、周敏（信息安全主管）"_qs),
        row(u"我方"_qs, u"王工（解决方案）、刘洋（运营）"_qs)};
    paper.add(head);
    paper.add(Heading{u"一、拜访目的"_qs, 1, {}});
    paper.add(Paragraph{u"演示车联网数据平台一期方案，确认试点范围。"_qs});
    paper.add(Heading{u"二、沟通内容"_qs, 1, {}});
    paper.add(numbered(
        {u"夜间数据批量上传：现由人工导出，约 4 小时，希望缩短到 1 小时内；接口由对方信息部提供，"
         u"字段以附件清单为准，双方各指定一名联系人负责核对。"_qs,
         u"权限与合规：按部门隔离，上线前需通过信息安全评审。"_qs}));
    paper.add(Heading{u"三、达成共识"_qs, 1, {}});
    paper.add(numbered({u"试点范围为两江工厂涂装、总装两个车间，12 月 15 日前上线。"_qs,
                        u"数据留在客户机房，我方只提供软件与培训。"_qs}));
    paper.add(Heading{u"四、后续跟进"_qs, 1, {}});
    TableBlock table;
    table.columns = {{u"事项"_qs, 5, false},
                     {u"责任人"_qs, 3, false},
                     {u"完成时间"_qs, 2, false},
                     {u"状态"_qs, 2, false}};
    table.rows = {
        {u"补发数据安全白皮书"_qs,
         u"王工（我方）"_qs,
         u"11月23日"_qs,
         {tag(u"进行中"_qs, Tone::Warn)}},
        {u"给出试点车间名单"_qs,
         u"张明（车联网部经理）"_qs,
         u"11月23日"_qs,
         {tag(u"待办"_qs, Tone::Neutral)}},
        {u"三年成本测算"_qs, u"王工（我方）"_qs, u"11月27日"_qs, {tag(u"待办"_qs, Tone::Neutral)}}};
    paper.add(table);
    paper.add(Heading{u"五、下次会面"_qs, 1, {}});
    paper.add(Paragraph{u"2026年12月2日 10:00，线上会议，议题：三年成本测算与预算。"_qs});
    return paper;
}

Document minutesEnglish()
{
    Document paper;
    paper.title = u"Minutes of the visit"_qs;
    paper.headerRight = u"Minutes of the visit"_qs;
    paper.letterhead.company = u"Cloudsail Data Technology Ltd."_qs;
    paper.confidential = true;
    KeyValues head;
    head.boxed = true;
    head.rows = {row(u"Customer"_qs, u"Riverside Motors (Chongqing) Co., Ltd."_qs),
                 row(u"Time"_qs, u"22 November 2026, 14:00–15:30"_qs, {}, true),
                 row(u"Kind"_qs, u"On site"_qs, {}, true),
                 row(u"Their side"_qs,
                     u"Zhang Ming (head of connected cars), Chen Li (deputy dean, research), Zhou "
                     u"Min (information security)"_qs),
                 row(u"Our side"_qs, u"Wang (solutions), Liu Yang (operations)"_qs)};
    paper.add(head);
    paper.add(Heading{u"1. Purpose"_qs, 1, {}});
    paper.add(Paragraph{u"Show phase one of the vehicle data platform and agree on the pilot."_qs});
    paper.add(Heading{u"2. Discussion"_qs, 1, {}});
    paper.add(numbered(
        {u"Nightly upload: exported by hand, about four hours; less than one hour is wanted. "
         u"The interface comes from their IT department; the difficult office files follow."_qs,
         u"Permissions are separated by department; the security review comes first."_qs}));
    paper.add(Heading{u"3. Agreements"_qs, 1, {}});
    paper.add(numbered({u"The pilot covers painting and final assembly, live by 15 December."_qs,
                        u"Data stays in the customer's own data centre."_qs}));
    paper.add(Heading{u"4. Observations"_qs, 1, u"not for the customer"_qs});
    paper.add(Callout{Tone::Danger, u"Risk"_qs,
                      u"The deputy dean compared us with a competitor twice and left early."_qs});
    paper.add(Heading{u"5. Follow-ups"_qs, 1, {}});
    TableBlock table;
    table.columns = {{u"Item"_qs, 5, false},
                     {u"Owner"_qs, 3, false},
                     {u"Due"_qs, 2, false},
                     {u"Amount"_qs, 2, true}};
    table.rows = {{u"Send the security white paper"_qs, u"Wang"_qs, u"23 Nov"_qs, u"1,000.00"_qs},
                  {u"Name the pilot workshops"_qs, u"Zhang Ming"_qs, u"23 Nov"_qs, u"240.50"_qs},
                  {u"Three-year cost comparison"_qs, u"Wang"_qs, u"27 Nov"_qs, u"18,111.75"_qs}};
    paper.add(table);
    return paper;
}

Document brief()
{
    Document paper;
    paper.compact = true;
    paper.confidential = true;
    paper.title = u"江岸汽车 · 方案演示"_qs;
    paper.subtitle =
        u"11 月 22 日 周日 14:00–15:30 · 重庆江北 江岸研究院 3 楼 · 我方 2 人，对方 4 人"_qs;
    paper.headerRight = u"行前简报"_qs;
    paper.letterhead.company = u"云帆数据科技有限公司"_qs;
    KeyValues head;
    head.columns = 4;
    head.rows = {row(u"商机"_qs, u"车联网数据平台 一期"_qs, u"方案演示 · 第 23 天（上限 30）"_qs),
                 row(u"金额"_qs, u"¥ 2,400,000"_qs, u"预计 2027-01 · 加权 40%"_qs),
                 row(u"本次目标"_qs, u"最佳：确认试点范围"_qs, u"最低：约到预算方见面"_qs),
                 row(u"应享服务(S)"_qs, u"专属团队 · 14 天一访"_qs, u"上次见面 10 天前"_qs)};
    paper.add(head);
    paper.add(Heading{u"准备度"_qs, 1, u"缺的每一项都指向要补的地方"_qs});
    addReadiness(paper, {u"合计"_qs, u"分析"_qs, u"方案"_qs, u"材料"_qs});
    ListBlock missing;
    missing.items = {{u"预算何时定？"_qs, u"+6"_qs, Tone::Danger, false},
                     {u"周敏关心什么未记录"_qs, u"+5"_qs, Tone::Danger, false},
                     {u"竞品对比过期（2025-08）"_qs, u"+5"_qs, Tone::Danger, false},
                     {u"业务流程只有 2 步"_qs, u"+4"_qs, Tone::Warn, false},
                     {u"李敏的沟通策略"_qs, u"+4"_qs, Tone::Warn, false}};
    paper.add(missing);
    paper.add(Heading{u"上次说好的"_qs, 1, {}});
    ListBlock promises;
    promises.items = {
        {u"我方答应：数据安全白皮书（王工）"_qs,
         {tag(u"逾期 2 天"_qs, Tone::Danger)},
         Tone::Danger,
         false},
        {u"我方答应：同行业案例 2 个"_qs, {tag(u"已兑现"_qs, Tone::Ok)}, Tone::Ok, false},
        {u"对方答应：试点车间名单（张工）"_qs,
         {tag(u"明天到期"_qs, Tone::Warn)},
         Tone::Warn,
         false}};
    paper.add(promises);
    paper.add(Heading{u"房间里的人"_qs, 1, {}});
    const QStringList labels{u"他看重"_qs, u"给他看"_qs, u"要问"_qs, u"避免"_qs};
    paper.add(Cards{
        2,
        {person(u"张工（张明）"_qs, u"车联网部 · 使用方"_qs, tag(u"支持"_qs, Tone::Ok), labels,
                {u"现场能不能用、少几步"_qs, u"实车数据演示、操作手册"_qs,
                 u"夜间批量上传现在怎么做？"_qs, u"谈价格"_qs}),
         person(u"陈总（陈立）"_qs, u"研究院 · 拍板方"_qs, tag(u"中立"_qs, Tone::Neutral), labels,
                {u"多赚钱还是少花钱；与竞品比"_qs, u"一页纸：双方收益 + 标杆客户"_qs,
                 u"今年最想少花的是哪一笔？"_qs, u"功能逐项讲解"_qs}),
         person(u"周敏"_qs, u"信息安全 · 评估方"_qs, tag(u"未见过"_qs, Tone::Warn), labels,
                {u"合规、权限、迁移风险"_qs, u"架构图、第三方认证"_qs, u"上线前必须过哪些评审？"_qs,
                 u"空泛的口号"_qs}),
         person(u"李敏"_qs, u"财务 · 预算方"_qs, tag(u"未知立场"_qs, Tone::Warn), labels,
                {u"总成本、回本时间、付款节点"_qs, u"三年成本测算、结算方式"_qs,
                 u"预算在几月定？"_qs, u"提新需求"_qs})}});
    paper.add(Heading{u"决策链"_qs, 1, u"预测概率受限 40%：拍板方从未见过"_qs});
    paper.add(chain({u"张明"_qs, u"周敏"_qs, u"李敏"_qs, u"陈立"_qs, {}}));
    paper.add(Paragraph{{Span{u"下一位："_qs, Tone::Muted, false, false, {}},
                         Span{u"李敏（预算方）"_qs, Tone::Neutral, true, false, {}},
                         Span{u"，由张工引荐。"_qs, Tone::Neutral, false, false, {}}}});
    paper.add(Heading{u"方案"_qs, 1, {}});
    KeyValues plan;
    plan.rows = {row(u"产品方案"_qs,
                     u"一期数据平台 + 夜间批量上传；建议顺带提出备份机房，对方还没想到。"_qs),
                 row(u"商业策略"_qs, u"直销 · 收费 · 图名：以折扣换标杆案例与联合发布。"_qs),
                 row(u"沟通策略"_qs, u"陈总只讲双方收益，三句话之内；周敏逐项书面答复。"_qs)};
    paper.add(plan);
    paper.add(Heading{u"要问的问题"_qs, 1, {}});
    paper.add(numbered({u"预算在几月定，由谁提？"_qs, u"签字方是谁，走不走招投标？"_qs,
                        u"夜间上传失败时谁来补？"_qs, u"竞品来过几次，演示了什么？"_qs,
                        u"信息安全评审要多久？"_qs, u"试点成功的标准是什么？"_qs}));
    paper.add(Heading{u"带去的材料"_qs, 1, {}});
    ListBlock materials;
    materials.marker = ListBlock::Marker::Check;
    materials.items = {{u"车联网版 PPT v3（18 页）"_qs, {}, Tone::Neutral, true},
                       {u"案例：同行业 · 规模相近"_qs, {}, Tone::Neutral, true},
                       {u"案例：同行业 · 3 个需求吻合"_qs, {}, Tone::Neutral, true},
                       {u"竞品 SWOT"_qs, {tag(u"已过期"_qs, Tone::Danger)}, Tone::Danger, false},
                       {u"手册（纸质）2 份"_qs, {}, Tone::Neutral, false}};
    paper.add(materials);
    return paper;
}

Document briefEnglish()
{
    Document paper;
    paper.compact = true;
    paper.title = u"Riverside Motors · demonstration"_qs;
    paper.subtitle =
        u"Sunday 22 November, 14:00–15:30 · Chongqing, 3rd floor · two of us, four of them"_qs;
    paper.headerRight = u"Pre-visit brief"_qs;
    paper.letterhead.company = u"Cloudsail Data Technology Ltd."_qs;
    KeyValues head;
    head.columns = 3;
    head.rows = {
        row(u"Opportunity"_qs, u"Vehicle data platform, phase one"_qs,
            u"Proposal · day 23 of 30"_qs),
        row(u"Amount"_qs, u"¥2,400,000"_qs, u"expected 2027-01 · weighted 40%"_qs),
        row(u"Objective"_qs, u"Best: agree the pilot"_qs, u"Minimum: meet the budget holder"_qs)};
    paper.add(head);
    paper.add(Heading{u"Readiness"_qs, 1, {}});
    addReadiness(paper, {u"Total"_qs, u"Analysis"_qs, u"Plan"_qs, u"Materials"_qs});
    paper.add(Heading{u"Attendees"_qs, 1, {}});
    const QStringList labels{u"Weighs"_qs, u"Bring"_qs, u"Ask"_qs, u"Avoid"_qs};
    paper.add(Cards{
        2,
        {person(u"Zhang Ming"_qs, u"Head of connected cars · user"_qs,
                tag(u"Supporter"_qs, Tone::Ok), labels,
                {u"Does it work on the floor, does it save steps"_qs, u"A demo with real data"_qs,
                 u"How is the nightly upload done today?"_qs, u"Prices"_qs}),
         person(u"Chen Li"_qs, u"Deputy dean, research institute · decision maker"_qs,
                tag(u"Neutral"_qs, Tone::Neutral), labels,
                {u"More money or less cost; compared with rivals"_qs,
                 u"One page: both sides' gain"_qs, u"Which cost should go down first this year?"_qs,
                 u"Feature by feature"_qs})}});
    paper.add(Heading{u"Decision chain"_qs, 1, {}});
    paper.add(chain({u"Zhang Ming"_qs, u"Zhou Min"_qs, u"Li Min"_qs, u"Chen Li"_qs, {}}));
    return paper;
}

Document paragraph(const QString &text)
{
    Document paper;
    paper.add(Paragraph{text});
    return paper;
}

Document longTable(int rows)
{
    Document paper;
    paper.title = u"清单"_qs;
    paper.headerRight = u"清单"_qs;
    TableBlock table;
    table.columns = {{u"编号"_qs, 1, true}, {u"事项"_qs, 5, false}, {u"责任人"_qs, 2, false}};
    for (int i = 1; i <= rows; ++i)
        table.rows.push_back({QString::number(i), u"第 %1 件事情要办"_qs.arg(i), u"王工"_qs});
    paper.add(table);
    return paper;
}

} // namespace attache::samples
