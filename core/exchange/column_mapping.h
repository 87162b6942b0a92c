#pragma once

#include "core/domain/kinds.h"
#include "core/exchange/row_source.h"
#include "core/parse/values.h"
#include "core/record/record_type.h"

#include <QHash>
#include <QStringList>

#include <optional>
#include <vector>

namespace attache {

/// What is known of a column from all of its cells: what a custom field made of it would be, and
/// what the readers of dates and percentages must know.
class ColumnProfile
{
public:
    void observe(std::string_view cell);

    qint64 filled() const { return m_filled; }
    /// The first few different values, for a preview.
    const QStringList &samples() const { return m_samples; }
    /// Text unless every value fits the kind; Choice where few short values repeat.
    CustomFieldKind kind() const;
    /// All values in order of appearance when kind() is Choice, else empty.
    QStringList options() const;
    DateOrder dateOrder() const { return m_settled.value_or(m_dates.order()); }
    bool isDateOrderUncertain() const { return !m_settled && m_dates.isUncertain(); }
    /// Whether the cells leave open how dates are meant, whatever was said of it since.
    bool isDateOrderOpen() const { return m_dates.isUncertain(); }
    /// Says how dates are meant where the cells leave that open.
    void settleDates(DateOrder order)
    {
        if (m_dates.isUncertain())
            m_settled = order;
    }
    /// As DateOrderDetector has it.
    void preferYearFirst() { m_dates.preferYearFirst(); }
    PercentScale percentScale() const { return m_percents.scale(); }
    const DecimalSignDetector &decimals() const { return m_decimals; }

private:
    qint64 m_filled = 0;
    bool m_allNumbers = true;
    bool m_allDates = true;
    QStringList m_samples;
    std::vector<QByteArray> m_distinct; ///< up to one more than a choice may have
    DateOrderDetector m_dates;
    std::optional<DateOrder> m_settled;
    PercentScaleDetector m_percents;
    DecimalSignDetector m_decimals;
};

/// What a look at a table, or at its beginning, found.
struct TableProfile
{
    std::vector<ColumnProfile> columns; ///< one a column of the table
    qint64 rows = 0;                    ///< estimated where not all were looked at
    bool whole = false;                 ///< whether all were
};

/// Reads the first few thousand rows of @p source.
Result<TableProfile> profileBeginning(const RowSource &source);
/// Reads the whole table once.
Result<TableProfile> profileColumns(const RowSource &source, const Progress &progress);

struct ImportPlan;
/// Lets @p columns mean what @p plan says where their dates are left open.
void settleDates(const ImportPlan &plan, const QStringList &header,
                 std::vector<ColumnProfile> &columns);

/// What becomes of one column.
struct ColumnMapping
{
    enum class Target { Field, Custom, Skip };

    QString header;
    Target target = Target::Custom;
    QString field; ///< key of the field, for Target::Field
    QString label; ///< of the custom field
    CustomFieldKind kind = CustomFieldKind::Text;
    QStringList options;                     ///< of a custom choice
    MoneyUnit unit;                          ///< said by the header of a column of amounts
    DecimalSign decimal = DecimalSign::Open; ///< as its own cells or other evidence tell

    /// As in the report: the field's key, "custom:" and the label, or "skip".
    QString targetText() const;
};

/// The known header names: the table of the compiled-in reference data, and behind it our own names
/// of the fields in every language. Loaded once and handed to those who need it.
class HeaderNames
{
public:
    HeaderNames();

    /// Maps each of @p headers: to the field its name stands for, to a new custom field when there
    /// is none, to nothing when the column is empty. No field is given twice: of several claims a
    /// column with content and the more usual name win. @p profiles has one entry a header, or is
    /// empty when the cells are not known. Fields that are @p wanted are taken by their name alone,
    /// whatever the cells say.
    std::vector<ColumnMapping> suggest(const RecordType &type, const QStringList &headers,
                                       const std::vector<ColumnProfile> &profiles,
                                       const QStringList &wanted = {}) const;

    /// The field @p header stands for and how usual the name is (less is more usual); an empty
    /// field when the name is not known.
    struct Match
    {
        QString field;
        int rank = 0;
        bool isKey = false; ///< by our key of the field alone, which others may mean otherwise
    };
    Match match(const RecordType &type, const QString &header) const;

private:
    /// A name is known once: the first that claims it keeps it.
    void add(const QString &type, const QString &header, const QString &field, bool isKey = false);
    /// What our own export and forms call the fields, in every language.
    void addOwnNames(const RecordType &type);
    Match find(const RecordType &type, const QString &header) const;
    /// What @p header is about where it says so: "Deal - ", and what follows.
    struct Prefixed
    {
        const RecordType *type = nullptr;
        QString rest;
    };
    Prefixed prefixed(const QString &header) const;

    QHash<QString, Match> m_names; ///< by type key, colon, comparison key
    std::vector<std::pair<QString, const RecordType *>> m_prefixes;
};

/// Whether a column of @p mapping goes to one of @p fields.
bool isMapped(const std::vector<ColumnMapping> &mapping, const QStringList &fields);

/// What headers are compared by: letters and digits alone, folded.
QString headerKey(const QString &header);

/// The full name of a person from its parts: 张 + 三 is 张三, Ann + B. + Lee is "Ann B. Lee".
QString composeName(const QString &first, const QString &middle, const QString &last);

/// Applies "column=field", "column=custom", "column=custom:Label" or "column=skip" to @p mapping.
/// Errors: NotFound when there is no such column (by header or number from 1) or no such field for
/// @p type, naming the nearest ones. A field the column takes is taken from the one that had it,
/// which becomes a custom field.
Result<void> overrideMapping(const RecordType &type, std::vector<ColumnMapping> &mapping,
                             const QString &rule);

} // namespace attache
