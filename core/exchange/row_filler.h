#pragma once

#include "core/domain/account.h"
#include "core/domain/contact.h"
#include "core/domain/industry.h"
#include "core/domain/opportunity.h"
#include "core/exchange/account_index.h"
#include "core/exchange/header_names.h"
#include "core/parse/region.h"

#include <QHash>

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace attache {

/// What a row says that is no value of its record by itself.
struct RowReferences
{
    AccountReference account; ///< the account a contact or opportunity belongs to
    AccountReference parent;  ///< of an account
    QString reportsTo;        ///< of a contact
    QString reportsToExternalId;
    QString firstName;
    QString middleName;
    QString lastName;
    std::optional<Region> region;
    std::optional<Stage> outcome; ///< won or lost, whatever the stage says
};

/// What is known of a column before its cells are read.
struct FillColumn
{
    size_t index = 0; ///< in the row
    MoneyUnit unit;
    DateOrder dateOrder = DateOrder::MonthFirst;
    PercentScale percentScale = PercentScale::Hundred;
};

/// Shared by all rows that one thread fills in: lookups and the answers already found, since
/// columns repeat themselves.
struct FillContext
{
    Regions regions;
    Industries industries;
    QHash<QByteArray, Tier> tierOf;
    QHash<QByteArray, QString> industryOf;
    QHash<QByteArray, Region> regionOf;
    QHash<QByteArray, Stage> stageOf;
    RowReferences references; ///< of the row being read
    int faultColumn = -1;     ///< of that row, where filling it in failed
};

/// A column whose values go to a custom field.
struct CustomColumn
{
    FillColumn column;
    qint64 field = 0;
    CustomFieldKind kind = CustomFieldKind::Text;
};

/// Puts the cells of a row into a record by a mapping. Cells without content leave the record's
/// value alone.
template <typename T>
class RowFiller
{
public:
    RowFiller(const std::vector<ColumnMapping> &mapping, const std::vector<ColumnProfile> &profiles,
              std::vector<CustomColumn> customs);

    /// On error context.faultColumn is the column at fault and @p record is to be thrown away.
    /// context.references is set anew.
    Result<void> fill(T &record, std::span<const std::string_view> cells,
                      FillContext &context) const;

    /// The column that fills @p field, -1 for none.
    int columnOf(QLatin1String field) const;

    using Setter = Result<void> (*)(FillContext &, T &, std::string_view, const FillColumn &);

private:
    struct Step
    {
        const char *field;
        Setter set;
        bool typed; ///< words like "N/A" stand for no value
        FillColumn column;
    };
    std::vector<Step> m_steps;
    std::vector<CustomColumn> m_customs;
};

extern template class RowFiller<Account>;
extern template class RowFiller<Contact>;
extern template class RowFiller<Opportunity>;

} // namespace attache
