#include "core/base/fold.h"
#include "core/base/pinyin.h"
#include "core/domain/account.h"
#include "core/domain/contact.h"
#include "core/domain/custom_field.h"
#include "core/domain/product.h"
#include "core/exchange/csv_reader.h"
#include "core/queries/search_text.h"
#include "core/search/record_choices.h"
#include "core/search/resembling.h"
#include "core/search/search.h"
#include "tests/support/shared_data.h"
#include "tests/support/temp_workspace.h"

#include <gtest/gtest.h>

namespace attache {
namespace {

using namespace test;

constexpr int Page = 20;

class PinyinSearch : public testing::Test
{
protected:
    qint64 add(const QString &name)
    {
        Account account;
        account.name = name;
        return m_file.insert(account).id.value();
    }

    QStringList found(const QString &text, const char *table = "account")
    {
        QStringList titles;
        const auto group = searchType(m_file.connection(), QLatin1String(table), text, Page);
        EXPECT_TRUE(group.has_value());
        for (const SearchHit &hit : group->hits)
            titles.append(hit.title);
        EXPECT_EQ(group->count, group->hits.size()) << qPrintable(text);
        return titles;
    }

    TempWorkspace m_file;
};

TEST_F(PinyinSearch, FindsEveryReadingInFullAndByInitials)
{
    const std::pair<const char16_t *, std::vector<const char16_t *>> cases[] = {
        {u"招商银行",
         {u"zsyh", u"zsyx", u"ZSYH", u"zhaoshangyinhang", u"zhaoshangyinxing", u"zhaosyh",
          u"zsyinhang", u"zhaosh", u"zhaoshangy", u"shangyin", u"yh", u"zhshyh"}},
        {u"重庆啤酒", {u"cq", u"chongqing", u"zqpj", u"chongqingpj", u"cqpijiu"}},
        {u"长安汽车",
         {u"ca", u"za", u"changan", u"chang安", u"长an", u"chang安qc", u"caqc", u"changanqiche"}},
        {u"厦门钨业", {u"xm", u"sm", u"xiamen", u"xmwuye"}},
        {u"乐视网", {u"lsw", u"ysw", u"leshi", u"yueshi", u"l", u"y"}},
        {u"TCL科技", {u"tcl科技", u"tclkj", u"tclkeji", u"clkj", u"keji", u"ＴＣＬkj"}},
        {u"万科A", {u"wanke a", u"wka", u"wankea", u"万ke", u"wan科"}},
        {u"绿地控股", {u"lvdi", u"ludi", u"ldkg"}},
        {u"兴中实业", {u"zh", u"zho", u"sh", u"shi"}},
    };
    for (const auto &[name, words] : cases)
        add(QString::fromUtf16(name));
    add(QStringLiteral("Zebra Syhome Ltd"));
    for (const auto &[name, words] : cases) {
        for (const char16_t *word : words)
            EXPECT_TRUE(found(QString::fromUtf16(word)).contains(QString::fromUtf16(name)))
                << qPrintable(QString::fromUtf16(word));
    }
    EXPECT_TRUE(found(QStringLiteral("zsyb")).isEmpty());
    EXPECT_TRUE(found(QStringLiteral("zhaoshangyin1")).isEmpty());
    EXPECT_EQ(found(QStringLiteral("syh")).size(), 2) << "as it sounds and as it is written";
}

TEST_F(PinyinSearch, FiguresOfANameStandForThemselvesBetweenItsSounds)
{
    const QString name = QStringLiteral("第3医院");
    add(name);
    for (const char16_t *typed : {u"d3yy", u"di3yiyuan", u"3yy", u"d3"})
        EXPECT_EQ(found(QString::fromUtf16(typed)), QStringList(name))
            << QString::fromUtf16(typed).toStdString();
}

TEST_F(PinyinSearch, WidthCaseAndTraditionalWritingAreOne)
{
    add(QStringLiteral("臺灣積體電路"));
    add(QStringLiteral("台湾塑胶"));
    EXPECT_EQ(found(QStringLiteral("台湾")).size(), 2);
    EXPECT_EQ(found(QStringLiteral("臺灣")).size(), 2);
    EXPECT_EQ(found(QStringLiteral("ｔａｉｗａｎ")).size(), 2);
    EXPECT_EQ(found(QStringLiteral("TWJT")), QStringList(QStringLiteral("臺灣積體電路")));
    EXPECT_EQ(folded(u"臺灣ＡＢ"), folded(u"台湾ab"));
    for (char32_t c = 0x3400; c <= 0x9FFF; ++c) {
        const QString once = folded(QStringView(QChar::fromUcs4(c)));
        ASSERT_EQ(folded(once), once) << static_cast<uint>(c);
    }
}

TEST_F(PinyinSearch, SaysWhatOfTheNameMatched)
{
    add(QStringLiteral("招商银行股份有限公司"));
    add(QStringLiteral("深圳(招商)银行"));
    const auto hits = [&](const char *text) {
        return searchType(m_file.connection(), QStringLiteral("account"), QString::fromUtf8(text),
                          Page)
            ->hits;
    };
    const auto found = hits("zsyh");
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].matched, QStringList(QStringLiteral("招商银行"))) << "begins with it";
    EXPECT_EQ(found[1].matched, QStringList(QStringLiteral("招商)银行")));
    EXPECT_EQ(hits("yinh gufen")[0].matched,
              (QStringList{QStringLiteral("银行"), QStringLiteral("股份")}));
}

