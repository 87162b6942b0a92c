#include "core/base/company_name.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QHash>
#include <QRandomGenerator>
#include <QSet>

namespace attache {
namespace {

TEST(CompanyName, SeesTheSameCompanyBehindItsSpellings)
{
    const std::pair<QStringView, QStringView> same[] = {
        {u"华为技术有限公司", u"华为技术"},
        {u"华为技术（中国）有限公司", u"华为技术"},
        {u"深圳市振业(集团)股份有限公司", u"深圳市振业"},
        {u"深圳市振业集团", u"深圳市振业"},
        {u"万科Ａ", u"万科a"},
        {u"万科 A", u"万科A"},
        {u"Acme Corporation", u"ACME Corp."},
        {u"Acme Co., Ltd.", u"acme"},
        {u"Acme Co.Ltd", u"acme"},
        {u"The Acme Company", u"Acme, Inc"},
        {u"Nestlé S.A.", u"nestlé"},
        {u"Siemens AG", u"SIEMENS"},
        {u"Ａｃｍｅ　ＬＬＣ", u"Acme LLC"},
        {u"中国石油 天然气 股份 有限 公司", u"中国石油天然气股份有限公司"},
    };
    for (const auto &[a, b] : same)
        EXPECT_EQ(normaliseCompanyName(a), normaliseCompanyName(b)) << qPrintable(a.toString());
}

TEST(CompanyName, KeepsApartWhatIsNotTheSame)
{
    const std::pair<QStringView, QStringView> apart[] = {
        {u"华为（北京）有限公司", u"华为（西安）有限公司"},
        {u"Zinc", u"Z Inc"},
        {u"某某北京分公司", u"某某北京"},
        {u"某某北京子公司", u"某某北京"},
        {u"Theta", u"ta"},
    };
    for (const auto &[a, b] : apart)
        EXPECT_NE(normaliseCompanyName(a), normaliseCompanyName(b)) << qPrintable(a.toString());
    EXPECT_EQ(normaliseCompanyName(u"某某北京子公司"), QStringLiteral("某某北京子公司"));
}

TEST(CompanyName, IsNeverEmpty)
{
    EXPECT_TRUE(normaliseCompanyName(u"").isEmpty());
    for (const QStringView name :
         {u"集团", u"有限公司", u"（中国）", u"(集团)有限公司", u"The", u"The Company", u"Inc.",
          u"***", u" ", u"\u00AD", u"\u200D", u"Co., Ltd."})
        EXPECT_FALSE(normaliseCompanyName(name).isEmpty()) << qPrintable(name.toString());
    EXPECT_EQ(normaliseCompanyName(u"集团"), QStringLiteral("集团"));
    EXPECT_EQ(normaliseCompanyName(u"（中国）"), QStringLiteral("中国"));
}

TEST(CompanyName, TwiceIsOnceWhateverTheName)
{
    const QStringList pieces = {
        QStringLiteral("集团"),   QStringLiteral("股份"), QStringLiteral("有限公司"),
        QStringLiteral("公"),     QStringLiteral("司"),   QStringLiteral("（中国）"),
        QStringLiteral("("),      QStringLiteral(")"),    QStringLiteral(" "),
        QStringLiteral("."),      QStringLiteral("The"),  QStringLiteral("Inc"),
        QStringLiteral("Co"),     QStringLiteral("ltd"),  QStringLiteral("a"),
        QStringLiteral("G"),      QStringLiteral("华"),   QStringLiteral("é"),
        QStringLiteral("\u0301"), QStringLiteral("ß"),    QString(QChar(0xD800)),
        QStringLiteral("分"),     QStringLiteral("𠮷"),   QStringLiteral("【"),
    };
    QRandomGenerator random(7);
    for (int round = 0; round < 20000; ++round) {
        QString name;
        for (int count = random.bounded(1, 9); count > 0; --count)
            name += pieces[random.bounded(static_cast<int>(pieces.size()))];
        const QString once = normaliseCompanyName(name);
        ASSERT_EQ(normaliseCompanyName(once), once) << qPrintable(name);
        ASSERT_FALSE(once.isEmpty()) << qPrintable(name);
    }
}

TEST(CompanyName, RealCompaniesRarelyCollide)
{
    QFile file(
        QStringLiteral(ATTACHE_SHARED_DIR "/data/china-companies/a-share/DERIVED_accounts_zh.csv"));
    if (!file.open(QIODevice::ReadOnly))
        GTEST_SKIP() << "no shared data";
    QHash<QString, QSet<QString>> byKey;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines.sliced(1)) {
        const QString name = line.split(u',').value(2);
        if (name.isEmpty())
            continue;
        byKey[normaliseCompanyName(name)].insert(name);
        for (const QLatin1String ending : {QLatin1String(" Co., Ltd."), QLatin1String(" Inc")})
            EXPECT_EQ(normaliseCompanyName(name + ending), normaliseCompanyName(name));
    }
    int collisions = 0;
    for (const QSet<QString> &names : std::as_const(byKey))
        collisions += names.size() > 1 ? 1 : 0;
    RecordProperty("collisions", collisions);
    EXPECT_GT(byKey.size(), 4000);
    EXPECT_LE(collisions, 4);
}

} // namespace
} // namespace attache
