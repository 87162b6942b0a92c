#include "core/domain/account.h"
#include "core/store/changeset.h"
#include "tests/support/temp_workspace.h"

#include <array>
#include <numeric>

namespace attache {
namespace {

using test::TempWorkspace;

Account oddAccount(int length)
{
    Account account;
    account.name = QStringLiteral("长安 & Söhne 🚗") + QString(length, QChar(u'名'));
    account.notes = QString(length * 3, QLatin1Char('n'));
    if (length % 2 == 0)
        account.annualRevenue = Money::fromMajor(-length);
    if (length % 3 == 0)
        account.businessType = choicesOf<BusinessType>.front().value;
    return account;
}

/// All lengths around which the changeset writes a length with one byte more.
TEST(Changeset, TextsOfItsBytesAreThoseOfItsReader)
{
    TempWorkspace file;
    const auto inserted = file->perform(QStringLiteral("insert"), [](Writer &w) -> Result<void> {
        for (const int length :
             {0, 1, 2, 40, 41, 42, 43, 126, 127, 128, 5461, 5462, 16383, 16384, 70000}) {
            Account account = oddAccount(length);
            ATTACHE_CHECK(w.insert(account));
        }
        return {};
    });
    ASSERT_OK(inserted);
    const auto history = file->history(1);
    ASSERT_OK(history);
    const auto changeset = file->changesetOf(history->front().id);
    ASSERT_OK(changeset);

    int rows = 0;
    ChangesetReader row(*changeset);
    for (; row.next(); ++rows) {
        ASSERT_EQ(row.operation(), ChangesetReader::Operation::Insert);
        std::vector<int> columns(static_cast<size_t>(row.columnCount()));
        std::iota(columns.begin(), columns.end(), 0);
        std::vector<std::string_view> texts(columns.size());
        textsOf(row.record(), columns, texts);
        std::string_view name;
        textsOf(row.record(), std::array{1}, std::span(&name, 1));
        EXPECT_EQ(name, texts[1]);
        for (const int column : columns) {
            const QVariant value = variantOf(row.newValue(column));
            const QString text =
                value.userType() == QMetaType::QString ? value.toString() : QString();
            const std::string_view bytes = texts[static_cast<size_t>(column)];
            EXPECT_EQ(QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size())), text)
                << "column " << column;
        }
    }
    EXPECT_EQ(rows, 15);
}

} // namespace
} // namespace attache
