#include "core/brief/meeting_marks.h"

#include "core/brief/brief.h"
#include "core/brief/minutes_data.h"
#include "core/domain/buying_role.h"
#include "core/domain/visit_rules.h"
#include "core/queries/contact_days.h"
#include "core/queries/visit_records.h"
#include "core/record/store.h"
#include "tests/support/temp_workspace.h"

namespace attache {
namespace {

class MeetingMarksTest : public testing::Test
{
protected:
    MeetingMarksTest()
    {
        Account account;
        account.name = QStringLiteral("远山汽车");
        m_visit.account = m_file.insert(account).id;
        Contact contact;
        contact.account = m_visit.account;
        contact.name = QStringLiteral("张明");
        m_contact = m_file.insert(contact).id;
        m_visit.startsAt = m_file.clock.now().addSecs(-600);
        m_visit.endsAt = m_file.clock.now().addSecs(3000);
        m_visit = m_file.insert(m_visit);
        m_attendee.visit = m_visit.id;
        m_attendee.contact = m_contact;
        m_attendee = m_file.insert(m_attendee);
        BuyingRole role;
        role.account = m_visit.account;
        role.contact = m_contact;
        role.role = RoleKind::Evaluator;
        m_role = m_file.insert(role).id;
    }

    void write(const Workspace::Body &body)
    {
        ASSERT_OK(m_file->perform(QStringLiteral("mark"), body));
    }
    void setAbsent(bool absent)
    {
        write([&](Writer &w) {
            return w.change(m_attendee.id, [&](Attendee &attendee) { attendee.absent = absent; });
        });
    }
    ContactDays daysWith(Id<Contact> contact)
    {
        return *contactDaysOf(m_file.connection(), contact);
    }
    MeetingMarks marks() { return *meetingMarks(m_file.connection(), m_visit.id); }

    test::TempWorkspace m_file;
    Visit m_visit;
    Attendee m_attendee;
    Id<Contact> m_contact;
    Id<BuyingRole> m_role;
};

TEST_F(MeetingMarksTest, AQuestionKnowsTheSectionItWasAnsweredIn)
{
    const QString question = QStringLiteral("谁签？");
    write([&](Writer &w) { return markAnswered(w, m_visit.id, question, SixThing::Feedback); });
    EXPECT_EQ(marks().answeredIn.value(question), SixThing::Feedback);
    const auto brief =
        briefData(m_file.connection(), m_visit.id, m_file.clock.today(), Language::Chinese);
    ASSERT_OK(brief);
    EXPECT_EQ(brief->asked, QStringList{question});
    write([&](Writer &w) { return markAsked(w, m_visit.id, question, false); });
    EXPECT_TRUE(marks().answeredIn.isEmpty());
}

TEST_F(MeetingMarksTest, WhoDidNotComeWasNotMetAndIsNotInTheMinutes)
{
    setAbsent(true);
    const auto minutes = minutesData(m_file.connection(), m_visit.id, Edition::External,
                                     Language::Chinese, m_file.clock.today());
    ASSERT_OK(minutes);
    EXPECT_TRUE(minutes->theirPeople.isEmpty());
    write([&](Writer &w) { return finishVisit(w, m_visit.id); });
    const auto role = Store<BuyingRole>(m_file.connection()).get(m_role);
    ASSERT_OK(role);
    EXPECT_EQ(role->coverage, RoleCoverage::Named);
    EXPECT_FALSE(role->lastMet.isValid());
}

TEST_F(MeetingMarksTest, WhoCameAfterAllWasMet)
{
    setAbsent(true);
    write([&](Writer &w) { return finishVisit(w, m_visit.id); });
    EXPECT_FALSE(daysWith(m_contact).met.isValid()) << "a visit without them is no meeting";
    setAbsent(false);
    EXPECT_TRUE(daysWith(m_contact).met.isValid());
    EXPECT_EQ(Store<BuyingRole>(m_file.connection()).get(m_role)->coverage, RoleCoverage::Met);
}

TEST_F(MeetingMarksTest, AVisitIsUnderWayUntilItIsOverOrFinished)
{
    const QDateTime now = m_file.clock.now();
    const auto running = [&](const QDateTime &at) {
        const auto found = visitUnderWay(m_file.connection(), at);
        return found && *found && (*found)->id == m_visit.id;
    };
    EXPECT_TRUE(running(now));
    EXPECT_FALSE(running(m_visit.startsAt.addSecs(-1)));
    EXPECT_FALSE(running(m_visit.endsAt.addSecs(1)));
    // It runs over while notes are taken, but not till the next day.
    VisitNote note;
    note.visit = m_visit.id;
    note.body = QStringLiteral("x");
    m_file.insert(note);
    EXPECT_TRUE(running(m_visit.endsAt.addSecs(1)));
    EXPECT_FALSE(running(m_visit.startsAt.addDays(1)));
    write([&](Writer &w) { return finishVisit(w, m_visit.id); });
    EXPECT_FALSE(running(now));
}

/// Before there was a field for it, the part stood in the position.
TEST(MeetingMarksOfAnOldFile, AreStillKnown)
{
    const QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("old.attache"));
    const test::ManualClock clock;
    {
        WorkspaceParts parts;
        parts.migrations.resize(9);
        const auto old = Workspace::create(path, clock, std::move(parts));
        ASSERT_OK(old);
        ASSERT_OK((*old)->connection().execute(
            "INSERT INTO account(id, name) VALUES(1, 'Acme');"
            "INSERT INTO visit(id, account) VALUES(2, 1);"
            "INSERT INTO prep_item(id, visit, part, item, text, state, position) VALUES"
            "(3, 2, 'plan', 'asked', 'Who signs?', 'ready', 5),"
            "(4, 2, 'plan', 'asked', 'How much?', 'ready', 0),"
            "(5, 2, 'materials', '', 'Brochure', 'todo', 5);"));
    }
    const auto now = openWorkspace(path, Workspace::Mode::ReadWrite, clock);
    ASSERT_OK(now);
    const auto marks = meetingMarks((*now)->connection(), Id<Visit>(2));
    ASSERT_OK(marks);
    EXPECT_EQ(marks->answeredIn.size(), 1);
    EXPECT_EQ(marks->answeredIn.value(QStringLiteral("Who signs?")), SixThing::Feedback);
    EXPECT_EQ(*(*now)->connection().integer("SELECT position FROM prep_item WHERE id = 3"), 0);
    EXPECT_EQ(*(*now)->connection().integer("SELECT position FROM prep_item WHERE id = 5"), 5);
}

TEST_F(MeetingMarksTest, EachQuestionKeepsTheAnswerItGot)
{
    const QString first = QStringLiteral("预算何时定");
    const QString second = QStringLiteral("谁来拍板");
    const auto things = choicesOf<SixThing>;
    write([&](Writer &w) { return markAnswered(w, m_visit.id, first, things[0].value); });
    write([&](Writer &w) { return markAnswered(w, m_visit.id, second, things[1].value); });
    EXPECT_EQ(marks().answeredIn.size(), 2);
    EXPECT_EQ(marks().answeredIn.value(first, things[1].value), things[0].value);
    EXPECT_EQ(marks().answeredIn.value(second, things[0].value), things[1].value);
}

} // namespace
} // namespace attache
