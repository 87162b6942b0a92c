#include "core/parse/note_lines.h"
#include "core/parse/note_sections.h"

#include <gtest/gtest.h>

#include <QRandomGenerator>

namespace attache {
namespace {

using Kind = NoteLine::Kind;

const QDate Sunday(2026, 11, 22);
const NoteContext Context{{QStringLiteral("王工"), QStringLiteral("李雷"), QStringLiteral("Ann")},
                          {QStringLiteral("张明"), QStringLiteral("张工"), QStringLiteral("陈立")}};

NoteLine only(QStringView body)
{
    const auto lines = parseNote(body, Sunday, Context);
    EXPECT_EQ(lines.size(), 1u) << qPrintable(body.toString());
    return lines.empty() ? NoteLine{} : lines.front();
}

TEST(NoteLines, ReadsAPromiseWithOwnerAndDate)
{
    const NoteLine line = only(u"[] @王工 周四前补发数据安全白皮书");
    EXPECT_EQ(line.kind, Kind::Promise);
    EXPECT_EQ(line.text, u"补发数据安全白皮书");
    EXPECT_EQ(line.owner, u"王工");
    EXPECT_EQ(line.due, QDate(2026, 11, 26));
    EXPECT_EQ(line.party, Party::Us);
    EXPECT_EQ(line.mentions, QStringList{QStringLiteral("王工")});
    EXPECT_FALSE(line.ticked);
}

TEST(NoteLines, ADateThatTheWordsNeedStaysInThem)
{
    const NoteLine quarter = only(u"[] 续约放在一季度，价格与用量挂钩");
    EXPECT_EQ(quarter.text, u"续约放在一季度，价格与用量挂钩");
    EXPECT_EQ(quarter.due, QDate(2027, 3, 31));
    const NoteLine go = only(u"[] 上线定于12月5日");
    EXPECT_EQ(go.text, u"上线定于12月5日");
    EXPECT_EQ(go.due, QDate(2026, 12, 5));
    EXPECT_EQ(only(u"[] 方案在周五前给").text, u"方案给");
    const NoteLine sums = only(u"[] 完成第四季度复算，11月27日");
    EXPECT_EQ(sums.text, u"完成第四季度复算");
    EXPECT_EQ(sums.due, QDate(2026, 11, 27));
    EXPECT_EQ(only(u"[] 本周内给方案，12月5日上线").due, Sunday);
}

TEST(NoteLines, KnowsEveryMarker)
{
    for (const QStringView body : {u"[]发报价", u"[ ] 发报价", u"【】发报价", u"【 】发报价",
                                   u"［］发报价", u"  - [] 发报价", u"☐ 发报价", u"[　]：发报价"}) {
        EXPECT_EQ(only(body).kind, Kind::Promise) << qPrintable(body.toString());
        EXPECT_EQ(only(body).text, u"发报价");
        EXPECT_FALSE(only(body).ticked);
    }
    for (const QStringView body : {u"[x] 发报价", u"[X]发报价", u"【√】发报价", u"［ｘ］发报价"})
        EXPECT_TRUE(only(body).ticked) << qPrintable(body.toString());
    EXPECT_EQ(only(u"？预算何时定").kind, Kind::Question);
    EXPECT_EQ(only(u"?? 预算何时定").text, u"预算何时定");
    EXPECT_EQ(only(u"！竞品已进场").kind, Kind::Risk);
    EXPECT_EQ(only(u"• ! 竞品已进场").text, u"竞品已进场");
    for (const QStringView body : {u"[]", u"?", u"！", u"[x]  ", u"- 普通一行", u"[1] 参考",
                                   u"[ab]", u"[      很远 ]", u"[", u"[x"})
        EXPECT_EQ(only(body).kind, Kind::Text) << qPrintable(body.toString());
    EXPECT_EQ(only(u"[]").text, u"[]");
}

TEST(NoteLines, FindsWhoPromised)
{
    struct Case
    {
        QStringView body, text, owner;
        std::optional<Party> party;
    };
    const Case cases[] = {
        {u"[] 我方 下周给方案", u"给方案", u"", Party::Us},
        {u"[] 对方答应：试点车间名单", u"试点车间名单", u"", Party::Them},
        {u"[] 客户提供样本", u"提供样本", u"", Party::Them},
        {u"[] 客户名单核对", u"客户名单核对", u"", std::nullopt},
        {u"[] we will send the deck", u"send the deck", u"", Party::Us},
        {u"[] They: contract draft by Friday", u"contract draft", u"", Party::Them},
        {u"[] weekly report", u"weekly report", u"", std::nullopt},
        {u"[] 张工周四前给试点名单", u"给试点名单", u"张工", Party::Them},
        {u"[] 周四前王工补发白皮书", u"补发白皮书", u"王工", Party::Us},
        {u"[] 我方王工补发白皮书", u"补发白皮书", u"王工", Party::Us},
        {u"[] ＠张明 确认名单", u"确认名单", u"张明", Party::Them},
        {u"[] @赵六 安排演示", u"安排演示", u"赵六", std::nullopt},
        {u"[] @赵六周四前安排演示", u"安排演示", u"赵六", std::nullopt},
        {u"[] 对方 @赵六 安排演示", u"安排演示", u"赵六", Party::Them},
        {u"[] 补发白皮书 @王工 抄送 @李雷", u"补发白皮书 抄送 @李雷", u"王工", Party::Us},
        {u"[] Ann sends slides", u"sends slides", u"Ann", Party::Us},
        {u"[] Anna sends slides", u"Anna sends slides", u"", std::nullopt},
        {u"[] mail a@b.com", u"mail a@b.com", u"", std::nullopt},
        {u"[] @王工 周四", u"@王工 周四", u"王工", Party::Us},
        {u"[] 11月31日交", u"11月31日交", u"", std::nullopt},
    };
    for (const Case &c : cases) {
        const NoteLine line = only(c.body);
        EXPECT_EQ(line.text, c.text) << qPrintable(c.body.toString());
        EXPECT_EQ(line.owner, c.owner) << qPrintable(c.body.toString());
        EXPECT_EQ(line.party, c.party) << qPrintable(c.body.toString());
    }
    EXPECT_EQ(only(u"[] @王工 周四").due, QDate(2026, 11, 26));
    EXPECT_EQ(only(u"见到 @张明、@王工，@张明 支持").mentions.join(u' '),
              QStringLiteral("张明 王工"));
}

TEST(NoteLines, ABulletIsNoPartOfTheLine)
{
    for (const QStringView body : {u"- 普通一行", u"* 普通一行", u"• 普通一行", u"· 普通一行"})
        EXPECT_EQ(only(body).text, u"普通一行") << qPrintable(body.toString());
    EXPECT_EQ(only(u"-普通一行").text, u"-普通一行");
    for (const QStringView body : {u"[✓] 发报价", u"[✔] 发报价", u"☑ 发报价"})
        EXPECT_TRUE(only(body).ticked) << qPrintable(body.toString());
    EXPECT_EQ(only(u"!! 竞品已进场").text, u"竞品已进场");
    EXPECT_EQ(only(u"[xx] 两下").kind, Kind::Text);
}

TEST(NoteLines, AWordSaysWhosePromiseItIs)
{
    for (const QStringView word : {u"我方", u"我们", u"咱们", u"we ", u"us: "})
        EXPECT_EQ(only(QStringLiteral("[] %1发资料").arg(word)).party, Party::Us)
            << qPrintable(word.toString());
    for (const QStringView word :
         {u"对方", u"贵方", u"他们", u"客户", u"they ", u"them: ", u"customer: ", u"client: "})
        EXPECT_EQ(only(QStringLiteral("[] %1发资料").arg(word)).party, Party::Them)
            << qPrintable(word.toString());
    for (const QStringView verb :
         {u"提供", u"给", u"确认", u"回复", u"安排", u"发", u"负责", u"付", u"补", u"反馈", u"会",
          u"将", u"答应", u"承诺", u"组织", u"完成"})
        EXPECT_EQ(only(QStringLiteral("[] 客户%1资料").arg(verb)).party, Party::Them)
            << qPrintable(verb.toString());
    EXPECT_EQ(only(u"[] 对方承诺 给名单").text, u"给名单");
    EXPECT_EQ(only(u"[] we to send the deck").text, u"send the deck");
}

TEST(NoteLines, ANameIsReadWhole)
{
    const NoteContext context{{QStringLiteral("王工"), QStringLiteral("王工程师")}, {}};
    EXPECT_EQ(parseNote(u"[] @王工程师 发报价", Sunday, context).front().owner, u"王工程师");
    EXPECT_EQ(only(u"[] ann sends slides").owner, u"Ann");
    EXPECT_EQ(only(u"[] @欧阳娜娜 发报价").owner, u"欧阳娜娜");
    EXPECT_EQ(only(u"[] @Zoe_2 sends slides").owner, u"Zoe_2");
    EXPECT_EQ(only(u"[] 写给 a.@b 和 a_@b").owner, u"");
    EXPECT_EQ(only(u"[] @王五5号前发报价").due, QDate(2026, 12, 5));
}

TEST(NoteLines, NumbersAndOtherBulletsBeginALine)
{
    for (const QStringView body :
         {u"1. [] 发报价", u"1、[ ] 发报价", u"（1）[] 发报价", u"① [] 发报价", u"12) [] 发报价",
          u"+ [] 发报价", u"● [] 发报价", u"– [] 发报价", u"> [] 发报价"}) {
        EXPECT_EQ(only(body).kind, Kind::Promise) << qPrintable(body.toString());
        EXPECT_EQ(only(body).text, u"发报价") << qPrintable(body.toString());
    }
    for (const QStringView body : {u"1. 王工发报价", u"1、王工发报价", u"(2) 王工：发报价",
                                   u"三、王工发报价", u"③王工发报价"}) {
        const auto lines = parseNote(body, Sunday, Context, PlainLine::Promise);
        ASSERT_EQ(lines.size(), 1U);
        EXPECT_EQ(lines[0].text, u"发报价") << qPrintable(body.toString());
        EXPECT_EQ(lines[0].owner, u"王工") << qPrintable(body.toString());
    }
    // Of plain text the number stays, and not every number is one of a list.
    EXPECT_EQ(only(u"1. 现状").text, u"1. 现状");
    for (const QStringView body : {u"1.5万预算", u"二、三楼布线", u"2026.12", u"3个客户"})
        EXPECT_TRUE(parseNote(body, Sunday, Context, PlainLine::Promise)
                        .front()
                        .text.startsWith(body.first(2)))
            << qPrintable(body.toString());
}

TEST(NoteLines, BoxesOfOtherProgramsAreBoxes)
{
    for (const QStringView body : {u"□ 发报价", u"⬜ 发报价", u"▢ 发报价"}) {
        EXPECT_EQ(only(body).kind, Kind::Promise) << qPrintable(body.toString());
        EXPECT_FALSE(only(body).ticked);
    }
    for (const QStringView body : {u"☒ 发报价", u"✅ 发报价"})
        EXPECT_TRUE(only(body).ticked) << qPrintable(body.toString());
}

TEST(NoteLines, AWordForASideIsNotTheBeginningOfAnother)
{
    for (const QStringView body :
         {u"[] 对方案提意见", u"[] 我方案定稿", u"[] 客户方案定稿", u"[] US pricing", u"[] us team",
          u"[] client list review", u"[] Customer survey"}) {
        EXPECT_FALSE(only(body).party) << qPrintable(body.toString());
        EXPECT_EQ(only(body).text, body.sliced(3)) << qPrintable(body.toString());
    }
    for (const QStringView body :
         {u"[] 对方要我们给报价", u"[] 客户要求我们给报价", u"[] 客户希望演示"})
        EXPECT_EQ(only(body).party.value_or(Party::Us), Party::Us) << qPrintable(body.toString());
    EXPECT_TRUE(only(u"[] 王工程师发报价").owner.isEmpty());
    for (const QStringView body :
         {u"[] 贵司发资料", u"[] 甲方发资料", u"[] 客户方发资料", u"[] client to send data",
          u"[] Customer will send data", u"[] client sends data", u"[] client: data"})
        EXPECT_EQ(only(body).party, Party::Them) << qPrintable(body.toString());
    for (const QStringView body : {u"[] 我司发资料", u"[] 乙方发资料", u"[] us: data"})
        EXPECT_EQ(only(body).party, Party::Us) << qPrintable(body.toString());
}

TEST(NoteLines, OfSeveralPeopleTheFirstOwnsAndAllAreNamed)
{
    for (const QStringView joint : {u"、", u"/", u"和", u"与", u" & ", u"，"}) {
        const QString body = QStringLiteral("[] 王工%1张明 周四前对接").arg(joint);
        EXPECT_EQ(only(body).owner, u"王工") << qPrintable(body);
        EXPECT_EQ(only(body).text, QStringLiteral("王工%1张明 对接").arg(joint));
        EXPECT_EQ(only(body).due, QDate(2026, 11, 26));
    }
    EXPECT_EQ(only(u"[] 王工和客户对接").text, u"和客户对接");
}

TEST(NoteLines, WhoIsAskedOrStandsInBracketsOwns)
{
    struct Case
    {
        QStringView body, text, owner;
        Party party;
    };
    const Case cases[] = {{u"[] 由李雷周四前发报价", u"发报价", u"李雷", Party::Us},
                          {u"[] 请张明确认名单", u"确认名单", u"张明", Party::Them},
                          {u"[] 对方（张明）确认名单", u"确认名单", u"张明", Party::Them},
                          {u"[] 发报价（李雷，周四）", u"发报价", u"李雷", Party::Us},
                          {u"[] 发报价(周四, 李雷)", u"发报价", u"李雷", Party::Us},
                          {u"[] 我方-李雷：发报价", u"发报价", u"李雷", Party::Us},
                          {u"[] 请对方周四前确认", u"确认", u"", Party::Them},
                          {u"[] 请客户周四前确认", u"确认", u"", Party::Them},
                          {u"[] 由我方周四前确认", u"确认", u"", Party::Us},
                          {u"[] we'll send slides", u"send slides", u"", Party::Us},
                          {u"[] they’ll send slides", u"send slides", u"", Party::Them},
                          {u"| 李雷 | 发报价 | 11/26 |", u"发报价", u"李雷", Party::Us}};
    for (const Case &c : cases) {
        const NoteLine line = parseNote(c.body, Sunday, Context, PlainLine::Promise).front();
        EXPECT_EQ(line.text, c.text) << qPrintable(c.body.toString());
        EXPECT_EQ(line.owner, c.owner) << qPrintable(c.body.toString());
        EXPECT_EQ(line.party.value_or(Party::Us), c.party) << qPrintable(c.body.toString());
    }
}

TEST(NoteLines, NothingIsLeftWhereOnlyADateStood)
{
    EXPECT_EQ(only(u"[] 发报价（周四）").text, u"发报价");
    EXPECT_EQ(only(u"[] 发报价【周四】").text, u"发报价");
    EXPECT_EQ(only(u"[] 发报价 - 周四").text, u"发报价");
    EXPECT_EQ(only(u"[] 发报价 | 周四").text, u"发报价");
    EXPECT_EQ(only(u"[] 发报价（含税，周四）").text, u"发报价（含税）");
    for (const QStringView body : {u"无。", u"None.", u"待定", u"TBD", u"下一步", u"Next steps"})
        EXPECT_EQ(parseNote(body, Sunday, Context, PlainLine::Promise).front().kind, Kind::Text)
            << qPrintable(body.toString());
}

TEST(NoteLines, CountsLinesHoweverTheyEnd)
{
    const auto lines = parseNote(u"一\r\n\r\n[] 二\n?三\r四\u2028五\u2029六\n", Sunday, Context);
    ASSERT_EQ(lines.size(), 6u);
    EXPECT_EQ(lines[1].kind, Kind::Promise);
    EXPECT_EQ(lines[1].line, 2);
    EXPECT_EQ(lines[2].line, 3);
    EXPECT_EQ(lines[4].line, 5);
    EXPECT_TRUE(parseNote(u"", Sunday, Context).empty());
    EXPECT_TRUE(parseNote(u" \n\t\n", Sunday, Context).empty());
}

TEST(NoteLines, APromiseWrittenBackReadsTheSame)
{
    const QStringList people = Context.ourPeople + Context.theirPeople;
    const QStringList items = {QStringLiteral("补发数据安全白皮书"),
                               QStringLiteral("send the deck"), QStringLiteral("报价 3 份，含税"),
                               QStringLiteral("约 @陈立 见面")};
    for (const QString &owner : people) {
        for (const QString &item : items) {
            for (int ahead = 0; ahead < 400; ahead += 13) {
                const QDate due = Sunday.addDays(ahead);
                const NoteLine line = only(
                    QStringLiteral("[x] @%1 %2 %3").arg(owner, due.toString(Qt::ISODate), item));
                EXPECT_TRUE(line.ticked);
                EXPECT_EQ(line.owner, owner);
                EXPECT_EQ(line.due, due);
                EXPECT_EQ(line.text, item);
            }
        }
    }
}

/// The letters of a text in any order, without what separates them.
QString letters(const QString &text)
{
    QString result;
    for (const QChar c : text) {
        if (c.isLetterOrNumber())
            result += c;
    }
    return result;
}

TEST(NoteLines, TakesAnythingAndLosesNothing)
{
    const QStringList pieces = {
        QStringLiteral("["),     QStringLiteral("]"),    QStringLiteral("【"),
        QStringLiteral("】"),    QStringLiteral("x"),    QStringLiteral("?"),
        QStringLiteral("！"),    QStringLiteral("@"),    QStringLiteral("＠"),
        QStringLiteral("王工"),  QStringLiteral("张"),   QStringLiteral("明"),
        QStringLiteral(" "),     QStringLiteral("\n"),   QStringLiteral("周四"),
        QStringLiteral("前"),    QStringLiteral("我方"), QStringLiteral("客户"),
        QStringLiteral("they "), QStringLiteral("-"),    QStringLiteral("："),
        QString(QChar(0)),       QString(QChar(0xD800)), QStringLiteral("😀"),
        QStringLiteral("11/30"), QStringLiteral("[]")};
    QRandomGenerator random(9);
    for (int round = 0; round < 20000; ++round) {
        QString body;
        for (int count = random.bounded(14); count > 0; --count)
            body += pieces[random.bounded(static_cast<int>(pieces.size()))];
        const auto lines = parseNote(body, Sunday, Context);
        ASSERT_EQ(lines, parseNote(body, Sunday, Context));
        const QStringList typed = body.split(u'\n');
        for (const NoteLine &line : lines) {
            ASSERT_FALSE(line.text.isEmpty()) << qPrintable(body);
            const QString &source = typed[line.line];
            if (line.kind == Kind::Text) {
                ASSERT_TRUE(source.contains(line.text)) << qPrintable(body);
            } else if (!line.due && !line.party && line.owner.isEmpty() && !line.ticked) {
                ASSERT_EQ(letters(line.text), letters(source)) << qPrintable(body);
            }
        }
    }
}

TEST(NoteLines, TakesALineOfAMegabyte)
{
    const QString words = QStringLiteral("@王工 @某某 11月31日 客户 ").repeated(50000);
    const auto lines = parseNote(QString(QStringLiteral("[] ") + words), Sunday, Context);
    ASSERT_EQ(lines.size(), 1u);
    EXPECT_EQ(lines[0].owner, u"王工");
    EXPECT_EQ(lines[0].mentions.size(), 2);
}

std::vector<NoteMark> marksOf(QStringView line, PlainLine plain = PlainLine::Text)
{
    return NoteReader(Context, Sunday, plain).marks(line);
}

/// The marks as the words they stand on.
QStringList wordsOf(const QString &line, PlainLine plain = PlainLine::Text)
{
    QStringList words;
    for (const NoteMark &mark : marksOf(line, plain))
        words.append(line.mid(mark.start, mark.length));
    return words;
}

TEST(NoteLines, UnderTheFollowUpsAPlainLineIsAPromise)
{
    const auto lines = parseNote(u"对方 周四前提供名单\n? 谁签\n无\n约定如下：\n[x] 已发\n", Sunday,
                                 Context, PlainLine::Promise);
    ASSERT_EQ(lines.size(), 5U);
    EXPECT_EQ(lines[0].kind, NoteLine::Kind::Promise);
    EXPECT_EQ(lines[0].party, Party::Them);
    EXPECT_EQ(lines[0].text, u"提供名单");
    EXPECT_EQ(lines[0].due, QDate(2026, 11, 26));
    EXPECT_EQ(lines[1].kind, NoteLine::Kind::Question);
    EXPECT_EQ(lines[2].kind, NoteLine::Kind::Text);
    EXPECT_EQ(lines[3].kind, NoteLine::Kind::Text);
    EXPECT_TRUE(lines[4].ticked);
    EXPECT_EQ(parseNote(u"对方 提供名单", Sunday, Context).front().kind, NoteLine::Kind::Text);
}

TEST(NoteLines, MarksStandOnTheWordsThatWereUnderstood)
{
    EXPECT_EQ(
        wordsOf(QStringLiteral("我方 补发白皮书，@王工 周四"), PlainLine::Promise),
        (QStringList{QStringLiteral("我方"), QStringLiteral("@王工"), QStringLiteral("周四")}));
    EXPECT_EQ(wordsOf(QStringLiteral("  - [x] @王工 已发")),
              (QStringList{QStringLiteral("[x]"), QStringLiteral("@王工")}));
    EXPECT_EQ(wordsOf(QStringLiteral("！ 周五要评审")),
              (QStringList{QStringLiteral("！"), QStringLiteral("周五")}));
    EXPECT_EQ(wordsOf(QStringLiteral("? 海外车型")), QStringList{QStringLiteral("?")});
    EXPECT_TRUE(wordsOf(QStringLiteral("夜间上传要四小时")).isEmpty());
    EXPECT_TRUE(wordsOf(QString()).isEmpty());
    // Somebody unknown is marked without a side.
    const auto unknown = marksOf(u"@赵六 来了");
    ASSERT_EQ(unknown.size(), 1U);
    EXPECT_FALSE(unknown.front().party);
    const auto date = marksOf(u"12月11日 开会");
    ASSERT_EQ(date.size(), 1U);
    EXPECT_EQ(date.front().date, QDate(2026, 12, 11));
}

TEST(NoteLines, KnowsTheNumbersAndLettersOfLists)
{
    for (const QStringView body : {u"a. [] 发报价", u"b) [] 发报价", u"B. [] 发报价",
                                   u"（一）[] 发报价", u"(b) [] 发报价", u"② [] 发报价"}) {
        EXPECT_EQ(only(body).kind, Kind::Promise) << qPrintable(body.toString());
        EXPECT_EQ(only(body).text, u"发报价") << qPrintable(body.toString());
    }
    const auto listed = [](QStringView body) {
        return parseNote(body, Sunday, Context, PlainLine::Promise).front();
    };
    EXPECT_EQ(listed(u"a. send the quote").text, u"send the quote");
    EXPECT_EQ(listed(u"A. Smith sends the quote").text, u"A. Smith sends the quote");
    EXPECT_EQ(listed(u"e.g. a quote").text, u"e.g. a quote");
}

TEST(NoteLines, EmphasisIsNoPartOfTheWords)
{
    const NoteLine line = only(u"[] **王工**：周五前给**正式**报价");
    EXPECT_EQ(line.owner, u"王工");
    EXPECT_EQ(line.text, u"给正式报价");
    EXPECT_EQ(line.due, QDate(2026, 11, 27));
    EXPECT_EQ(only(u"[] 5*3 台，共 **15").text, u"5*3 台，共 **15");
}

TEST(NoteLines, WhoeverWritesPromisesForOurSide)
{
    for (const QStringView body :
         {u"[] 我周五前发报价", u"[] 我们周五前发报价", u"[] 周五前我发报价"}) {
        EXPECT_EQ(only(body).party, Party::Us) << qPrintable(body.toString());
        EXPECT_EQ(only(body).text, u"发报价") << qPrintable(body.toString());
    }
    EXPECT_EQ(only(u"[] I will send the quote by Friday").party, Party::Us);
    EXPECT_EQ(only(u"[] I will send the quote by Friday").text, u"send the quote");
    EXPECT_EQ(only(u"[] I'll send the quote").text, u"send the quote");
    for (const QStringView none : {u"[] 我国标准要看", u"[] I/O 接口文档", u"[] IBM 接口文档"})
        EXPECT_FALSE(only(none).party.has_value()) << qPrintable(none.toString());
}

TEST(NoteSections, AreToldByTheirHeadings)
{
    const QString text =
        QStringLiteral("## 客户情况\n三条产线\n\n**项目进展：**\n已立项\n三、相关角色\n"
                       "王总拍板\n【介绍/培训/演示/谈判】\n演示了看板\n反馈：价格偏高\n"
                       "- 待办\n【待办】发报价\n- 王工周五前补白皮书\n");
    EXPECT_EQ(noteSections(text),
              (QStringList{QStringLiteral("三条产线"), QStringLiteral("已立项"),
                           QStringLiteral("王总拍板"), QStringLiteral("演示了看板"),
                           QStringLiteral("价格偏高\n- 待办"),
                           QStringLiteral("发报价\n- 王工周五前补白皮书")}));
    const QStringList english = noteSections(
        QStringLiteral("Visit notes\n# Feedback\ntoo slow\nNext Steps:\nsend the quote"));
    ASSERT_EQ(english.size(), 6);
    EXPECT_EQ(english[0], QStringLiteral("Visit notes")) << "nothing is lost";
    EXPECT_EQ(english[4], QStringLiteral("too slow"));
    EXPECT_EQ(english[5], QStringLiteral("send the quote"));
    EXPECT_TRUE(noteSections(QStringLiteral("反馈不错\n待办：发报价")).isEmpty())
        << "one is no outline";
    EXPECT_TRUE(noteSections(QStringLiteral("反馈不错\n待办事项很多")).isEmpty());
}

} // namespace
} // namespace attache
