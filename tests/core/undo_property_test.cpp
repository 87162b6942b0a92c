#include "core/domain/attendee.h"
#include "core/domain/buying_role.h"
#include "core/domain/promise.h"
#include "core/domain/record_types.h"
#include "core/domain/stage_change.h"
#include "core/store/journal_steps.h"
#include "tests/support/temp_workspace.h"

#include <QRandomGenerator>

namespace attache {
namespace {

/// All user data, row by row, as text.
QStringList contentOf(Connection &connection)
{
    QStringList rows;
    for (const RecordType *type : allRecordTypes()) {
        Statement row =
            *connection.prepare(QByteArray("SELECT * FROM ") + type->table + " ORDER BY id");
        while (*row.step()) {
            QStringList cells{QString::fromLatin1(type->table)};
            for (int column = 0; column < row.columnCount(); ++column)
                cells.append(row.text(column));
            rows.append(cells.join(QLatin1Char('|')));
        }
    }
    return rows;
}

/// Random work on a small workspace: adds, edits and removes records of several types in steps.
class RandomWork
{
public:
    RandomWork(test::TempWorkspace &file, quint32 seed)
        : m_file(file)
        , m_random(seed)
    {
    }

    void step()
    {
        const Result<void> done =
            m_file->perform(QStringLiteral("step"), [&](Writer &writer) -> Result<void> {
                const int writes = 1 + m_random.bounded(4);
                for (int i = 0; i < writes; ++i) {
                    ATTACHE_CHECK(write(writer));
                }
                return {};
            });
        ASSERT_OK(done);
    }

private:
    template <typename T>
    std::optional<T> any()
    {
        const auto records = Store<T>(m_file.connection()).list();
        if (!records || records->empty())
            return std::nullopt;
        return records->at(m_random.bounded(static_cast<quint32>(records->size())));
    }

    Result<void> write(Writer &writer)
    {
        const auto account = any<Account>();
        switch (account ? m_random.bounded(8) : 0) {
        case 0: {
            Account made;
            made.name = word();
            if (account)
                made.parent = account->id;
            return writer.insert(made);
        }
        case 1: {
            Account changed = *account;
            changed.name = word();
            changed.tier = static_cast<Tier>(m_random.bounded(4));
            return writer.update(changed);
        }
        case 2: {
            Contact made;
            made.account = account->id;
            made.name = word();
            if (const auto boss = any<Contact>())
                made.reportsTo = boss->id;
            return writer.insert(made);
        }
        case 3: {
            Opportunity made;
            made.account = account->id;
            made.name = word();
            return writer.insert(made);
        }
        case 4:
            if (auto deal = any<Opportunity>()) {
                deal->stage = static_cast<Stage>(m_random.bounded(6));
                return writer.update(*deal);
            }
            return {};
        case 5: {
            Promise made;
            made.account = account->id;
            made.text = word();
            return writer.insert(made);
        }
        case 6:
            if (const auto person = any<Contact>())
                return writer.remove(person->id);
            return {};
        default:
            return writer.remove(account->id);
        }
    }

    QString word() { return QString::number(m_random.generate(), 36); }

