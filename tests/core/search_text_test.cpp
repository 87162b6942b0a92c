#include "core/queries/text_question.h"
#include "core/store/stacked_tokens.h"

#include <gtest/gtest.h>

#include <QHash>
#include <QRandomGenerator>
#include <QSet>
#include <QStringList>

#include <sqlite3.h>

#include <memory>
#include <vector>

namespace attache {
namespace {

/// An index as the file has it, asked through SQLite itself.
class Index
{
public:
    Index()
    {
        sqlite3 *handle = nullptr;
        sqlite3_open(":memory:", &handle);
        m_database.reset(handle);
        EXPECT_TRUE(registerStackedTokens(handle).has_value());
        sqlite3_exec(handle,
                     "CREATE VIRTUAL TABLE t USING fts5(text, content='', detail=none, "
                     "tokenize='stacked')",
                     nullptr, nullptr, nullptr);
    }

    void add(int id, QStringView text)
    {
        sqlite3_stmt *insert = nullptr;
        sqlite3_prepare_v2(m_database.get(), "INSERT INTO t(rowid, text) VALUES(?, ?)", -1, &insert,
                           nullptr);
        m_keys[id] = searchKey(text);
        const QByteArray tokens = searchTokens(text);
        sqlite3_bind_int(insert, 1, id);
        sqlite3_bind_text(insert, 2, tokens.constData(), static_cast<int>(tokens.size()),
                          SQLITE_TRANSIENT);
        EXPECT_EQ(sqlite3_step(insert), SQLITE_DONE);
        sqlite3_finalize(insert);
    }

    /// The text of candidates is looked at only where FTS5 is not certain.
    std::vector<int> find(QStringView query) const
    {
        std::vector<int> ids;
        const TextQuestion question(query);
        if (question.isEmpty())
            return ids;
        for (const int id : candidates(question.anywhere().toUtf8())) {
            if (question.isExact() || question.allIn({}, m_keys.value(id)))
                ids.push_back(id);
        }
        return ids;
    }

private:
    std::vector<int> candidates(const QByteArray &expression) const
    {
        std::vector<int> ids;
        sqlite3_stmt *select = nullptr;
        sqlite3_prepare_v2(m_database.get(), "SELECT rowid FROM t WHERE t MATCH ? ORDER BY rowid",
                           -1, &select, nullptr);
        sqlite3_bind_text(select, 1, expression.constData(), static_cast<int>(expression.size()),
                          SQLITE_TRANSIENT);
        int status = sqlite3_step(select);
        for (; status == SQLITE_ROW; status = sqlite3_step(select))
            ids.push_back(sqlite3_column_int(select, 0));
        EXPECT_EQ(status, SQLITE_DONE)
            << sqlite3_errmsg(m_database.get()) << expression.constData();
        sqlite3_finalize(select);
        return ids;
    }

