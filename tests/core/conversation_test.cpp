#include "core/brief/conversation_proposals.h"

#include "core/domain/account_note.h"
#include "core/queries/visit_records.h"
#include "tests/support/temp_workspace.h"

#include <QFile>

namespace attache {
namespace {

using test::TempWorkspace;
using Form = Conversation::Form;

QString fixture(const char *name)
{
    QFile file(QStringLiteral(ATTACHE_FIXTURES_DIR "/conversation-corpus/") + QLatin1String(name));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << name;
    return QString::fromUtf8(file.readAll());
}

const QDate Today(2026, 11, 25);

TEST(Conversation, OfWeChatNamesWhoSaidWhatOnWhichDay)
{
    const Conversation read = readConversation(fixture("wechat"), Today);
    EXPECT_EQ(read.form, Form::Chat);
    ASSERT_EQ(read.said.size(), 4U);
    EXPECT_EQ(read.said[0].speaker, QStringLiteral("王建国"));
    EXPECT_EQ(read.said[0].when, QStringLiteral("2026/11/02 10:15"));
    EXPECT_EQ(read.said[0].day, QDate(2026, 11, 2));
    EXPECT_EQ(read.said[0].text,
              QStringLiteral("我们现在靠人工盘点，数据对不上，希望能自动同步\n预算大概年底批"));
    EXPECT_EQ(read.said[0].line, 0);
    EXPECT_EQ(read.said[1].line, 4);
    EXPECT_EQ(read.said[3].speaker, QStringLiteral("王总@微信"));
    EXPECT_EQ(read.speakers(), QStringList({QStringLiteral("王建国"), QStringLiteral("林芳"),
                                            QStringLiteral("王总@微信")}));
}

TEST(Conversation, TakesTheDayFromALineOfItsOwnAndNoSentenceForAName)
{
    const Conversation read = readConversation(fixture("short_times"), Today);
    ASSERT_EQ(read.said.size(), 2U);
    EXPECT_EQ(read.said[0].day, QDate(2026, 11, 2));
    EXPECT_EQ(read.said[0].when, QStringLiteral("10:15"));
    EXPECT_EQ(read.said[1].when, QStringLiteral("下午3:05"));
    EXPECT_EQ(read.said[1].text, QStringLiteral("好的\n会议改到 10:15"));
}

TEST(Conversation, ReadsTimesInBracketsBeforeTheName)
{
    const Conversation read = readConversation(fixture("bracket_times"), Today);
    ASSERT_EQ(read.said.size(), 3U);
    EXPECT_EQ(read.said[0].speaker, QStringLiteral("Anna Lee"));
    EXPECT_EQ(read.said[0].text, QStringLiteral("We would like a demo of the reporting"));
    EXPECT_EQ(read.said[2].speaker, QStringLiteral("Anna Lee"));
    // The second of November rather than the eleventh of February.
    EXPECT_EQ(read.said[0].day, QDate(2026, 11, 2));
    EXPECT_EQ(readConversation(QStringLiteral("[12/11/2026, 10:15] Anna: It works"), Today)
                  .said.front()
                  .day,
              QDate(2026, 11, 12));
}

TEST(Conversation, ADayWithoutAYearIsTheLastOne)
{
    const auto day = [](const char *heading) {
        const Conversation read =
            readConversation(QString::fromUtf8(heading) + QStringLiteral("\n你好吗各位"), Today);
        return read.said.empty() ? QDate() : read.said.front().day;
    };
    EXPECT_EQ(day("张三 11/02 10:15:30"), QDate(2026, 11, 2));
    EXPECT_EQ(day("张三 12/30 10:15"), QDate(2025, 12, 30));
    EXPECT_EQ(day("张三 昨天 10:15"), QDate(2026, 11, 24));
    EXPECT_EQ(day("张三 2026年11月2日 上午10:15"), QDate(2026, 11, 2));
    EXPECT_EQ(day("2026-11-02 10:15:23 张三"), QDate(2026, 11, 2));
    EXPECT_EQ(day("Anna Lee  10:15 AM"), QDate());
}

TEST(Conversation, JoinsTheCuesOfASentence)
{
    const Conversation srt = readConversation(fixture("talk.srt"), Today);
    EXPECT_EQ(srt.form, Form::Subtitles);
    ASSERT_EQ(srt.said.size(), 2U);
    EXPECT_EQ(srt.said[0].speaker, QStringLiteral("王建国"));
    EXPECT_EQ(srt.said[0].text, QStringLiteral("我们最关心的是数据安全。"));
    EXPECT_EQ(srt.said[0].when, QStringLiteral("00:00:01"));
    const Conversation vtt = readConversation(fixture("talk.vtt"), Today);
    ASSERT_EQ(vtt.said.size(), 2U);
    EXPECT_EQ(vtt.said[0].speaker, QStringLiteral("Anna Lee"));
    EXPECT_EQ(vtt.said[0].text,
              QStringLiteral("The problem is that we do it by hand & twice every month."));
    EXPECT_EQ(vtt.said[1].speaker, QStringLiteral("林芳"));
}

TEST(Conversation, ANameAloneBeginsAMessageWhereSomebodySpeaksTwice)
{
    const Conversation read = readConversation(
        QStringLiteral(
            "王敏:\n请周五前把报价发我\n\n张三:\n好的\n\n周五下班前发您\n\n王敏:\n谢谢\n"),
        Today);
    EXPECT_EQ(read.form, Form::Chat);
    ASSERT_EQ(read.said.size(), 3U);
    EXPECT_EQ(read.said[0].speaker, QStringLiteral("王敏"));
    EXPECT_EQ(read.said[1].speaker, QStringLiteral("张三"));
    EXPECT_EQ(read.said[1].text, QStringLiteral("好的\n周五下班前发您"));
    const Conversation report =
        readConversation(QStringLiteral("背景：\n客户要换系统\n\n结论：\n下周给方案\n"), Today);
    EXPECT_TRUE(report.speakers().isEmpty()) << "the headings of a report are no people";
}

TEST(Conversation, EachDashOfACueIsSomebodyElse)
{
    const Conversation read = readConversation(
        QStringLiteral(
            "1\n00:00:01,000 --> 00:00:04,000\n- 王敏：下周五前给合同\n- 好的，我周三前回复\n"),
        Today);
    ASSERT_EQ(read.said.size(), 2U);
    EXPECT_EQ(read.said[0].speaker, QStringLiteral("王敏"));
    EXPECT_EQ(read.said[0].text, QStringLiteral("下周五前给合同"));
    EXPECT_EQ(read.said[1].speaker, QString());
    EXPECT_EQ(read.said[1].text, QStringLiteral("好的，我周三前回复"));
}

QStringList saidBy(const Conversation &read)
{
    QStringList all;
    for (const SaidLine &each : read.said)
        all.append(each.speaker + u'|' + each.text);
    return all;
}

TEST(Conversation, SeveralMaySpeakInOneCue)
{
    const QStringList vtt = saidBy(readConversation(
        u"WEBVTT\n\nNOTE\nby Friday\n\n00:01.000 --> 00:02.000 line:0\n"
        u"<v.loud Tom Chen>I'll send it.</v>\n<v Anna Lee>Great, and\nthe rest?</v>\n",
        Today));
    EXPECT_EQ(vtt, QStringList({QStringLiteral("Tom Chen|I'll send it."),
                                QStringLiteral("Anna Lee|Great, and the rest?")}));
    const QStringList srt = saidBy(readConversation(
        u"\uFEFF1\r\n00:00:01,000 --> "
        u"00:00:02,000\r\n{\\an8}<i>王总</i>：周五给合同。\r\n林芳：好的，\r\n收到。\r\n"
        u"\r\n00:00:02,500 --> 00:00:03,000\r\n<b>林芳：</b>月底付款。\r\n",
        Today));
    EXPECT_EQ(
        srt, QStringList({QStringLiteral("王总|周五给合同。"), QStringLiteral("林芳|好的， 收到。"),
                          QStringLiteral("林芳|月底付款。")}));
}

TEST(Conversation, TimesMayStandAboveNamesWithTheirWords)
{
    const Conversation read = readConversation(
        u"[昨天 10:22]\n张三：周三前给方案\n[昨天 10:23]\n李四：好\n月底前付款\n", Today);
    EXPECT_EQ(saidBy(read), QStringList({QStringLiteral("张三|周三前给方案"),
                                         QStringLiteral("李四|好\n月底前付款")}));
    EXPECT_EQ(read.said.front().day, QDate(2026, 11, 24));
}

TEST(Conversation, ANameAloneIsKnownByWhoMaySpeak)
{
    const QString text = QStringLiteral("张三:\n周三前给方案\n\n李四:\n月底前付款\n");
    EXPECT_TRUE(readConversation(text, Today).speakers().isEmpty());
    EXPECT_EQ(readConversation(text, Today, {QStringLiteral("李四")}).speakers(),
              QStringList({QStringLiteral("张三"), QStringLiteral("李四")}));
}

TEST(Conversation, TheHeadOfATranscriptSaysItsDay)
{
    const Conversation read =
        readConversation(u"关键词：报价\n会议时间：2026年11月3日 10:00\n\n张三 "
                         u"00:12\n下周三前给方案\n\n李四 00:22\n好的\n",
                         Today);
    ASSERT_GE(read.said.size(), 2U);
    EXPECT_EQ(read.said.back().speaker, QStringLiteral("李四"));
    EXPECT_EQ(read.said.back().day, QDate(2026, 11, 3));
    EXPECT_FALSE(readConversation(u"张三 00:12\n交付时间：2026年11月3日\n李四 00:22\n好的\n", Today)
                     .said.front()
                     .day.isValid());
}

TEST(Conversation, ColumnsAndStampsOfOtherProgramsAreRead)
{
    EXPECT_EQ(saidBy(readConversation(
                  u"2026/11/03\n10:15\tAnna Lee\tBy Friday\n下午10:16\tTom\tOk then\n", Today)),
              QStringList({QStringLiteral("Anna Lee|By Friday"), QStringLiteral("Tom|Ok then")}));
    const Conversation stamped = readConversation(
        u"张三 2026-11-03T10:22:15\n给方案\n李四 2026-11-03T10:23:15\n月底前付款\n", Today);
    ASSERT_EQ(stamped.said.size(), 2U);
    EXPECT_EQ(stamped.said[0].day, QDate(2026, 11, 3));
}

TEST(Conversation, OtherTextsAreReadLineByLine)
{
    const Conversation read = readConversation(fixture("labels.txt"), Today);
    EXPECT_EQ(read.form, Form::Text);
    ASSERT_EQ(read.said.size(), 3U);
    EXPECT_EQ(read.said[0].speaker, QStringLiteral("客户"));
    EXPECT_EQ(read.said[2].text, QStringLiteral("价格：太贵了"));
    const Conversation plain =
        readConversation(QStringLiteral("预算已经批了\n价格：12万\n\n下周签"), Today);
    ASSERT_EQ(plain.said.size(), 3U);
    EXPECT_TRUE(plain.speakers().isEmpty());
    EXPECT_EQ(plain.said[1].text, QStringLiteral("价格：12万"));
}

TEST(Conversation, NamesAndTimesMayStandInLinesOfTheirOwn)
{
    const QStringList said = {QStringLiteral("Anna Lee|The contract by Friday."),
                              QStringLiteral("Tom Chen|Thanks.")};
    EXPECT_EQ(saidBy(readConversation(u"Anna Lee\n10:15 AM\nThe contract by Friday.\n\n"
                                      u"Tom Chen\n10:16 AM\nThanks.\n",
                                      Today)),
              said);
    // As Teams copies a transcript.
    EXPECT_EQ(saidBy(readConversation(u"Anna Lee started transcription\n\nAnna Lee\n"
                                      u"0 minutes 3 seconds\n0:03\nThe contract by Friday.\n"
                                      u"Tom Chen\n0 minutes 12 seconds\n0:12\nThanks.\n",
                                      Today)),
              said);
    const Conversation above = readConversation(
        u"星期二 10:15\n李雷\n报价周五前发给您\n昨天 18:02\n王芳\n好的，等您\n", Today);
    EXPECT_EQ(above.speakers(), QStringList({QStringLiteral("李雷"), QStringLiteral("王芳")}));
    ASSERT_EQ(above.said.size(), 2U);
    EXPECT_EQ(above.said[0].day, QDate(2026, 11, 24));
    // A single time is somebody's words.
    EXPECT_EQ(readConversation(u"李雷\n10:15\n见面", Today).form, Form::Text);
}

TEST(Conversation, AWeekdayIsTheLastOne)
{
    const Conversation read = readConversation(u"王芳 星期五 10:15\n给合同\n李雷 周三 9:00\n好\n"
                                               u"Anna Lee Monday 9:00\nok\n",
                                               Today);
    ASSERT_EQ(read.said.size(), 3U);
    EXPECT_EQ(read.said[0].speaker, QStringLiteral("王芳"));
    EXPECT_EQ(read.said[0].day, QDate(2026, 11, 20));
    EXPECT_EQ(read.said[1].day, Today);
    EXPECT_EQ(read.said[2].day, QDate(2026, 11, 23));
}

TEST(Conversation, QuotesAndWordsOfTheProgramAreSaidByNobody)
{
    EXPECT_EQ(
        saidBy(readConversation(u"\"王芳\" 撤回了一条消息\n李雷邀请陈立加入了群聊\n"
                                u"李雷 10:15\n报价周五前发\n王芳 10:16\n"
                                u"「李雷：报价周五前发」\n- - - - - - - - - -\n改到下周三吧\n",
                                Today)),
        QStringList({QStringLiteral("李雷|报价周五前发"), QStringLiteral("王芳|改到下周三吧")}));
}

TEST(Conversation, AnAddressBehindANameIsNoPartOfIt)
{
    const Conversation read = readConversation(u"2026-11-24 10:15:03 李雷(12345678)\n报价\n\n"
                                               u"2026-11-24 10:16:03 王芳<wf@a.com>\n好的\n",
                                               Today);
    EXPECT_EQ(read.speakers(),
              QStringList({QStringLiteral("李雷(12345678)"), QStringLiteral("王芳")}));
    const Conversation telegram = readConversation(
        u"Anna Lee, [24.11.2026 10:15]\nDraft\n\nTom Chen, [24.11.2026 10:16]\nOk then\n", Today);
    EXPECT_EQ(telegram.speakers(),
              QStringList({QStringLiteral("Anna Lee"), QStringLiteral("Tom Chen")}));
    ASSERT_EQ(telegram.said.size(), 2U);
    EXPECT_EQ(telegram.said[0].day, QDate(2026, 11, 24));
}

TEST(Conversation, FieldsOfALetterSpeakNot)
{
    EXPECT_TRUE(readConversation(u"From: Anna Lee <anna@a.com>\nTo: Tom Chen\nSubject: Contract\n"
                                 u"We will send the contract by Friday.\n",
                                 Today)
                    .speakers()
                    .isEmpty());
    EXPECT_EQ(readConversation(u"会议时间：2026-11-24\n参会人：王芳、李雷\n王芳：合同周五给\n"
                               u"李雷：方案明天发\n王芳：好的呢\n",
                               Today)
                  .speakers(),
              QStringList({QStringLiteral("王芳"), QStringLiteral("李雷")}));
    // Where hardly a cue names anybody, a word before a colon is no name.
    const Conversation cues =
        readConversation(u"1\n00:00:01,000 --> 00:00:02,000\n大家好。\n\n"
                         u"2\n00:00:02,000 --> 00:00:03,000\n重点有三：价格。\n\n"
                         u"3\n00:00:03,000 --> 00:00:04,000\n谢谢大家。\n",
                         Today);
    EXPECT_TRUE(cues.speakers().isEmpty());
}

TEST(Conversation, IsReadInBounds)
{
    QString text;
    for (int i = 0; i < MostSaidLines + 10; ++i)
        text += QStringLiteral("张三 10:15\n第%1句\n").arg(i);
    const Conversation many = readConversation(text, Today);
    EXPECT_EQ(static_cast<qsizetype>(many.said.size()), MostSaidLines);
    EXPECT_TRUE(many.isCut);
    EXPECT_TRUE(readConversation(QString(LongestConversation + 1, u'a'), Today).isCut);
    EXPECT_TRUE(readConversation({}, Today).said.empty());
}

/// A visit of 4 November 2026 by 林芳 to 王建国 and Anna Lee.
class ConversationProposals : public testing::Test
{
protected:
    ConversationProposals()
    {
        Account customer;
        customer.name = QStringLiteral("长安汽车");
        m_account = m_file.insert(customer).id;
        for (const char *name : {"王建国", "Anna Lee"}) {
            Contact contact;
            contact.account = m_account;
            contact.name = QString::fromUtf8(name);
            m_contacts.push_back(m_file.insert(contact).id);
        }
        m_visit.account = m_account;
        m_visit.startsAt = QDateTime(QDate(2026, 11, 4), QTime(4, 0), Qt::UTC);
        m_visit = m_file.insert(m_visit);
        Attendee ours;
        ours.visit = m_visit.id;
        ours.name = QStringLiteral("林芳");
        m_file.insert(ours);
        m_people = *notePeople(m_file.connection(), m_visit);
    }

