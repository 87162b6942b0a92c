#include "core/brief/document_text.h"
#include "core/brief/minutes.h"
#include "core/brief/minutes_changes.h"
#include "core/brief/minutes_json.h"
#include "core/brief/minutes_sending.h"
#include "core/brief/promise_sync.h"
#include "core/brief/text_changes.h"
#include "core/domain/attendee.h"
#include "core/domain/letterhead.h"
#include "core/queries/visit_records.h"
#include "core/workspace/collect_blobs.h"
#include "tests/support/temp_workspace.h"

namespace attache {
namespace {

using test::TempWorkspace;

QString shown(const std::vector<TextPart> &parts)
{
    QString text;
    for (const TextPart &part : parts) {
        const QString mark = part.part == SpanPart::Added     ? QStringLiteral("+")
                             : part.part == SpanPart::Removed ? QStringLiteral("-")
                                                              : QString();
        text += mark.isEmpty() ? part.text : u'[' + mark + part.text + u']';
    }
    return text;
}

TEST(TextChanges, DatesNumbersAndWordsAreChangedAsAWhole)
{
    EXPECT_EQ(shown(changedParts(QStringLiteral("信息安全评审会于12月11日召开，由周敏主持。"),
                                 QStringLiteral("信息安全评审会于12月14日召开，由周敏主持。"))),
              QStringLiteral("信息安全评审会于[-12月11日][+12月14日]召开，由周敏主持。"));
    EXPECT_EQ(shown(changedParts(QStringLiteral("The pilot begins with 20 trucks in May"),
                                 QStringLiteral("The pilot begins with 25 trucks in May"))),
              QStringLiteral("The pilot begins with [-20][+25] trucks in May"));
    EXPECT_EQ(shown(changedParts(QStringLiteral("same"), QStringLiteral("same"))),
              QStringLiteral("same"));
    EXPECT_EQ(shown(changedParts({}, QStringLiteral("new"))), QStringLiteral("[+new]"));
    EXPECT_EQ(shown(changedParts(QStringLiteral("old"), {})), QStringLiteral("[-old]"));
    // Where next to nothing is left it is another sentence.
    EXPECT_EQ(shown(changedParts(QStringLiteral("周启明"), QStringLiteral("何书瑶"))),
              QStringLiteral("[-周启明][+何书瑶]"));
}

TEST(TextChanges, LinesArePairedBetweenThoseThatStayed)
{
    const auto pairs = pairedLines(
        {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")},
        {QStringLiteral("a"), QStringLiteral("B"), QStringLiteral("c"), QStringLiteral("d")});
    ASSERT_EQ(pairs.size(), 4U);
    EXPECT_TRUE(pairs[0].isSame());
    EXPECT_EQ(pairs[1].before, QStringLiteral("b"));
    EXPECT_EQ(pairs[1].after, QStringLiteral("B"));
    EXPECT_TRUE(pairs[2].isSame());
    EXPECT_EQ(pairs[3].before, QString());
    EXPECT_EQ(pairs[3].after, QStringLiteral("d"));
    const auto gone =
        pairedLines({QStringLiteral("a"), QStringLiteral("b")}, {QStringLiteral("b")});
    ASSERT_EQ(gone.size(), 2U);
    EXPECT_EQ(gone[0].before, QStringLiteral("a"));
    EXPECT_EQ(gone[0].after, QString());
}

/// A visit that took place, with minutes to be sent.
class SendingMinutes : public testing::Test
{
protected:
    SendingMinutes()
    {
        Account record;
        record.name = QStringLiteral("远山汽车股份有限公司");
        record.shortName = QStringLiteral("远山汽车");
        account = file.insert(record);
        Contact person;
        person.account = account.id;
        person.name = QStringLiteral("张明");
        zhang = file.insert(person);
        Visit made;
        made.account = account.id;
        made.title = QStringLiteral("方案演示");
        made.status = VisitStatus::Done;
        made.startsAt = QDateTime(QDate(2026, 11, 20), QTime(14, 0)).toUTC();
        made.endsAt = made.startsAt.addSecs(5400);
        made.place = QStringLiteral("研究院 3 楼");
        made.agreements = QStringLiteral("年内确定供应商\n信息安全评审会于12月11日召开");
        made.purpose = QStringLiteral("演示一期方案");
        visit = file.insert(made).id;
        promise.account = account.id;
        promise.visit = visit;
        promise.text = QStringLiteral("盖章版白皮书");
        promise.owner = QStringLiteral("周启明");
        promise.due = QDate(2026, 11, 26);
        promise = file.insert(promise);
    }

    MinutesData said(Edition edition = Edition::External)
    {
        return *minutesData(file.connection(), visit, edition, Language::Chinese,
                            file.clock.today());
    }
    SentMinutes exported()
    {
        MinutesExport edition;
        edition.visit = visit;
        edition.said = said();
        edition.text = toPlainText(makeMinutesDocument(edition.said));
        edition.pages = "%PDF-pages";
        edition.recipients = {QStringLiteral("张明"), QStringLiteral("陈立")};
        edition.fileName = QStringLiteral("minutes.pdf");
        edition.password = true;
        SentMinutes row;
        EXPECT_TRUE(perform([&](Writer &writer) -> Result<void> {
            ATTACHE_TRY(row, keepExport(writer, edition));
            return {};
        }));
        return row;
    }
    Result<void> perform(const Workspace::Body &body)
    {
        return file->perform(QStringLiteral("step"), body);
    }
    void changeVisit(const std::function<void(Visit &)> &change)
    {
        EXPECT_TRUE(perform([&](Writer &writer) { return writer.change(visit, change); }));
    }
    void changePromise(const std::function<void(Promise &)> &change)
    {
        EXPECT_TRUE(perform([&](Writer &writer) { return writer.change(promise.id, change); }));
    }
    template <typename T>
    T stored(Id<T> id)
    {
        return *Store<T>(file.connection()).get(id);
    }
    std::vector<MinutesChange> changes(const MinutesData &sent)
    {
        return compareMinutes(sent, said()).changes;
    }

    TempWorkspace file;
    Account account;
    Contact zhang;
    Id<Visit> visit;
    Promise promise;
};

TEST_F(SendingMinutes, WhatWasSentIsKeptWholeAndTheClockStops)
{
    const SentMinutes row = exported();
    EXPECT_FALSE(stored(visit).minutesSentAt.isValid());
    ASSERT_TRUE(perform([&](Writer &writer) { return markEditionSent(writer, row.id); }));
    const auto kept = *sentMinutesOf(file.connection(), visit);
    ASSERT_EQ(kept.size(), 1U);
    EXPECT_EQ(kept[0].number, 1);
    EXPECT_EQ(kept[0].sentAt, file.clock.now());
    EXPECT_EQ(kept[0].recipients, QStringLiteral("张明\n陈立"));
    EXPECT_TRUE(kept[0].password);
    EXPECT_TRUE(kept[0].text.contains(QStringLiteral("12月11日")));
    EXPECT_EQ(*file->blob(kept[0].pdf), QByteArray("%PDF-pages"));
    EXPECT_EQ(stored(visit).minutesSentAt, file.clock.now());
    // Whatever changes later, it stays what it was.
    changeVisit([](Visit &changed) { changed.agreements = QStringLiteral("nothing"); });
    const auto later = *sentMinutesOf(file.connection(), visit);
    EXPECT_EQ(later[0].text, kept[0].text);
    const MinutesData back = *minutesFromJson(later[0].content);
    EXPECT_EQ(back.agreements.size(), 2);
    EXPECT_EQ(*collectBlobs(*file.workspace), 0) << "its pages are still referred to";
}

TEST_F(SendingMinutes, AnEditionThatWasNotSentGivesWayAndOneThatWasCounts)
{
    const SentMinutes first = exported();
    EXPECT_EQ(exported().id, first.id);
    ASSERT_TRUE(perform([&](Writer &writer) { return markEditionSent(writer, first.id); }));
    const SentMinutes second = exported();
    EXPECT_EQ(second.number, 2);
    const auto kept = *sentMinutesOf(file.connection(), visit);
    ASSERT_EQ(kept.size(), 2U);
    EXPECT_EQ(kept[0].id, second.id);
    EXPECT_EQ(nextMinutesNumber(kept), 2);
    ASSERT_TRUE(perform([&](Writer &writer) { return writer.remove(visit); }));
    EXPECT_EQ(*file.connection().integer("SELECT count(*) FROM sent_minutes"), 0);
}

TEST_F(SendingMinutes, WhatMinutesSayComesBackFromTheirText)
{
    const MinutesData before = said(Edition::Internal);
    const MinutesData back = *minutesFromJson(minutesToJson(before));
    EXPECT_EQ(minutesToJson(back), minutesToJson(before));
    EXPECT_TRUE(compareMinutes(back, before).changes.empty());
    EXPECT_FALSE(minutesFromJson(QStringLiteral("no minutes")));
}

TEST_F(SendingMinutes, TheExternalEditionKeepsNothingInternal)
{
    VisitNote note;
    note.visit = visit;
    note.thing = SixThing::Roles;
    note.body = QStringLiteral("机密");
    file.insert(note);
    EXPECT_FALSE(minutesToJson(said()).contains(QStringLiteral("机密")));
}

TEST_F(SendingMinutes, NothingDiffersAtFirstAndHowFarAFollowUpHasComeIsNoChange)
{
    const MinutesData sent = said();
    EXPECT_TRUE(changes(sent).empty());
    changePromise([](Promise &kept) { kept.state = PromiseState::Kept; });
    EXPECT_TRUE(changes(sent).empty());
    EXPECT_EQ(toPlainText(compareMinutes(sent, said()).document),
              toPlainText(makeMinutesDocument(said())));
}

TEST_F(SendingMinutes, EachChangeIsMarkedAndTakenBackByItself)
{
    const MinutesData sent = said();
    const QString before = toPlainText(makeMinutesDocument(sent));
    changeVisit([](Visit &changed) {
        changed.agreements =
            QStringLiteral("年内确定供应商\n信息安全评审会于12月14日召开\n新的一条");
        changed.place = QStringLiteral("总部");
        changed.kind = VisitKind::Online;
        changed.startsAt = changed.startsAt.addSecs(3600);
        changed.purpose = QString();
    });
    changePromise([](Promise &changed) {
        changed.due = QDate(2026, 11, 30);
        changed.owner = QStringLiteral("何书瑶");
    });
    Promise another;
    another.account = account.id;
    another.visit = visit;
    another.text = QStringLiteral("另一件事");
    another = file.insert(another);
    const ComparedMinutes both = compareMinutes(sent, said());
    ASSERT_EQ(both.changes.size(), 9U);
    int marked = 0;
    for (const Block &block : both.document.blocks) {
        if (const auto *table = std::get_if<TableBlock>(&block)) {
            for (const Inline &cell : table->rows[0])
                marked += cell.spans.size() > 1 ? 1 : 0;
        }
    }
    EXPECT_EQ(marked, 2) << "owner and day of the first follow-up";
    // One after another, until it says what was sent.
    for (size_t left = both.changes.size(); left > 0; --left) {
        const auto now = changes(sent);
        ASSERT_EQ(now.size(), left);
        ASSERT_TRUE(now.front().canBeTakenBack());
        const auto back =
            perform([&](Writer &writer) { return takeBack(writer, visit, sent, now.front()); });
        ASSERT_TRUE(back) << qPrintable(now.front().what);
    }
    EXPECT_EQ(toPlainText(makeMinutesDocument(said())), before);
    EXPECT_EQ(stored(another.id).state, PromiseState::Dropped);
}

TEST_F(SendingMinutes, AFollowUpThatIsGoneComesBack)
{
    const MinutesData sent = said();
    ASSERT_TRUE(perform([&](Writer &writer) { return writer.remove(promise.id); }));
    const auto now = changes(sent);
    ASSERT_EQ(now.size(), 1U);
    EXPECT_EQ(now[0].kind, MinutesChange::Kind::FollowUpRemoved);
    ASSERT_TRUE(perform([&](Writer &writer) { return takeBack(writer, visit, sent, now[0]); }));
    EXPECT_EQ(stored(promise.id).due, promise.due);
    EXPECT_EQ(stored(promise.id).owner, promise.owner);
    EXPECT_TRUE(changes(sent).empty());
}

TEST_F(SendingMinutes, LinesThatAreGoneComeBackWhereTheyStood)
{
    const QStringList lines{QStringLiteral("first of all"), QStringLiteral("then another"),
                            QStringLiteral("and the last")};
    const std::array<std::function<void(Visit &, const QString &)>, 2> texts = {
        [](Visit &changed, const QString &text) { changed.agreements = text; },
        [](Visit &changed, const QString &text) { changed.situation = text; }};
    for (const auto &set : texts) {
        const auto write = [&](const QStringList &now) {
            changeVisit([&](Visit &changed) { set(changed, now.join(u'\n')); });
        };
        write(lines);
        const MinutesData sent = said();
        const Visit before = stored(visit);
        // One of them, two neighbours, and all.
        for (const QList<int> &gone : {QList<int>{0}, {1}, {2}, {0, 1}, {1, 2}, {0, 1, 2}}) {
            QStringList left;
            for (int line = 0; line < lines.size(); ++line) {
                if (!gone.contains(line))
                    left.append(lines[line]);
            }
            write(left);
            for (qsizetype more = gone.size(); more > 0; --more) {
                const auto now = changes(sent);
                ASSERT_EQ(now.size(), static_cast<size_t>(more));
                ASSERT_TRUE(perform(
                    [&](Writer &writer) { return takeBack(writer, visit, sent, now.front()); }));
            }
            EXPECT_EQ(stored(visit).agreements, before.agreements);
            EXPECT_EQ(stored(visit).situation, before.situation);
        }
    }
}

TEST_F(SendingMinutes, WhatWasChangedInTheNotesIsLeftToThem)
{
    VisitNote note;
    note.visit = visit;
    note.topic = QStringLiteral("Upload");
    note.body = QStringLiteral("Four hours");
    note = file.insert(note);
    const MinutesData sent = said();
    ASSERT_TRUE(perform([&](Writer &writer) {
        return writer.change(
            note.id, [](VisitNote &changed) { changed.body = QStringLiteral("Five hours"); });
    }));
    const auto now = changes(sent);
    ASSERT_EQ(now.size(), 1U);
    EXPECT_FALSE(now[0].canBeTakenBack());
    EXPECT_FALSE(perform([&](Writer &writer) { return takeBack(writer, visit, sent, now[0]); }));
}

TEST_F(SendingMinutes, TheFileIsNamedByThePattern)
{
    const Visit record = stored(visit);
    const auto name = [&](const char *pattern, int number, Edition edition = Edition::External) {
        return minutesFileName(QString::fromUtf8(pattern), account, record, edition, number);
    };
    EXPECT_EQ(name("", 1), QStringLiteral("远山汽车_minutes_20261120"));
    EXPECT_EQ(name("", 2), QStringLiteral("远山汽车_minutes_20261120_Edition 2"));
    EXPECT_EQ(name("{date} {subject}", 1), QStringLiteral("20261120 方案演示"));
    EXPECT_EQ(name("{edition}_{account}", 1), QStringLiteral("远山汽车"));
    EXPECT_EQ(name("", 1, Edition::Internal), QStringLiteral("远山汽车_minutes_20261120_internal"));
}

} // namespace
} // namespace attache
