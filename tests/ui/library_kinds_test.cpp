#include "core/domain/library_kinds.h"
#include "core/queries/attachment_list.h"
#include "core/queries/library_standing.h"
#include "tests/support/record_maker.h"
#include "tests/support/window_session.h"
#include "ui/lists/facet_bar.h"
#include "ui/lists/library_notices.h"
#include "ui/lists/list_view.h"
#include "ui/lists/record_sheet.h"
#include "ui/pages/library/case_page.h"
#include "ui/pages/library/library_page.h"
#include "ui/pages/library/library_sheet.h"
#include "ui/pages/library/library_tabs.h"
#include "ui/pages/library/product_page.h"

namespace attache {
namespace {

/// What has a tab of the library; what stands beside another belongs to that one.
std::vector<const RecordType *> tabTypes()
{
    std::vector<const RecordType *> types;
    for (const LibraryTab &tab : libraryTabs()) {
        if (!tab.beside)
            types.push_back(tab.type);
    }
    return types;
}

class LibraryTabTest : public testing::TestWithParam<const RecordType *>,
                       protected test::WindowSession
{
protected:
    void SetUp() override { openSample(); }

    const RecordType &type() const { return *GetParam(); }
    qint64 make(const QString &version, qint64 before = 0)
    {
        qint64 id = 0;
        const Result<void> made = main().desk().workspace().perform(
            QStringLiteral("make"), [&](Writer &writer) -> Result<void> {
                ATTACHE_TRY(const AnyRecord record, test::RecordMaker(writer).make(type()));
                const auto set = [&](QLatin1String key, const QVariant &value) {
                    type().field(QString(key))->set(record.get(), value);
                };
                set(QLatin1String("version"), version);
                set(ReviewField, clock.today().addDays(before == 0 ? -2 : 40));
                set(PredecessorField, before == 0 ? QVariant() : QVariant(qlonglong(before)));
                id = type().id(record.get());
                return type().update(writer, record.get());
            });
        EXPECT_TRUE(made) << qPrintable(made ? QString() : made.error().detail);
        return id;
    }
};

TEST_P(LibraryTabTest, ItsKindHasWhatEveryKindOfTheLibraryHas)
{
    EXPECT_TRUE(isLibraryKind(type()));
    for (const QLatin1String key : LibraryFields)
        EXPECT_NE(type().field(QString(key)), nullptr) << key.data();
    EXPECT_NE(attachmentOwner(type()), nullptr);
}

TEST_P(LibraryTabTest, ItsListNarrowsToWhatExpiredAndToOldVersions)
{
    main().open(QStringLiteral("attache:library#") + type().tableName());
    auto *page = qobject_cast<LibraryPage *>(window().currentPage());
    ASSERT_NE(page, nullptr);
    RecordListPage *list = page->list(type());
    ASSERT_NE(list, nullptr);
    const QStringList keys = list->list()->facets()->keys();
    for (const QLatin1String key :
         {ReviewField, PredecessorField, QLatin1String("industry"), QLatin1String("owner")})
        EXPECT_TRUE(keys.contains(QString(key))) << key.data();
}

TEST_P(LibraryTabTest, ItsPageOrSheetSaysThatItExpiredAndWhatReplacesIt)
{
    const qint64 first = make(QStringLiteral("4711"));
    make(QStringLiteral("4712"), first);
    main().open(QStringLiteral("attache:%1/%2").arg(type().tableName()).arg(first));
    QCoreApplication::processEvents();
    QStringList said;
    if (auto *sheet = window().findChild<LibrarySheet *>(); sheet && sheet->isVisible())
        said = sheet->notices();
    for (const QLabel *label : window().currentPage()->findChildren<QLabel *>()) {
        if (label->isVisibleTo(window().currentPage()))
            said.append(label->text());
    }
    const QString all = said.join(u'\n');
    EXPECT_TRUE(all.contains(QStringLiteral("There is a newer version:")) &&
                all.contains(QStringLiteral("4712")))
        << qPrintable(all);
    EXPECT_TRUE(all.contains(QStringLiteral("Expired: the review has been due since")))
        << qPrintable(all);
}

INSTANTIATE_TEST_SUITE_P(Kinds, LibraryTabTest, testing::ValuesIn(tabTypes()),
                         [](const auto &info) { return std::string(info.param->table); });

} // namespace
} // namespace attache
