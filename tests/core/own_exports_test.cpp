#include "core/domain/record_types.h"
#include "core/exchange/export_list.h"
#include "core/exchange/import.h"
#include "core/exchange/import_rules.h"
#include "core/sample/sample_workspace.h"
#include "tests/support/temp_workspace.h"

#include <algorithm>

/// @file
/// What the program has written itself is known when it comes back.

namespace attache {
namespace {

using test::TempWorkspace;

TEST(OwnExports, OfNoTypeChangeAnythingWhereTheyCameFrom)
{
    TempWorkspace file;
    ASSERT_OK(fillSample(*file, Language::English));
    const QString before = file->undoTitle();
    for (const RecordType *type : allRecordTypes()) {
        ImportPlan plan;
        plan.file = file.directory.filePath(QLatin1String(type->table) + QStringLiteral(".csv"));
        ASSERT_OK(exportList(file.connection(), *type, plan.file, Progress()));
        const auto done = runImport(*file, plan, Progress());
        if (!done) {
            EXPECT_EQ(done.error().kind, Error::Kind::Invalid) << type->table;
        }
        EXPECT_EQ(file->undoTitle().toStdString(), before.toStdString()) << type->table;
        while (file->undoTitle() != before)
            ASSERT_OK(file->undo());
    }
}

/// The first fields of @p type that lists show, the one that names its records among them.
std::vector<ExportColumn> fewColumns(const RecordType &type, size_t count)
{
    std::vector<ExportColumn> columns;
    for (const FieldInfo &field : type.fields) {
        if (field.options.required && field.type != FieldType::Reference && !field.options.hidden)
            columns.push_back({field});
    }
    for (const FieldInfo &field : type.fields) {
        const bool isTaken = std::ranges::any_of(
            columns, [&](const ExportColumn &each) { return each.field->key == field.key; });
        if (columns.size() < count && !isTaken && !field.options.hidden &&
            field.type != FieldType::Custom)
            columns.push_back({field});
    }
    return columns;
}

TEST(OwnExports, OfAFewColumnsAreKnownByTheirNames)
{
    TempWorkspace file;
    ASSERT_OK(fillSample(*file, Language::English));
    for (const RecordType *type : importableTypes()) {
        std::vector<qint64> ids;
        ASSERT_OK(type->each(file.connection(), {}, {}, [&](const void *record) {
            ids.push_back(type->id(record));
            return ids.size() < 20;
        }));
        for (const size_t count : {2U, 3U, 4U}) {
            for (const char *ending : {".csv", " (2).xlsx"}) {
                ImportPlan plan;
                plan.file = file.directory.filePath(type->severalLabel() + QLatin1String(ending));
                ASSERT_OK(exportList(file.connection(), *type, plan.file, Progress(), ids,
                                     fewColumns(*type, count)));
                const auto preview = previewImport(plan, Progress(), &file.connection());
                ASSERT_OK(preview);
                EXPECT_FALSE(preview->isActivities) << type->table << count;
                EXPECT_EQ(preview->guess.type, type)
                    << type->table << count << qPrintable(preview->guess.text());
                EXPECT_TRUE(preview->guess.isCertain()) << type->table << count;
                const QString required = fewColumns(*type, count).front().field->key;
                EXPECT_TRUE(std::ranges::any_of(
                    preview->mapping, [&](const auto &each) { return each.field == required; }))
                    << type->table << count;
            }
        }
    }
}

TEST(OwnExports, OfAFewColumnsThatNoListCanBeImportedAsAreNamed)
{
    TempWorkspace file;
    ASSERT_OK(fillSample(*file, Language::English));
    const RecordType &needs = *recordTypeNamed(u"needs");
    ImportPlan plan;
    plan.file = file.directory.filePath(QStringLiteral("Needs.csv"));
    ASSERT_OK(
        exportList(file.connection(), needs, plan.file, Progress(), {}, fewColumns(needs, 2)));
    const auto refused = runImport(*file, plan, Progress());
    ASSERT_FALSE(refused);
    EXPECT_TRUE(refused.error().message.contains(u"export of Needs"_qs))
        << qPrintable(refused.error().message);
}

TEST(OwnExports, ThatNoListCanBeImportedAsAreNamed)
{
    TempWorkspace file;
    ASSERT_OK(fillSample(*file, Language::English));
    ImportPlan plan;
    plan.file = file.directory.filePath(QStringLiteral("needs.csv"));
    ASSERT_OK(exportList(file.connection(), *recordTypeNamed(u"needs"), plan.file, Progress()));
    const auto refused = runImport(*file, plan, Progress());
    ASSERT_FALSE(refused);
    EXPECT_TRUE(refused.error().message.contains(u"export of Needs"_qs))
        << qPrintable(refused.error().message);
    EXPECT_TRUE(refused.error().message.contains(u"import-all"_qs));
}

} // namespace
} // namespace attache
