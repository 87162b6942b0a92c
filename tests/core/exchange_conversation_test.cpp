#include "core/domain/account.h"
#include "core/exchange/open_source.h"
#include "tests/support/list_import.h"
#include "tests/support/temp_workspace.h"

#include <QFile>
#include <QTemporaryDir>

/// @file
/// Conversations and quotes that are taken for lists of records.

namespace attache {
namespace {

class ConversationFile : public ::testing::Test
{
protected:
    QString write(const char *name, const QByteArray &bytes)
    {
        const QString path = m_folder.filePath(QString::fromUtf8(name));
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        EXPECT_EQ(file.write(bytes), bytes.size());
        return path;
    }

    QTemporaryDir m_folder;
};

constexpr char Chat[] = "王敏 2026/11/02 10:15\n报价单收到了，下周三前给答复。\n"
                        "张三 2026/11/02 10:18\n好的，我周五再发一版方案。\n";
constexpr char Cues[] =
    "WEBVTT\n\n00:00:01.000 --> 00:00:03.000\n<v Anna Lee>Good morning, all.\n\n"
    "00:00:04.000 --> 00:00:06.000\n<v Tom Fox>Let us begin, then.\n";

TEST_F(ConversationFile, AChatIsSaidToBeOneAndNoList)
{
    for (const QString &path : {write("聊天记录.txt", Chat), write("talk.VTT", Cues)}) {
        EXPECT_TRUE(isConversationFile(path)) << path.toStdString();
        ImportPlan plan;
        plan.file = path;
        const auto preview = previewImport(plan, Progress());
        ASSERT_FALSE(preview);
        EXPECT_EQ(preview.error().kind, Error::Kind::Invalid);
        EXPECT_TRUE(preview.error().message.contains(QLatin1String("conversation")))
            << preview.error().message.toStdString();
        plan.type = &recordTypeOf<Account>();
        EXPECT_TRUE(previewImport(plan, Progress())) << "who says what it lists is right";
    }
}

TEST_F(ConversationFile, AListInATextFileIsAList)
{
    EXPECT_FALSE(isConversationFile(write("a.txt", "客户名称,城市\n甲机械厂,苏州\n")));
    EXPECT_FALSE(isConversationFile(write("b.txt", "姓名\t公司\n张三\t甲机械厂\n")));
    EXPECT_FALSE(isConversationFile(write("c.txt", "Name;Call time\nA Ltd;10:15\nB Ltd;11:30\n")));
    EXPECT_FALSE(isConversationFile(write("chat.csv", Chat)));
    EXPECT_FALSE(isConversationFile(write("empty.txt", "")));
    EXPECT_FALSE(isConversationFile(m_folder.filePath(QStringLiteral("none.txt"))));
}

TEST_F(ConversationFile, OnlyTheBeginningIsLookedAt)
{
    QByteArray large(Chat);
    while (large.size() < 70'000)
        large += Chat;
    const QString path = write("large.txt", large + "\x00\x01\xFF\tno text"
                                                    "\n");
    EXPECT_TRUE(isConversationFile(path));
}

TEST_F(ConversationFile, QuotesAreNoDeals)
{
    test::TempWorkspace file;
    ImportPlan plan;
    plan.file = write("quotes.csv", "id,subject,sub_total,grand_total,expired_at,person_id\n"
                                    "1,Quote for Nordwind,1000,1190,2026-12-31,1\n");
    const auto refused = runImport(*file.workspace, plan, Progress());
    ASSERT_FALSE(refused);
    EXPECT_TRUE(refused.error().message.contains(QLatin1String("quotes")));
    const auto preview = previewImport(plan, Progress());
    ASSERT_TRUE(preview);
    EXPECT_EQ(preview->notes.value(0), refused.error().message);
}

} // namespace
} // namespace attache