    test::TempWorkspace &m_file;
    QRandomGenerator m_random;
};

class UndoProperty : public ::testing::TestWithParam<quint32>
{
};

TEST_P(UndoProperty, UndoingAllGivesTheStartAndRedoingAllTheEnd)
{
    test::TempWorkspace file;
    RandomWork work(file, GetParam());
    std::vector<QStringList> states{contentOf(file.connection())};
    for (int i = 0; i < 25; ++i) {
        work.step();
        if (const QStringList now = contentOf(file.connection()); now != states.back())
            states.push_back(now);
    }
    file.reopen();
    for (size_t i = states.size() - 1; i > 0; --i) {
        ASSERT_OK(file->undo());
        EXPECT_EQ(contentOf(file.connection()), states[i - 1]) << "undo to " << i - 1;
    }
    EXPECT_FALSE(file->undo());
    for (size_t i = 1; i < states.size(); ++i) {
        ASSERT_OK(file->redo());
        EXPECT_EQ(contentOf(file.connection()), states[i]) << "redo to " << i;
    }
    EXPECT_TRUE(file->check()->isEmpty());
}

TEST_P(UndoProperty, UndoingTheLastStepByItselfGivesWhatUndoGives)
{
    test::TempWorkspace file;
    RandomWork work(file, GetParam());
    for (int i = 0; i < 25; ++i) {
        const QStringList before = contentOf(file.connection());
        work.step();
        const QStringList after = contentOf(file.connection());
        if (after == before)
            continue;
        const auto last = file->history(1);
        ASSERT_OK(last);
        ASSERT_OK(undoStep(*file, last->front().id));
        EXPECT_EQ(contentOf(file.connection()), before);
        // It is a step like any other.
        ASSERT_OK(file->undo());
        EXPECT_EQ(contentOf(file.connection()), after);
    }
    EXPECT_TRUE(file->check()->isEmpty());
}

TEST_P(UndoProperty, UndoingAnOlderStepKeepsTheFileSoundOrChangesNothing)
{
    test::TempWorkspace file;
    RandomWork work(file, GetParam());
    for (int i = 0; i < 25; ++i)
        work.step();
    int undone = 0;
    const auto steps = file->history();
    ASSERT_OK(steps);
    for (const JournalEntry &step : *steps) {
        const QStringList before = contentOf(file.connection());
        const Result<void> done = undoStep(*file, step.id);
        if (done) {
            ++undone;
            EXPECT_NE(contentOf(file.connection()), before);
            ASSERT_TRUE(file->check()->isEmpty());
        } else {
            EXPECT_EQ(done.error().kind, Error::Kind::Conflict)
                << qPrintable(done.error().message + u' ' + done.error().detail);
            EXPECT_FALSE(done.error().message.isEmpty());
            EXPECT_EQ(contentOf(file.connection()), before);
        }
    }
    EXPECT_GT(undone, 0);
    // Foreign keys hold again afterwards.
    EXPECT_EQ(file.connection().integer("PRAGMA foreign_keys").value_or(0), 1);
}

TEST(UndoStep, KeepsLaterStepsAndRefusesWhatTheyStandOn)
{
    test::TempWorkspace file;
    Account account;
    account.name = QStringLiteral("Old");
    account = file.insert(account);
    const auto newest = [&] { return file->history(1)->front().id; };
    const qint64 added = newest();
    account.name = QStringLiteral("New");
    file.update(account);
    const qint64 renamed = newest();
    account.tier = Tier::S;
    file.update(account);
    const auto stored = [&] { return *Store<Account>(file.connection()).get(account.id); };

    ASSERT_OK(undoStep(*file, renamed));
    EXPECT_EQ(stored().name, QStringLiteral("Old"));
    EXPECT_EQ(stored().tier, Tier::S);
    const auto refusal = [&](qint64 entry) {
        const QStringList before = contentOf(file.connection());
        const Result<void> done = undoStep(*file, entry);
        EXPECT_EQ(contentOf(file.connection()), before);
        return done ? Error::Kind::Invalid : done.error().kind;
    };
    // The name is another one by now, the account has another tier.
    EXPECT_EQ(refusal(renamed), Error::Kind::Conflict);
    EXPECT_EQ(refusal(added), Error::Kind::Conflict);

    Contact contact;
    contact.name = QStringLiteral("Zhang");
    contact = file.insert(contact);
    const qint64 person = newest();
    BuyingRole role;
    role.contact = contact.id;
    role.account = account.id;
    file.insert(role);
    EXPECT_EQ(refusal(person), Error::Kind::Conflict);
    ASSERT_OK(file->undo());
    // What is undone is not undone again.
    EXPECT_EQ(refusal(newest()), Error::Kind::Conflict);
    EXPECT_EQ(refusal(987654321), Error::Kind::NotFound);
}

INSTANTIATE_TEST_SUITE_P(Seeds, UndoProperty, ::testing::Range(1U, 13U));

} // namespace
} // namespace attache
