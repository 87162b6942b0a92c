#include "core/parse/conversation.h"
#include "core/parse/date_reader.h"

#include <gtest/gtest.h>

/// @file
/// Who speaks in subtitles in which several do, and what of a copied chat nobody said.

namespace attache {
namespace {

const QDate Today(2026, 11, 30);

std::vector<std::pair<QString, QString>> saidIn(const char *text)
{
    std::vector<std::pair<QString, QString>> said;
    for (const SaidLine &line : readConversation(QString::fromUtf8(text), Today).said)
        said.emplace_back(line.speaker, line.text);
    return said;
}

using Said = std::vector<std::pair<QString, QString>>;

TEST(ConversationForms, VoicesWithinOneCueAreApart)
{
    EXPECT_EQ(saidIn("WEBVTT\n\n00:01.000 --> 00:04.000\n<v 张三>方案周三给</v>\n\n"
                     "00:04.000 --> 00:06.000\n<v.loud Li Ming>We worry</v> <v 张三>好的</v>\n\n"
                     "00:06.000 --> 00:08.000\n<v Li Ming>I will send it\n"),
              (Said{{QStringLiteral("张三"), QStringLiteral("方案周三给")},
                    {QStringLiteral("Li Ming"), QStringLiteral("We worry")},
                    {QStringLiteral("张三"), QStringLiteral("好的")},
                    {QStringLiteral("Li Ming"), QStringLiteral("I will send it")}}));
}

TEST(ConversationForms, NamesInBracketsBeforeSubtitlesSpeak)
{
    EXPECT_EQ(saidIn("1\n00:00:01,000 --> 00:00:04,000\n[Ann Low] Hello there.\n\n"
                     "2\n00:00:04,000 --> 00:00:06,000\n[Li Ming] I'll send it.\n\n"
                     "3\n00:00:06,500 --> 00:00:08,000\n[Music] la la\n\n"
                     "4\n00:00:08,500 --> 00:00:09,000\n[Ann Low] Thanks.\n"),
              (Said{{QStringLiteral("Ann Low"), QStringLiteral("Hello there.")},
                    {QStringLiteral("Li Ming"), QStringLiteral("I'll send it.")},
                    {QStringLiteral("Li Ming"), QStringLiteral("[Music] la la")},
                    {QStringLiteral("Ann Low"), QStringLiteral("Thanks.")}}));
}

TEST(ConversationForms, TheTitleOfACopiedChatIsNoLineOfIt)
{
    for (const char *title :
         {"群聊的聊天记录", "张三和李明的聊天记录", "Chat history with Li Ming"}) {
        const Said said = saidIn(qPrintable(
            QString::fromUtf8(title) +
            QStringLiteral("\n\n—————  2026-11-30  —————\n\n\n张三  10:02\n方案我看了\n")));
        EXPECT_EQ(said, (Said{{QStringLiteral("张三"), QStringLiteral("方案我看了")}})) << title;
    }
}

TEST(ConversationForms, AQuoteBeforeADayIsNoFortnight)
{
    for (const char *text : {"报价单周五前给您", "订单周五发货", "清单周五前补"}) {
        const auto found = findDate(QString::fromUtf8(text), {Today});
        ASSERT_TRUE(found) << text;
        EXPECT_EQ(found->date, QDate(2026, 12, 4)) << text;
    }
    for (const char *text : {"单周五例会", "每逢单周五例会", "例会在双周五"})
        EXPECT_FALSE(findDate(QString::fromUtf8(text), {Today})) << text;
}

} // namespace
} // namespace attache