TEST_F(PinyinSearch, WhatMatchedEndsWithItsLastLetter)
{
    const auto matched = [&](const QString &name, const char *text) {
        add(name);
        const auto group = searchType(m_file.connection(), QStringLiteral("account"),
                                      QString::fromUtf8(text), Page);
        return group->hits.empty() ? QString() : group->hits.front().matched.join(u'|');
    };
    EXPECT_EQ(matched(QStringLiteral("华为（深圳）技术"), "hw"), QStringLiteral("华为"));
    EXPECT_EQ(matched(QStringLiteral("华为（深圳）终端"), "华为"), QStringLiteral("华为"));
    EXPECT_EQ(matched(QStringLiteral("腾讯·云计算"), "txy"), QStringLiteral("腾讯·云"));
    EXPECT_EQ(matched(QStringLiteral("笑脸😀科技"), "xiaolian"), QStringLiteral("笑脸"));
    EXPECT_EQ(matched(QStringLiteral("Cafe\u0301 Nero"), "cafe"), QStringLiteral("Cafe\u0301"));
    EXPECT_EQ(matched(QStringLiteral("O'Reilly \"Books\""), "books"), QStringLiteral("Books"));
}

TEST_F(PinyinSearch, TheExactNameComesFirstThenBeginningsThenSounds)
{
    const qint64 exact = add(QStringLiteral("平安"));
    const qint64 longer = add(QStringLiteral("平安银行"));
    const qint64 inside = add(QStringLiteral("中国平安"));
    const qint64 sounds = add(QStringLiteral("萍岸科技"));
    const auto ids = [&](const QString &text) {
        const auto group = searchType(m_file.connection(), QStringLiteral("account"), text, Page);
        std::vector<qint64> all;
        for (const SearchHit &hit : group->hits)
            all.push_back(hit.id);
        return all;
    };
    EXPECT_EQ(ids(QStringLiteral("平安")), (std::vector<qint64>{exact, longer, inside}));
    EXPECT_EQ(ids(QStringLiteral("pingan")), (std::vector<qint64>{sounds, longer, exact, inside}));
}

TEST_F(PinyinSearch, PeopleProductsListsAndChoosersUseTheSameEngine)
{
    Contact person;
    person.name = QStringLiteral("单雄信");
    m_file.insert(person);
    Product product;
    product.name = QStringLiteral("云呼叫中心");
    m_file.insert(product);
    EXPECT_EQ(found(QStringLiteral("sxx"), "contact").size(), 1);
    EXPECT_EQ(found(QStringLiteral("danxiongxin"), "contact").size(), 1);
    EXPECT_EQ(found(QStringLiteral("yunhujiao"), "product").size(), 1);
    const auto choices =
        recordChoices(m_file.connection(), recordTypeOf<Contact>(), QStringLiteral("shanx"), {}, 5);
    ASSERT_OK(choices);
    EXPECT_EQ(choices->size(), 1U);
}

TEST_F(PinyinSearch, AChooserLooksAtNamesAlone)
{
    const qint64 named = add(QStringLiteral("Harbour Foods"));
    Account other;
    other.name = QStringLiteral("Acme");
    other.notes = QStringLiteral("they deliver to Harbour Foods");
    m_file.insert(other);
    EXPECT_EQ(found(QStringLiteral("harbour")).size(), 2) << "a search looks at everything";
    const auto choices = recordChoices(m_file.connection(), recordTypeOf<Account>(),
                                       QStringLiteral("harbour"), {}, 5);
    ASSERT_OK(choices);
    ASSERT_EQ(choices->size(), 1U);
    EXPECT_EQ(choices->front().id, named);
}

