#include "core/domain/record_types.h"
#include "core/exchange/export_list.h"
#include "core/exchange/import.h"
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
        // A few columns such as a name and a number may be those of anybody's list.
        constexpr int Telling = 5;
        if (std::ranges::count_if(type->fields, [](const FieldInfo &field) {
                return !field.options.hidden && field.type != FieldType::Custom;
            }) < Telling)
            continue;
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
