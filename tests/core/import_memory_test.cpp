#include "core/domain/account.h"
#include "tests/support/list_import.h"

#include <QFile>

namespace attache {
namespace {

using Target = ColumnMapping::Target;

constexpr char List[] = "公司,Rufnummer,口令\n长安汽车,02168888888,甲\n";

/// A list of accounts whose columns a person corrects.
class ImportMemory : public testing::Test
{
protected:
    std::vector<ColumnMapping> preview(const QByteArray &list)
    {
        const QString path = m_import.file.directory.filePath(QStringLiteral("list.csv"));
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly) && file.write(list) > 0);
        file.close();
        ImportPlan plan;
        plan.type = &recordTypeOf<Account>();
        plan.file = path;
        const auto seen = previewImport(plan, Progress(), &m_import.file.connection());
        EXPECT_TRUE(seen.has_value());
        m_notes = seen ? seen->notes : QStringList();
        return seen ? seen->mapping : std::vector<ColumnMapping>();
    }
    void importWith(std::vector<ColumnMapping> mapping)
    {
        m_import.plan.mapping = std::move(mapping);
        m_import << List;
        m_import.plan.mapping.reset();
    }

    test::ListImport m_import{recordTypeOf<Account>()};
    QStringList m_notes;
};

TEST_F(ImportMemory, TakesColumnsAsTheyWereCorrectedLast)
{
    auto mapping = preview(List);
    ASSERT_EQ(mapping.size(), 3U);
    const QString suggested = mapping[2].targetText();
    ASSERT_NE(suggested, QStringLiteral("source"));
    mapping[2].target = Target::Field;
    mapping[2].field = QStringLiteral("source");
    importWith(mapping);
    // In another order, too.
    const auto again = preview("口令,公司,Rufnummer\n乙,岚图,02166666666\n");
    ASSERT_EQ(again.size(), 3U);
    EXPECT_EQ(again[0].targetText(), QStringLiteral("source"));
    EXPECT_EQ(m_notes.size(), 1);
    m_import << "公司,Rufnummer,口令\n岚图,02166666666,乙\n";
    EXPECT_EQ(m_import.named<Account>("岚图").source, QStringLiteral("乙"));
    // Not with other columns.
    EXPECT_EQ(preview("公司,口令\n岚图,乙\n")[1].targetText(), suggested);
    // Until they are taken as suggested again.
    auto back = preview(List);
    back[2].target = Target::Custom;
    back[2].field.clear();
    ASSERT_EQ(back[2].targetText(), suggested);
    importWith(back);
    EXPECT_EQ(preview(List)[2].targetText(), suggested);
}

TEST_F(ImportMemory, KeepsNothingWhereNothingWasCorrected)
{
    importWith(preview(List));
    EXPECT_EQ(m_import.count("setting"), 0);
}

} // namespace
} // namespace attache
