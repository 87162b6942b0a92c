#include "core/brief/document_text.h"
#include "core/brief/minutes.h"
#include "core/brief/promise_sync.h"
#include "core/domain/attendee.h"
#include "core/domain/buying_role.h"
#include "core/domain/letterhead.h"
#include "core/domain/prep_item.h"
#include "tests/support/temp_workspace.h"

namespace attache {
namespace {

using test::TempWorkspace;

/// Everything a reader could get to see or copy out of a document.
QString everythingIn(const Document &document)
{
    QStringList all = {document.title,
                       document.subtitle,
                       document.headerRight,
                       document.author,
                       document.subject,
                       document.keywords.join(u' '),
                       toMarkdown(document),
                       toPlainText(document),
                       document.letterhead.company,
                       document.letterhead.address,
                       document.letterhead.footer};
    const auto addInline = [&](const Inline &text) {
        for (const Span &span : text.spans)
            all << span.text << span.link;
    };
    for (const Block &block : document.blocks) {
        if (const auto *table = std::get_if<TableBlock>(&block)) {
            for (const auto &row : table->rows) {
                for (const Inline &cell : row)
                    addInline(cell);
            }
        } else if (const auto *list = std::get_if<ListBlock>(&block)) {
            for (const ListBlock::Item &item : list->items) {
                addInline(item.text);
                addInline(item.trailing);
            }
        }
    }
    return all.join(u'\n');
}

QStringList headings(const Document &document)
{
    QStringList all;
    for (const Block &block : document.blocks) {
        if (const auto *heading = std::get_if<Heading>(&block); heading && heading->level == 1)
            all.append(heading->text);
    }
    return all;
}

/// A visit with every field that minutes could draw on filled in. What must stay with us carries
/// the mark.
class Minutes : public testing::Test
{
protected:
    static inline const QString Mark = QStringLiteral("机密Q7");

    Minutes()
    {
        Letterhead letterhead;
        letterhead.company = QStringLiteral("某某科技有限公司");
        letterhead.person = QStringLiteral("刘洋");
        letterhead.post = QStringLiteral("运营");
        m_file.insert(letterhead);
        Account customer;
        customer.name = QStringLiteral("重庆长安汽车股份有限公司");
        customer.shortName = QStringLiteral("长安汽车");
        customer.notes = Mark;
        customer.owner = Mark;
        m_account = m_file.insert(customer).id;
        Opportunity deal;
        deal.account = m_account;
        deal.name = Mark;
        deal.strategy = Mark;
        deal.nextStep = Mark;
        deal.notes = Mark;
        deal.lostReason = Mark;
        deal.reactivation = Mark;
        m_deal = m_file.insert(deal).id;
        insertVisit();
        insertPeople();
        insertOthers();
    }

    void insertVisit()
    {
        m_visit.account = m_account;
        m_visit.opportunity = m_deal;
        m_visit.title = Mark;
        m_visit.startsAt = QDateTime(QDate(2026, 11, 22), QTime(14, 0)).toUTC();
        m_visit.endsAt = m_visit.startsAt.addSecs(5400);
        m_visit.place = QStringLiteral("长安研究院3楼");
        m_visit.purpose = QStringLiteral("演示车联网平台");
        m_visit.situation = QStringLiteral("夜间批量上传慢");
        m_visit.agreements = QStringLiteral("试点两个车间。\n数据留在客户机房。");
        m_visit.nextMeeting = QStringLiteral("12月2日 线上");
        m_visit.attachments = QStringLiteral("演示文稿.pdf");
        m_visit.distribution = QStringLiteral("与会人员");
        m_visit.bestObjective = Mark;
        m_visit.minimumObjective = Mark;
        m_visit.productPlan = Mark;
        m_visit = m_file.insert(m_visit);
    }

    void insertPeople()
    {
        Contact contact;
        contact.account = m_account;
        contact.name = QStringLiteral("张明");
        contact.post = QStringLiteral("车联网部经理");
        contact.notes = Mark;
        contact.source = Mark;
        contact = m_file.insert(contact);
        BuyingRole role;
        role.contact = contact.id;
        role.account = m_account;
        role.opportunity = m_deal;
        role.role = RoleKind::DecisionMaker;
        role.stance = Stance::Opponent;
        role.concern = Mark;
        m_file.insert(role);
        Attendee theirs;
        theirs.visit = m_visit.id;
        theirs.contact = contact.id;
        theirs.approach = Mark;
        m_file.insert(theirs);
        Attendee ours;
        ours.visit = m_visit.id;
        ours.name = QStringLiteral("王工");
        ours.post = QStringLiteral("解决方案");
        ours.approach = Mark;
        ours.position = 1;
        m_file.insert(ours);
    }

