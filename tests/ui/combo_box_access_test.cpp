#include "ui/style/combo_box_access.h"

#include <gtest/gtest.h>

#include <QAccessible>
#include <QComboBox>
#include <QLabel>
#include <QVBoxLayout>

namespace attache {
namespace {

QString nameOf(QComboBox &combo)
{
    const QAccessibleInterface *access = QAccessible::queryAccessibleInterface(&combo);
    return access ? access->text(QAccessible::Name) : QString();
}

TEST(ComboBoxAccessTest, IsCalledByItsLabelAndItsValue)
{
    installComboBoxAccess();
    QComboBox combo;
    combo.addItems({QStringLiteral("UTF-8"), QStringLiteral("Big5")});
    EXPECT_EQ(nameOf(combo), QStringLiteral("UTF-8"));
    combo.setAccessibleName(QStringLiteral("Encoding"));
    EXPECT_EQ(nameOf(combo), QStringLiteral("Encoding: UTF-8"));
    combo.setCurrentIndex(1);
    EXPECT_EQ(nameOf(combo), QStringLiteral("Encoding: Big5"));
    combo.setCurrentIndex(-1);
    EXPECT_EQ(nameOf(combo), QStringLiteral("Encoding"));
}

TEST(ComboBoxAccessTest, TakesTheLabelWhoseBuddyItIs)
{
    installComboBoxAccess();
    QWidget form;
    auto *column = new QVBoxLayout(&form);
    auto *label = new QLabel(QStringLiteral("Delimiter"));
    auto *combo = new QComboBox;
    combo->addItem(QStringLiteral("Tab"));
    label->setBuddy(combo);
    column->addWidget(label);
    column->addWidget(combo);
    EXPECT_EQ(nameOf(*combo), QStringLiteral("Delimiter: Tab"));
}

TEST(ComboBoxAccessTest, OpensAndClosesItsList)
{
    installComboBoxAccess();
    QComboBox combo;
    combo.addItem(QStringLiteral("Tab"));
    QAccessibleInterface *access = QAccessible::queryAccessibleInterface(&combo);
    ASSERT_NE(access, nullptr);
    EXPECT_EQ(access->role(), QAccessible::ComboBox);
    EXPECT_TRUE(access->state().collapsed);
    ASSERT_NE(access->actionInterface(), nullptr);
    EXPECT_TRUE(access->actionInterface()->actionNames().contains(
        QAccessibleActionInterface::showMenuAction()));
    EXPECT_EQ(access->childCount(), 1);
    EXPECT_EQ(access->indexOfChild(access->child(0)), 0);
}

} // namespace
} // namespace attache