    struct Close
    {
        void operator()(sqlite3 *handle) const { sqlite3_close(handle); }
    };
    std::unique_ptr<sqlite3, Close> m_database;
    QHash<int, QString> m_keys;
};

TEST(SearchText, FindsWhatAPersonWouldExpect)
{
    Index index;
    index.add(1, u"深圳市振业(集团)股份有限公司");
    index.add(2, u"AT&T Inc.");
    index.add(3, u"Nestlé S.A.");
    index.add(4, u"万科Ａ\n长安汽车");
    index.add(5, u"𠮷野家 Café ﬁne");
    index.add(6, u"Tim 😀❤️");
    const std::pair<QStringView, std::vector<int>> cases[] = {
        {u"振业集团", {1}},   {u"司", {1}},        {u"深", {1}},        {u"att", {2}},
        {u"nestle", {3}},     {u"NESTLÉ", {3}},    {u"万科a", {4}},     {u"a", {2, 3, 4, 5}},
        {u"科 安", {4}},      {u"a长", {}},        {u"长安 万科", {4}}, {u"𠮷", {5}},
        {u"𠮷野", {5}},       {u"cafe fine", {5}}, {u"", {}},           {u"\"*() -", {}},
        {u"😀", {6}},          {u"tim😀", {6}},      {u"tim", {6}},       {u"🚀", {}},
        {u"集团\" OR x", {}}, {u"集团 AND", {}},   {u"NEAR(集团)", {}}, {u"集团*", {1}},
    };
    for (const auto &[query, ids] : cases)
        EXPECT_EQ(index.find(query), ids) << qPrintable(query.toString());
}

TEST(SearchText, KeepsFieldsApartAndDropsWhatIsNoLetter)
{
    EXPECT_EQ(searchKey(u"Ａ-B\r\n\n 。\n長 安"), QStringLiteral("ab\n长安"));
    EXPECT_EQ(searchTokens(u"abc\nd"), QByteArray("ab bc c d"));
    EXPECT_EQ(searchTokens(u" 。"), QByteArray());
    const TextQuestion question(u"长安汽 1");
    EXPECT_EQ(question.anywhere(),
              QStringLiteral("((\"长安\" AND \"安汽\") OR (\"=长安\" AND \"=安汽\")) "
                             "AND (\"1\" OR \"=1\")"));
    EXPECT_EQ(question.phrases(), QStringLiteral("\"长安 安汽\" AND \"1\"*"));
    EXPECT_FALSE(question.isExact());
    EXPECT_TRUE(TextQuestion(u"长安 1").isExact());
    EXPECT_EQ(TextQuestion(u"ab").anywhere(), QStringLiteral("(\"ab\" OR \"=ab\" OR (\"-AB\"))"));
}

QString randomText(QRandomGenerator &random, const std::vector<char32_t> &alphabet, int most)
{
    QString text;
    for (int count = random.bounded(1, most); count > 0; --count)
        text += QChar::fromUcs4(alphabet[random.bounded(static_cast<quint32>(alphabet.size()))]);
    return text;
}

TEST(SearchText, MatchesExactlyTheRowsThatContainTheText)
{
    const std::vector<char32_t> alphabet = {U'a',   U'B',    U'1',   U'客',  U'户',   U'长',
                                            U' ',   U'-',    U'（',  U'é',   0x0301,  0x20BB7,
                                            0x3042, 0xAC00,  0x0416, 0xA000, U'ß',    U'\n',
                                            0xFF21, 0x1F600, 0x2F00, 0xE000, 0x30000, 0x0E31};
    QRandomGenerator random(5);
    Index index;
    std::vector<QString> keys;
    for (int id = 0; id < 1500; ++id) {
        const QString text = randomText(random, alphabet, 14);
        keys.push_back(searchKey(text));
        index.add(id, text);
    }
    for (int round = 0; round < 3000; ++round) {
        QString query = randomText(random, alphabet, 4);
        query.replace(u'\n', u' ');
        std::vector<int> expected;
        const QStringList words = query.split(u' ', Qt::SkipEmptyParts);
        bool any = false;
        for (const QString &word : words)
            any = any || !searchKey(word).isEmpty();
        for (int id = 0; any && id < static_cast<int>(keys.size()); ++id) {
            bool all = true;
            for (const QString &word : words)
                all = all && keys[static_cast<std::size_t>(id)].contains(searchKey(word));
            if (all)
                expected.push_back(id);
        }
        ASSERT_EQ(index.find(query), expected)
            << qPrintable(query + TextQuestion(query).anywhere());
    }
}

TEST(SearchText, EveryCharacterOfUnicodeIsFoundAndOnlyWhereItIs)
{
    QSet<QString> keys;
    Index index;
    std::vector<std::pair<int, QString>> stored;
    for (char32_t c = 1; c <= 0x10FFFF; c += c < 0x3500 ? 1 : 61) {
        if (c >= 0xD800 && c < 0xE000)
            continue;
        const QString text = QStringView(QChar::fromUcs4(c)).toString();
        const QString key = searchKey(text);
        if (key.isEmpty() || keys.contains(key))
            continue;
        keys.insert(key);
        const int id = static_cast<int>(c);
        index.add(id, QString(u'客' + text + u'户'));
        if (key.toUcs4().size() == 1)
            stored.emplace_back(id, text);
    }
    EXPECT_GT(stored.size(), 5000u);
    for (std::size_t at = 0; at < stored.size(); at += 7) {
        const auto &[id, text] = stored[at];
        const std::vector<int> found = index.find(QString(u'客' + text));
        ASSERT_NE(std::find(found.begin(), found.end(), id), found.end()) << id;
        const std::vector<int> whole = index.find(QString(u'客' + text + u'户'));
        ASSERT_EQ(whole, std::vector<int>{id});
        ASSERT_FALSE(index.find(text).empty()) << id;
    }
}

TEST(SearchText, TakesTextThatIsNoUnicode)
{
    Index index;
    const QString broken = QString(QChar(0xD842)) + QStringLiteral("客") + QChar(0xDFB7) +
                           QChar(0) + QStringLiteral("户");
    index.add(1, broken);
    EXPECT_EQ(index.find(u"客户"), std::vector<int>{1});
    EXPECT_TRUE(TextQuestion(QString(QChar(0xD842))).isEmpty());
}

TEST(SearchText, OfAPastedTextEachWordIsAskedForOnceAndFewByTheirSound)
{
    EXPECT_EQ(TextQuestion(QStringLiteral("shanghai ").repeated(300)).words().size(), 8U);
    QString pasted;
    for (int i = 0; i < 300; ++i)
        pasted += QStringLiteral("shang%1 ").arg(i);
    const TextQuestion question(pasted);
    ASSERT_EQ(question.words().size(), 300U);
    EXPECT_FALSE(question.words()[7].sound.isEmpty());
    EXPECT_TRUE(question.words()[8].sound.isEmpty());
    EXPECT_TRUE(question.words()[299].sound.atStart.isEmpty());
}

TEST(SearchText, SignsAreLookedForWhereSomebodyAsksForThem)
{
    Index index;
    index.add(1, u"C++ 与 C# 开发");
    index.add(2, u"Cisco 500 台");
    index.add(3, u"毛利 50%，AT&T");
    index.add(4, u"user_id 3M");
    index.add(5, u"userid 7-11 便利店");
    index.add(6, u"电话 +86 138 0000 1111");
    index.add(7, u"毛利５０％");
    const std::pair<QStringView, std::vector<int>> cases[] = {
        {u"c++", {1}}, {u"C#", {1}},       {u"50%", {3, 7}},    {u"%", {3, 7}},   {u"_", {4}},
        {u"++", {1}},  {u"user_id", {4}},  {u"userid", {4, 5}}, {u"at&t", {3}},   {u"att", {3}},
        {u"3m", {4}},  {u"7-11", {5}},     {u"50", {2, 3, 7}},  {u"+86138", {6}}, {u"86138", {6}},
        {u"#", {1}},   {u"c++ 开发", {1}}, {u"100%", {}}};
    for (const auto &[query, ids] : cases)
        EXPECT_EQ(index.find(query), ids) << qPrintable(query.toString());
}

} // namespace
} // namespace attache