    void insertOthers()
    {
        PrepItem item;
        item.visit = m_visit.id;
        item.text = Mark;
        m_file.insert(item);
        Need need;
        need.account = m_account;
        need.visit = m_visit.id;
        need.text = Mark;
        need.processStep = Mark;
        m_file.insert(need);
        note(SixThing::RealNeed, QStringLiteral("夜间数据上传"), false,
             QStringLiteral("现由人工导出，@张明 希望缩短到1小时内，联系 a@b.com\n"
                            "? 与MES的接口由谁改造\n! 竞品低价 ") +
                 Mark +
                 QStringLiteral("\n[] @王工 补发白皮书 2026-11-23\n[] @张明 车间名单 11月23日"));
        note(SixThing::Roles, Mark, false,
             Mark + QStringLiteral("\n? ") + Mark + QStringLiteral("\n[] ") + Mark);
        note(SixThing::Feedback, Mark, true,
             Mark + QStringLiteral("\n? ") + Mark + QStringLiteral("\n[] 内部 ") + Mark);
        Promise dropped;
        dropped.account = m_account;
        dropped.visit = m_visit.id;
        dropped.text = Mark;
        dropped.state = PromiseState::Dropped;
        m_file.insert(dropped);
    }

    VisitNote note(SixThing thing, const QString &topic, bool internal, const QString &body)
    {
        VisitNote made;
        made.visit = m_visit.id;
        made.thing = thing;
        made.topic = topic;
        made.internal = internal;
        made.body = body;
        EXPECT_TRUE(m_file->perform(QStringLiteral("note"),
                                    [&](Writer &writer) { return saveNote(writer, made); }));
        return made;
    }

    Document minutes(Edition edition, Language language = Language::Chinese)
    {
        const auto made =
            makeMinutes(m_file.connection(), m_visit.id, edition, language, QDate(2026, 11, 22));
        EXPECT_TRUE(made.has_value());
        return made ? *made : Document();
    }