TEST_F(PinyinSearch, AChooserOffersTheExactNameFirst)
{
    const qint64 exact = add(QStringLiteral("平安"));
    const qint64 longer = add(QStringLiteral("平安银行"));
    Contact named;
    named.name = QStringLiteral("王安");
    named.account = Id<Account>(exact);
    named = m_file.insert(named);
    for (int i = 0; i < 30; ++i) {
        add(QStringLiteral("中国平安%1").arg(i));
        Contact other;
        other.name = QStringLiteral("小王安%1").arg(i);
        other.account = Id<Account>(exact);
        m_file.insert(other);
    }
    const auto ids = [&](const RecordType &type, const QString &typed, const ChoiceScope &scope) {
        std::vector<qint64> all;
        for (const RecordChoice &each : *recordChoices(m_file.connection(), type, typed, scope, 5))
            all.push_back(each.id);
        return all;
    };
    const auto accounts = ids(recordTypeOf<Account>(), QStringLiteral("平安"), {});
    ASSERT_EQ(accounts.size(), 5U);
    EXPECT_EQ(accounts[0], exact);
    EXPECT_EQ(accounts[1], longer);
    const RecordType &people = recordTypeOf<Contact>();
    const ChoiceScope scope{people.field(u"account"), exact};
    const auto persons = ids(people, QStringLiteral("王安"), scope);
    ASSERT_EQ(persons.size(), 5U);
    EXPECT_EQ(persons[0], named.id.value());
    EXPECT_TRUE(ids(people, QStringLiteral("王安"), {scope.reference, longer}).empty());
    EXPECT_EQ(ids(recordTypeOf<Account>(), QStringLiteral("安 3"), {}).size(), 3U);
}

TEST_F(PinyinSearch, FollowsEdits)
{
    Account account;
    account.name = QStringLiteral("厦门钨业");
    account = m_file.insert(account);
    account.name = QStringLiteral("北京同仁堂");
    ASSERT_OK(m_file->perform(QStringLiteral("rename"),
                              [&](Writer &writer) { return writer.update(account); }));
    EXPECT_TRUE(found(QStringLiteral("xiamen")).isEmpty());
    EXPECT_EQ(found(QStringLiteral("bjtrt")).size(), 1);
    ASSERT_OK(m_file->undo());
    EXPECT_EQ(found(QStringLiteral("xiamen")).size(), 1);
    EXPECT_TRUE(found(QStringLiteral("bjtrt")).isEmpty());
}

/// One of the ways to read @p name that has @p initials, in full; empty where there is none.
QString fullPinyin(const QString &name, const QString &initials)
{
    QString full;
    const QString key = searchKey(name);
    qsizetype at = 0;
    for (const QChar c : key) {
        const QChar wanted = at < initials.size() ? initials[at].toLower() : QChar();
        QString reading;
        for (const quint16 each : readingsOf(c.unicode())) {
            const std::string_view letters = syllableAt(each);
            if (reading.isEmpty() && QChar(QLatin1Char(letters.front())) == wanted)
                reading =
                    QString::fromLatin1(letters.data(), static_cast<qsizetype>(letters.size()));
        }
        if (reading.isEmpty() && c == wanted)
            reading = c;
        if (reading.isEmpty())
            return {};
        full += reading;
        ++at;
    }
    return at == initials.size() ? full : QString();
}

/// Names of the stock exchange with the initials it gives them; some of its names are shortened at
/// the end and marked in front, so that not all initials can be read from the name.
TEST_F(PinyinSearch, FindsListedCompaniesByTheExchangesInitials)
{
    constexpr char Names[] = "pinyin/a_share_name_pinyin_sample.csv";
    ATTACHE_NEEDS_DATA(Names);
    const auto source = CsvSource::open(sharedData(Names));
    ASSERT_OK(source);
    std::vector<std::pair<QString, QString>> names;
    ASSERT_OK((*source)->read(
        [&](const SourceRow &row) -> Result<void> {
            const auto text = [&](size_t i) {
                return QString::fromUtf8(row.cells[i].data(),
                                         static_cast<qsizetype>(row.cells[i].size()));
            };
            names.emplace_back(text(1), text(2));
            return {};
        },
        Progress()));
    ASSERT_OK(m_file->perform(QStringLiteral("fill"), [&](Writer &writer) -> Result<void> {
        for (const auto &[name, initials] : names) {
            Account account;
            account.name = name;
            ATTACHE_CHECK(writer.insert(account));
        }
        return {};
    }));
    qsizetype byInitials = 0;
    qsizetype byPinyin = 0;
    qsizetype withPinyin = 0;
    for (const auto &listed : names) {
        const auto &[name, initials] = listed;
        const auto isFound = [&](const QString &text) {
            const auto group =
                searchType(m_file.connection(), QStringLiteral("account"), text, Page);
            return group && std::ranges::any_of(group->hits, [&](const SearchHit &hit) {
                       return hit.title == listed.first;
                   });
        };
        byInitials += isFound(initials) ? 1 : 0;
        QString clean = initials;
        const QString full = fullPinyin(name, clean.remove(u'*'));
        withPinyin += full.isEmpty() ? 0 : 1;
        byPinyin += !full.isEmpty() && isFound(full) ? 1 : 0;
    }
    const auto all = static_cast<double>(names.size());
    EXPECT_GE(static_cast<double>(byInitials), 0.995 * all);
    EXPECT_GE(static_cast<double>(withPinyin), 0.98 * all);
    EXPECT_GE(static_cast<double>(byPinyin), 0.995 * static_cast<double>(withPinyin));
}

