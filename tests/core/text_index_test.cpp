#include "core/domain/account.h"
#include "core/domain/account_note.h"
#include "core/queries/full_text.h"
#include "core/record/store.h"
#include "tests/support/temp_workspace.h"

#include <QRandomGenerator>

#include <gtest/gtest.h>

namespace attache {

using test::TempWorkspace;

namespace {

constexpr int Records = 400;

QString randomText(QRandomGenerator &random, const QStringList &pieces, int most)
{
    QString text;
    for (int count = random.bounded(1, most); count > 0; --count)
        text += pieces.at(random.bounded(static_cast<int>(pieces.size())));
    return text;
}

/// Few pieces, so that most questions find something; signs, lines, width, accents, two scripts of
/// Chinese, characters with several readings.
const QStringList &pieces()
{
    static const QStringList all =
        QString::fromUtf8("有 限 公 司 重 庆 長 长 安 乐 a B n o 1 2 é Ａ １ が か + % ( ) - Nova "
                          "科技 有限公司 股份有限公司 限公司 C00 0 00")
            .split(u' ')
        << QStringLiteral(" ") << QStringLiteral("\n") << QStringLiteral("e\u0301");
    return all;
}

void fill(TempWorkspace &file, QRandomGenerator &random)
{
    ASSERT_OK(file->perform(QStringLiteral("fill"), [&](Writer &writer) -> Result<void> {
        for (int i = 0; i < Records; ++i) {
            Account account;
            account.name = randomText(random, pieces(), 7).simplified() + u'重';
            account.shortName = random.bounded(2) ? randomText(random, pieces(), 4) : QString();
            account.address = randomText(random, pieces(), 6);
            account.notes = random.bounded(3) ? QString() : randomText(random, pieces(), 30);
            if (random.bounded(4) == 0)
                account.custom.setValue(12, randomText(random, pieces(), 3));
            ATTACHE_CHECK(writer.insert(account));
            AccountNote note;
            note.account = account.id;
            note.text = QStringLiteral("x") + randomText(random, pieces(), 30);
            note.writtenAt = writer.clock().now();
            ATTACHE_CHECK(writer.insert(note));
        }
        return {};
    }));
}

/// By looking at the text of every record.
std::vector<qint64> everyOne(Connection &connection, const TextIndex &index,
                             const TextQuestion &question, TextIndex::Where where)
{
    std::vector<qint64> ids;
    Statement row =
        *connection.prepare("SELECT id FROM " + QByteArray(index.type().table) + " ORDER BY id");
    while (*row.step()) {
        const TextIndex::Keys keys = *index.keysOf(connection, row.integer(0));
        if (where == TextIndex::Where::InName ? question.allInNames(keys.name)
                                              : question.allIn(keys.name, keys.all))
            ids.push_back(row.integer(0));
    }
    return ids;
}

void expectSame(TempWorkspace &file, const TextIndex &index, const QString &typed)
{
    const TextQuestion question(typed);
    if (question.isEmpty())
        return;
    const auto anywhere = everyOne(file.connection(), index, question, TextIndex::Where::Anywhere);
    EXPECT_EQ(*index.find(file.connection(), question), anywhere) << qPrintable(typed);
    EXPECT_EQ(*index.count(file.connection(), question), qint64(anywhere.size()))
        << qPrintable(typed);
    if (!index.isNamed())
        return;
    EXPECT_EQ(*index.find(file.connection(), question, TextIndex::Where::InName),
              everyOne(file.connection(), index, question, TextIndex::Where::InName))
        << qPrintable(typed);
}

} // namespace

TEST(TextIndex, FindsExactlyWhatTheTextsSay)
{
    QRandomGenerator random(11);
    TempWorkspace file;
    fill(file, random);
    for (int round = 0; round < 250 && !testing::Test::HasFailure(); ++round) {
        const QString typed =
            randomText(random, pieces(), round % 5 == 0 ? 8 : 4).replace(u'\n', u' ');
        expectSame(file, *FullText::indexOf("account"), typed);
        expectSame(file, *FullText::indexOf("account_note"), typed);
    }
}

/// Names by their sound, whole and mixed with what is written.
TEST(TextIndex, FindsExactlyTheNamesThatSoundLikeIt)
{
    QRandomGenerator random(12);
    TempWorkspace file;
    fill(file, random);
    const QStringList sounds =
        QStringLiteral("y yx yxgs youxian gongsi zhongqing chongqing cq zq "
                       "chang changan ca zhang le yue ly keji k kj c c0 nova "
                       "novakeji gs1 重q chong安 an1 anyx changank z changan qingchang qingle "
                       "lechongq gongsiy anzho kejiyoux sh zho yxgs youxiangongsi youxiangs "
                       "gfyxgs fenyouxian xgs 有限gongsi")
            .split(u' ');
    for (int round = 0; round < 160 && !testing::Test::HasFailure(); ++round) {
        QString typed = sounds.at(random.bounded(static_cast<int>(sounds.size())));
        if (round % 3 == 0)
            typed += u' ' + randomText(random, pieces(), 3).remove(u'\n');
        expectSame(file, *FullText::indexOf("account"), typed);
    }
}

/// FTS5 counts rows and calls a negative count damage.
TEST(TextIndex, ARecordWithoutTextGetsSomeAndLosesIt)
{
    TempWorkspace file;
    Account account;
    account.name = QStringLiteral("A");
    account = file.insert(account);
    AccountNote note;
    note.account = account.id;
    note.text = QStringLiteral("…"); // nothing of it is looked for
    note.writtenAt = file.clock.now();
    note = file.insert(note);
    const TextIndex &index = *FullText::indexOf("account_note");
    for (const char *text : {"budget", "budget budget plan", "…", "plan", "…"}) {
        note.text = QString::fromUtf8(text);
        file.update(note);
        const bool has = note.text.contains(QLatin1String("plan"));
        EXPECT_EQ(*index.count(file.connection(), TextQuestion(u"plan")), has ? 1 : 0) << text;
        account.name = QString::fromUtf8(text) + u'A'; // which lacks nothing
        file.update(account);
    }
    for (int i = 0; i < 8; ++i)
        ASSERT_OK(file->undo());
    EXPECT_EQ(*index.count(file.connection(), TextQuestion(u"budget")), 1);
}

TEST(TextIndex, ATokenThatStaysIsNotWrittenAgain)
{
    TempWorkspace file;
    Account account;
    account.name = QStringLiteral("重庆长安汽车股份有限公司");
    account.owner = QStringLiteral("Ann Lee");
    account = file.insert(account);
    const TextIndex &index = *FullText::indexOf("account");
    const auto bytesWritten = [&] {
        return *file.connection().integer("SELECT sum(length(block)) FROM " + index.table() +
                                          "_data WHERE id > 10");
    };
    const qint64 before = bytesWritten();
    account.owner = QStringLiteral("Ann Leeds");
    file.update(account);
    EXPECT_LT(bytesWritten() - before, 60);
    const auto found = [&](const char *typed) {
        return !index.find(file.connection(), TextQuestion(QString::fromLatin1(typed)))->empty();
    };
    EXPECT_TRUE(found("leeds"));
    EXPECT_TRUE(found("annlee"));
    account.owner = QStringLiteral("Bo");
    file.update(account);
    EXPECT_FALSE(found("annlee"));
    EXPECT_FALSE(found("leeds"));
    ASSERT_OK(file->undo());
    EXPECT_TRUE(found("leeds"));
}

} // namespace attache