    TempWorkspace m_file;
    Id<Account> m_account;
    Id<Opportunity> m_deal;
    Visit m_visit;
};

TEST_F(Minutes, TheExternalEditionHoldsNothingOfOurs)
{
    for (const Language language : {Language::Chinese, Language::English}) {
        const QString all = everythingIn(minutes(Edition::External, language));
        EXPECT_FALSE(all.contains(Mark)) << qPrintable(all);
        for (const QString &word : {labelOf(Stance::Opponent), labelOf(RoleKind::DecisionMaker),
                                    labelOf(SixThing::Roles), labelOf(NeedTruth::Unverified)})
            EXPECT_FALSE(all.contains(word)) << qPrintable(word);
    }
}

TEST_F(Minutes, TheInternalEditionHoldsItAndSaysSo)
{
    const Document document = minutes(Edition::Internal);
    EXPECT_TRUE(document.confidential);
    const QString all = everythingIn(document);
    EXPECT_TRUE(all.contains(Mark));
    EXPECT_TRUE(all.contains(labelOf(Stance::Opponent)));
    EXPECT_TRUE(all.contains(QStringLiteral("竞品低价")));
    EXPECT_FALSE(minutes(Edition::External).confidential);
}

TEST_F(Minutes, APromiseStaysInternalWhenItsNoteWasRemoved)
{
    VisitNote hidden = note(SixThing::Feedback, {}, true, QStringLiteral("[] 试探 ") + Mark);
    ASSERT_OK(m_file->perform(QStringLiteral("keep"), [&](Writer &writer) -> Result<void> {
        ATTACHE_TRY(auto promises,
                    Store<Promise>(writer.connection()).list("WHERE note = ?1", hidden.id));
        promises.front().due = QDate(2026, 12, 1);
        ATTACHE_CHECK(writer.update(promises.front()));
        return removeNote(writer, hidden.id);
    }));
    EXPECT_TRUE(everythingIn(minutes(Edition::Internal)).contains(QStringLiteral("试探")));
    EXPECT_FALSE(everythingIn(minutes(Edition::External)).contains(QStringLiteral("试探")));
}

TEST_F(Minutes, FollowTheConventionalOrderNumberedThrough)
{
    const QStringList titles = headings(minutes(Edition::External));
    ASSERT_EQ(titles.size(), 8);
    static const QString Numbers = QStringLiteral("一二三四五六七八");
    for (qsizetype i = 0; i < titles.size(); ++i)
        EXPECT_TRUE(titles[i].startsWith(QString(Numbers[i]) + u'、')) << qPrintable(titles[i]);
    const QStringList english = headings(minutes(Edition::External, Language::English));
    EXPECT_EQ(english.first(), QStringLiteral("1. Purpose"));
    EXPECT_EQ(english.last(), QStringLiteral("8. Attachments and distribution"));

    m_visit.situation.clear();
    m_visit.agreements.clear();
    ASSERT_OK(m_file->perform(QStringLiteral("x"), [&](Writer &w) { return w.update(m_visit); }));
    const QStringList fewer = headings(minutes(Edition::External, Language::English));
    EXPECT_EQ(fewer.size(), 6);
    EXPECT_EQ(fewer.at(1), QStringLiteral("2. Discussion"));
}

TEST_F(Minutes, UnderEachHeadingStandsSomething)
{
    for (const Edition edition : {Edition::External, Edition::Internal}) {
        const Document document = minutes(edition);
        int level = 9; // of the heading right above; 9 for none
        for (const Block &block : document.blocks) {
            const auto *heading = std::get_if<Heading>(&block);
            if (heading) {
                EXPECT_GT(heading->level, level == 9 ? 0 : level) << qPrintable(heading->text);
            }
            level = heading ? heading->level : 9;
        }
        EXPECT_EQ(level, 9) << "nothing stands under the last heading";
        const QString text = toPlainText(document);
        EXPECT_TRUE(text.contains(m_visit.attachments));
        EXPECT_TRUE(text.contains(m_visit.distribution));
    }
}

TEST_F(Minutes, TheHeadSaysWhoMetWhenAndWhere)
{
    const Document document = minutes(Edition::External);
    const auto &box = std::get<KeyValues>(document.blocks.front());
    EXPECT_TRUE(box.boxed);
    QStringList values;
    for (const KeyValues::Row &row : box.rows)
        values.append(row.value.plain());
    EXPECT_EQ(values,
              (QStringList{QStringLiteral("重庆长安汽车股份有限公司"),
                           QStringLiteral("2026年11月22日 14:00–15:30"), labelOf(VisitKind::OnSite),
                           QStringLiteral("长安研究院3楼"), QStringLiteral("张明（车联网部经理）"),
                           QStringLiteral("王工（解决方案）"), QStringLiteral("刘洋")}));
    EXPECT_EQ(document.letterhead.company, QStringLiteral("某某科技有限公司"));
}

TEST_F(Minutes, WhatWasTypedStandsAsTyped)
{
    const QString all = everythingIn(minutes(Edition::External));
    EXPECT_TRUE(all.contains(QStringLiteral("现由人工导出，张明 希望缩短到1小时内，联系 a@b.com")))
        << qPrintable(all);
    EXPECT_TRUE(all.contains(QStringLiteral("与MES的接口由谁改造")));
    EXPECT_FALSE(all.contains(QStringLiteral("[]")));
}

TEST_F(Minutes, FollowUpsAreATableOfWhatBothSidesWillDo)
{
    const Document document = minutes(Edition::External);
    QStringList rows;
    for (const Block &block : document.blocks) {
        if (const auto *table = std::get_if<TableBlock>(&block)) {
            for (const auto &row : table->rows) {
                rows.append(row[0].plain() + u'|' + row[1].plain() + u'|' + row[2].plain());
            }
        }
    }
    EXPECT_EQ(rows, (QStringList{QStringLiteral("补发白皮书|王工|11月23日"),
                                 QStringLiteral("车间名单|张明|11月23日")}));
}

TEST_F(Minutes, AFollowUpIsToDoUntilItIsDoneAndLateForUsAlone)
{
    const auto statesOn = [this](QDate today, Edition edition) {
        const auto made =
            makeMinutes(m_file.connection(), m_visit.id, edition, Language::English, today);
        QStringList states;
        for (const Block &block : made->blocks) {
            const auto *table = std::get_if<TableBlock>(&block);
            if (!table || table->columns.size() != 4)
                continue;
            for (const auto &row : table->rows) {
                // Those of internal notes have the mark.
                if (!row[0].plain().contains(Mark))
                    states.append(row[3].plain());
            }
        }
        return states;
    };
    // Both are due on 23 November.
    const QString toDo = QStringLiteral("To do");
    const QString inProgress = QStringLiteral("In progress");
    const QString overdue = QStringLiteral("Overdue");
    for (const QDate day : {QDate(2026, 11, 22), QDate(2026, 11, 23)}) {
        EXPECT_EQ(statesOn(day, Edition::External), (QStringList{toDo, toDo}));
        EXPECT_EQ(statesOn(day, Edition::Internal), (QStringList{toDo, toDo}));
    }
    const QDate later(2026, 11, 24);
    EXPECT_EQ(statesOn(later, Edition::External), (QStringList{inProgress, inProgress}));
    EXPECT_EQ(statesOn(later, Edition::Internal), (QStringList{overdue, overdue}));
    ASSERT_OK(m_file->perform(QStringLiteral("keep"), [&](Writer &writer) -> Result<void> {
        ATTACHE_TRY(auto all, Store<Promise>(writer.connection()).list("WHERE owner = '王工'"));
        all.front().state = PromiseState::Kept;
        return writer.update(all.front());
    }));
    EXPECT_EQ(statesOn(later, Edition::External),
              (QStringList{QStringLiteral("Done"), inProgress}));
}

TEST_F(Minutes, WhatIsNumberedIsNumberedOnce)
{
    m_visit.agreements = QStringLiteral("1. 先试点\n2、数据留下\n（3）月结\n- 5号签约\n1.5万起");
    ASSERT_OK(m_file->perform(QStringLiteral("edit"),
                              [&](Writer &writer) { return writer.update(m_visit); }));
    note(SixThing::Actions, QString(), false, QStringLiteral("① 看了产线\n1. 演示"));
    const QString text = toMarkdown(minutes(Edition::External));
    for (const QString &line :
         {QStringLiteral("1. 先试点"), QStringLiteral("2. 数据留下"), QStringLiteral("3. 月结"),
          QStringLiteral("4. 5号签约"), QStringLiteral("5. 1\\.5万起"),
          QStringLiteral("1. 看了产线"), QStringLiteral("2. 演示")})
        EXPECT_TRUE(text.contains(line + u'\n')) << qPrintable(line + u'\n' + text);
    // Where the number stands in the text it stays.
    EXPECT_TRUE(m_visit.agreements.startsWith(QStringLiteral("1.")));
}

TEST_F(Minutes, LinesWithoutATopicDoNotStandUnderAnother)
{
    note(SixThing::Actions, QString(), false, QStringLiteral("看了产线"));
    const QString text = toPlainText(minutes(Edition::External));
    EXPECT_GE(text.indexOf(QStringLiteral("看了产线")), 0);
    EXPECT_LT(text.indexOf(QStringLiteral("看了产线")),
              text.indexOf(QStringLiteral("夜间数据上传")));
}

TEST_F(Minutes, NoFollowUpsAreNotDiscussed)
{
    note(SixThing::FollowUps, QString(), false, QStringLiteral("无\n暂无。"));
    EXPECT_FALSE(toPlainText(minutes(Edition::External)).contains(u'无'));
}

TEST_F(Minutes, OfACancelledVisitSayThatItIs)
{
    m_visit.status = VisitStatus::Cancelled;
    ASSERT_OK(m_file->perform(QStringLiteral("edit"),
                              [&](Writer &writer) { return writer.update(m_visit); }));
    for (const Edition edition : {Edition::External, Edition::Internal})
        EXPECT_TRUE(minutes(edition).subtitle.endsWith(labelOf(VisitStatus::Cancelled)));
}

TEST(MinutesOf, AVisitWithNothingTypedIsAHeadAlone)
{
    TempWorkspace file;
    Account customer;
    customer.name = QStringLiteral("Acme");
    Visit visit;
    visit.account = file.insert(customer).id;
    visit.startsAt = file.clock.now();
    visit = file.insert(visit);
    const auto made = makeMinutes(file.connection(), visit.id, Edition::External, Language::English,
                                  QDate(2026, 11, 22));
    ASSERT_OK(made);
    EXPECT_EQ(made->blocks.size(), 1U);
    EXPECT_EQ(makeMinutes(file.connection(), Id<Visit>(5), Edition::External, Language::English,
                          QDate(2026, 11, 22))
                  .error()
                  .kind,
              Error::Kind::NotFound);
}

TEST(MinutesEdition, OnlyMinutesThatAreSentOnceMoreCountTheirEditions)
{
    MinutesData minutes;
    minutes.number = 1;
    EXPECT_FALSE(makeMinutesDocument(minutes).headerRight.contains(QStringLiteral("Edition")));
    minutes.number = 2;
    EXPECT_TRUE(makeMinutesDocument(minutes).headerRight.contains(QStringLiteral("Edition 2")));
}

} // namespace
} // namespace attache