TEST_F(PinyinSearch, ANewNameIsHeldAgainstThoseItResembles)
{
    add(QStringLiteral("青禾通信技术(集团)股份有限公司"));
    add(QStringLiteral("青禾餐饮有限公司"));
    add(QStringLiteral("Acme Inc."));
    const auto alike = [&](const char16_t *name) {
        QStringList titles;
        const auto hits = resemblingRecords(m_file.connection(), recordTypeOf<Account>(),
                                            QString::fromUtf16(name), Page);
        for (const SearchHit &hit : hits.value_or(std::vector<SearchHit>()))
            titles.append(hit.title);
        return titles;
    };
    const QStringList group{QStringLiteral("青禾通信技术(集团)股份有限公司")};
    EXPECT_EQ(alike(u"青禾通信技术有限公司"), group) << "but for the legal form";
    EXPECT_EQ(alike(u"清河通信技术"), group) << "read alike";
    EXPECT_EQ(alike(u"ACME"), (QStringList{QStringLiteral("Acme Inc.")}));
    EXPECT_TRUE(alike(u"青禾").isEmpty());
    EXPECT_TRUE(alike(u"").isEmpty());
}

TEST_F(PinyinSearch, AHitSaysWhichWordsMatchedAndNoEmptyOnes)
{
    CustomField field;
    field.recordType = QStringLiteral("account");
    field.label = QStringLiteral("Dock");
    field = m_file.insert(field);
    Account account;
    account.name = QStringLiteral("Acme");
    account.notes = QStringLiteral("first line\nthe harbour line");
    account.custom.setValue(field.id.value(), QStringLiteral("northern quay"));
    m_file.insert(account);
    const auto hit = [&](const char *text) {
        const auto group =
            searchType(m_file.connection(), QStringLiteral("account"), QLatin1String(text), Page);
        EXPECT_EQ(group->hits.size(), 1U) << text;
        return group->hits.empty() ? SearchHit() : group->hits.front();
    };
    EXPECT_EQ(hit("acme").matched, QStringList(QStringLiteral("Acme")));
    EXPECT_TRUE(hit("acme").snippet.isEmpty()) << "the name says it all";
    EXPECT_EQ(hit("acme harbour").matched,
              (QStringList{QStringLiteral("Acme"), QStringLiteral("harbour")}));
    EXPECT_EQ(hit("acme harbour").snippet, QStringLiteral("the harbour line"));
    for (const char *text : {"quay", "acme quay", "northern"}) {
        for (const QString &each : hit(text).matched)
            EXPECT_FALSE(each.isEmpty()) << text;
    }
}

TEST_F(PinyinSearch, NoMoreThanAskedForAndEachOnce)
{
    for (int i = 0; i < 9; ++i)
        add(QStringLiteral("青禾%1").arg(i));
    Account other;
    other.name = QStringLiteral("别家");
    other.notes = QStringLiteral("青禾的对手");
    m_file.insert(other);
    for (const int limit : {1, 3, 9, 10, 20}) {
        const auto group = searchType(m_file.connection(), QStringLiteral("account"),
                                      QStringLiteral("青禾"), limit);
        QSet<qint64> ids;
        for (const SearchHit &hit : group->hits)
            ids.insert(hit.id);
        EXPECT_EQ(ids.size(), std::min(limit, 10)) << limit;
        EXPECT_EQ(group->hits.size(), static_cast<size_t>(ids.size())) << limit;
        EXPECT_EQ(group->count, 10);
    }
}

TEST_F(PinyinSearch, ANameOfOneCharacterResemblesNothing)
{
    add(QStringLiteral("华"));
    add(QStringLiteral("A"));
    for (const char16_t *name : {u"华", u"A", u" A ", u"华有限公司"}) {
        const auto alike = resemblingRecords(m_file.connection(), recordTypeOf<Account>(),
                                             QString::fromUtf16(name), Page);
        ASSERT_TRUE(alike);
        EXPECT_TRUE(alike->empty()) << QString::fromUtf16(name).toStdString();
    }
}

} // namespace
} // namespace attache
