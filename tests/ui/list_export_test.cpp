#include "ui/lists/list_export.h"

#include "core/domain/account.h"
#include "core/domain/custom_field.h"
#include "core/domain/product.h"
#include "core/domain/record_types.h"
#include "core/exchange/import.h"
#include "core/exchange/import_rules.h"
#include "core/sample/sample_workspace.h"
#include "tests/support/temp_workspace.h"
#include "ui/lists/record_source.h"
#include "ui/pages/accounts/account_source.h"

namespace attache {
namespace {

using test::TempWorkspace;

/// A list that is exported from a sample workspace and imported into an empty one.
class ListExportTest : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_OK(fillSample(*from, Language::Chinese));
        Product product;
        product.name = QStringLiteral("对账助手");
        product.oneLiner = QStringLiteral("=供应商, 一本账\n\"对账\"");
        product.lifeStage = LifeStage::Growth;
        product.priceFrom = Money::fromMajor(120'000);
        product.needs = QStringLiteral("对账慢\n发票多");
        from.insert(product);
    }

    QString path(const RecordType &type) const
    {
        return from.directory.filePath(QLatin1String(type.table) + QStringLiteral(".csv"));
    }
    /// As the list shows it, with @p columns or else with all.
    void exportList(ListSource &source, QStringList columns = {})
    {
        const auto all = source.columns();
        ASSERT_OK(all);
        if (columns.isEmpty()) {
            for (const ListColumn &column : *all)
                columns.append(column.key);
        }
        const auto ids = source.ids({});
        ASSERT_OK(ids);
        ASSERT_FALSE(ids->empty()) << source.type().table;
        const ListExport list{source.maker(), columns, *ids, path(source.type())};
        const auto written = list.write(*from, Progress());
        ASSERT_OK(written);
        EXPECT_EQ(written->records, static_cast<qint64>(ids->size()));
    }
    ImportReport importList(const RecordType &type)
    {
        ImportPlan plan;
        plan.type = &type;
        plan.file = path(type);
        const auto report = runImport(*into, plan, Progress());
        EXPECT_TRUE(report) << qPrintable(report ? QString() : report.error().message);
        return report.value_or(ImportReport());
    }
    /// Each field of each record that a person sees.
    static QStringList contents(TempWorkspace &file, const RecordType &type)
    {
        QStringList found;
        const auto fields = allFieldsOf(file.connection(), type);
        EXPECT_TRUE(fields);
        RecordNames names(file.connection());
        EXPECT_TRUE(type.each(file.connection(), {}, {}, [&](const void *record) {
            QStringList cells;
            for (const FieldInfo &field : *fields) {
                if (field.options.hidden || field.type == FieldType::Custom)
                    continue;
                QVariant value = field.get(record);
                if (field.type == FieldType::Reference)
                    value = names.caption(field.target(), value.toLongLong()).name;
                cells.append((field.isCustom() ? field.customLabel : field.key) + QLatin1Char('=') +
                             value.toString());
            }
            cells.sort();
            found.append(cells.join(u'|'));
            return true;
        }));
        found.sort();
        return found;
    }

    void expectSame(const RecordType &type)
    {
        const QStringList before = contents(from, type);
        const QStringList after = contents(into, type);
        ASSERT_EQ(before.size(), after.size()) << type.table;
        for (qsizetype i = 0; i < before.size(); ++i)
            EXPECT_TRUE(before[i] == after[i]) << qPrintable(before[i]) << '\n'
                                               << qPrintable(after[i]);
    }

    TempWorkspace from;
    TempWorkspace into;
};

TEST_F(ListExportTest, WhatEveryListWritesComesBackTheSame)
{
    int lists = 0;
    for (const RecordType *type : importableTypes()) {
        ++lists;
        RecordSource source(from.connection(), *type);
        exportList(source);
        const ImportReport report = importList(*type);
        for (const RejectedRow &row : report.rejects)
            ADD_FAILURE() << type->table << row.row << qPrintable(row.column + row.reason);
        for (const ImportFinding &cell : report.findings)
            ADD_FAILURE() << type->table << cell.row << qPrintable(cell.column + cell.reason);
        expectSame(*type);
    }
    EXPECT_GE(lists, 4);
}

/// Province and city stand in it once more, as the region.
TEST_F(ListExportTest, SoDoesTheListOfAccountsWithAllThatCanBeEdited)
{
    AccountSource source(*from);
    const auto all = source.columns();
    ASSERT_OK(all);
    QStringList columns;
    for (const ListColumn &column : *all) {
        if (isEdited(column))
            columns.append(column.key);
    }
    exportList(source, columns);
    const ImportReport report = importList(recordTypeOf<Account>());
    EXPECT_TRUE(report.rejects.empty());
    EXPECT_TRUE(report.findings.empty());
    expectSame(recordTypeOf<Account>());
}

} // namespace
} // namespace attache
