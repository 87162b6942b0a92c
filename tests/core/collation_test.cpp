#include "core/base/collation.h"

#include <gtest/gtest.h>

#include <QRandomGenerator>
#include <QStringList>

#include <algorithm>

namespace attache {
namespace {

int sign(int value)
{
    return (value > 0) - (value < 0);
}

TEST(Collation, OrdersNumbersThenChineseByPinyinThenLatin)
{
    const Collation collation;
    QStringList names = {QStringLiteral("招商银行"), QStringLiteral("比亚迪"),
                         QStringLiteral("10组"),     QStringLiteral("acme"),
                         QStringLiteral("长安汽车"), QStringLiteral("Beta"),
                         QStringLiteral("2组"),      QStringLiteral("安踏")};
    std::ranges::sort(
        names, [&](const QString &a, const QString &b) { return collation.compare(a, b) < 0; });
    EXPECT_EQ(names.join(u' '), QStringLiteral("2组 10组 安踏 比亚迪 长安汽车 招商银行 acme Beta"));
}

TEST(Collation, KeysStandInTheOrderOfTheNames)
{
    const Collation collation;
    const QString pieces = QStringLiteral("安比长重招行业abZ19 é·（）") + QChar(0) + QChar(0xD800);
    QRandomGenerator random(3);
    const auto name = [&] {
        QString text;
        for (int count = random.bounded(8); count > 0; --count)
            text += pieces[random.bounded(static_cast<int>(pieces.size()))];
        return text;
    };
    for (int round = 0; round < 5000; ++round) {
        const QString a = name();
        const QString b = name();
        const QByteArray first = collation.sortKey(a);
        const QByteArray second = collation.sortKey(b);
        ASSERT_EQ(sign(collation.compare(a, b)), (first > second) - (first < second))
            << qPrintable(a) << "/" << qPrintable(b);
    }
    const QString longName = QStringLiteral("长安").repeated(500);
    EXPECT_LT(collation.sortKey(longName), collation.sortKey(QString(longName + u'a')));
}

TEST(Collation, SaysWhichTablesItUses)
{
    EXPECT_EQ(collatorVersion(), Collation().version());
    EXPECT_TRUE(collatorVersion().startsWith(u"ICU "));
}

} // namespace
} // namespace attache
