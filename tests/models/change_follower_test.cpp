#include "ui/models/change_follower.h"

#include "core/domain/contact.h"
#include "core/domain/visit.h"
#include "tests/support/temp_workspace.h"

#include <QCoreApplication>

namespace attache {
namespace {

using Pace = ChangeFollower::Pace;

class ChangeFollowerTest : public testing::Test
{
protected:
    ChangeFollower *follow(Pace pace)
    {
        auto *follower =
            new ChangeFollower(*file.workspace, TableSet(tablesOf<Account>), pace, &owner);
        QObject::connect(follower, &ChangeFollower::changed, &owner,
                         [this](const Changes &changes) { told.push_back(changes); });
        return follower;
    }
    Id<Account> add(const QString &name)
    {
        Account account;
        account.name = name;
        return file.insert(account).id;
    }

    test::TempWorkspace file;
    QObject owner;
    std::vector<Changes> told;
};

TEST_F(ChangeFollowerTest, TellsEachStepAtOnceAndOnlyOfItsTables)
{
    follow(Pace::AtOnce);
    const Id<Account> account = add(QStringLiteral("一"));
    ASSERT_EQ(told.size(), 1U);
    EXPECT_EQ(told.front().ids.value(QStringLiteral("account")), QVector<qint64>{account.value()});
    Contact contact;
    contact.account = account;
    contact.name = QStringLiteral("张");
    file.insert(contact);
    EXPECT_EQ(told.size(), 1U);
}

TEST_F(ChangeFollowerTest, TellsOnceOfManyStepsFromTheEventLoop)
{
    follow(Pace::Queued);
    const Id<Account> first = add(QStringLiteral("一"));
    const Id<Account> second = add(QStringLiteral("二"));
    EXPECT_TRUE(told.empty());
    QCoreApplication::processEvents();
    ASSERT_EQ(told.size(), 1U);
    EXPECT_EQ(told.front().ids.value(QStringLiteral("account")),
              (QVector<qint64>{first.value(), second.value()}));
}

TEST_F(ChangeFollowerTest, KeepsWhatChangesWhileItIsHeld)
{
    for (const Pace pace : {Pace::AtOnce, Pace::Queued}) {
        told.clear();
        ChangeFollower *follower = follow(pace);
        follower->setHeld(true);
        add(QStringLiteral("一"));
        add(QStringLiteral("二"));
        QCoreApplication::processEvents();
        EXPECT_TRUE(told.empty());
        EXPECT_TRUE(follower->isBehind());
        follower->setHeld(false);
        QCoreApplication::processEvents();
        EXPECT_EQ(told.size(), 1U);
        EXPECT_FALSE(follower->isBehind());
        delete follower;
    }
}

TEST_F(ChangeFollowerTest, HasNothingToTellOfWhatWasReadMeanwhile)
{
    ChangeFollower *follower = follow(Pace::Queued);
    add(QStringLiteral("一"));
    follower->forget();
    QCoreApplication::processEvents();
    EXPECT_TRUE(told.empty());
}

} // namespace
} // namespace attache