    std::vector<ConversationProposal> propose(const QString &text) const
    {
        const Conversation read = readConversation(text, Today);
        return proposalsOf(read, speakersOf(read, m_people), m_people, Today);
    }
    template <typename T>
    std::vector<T> all()
    {
        return *Store<T>(m_file.connection()).list("ORDER BY id");
    }

    TempWorkspace m_file;
    Id<Account> m_account;
    std::vector<Id<Contact>> m_contacts;
    Visit m_visit;
    NotePeople m_people;
};

TEST_F(ConversationProposals, MatchesSpeakersByNameAndByTitle)
{
    const auto speakers = speakersOf(readConversation(fixture("wechat"), Today), m_people);
    ASSERT_EQ(speakers.size(), 3U);
    EXPECT_EQ(speakers[0].party, Party::Them);
    EXPECT_EQ(speakers[0].contact, m_contacts[0]);
    EXPECT_EQ(speakers[1].party, Party::Us);
    EXPECT_EQ(speakers[2].name, QStringLiteral("王建国"));
    EXPECT_EQ(speakers[2].written, QStringLiteral("王总@微信"));
    const auto nobody = speakersOf(
        readConversation(QStringLiteral("赵六 10:15\n你们好，打扰一下"), Today), m_people);
    ASSERT_EQ(nobody.size(), 1U);
    EXPECT_FALSE(nobody[0].party.has_value());
}

TEST_F(ConversationProposals, MatchesRemarksNicknamesAndSounds)
{
    NotePeople people;
    people.names.theirPeople = {QStringLiteral("陈立衡"), QStringLiteral("欧阳静"),
                                QStringLiteral("张明"),   QStringLiteral("张明远"),
                                QStringLiteral("曾令仪"), QStringLiteral("Anna Lee")};
    people.names.ourPeople = {QStringLiteral("林芳"), QStringLiteral("陈晨")};
    const auto nameOf = [&](const QString &written) {
        Conversation said;
        said.said.push_back({written, {}, {}, QStringLiteral("x"), 0});
        return speakersOf(said, people).front().name;
    };
    const QString chen = QStringLiteral("陈立衡");
    for (const char16_t *written : {u"陈立衡",
                                    u"陳立衡",
                                    u"陈 立衡",
                                    u"陈立衡-骁岭汽车",
                                    u"骁岭汽车 陈立衡",
                                    u"骁岭陈立衡",
                                    u"🌸陈立衡🌸",
                                    u"陈立衡13855500000",
                                    u"陈立衡院长",
                                    u"采购（陈立衡）",
                                    u"陈总",
                                    u"陈院长",
                                    u"陈副院长",
                                    u"骁岭汽车-陈院长",
                                    u"A骁岭陈总",
                                    u"立衡",
                                    u"立衡总",
                                    u"小陈",
                                    u"老陈",
                                    u"Chen Liheng",
                                    u"Liheng Chen",
                                    u"chenliheng",
                                    u"Liheng.Chen"})
        EXPECT_EQ(nameOf(QString::fromUtf16(written)), chen)
            << qPrintable(QString::fromUtf16(written));
    EXPECT_EQ(nameOf(QStringLiteral("欧阳总")), QStringLiteral("欧阳静"));
    EXPECT_EQ(nameOf(QStringLiteral("Lee Anna")), QStringLiteral("Anna Lee"));
    EXPECT_EQ(nameOf(QStringLiteral("Anna Lee - Acme")), QStringLiteral("Anna Lee"));
    // One of several readings.
    EXPECT_EQ(nameOf(QStringLiteral("Lingyi Zeng")), QStringLiteral("曾令仪"));
    EXPECT_EQ(nameOf(QStringLiteral("骁岭张明远")), QStringLiteral("张明远"));
    EXPECT_EQ(nameOf(QStringLiteral("张明（骁岭）")), QStringLiteral("张明"));
    for (const char16_t *nobody :
         {u"张总", u"小张", u"张明月", u"王总", u"骁岭汽车", u"Chen", u"总", u"🌸", u"立"})
        EXPECT_EQ(nameOf(QString::fromUtf16(nobody)), QString())
            << qPrintable(QString::fromUtf16(nobody));
}

TEST_F(ConversationProposals, DatedLinesArePromisesOfWhoeverIsToAct)
{
    const auto proposals = propose(fixture("wechat"));
    ASSERT_EQ(proposals.size(), 5U); // neither the picture nor anything else
    EXPECT_EQ(proposals[0].thing, SixThing::RealNeed);
    EXPECT_EQ(proposals[1].thing, SixThing::Progress);
    EXPECT_FALSE(proposals[1].isPromise);
    // 2 November 2026 is a Monday: Friday counts from the day it was said.
    EXPECT_TRUE(proposals[2].isPromise);
    EXPECT_EQ(proposals[2].due, QDate(2026, 11, 6));
    EXPECT_EQ(proposals[2].party, Party::Us);
    EXPECT_EQ(proposals[2].owner, QStringLiteral("林芳"));
    EXPECT_EQ(proposals[2].said.text, QStringLiteral("收到，我们周五前把报价单发给您"));
    // They ask, so it is ours.
    EXPECT_TRUE(proposals[3].isPromise);
    EXPECT_EQ(proposals[3].party, Party::Us);
    EXPECT_EQ(proposals[3].due, QDate(2026, 11, 10));
    EXPECT_FALSE(proposals[4].isPromise);
    EXPECT_TRUE(proposals[4].isQuestion);
    EXPECT_EQ(proposals[4].noteLine().left(2), QStringLiteral("? "));
}

TEST_F(ConversationProposals, WhoeverIsAskedIsToAct)
{
    struct Case
    {
        const char16_t *line; // said by the customer
        std::optional<Party> party;
        const char16_t *text = u"";
    };
    const auto [us, them] = std::pair(Party::Us, Party::Them);
    for (const Case &each :
         std::vector<Case>{{u"周五前要报价单", us, u"报价单"},
                           {u"我们周五前需要报价", us, u"报价"},
                           {u"我们要周五前看到报价", us, u"看到报价"},
                           {u"我们要在周五前提交预算", them, u"要提交预算"},
                           {u"周五之前把合同给我", us, u"把合同给我"},
                           {u"下周一前给我一个方案吧", us, u"给我一个方案吧"},
                           {u"周五前能给到吗", us, u"给到"},
                           {u"能不能周五前给方案？", us, u"给方案"},
                           {u"你们月底前能上线吗？", us, u"上线"},
                           {u"等你们报价，最晚后天", us, u"等你们报价"},
                           {u"麻烦周五前发我[抱拳]", us, u"发我"},
                           {u"我们月底前付款[OK]", them, u"付款"},
                           {u"@林芳 周五前把报价发来", us, u"把报价发来"},
                           {u"@林芳\u2005好的，周五前付款", them, u"付款"},
                           {u"@林芳 周五前回您", them, u"回您"},
                           {u"周五前我们付款可以吗", std::nullopt},
                           {u"合同12月15号到期", std::nullopt},
                           {u"We need the quote by Friday", us, u"the quote"},
                           {u"We need to get the budget approved by Friday", them,
                            u"need to get the budget approved"},
                           {u"Could we get the quote by Friday?", us, u"the quote"},
                           {u"I want to see the contract by Friday", us, u"the contract"},
                           {u"报价单周五前要", us, u"报价单"},
                           {u"样品周五之前就需要了", us, u"样品"},
                           {u"报价单周五之前要给到我", us, u"报价单要给到我"},
                           {u"王总您好，我们周五前付款", them, u"付款"},
                           {u"报价单周五前给您", them, u"报价单给您"},
                           {u"我周五前发会议纪要", them, u"发会议纪要"},
                           {u"Quote needed by Friday", us, u"Quote"},
                           {u"明天见！", std::nullopt},
                           {u"今天先到这", std::nullopt},
                           {u"The demo is on Friday", std::nullopt}}) {
        const QString line = QString::fromUtf16(each.line);
        const auto made = propose(QStringLiteral("王建国 2026/11/25 10:15\n") + line);
        ASSERT_EQ(made.size(), 1U) << qPrintable(line);
        ASSERT_EQ(made[0].isPromise, each.party.has_value()) << qPrintable(line);
        if (!each.party)
            continue;
        EXPECT_EQ(made[0].party, *each.party) << qPrintable(line);
        EXPECT_EQ(made[0].text, QString::fromUtf16(each.text));
        EXPECT_EQ(made[0].said.text, line) << "the line it comes from";
    }
}

TEST_F(ConversationProposals, EachSentenceMayPromise)
{
    const auto made = propose(QStringLiteral(
        "王建国 2026/11/25 "
        "10:15\n好的，月底前付款。合同我看过了。另外样机12月5日前退回！\n先这样。下次聊。\n"));
    ASSERT_EQ(made.size(), 4U);
    EXPECT_EQ(made[0].due, QDate(2026, 11, 30));
    EXPECT_EQ(made[0].text, QStringLiteral("付款"));
    EXPECT_EQ(made[1].text, QStringLiteral("合同我看过了。"));
    EXPECT_EQ(made[2].due, QDate(2026, 12, 5));
    EXPECT_EQ(made[2].said.text, QStringLiteral("另外样机12月5日前退回！"));
    EXPECT_EQ(made[2].said.line, made[0].said.line);
    EXPECT_EQ(made[3].text, QStringLiteral("先这样。下次聊。")) << "without a promise it is one";
    const auto endless = propose(QStringLiteral("王建国 2026/11/25 10:15\n") +
                                 QStringLiteral("@a 周五 ").repeated(5000));
    ASSERT_EQ(endless.size(), 1U);
    EXPECT_FALSE(endless[0].isPromise) << "nobody promises in so many words";
}

TEST_F(ConversationProposals, PicturesAndSignsSayNothing)
{
    EXPECT_TRUE(
        propose(QStringLiteral(
                    "王建国 2026/11/25 10:15\n[语音] 12\"\n[Picture: a.jpg(请在附件中查看)]\n"
                    "周末愉快！\n祝您新年快乐\nHave a nice "
                    "weekend!\n好的[强][强]\n[抱拳]\n[动画表情]\nimage omitted\n"
                    "明白了！\n麻烦您了\nUnderstood.\nThanks a lot!\nSounds good\n"))
            .empty());
    EXPECT_EQ(propose(QStringLiteral("王建国 2026/11/25 10:15\n[文件] 报价单.xlsx\n")).size(), 1U);
}

TEST_F(ConversationProposals, ReadsEnglishToo)
{
    const auto chat = propose(fixture("bracket_times"));
    ASSERT_EQ(chat.size(), 2U);
    EXPECT_FALSE(chat[0].isPromise);
    EXPECT_TRUE(chat[1].isPromise);
    EXPECT_EQ(chat[1].party, Party::Us);
    EXPECT_EQ(chat[1].text, QStringLiteral("send the quote"));
    EXPECT_EQ(chat[1].due, QDate(2026, 11, 6));
    const auto transcript = propose(fixture("talk.vtt"));
    ASSERT_EQ(transcript.size(), 2U);
    EXPECT_EQ(transcript[0].thing, SixThing::RealNeed);
    EXPECT_TRUE(transcript[1].isPromise);
    EXPECT_EQ(transcript[1].owner, QStringLiteral("林芳"));
    EXPECT_EQ(transcript[1].text, QStringLiteral("send the plan"));
}

TEST_F(ConversationProposals, ANoteReadsThePromiseThatWasOffered)
{
    for (const char *name : {"wechat", "bracket_times", "talk.srt", "talk.vtt", "labels.txt"}) {
        for (const ConversationProposal &each : propose(fixture(name))) {
            if (!each.isPromise)
                continue;
            const auto lines = parseNote(each.noteLine(), QDate(2026, 11, 4), m_people.names);
            ASSERT_EQ(lines.size(), 1U);
            EXPECT_EQ(lines[0].kind, NoteLine::Kind::Promise);
            EXPECT_EQ(lines[0].text, each.text) << qPrintable(each.noteLine());
            EXPECT_EQ(lines[0].due, each.due) << qPrintable(each.noteLine());
            EXPECT_EQ(lines[0].party, each.party) << qPrintable(each.noteLine());
            EXPECT_EQ(lines[0].owner, each.owner) << qPrintable(each.noteLine());
        }
    }
}

TEST_F(ConversationProposals, OnlyWhatWasChosenIsStoredInTheVisit)
{
    auto chosen = propose(fixture("wechat"));
    chosen.erase(chosen.begin() + 3, chosen.end()); // a need, progress, a promise
    ASSERT_OK(m_file->perform(QStringLiteral("keep"), [&](Writer &writer) {
        return storeConversation(writer, m_visit.id, chosen);
    }));
    const auto notes = *notesOf(m_file.connection(), m_visit.id);
    ASSERT_EQ(notes.size(), 3U);
    const auto promises = all<Promise>();
    ASSERT_EQ(promises.size(), 1U);
    EXPECT_EQ(promises[0].visit, m_visit.id);
    EXPECT_EQ(promises[0].due, QDate(2026, 11, 6));
    EXPECT_EQ(promises[0].owner, QStringLiteral("林芳"));
    EXPECT_TRUE(m_file->undo().has_value());
    EXPECT_TRUE(all<VisitNote>().empty());
    EXPECT_TRUE(all<Promise>().empty());
}

TEST_F(ConversationProposals, AnAccountKeepsPromisesWithTheirLineAndNotesWithAuthorAndDay)
{
    const auto chosen = propose(fixture("wechat"));
    ASSERT_OK(m_file->perform(QStringLiteral("keep"), [&](Writer &writer) {
        return storeConversation(writer, m_account, chosen);
    }));
    const auto promises = all<Promise>();
    ASSERT_EQ(promises.size(), 2U);
    EXPECT_EQ(promises[0].origin, QStringLiteral("收到，我们周五前把报价单发给您"));
    EXPECT_EQ(promises[0].account, m_account);
    const auto notes = all<AccountNote>();
    ASSERT_EQ(notes.size(), 3U);
    EXPECT_EQ(notes[0].contact, m_contacts[0]);
    EXPECT_EQ(notes[0].author, QStringLiteral("王建国"));
    EXPECT_EQ(notes[0].writtenAt.toLocalTime(), QDateTime(QDate(2026, 11, 2), QTime(10, 15)));
}

} // namespace
} // namespace attache
