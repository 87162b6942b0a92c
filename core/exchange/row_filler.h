#pragma once

#include "core/domain/industry.h"
#include "core/exchange/account_index.h"
#include "core/exchange/column_mapping.h"
#include "core/parse/region.h"
#include "core/record/text_place.h"

#include <QHash>
#include <QVarLengthArray>

#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace attache {

struct ValueRule;

/// A cell of a row that a person should look at; the row arrives all the same.
struct CellFinding
{
    int column = -1;
    QString reason; ///< translated
    QString kept;   ///< text that found no field and goes into the notes; empty when none is lost
};

/// What a row says that is no value of its record by itself.
class RowExtras
{
public:
    void clear()
    {
        m_others.clear();
        m_said.clear();
        m_filled.clear();
    }

    /// How the row names the record that the reference @p field leads to.
    RecordReference &other(const FieldInfo &field);
    const RecordReference &other(QLatin1String field) const;
    const auto &others() const { return m_others; }

    /// The value of a column of the type's rules that is no field; invalid for none.
    QVariant said(QLatin1String key) const;
    void say(const char *key, const QVariant &value) { m_said.append({key, value}); }

    /// Whether a cell of the row filled @p field, which is the type's own description of it.
    bool filled(const FieldInfo &field) const { return m_filled.contains(&field); }
    void fill(const FieldInfo &field) { m_filled.append(&field); }

private:
    QVarLengthArray<std::pair<const FieldInfo *, RecordReference>, 1> m_others;
    QVarLengthArray<std::pair<const char *, QVariant>, 2> m_said;
    QVarLengthArray<const FieldInfo *, 32> m_filled;
};

/// What is known of a column before its cells are read.
struct FillColumn
{
    size_t index = 0; ///< in the row
    const FieldInfo *field = nullptr;
    MoneyUnit unit;
    DecimalSign decimal = DecimalSign::Open;
    DateOrder dateOrder = DateOrder::MonthFirst;
    PercentScale percentScale = PercentScale::Hundred;
};

/// A region as the two columns of a list give it.
struct PlacedRegion
{
    Region region;
    bool contradictory = false; ///< the city lies in another province than the one given
};

/// Shared by all rows that one thread fills in: lookups and the answers already found, since
/// columns repeat themselves.
struct FillContext
{
    Regions regions;
    Industries industries;
    QHash<QByteArray, Region> regionOf;
    QHash<std::pair<QString, QString>, PlacedRegion> placeOf; ///< by province and city
    std::vector<QHash<QByteArray, QVariant>> answers;         ///< one a step of the filler

    QString delimiter; ///< of the file's cells; empty where it has none
    QDate today;      ///< from which dates without a year are counted; invalid to leave them unread
    RowExtras extras; ///< of the row being read
    std::vector<CellFinding> findings;
    QString remark;       ///< of the cell being read
    int faultColumn = -1; ///< of that row, where it makes no record
};

/// Reads a cell with content into the value its field takes. Sets the context's remark where the
/// cell was not taken as it stands.
using CellReader = Result<QVariant> (*)(FillContext &context, std::string_view cell,
                                        const FillColumn &column);

/// How far the cells of a column decide whether it is the one its header says.
enum class ColumnFits {
    ByName,        ///< the header is enough, whatever the cells say
    Always,        ///< likewise, but for choices, which are all to be readable, and numbers
    WhereOneReads, ///< some cell is to be readable
    WhereMostRead, ///< at least half of the first few are
    WhereAllRead,  ///< each of them is
};

/// A column that is read in a way of its own.
struct ImportColumn
{
    const char *key;
    const char *label;    ///< of one that is no field; translation context "ImportColumn"
    CellReader read;      ///< null to read as the field says
    bool repeats = false; ///< few different cells, whose answers are kept
    ColumnFits fits = ColumnFits::Always;
    bool ofAnother = false; ///< about another record, so that it does not tell what the list is of
    bool isWhole = false;   ///< one value, though it may look like a list of several
};

/// Reads as the type and editor of @p field say; null for a text that is taken as it stands.
CellReader readerFor(const FieldInfo &field);
/// The field of @p type that tells the currency of its amounts; null for none.
const FieldInfo *currencyField(const RecordType &type);
/// A column whose values go to a custom field.
struct CustomColumn
{
    FillColumn column;
    qint64 field = 0;
    CustomFieldKind kind = CustomFieldKind::Text;
};

/// Puts the cells of a row into a record by a mapping. Cells without content leave the record's
/// value alone.
class RowFiller
{
public:
    RowFiller(const RecordType &type, const std::vector<ColumnMapping> &mapping,
              const std::vector<ColumnProfile> &profiles, std::vector<CustomColumn> customs);

    /// Lets words mean what the person says. Errors: Invalid where a value does not fit its field.
    Result<void> setRules(const std::vector<ValueRule> &rules);

    /// Whatever of the row cannot be read is among context.findings afterwards.
    void fill(void *record, std::span<const std::string_view> cells, FillContext &context) const;
    /// Adds what findings keep to the notes of @p record, each under its header.
    void keepInNotes(void *record, const std::vector<CellFinding> &findings) const;

    /// The column that fills @p field, -1 for none.
    int columnOf(QLatin1String field) const;
    /// The field that tells the currency of the record's amounts; null where there is none.
    const FieldInfo *currency() const { return m_currency; }

private:
    enum class Kind { Text, Field, Amount, Reference, Extra };
    struct Step
    {
        QString key;
        Kind kind = Kind::Field;
        CellReader read = nullptr;
        const char *extra = nullptr;
        QString RecordReference::*named = nullptr;
        bool repeats = false;
        bool isWhole = false;
        FillColumn column;
        TextPlace text = nullptr; ///< of a field that is nothing but a text
        QString (*readAs)(std::string_view cell) = nullptr; ///< a text
        /// The values of a cell that gives several; null for a field that never does.
        QStringList (*several)(std::string_view cell) = nullptr;
        QHash<QString, QVariant> rules; ///< by word
    };
    struct Amount
    {
        const Step *step;
        std::string_view cell;
        MoneyValue value;
    };
    Step stepFor(const QString &key, FillColumn column) const;
    void take(void *record, size_t at, std::string_view cell, FillContext &context) const;
    /// Takes the first of the values in @p cell and reports the others; false where it has one.
    bool takeSeveral(void *record, size_t at, std::string_view cell, FillContext &context) const;
    void takeText(void *record, size_t at, std::string_view cell, FillContext &context) const;
    void set(void *record, size_t at, const QVariant &value, std::string_view cell,
             FillContext &context) const;
    Result<QVariant> valueOf(size_t at, std::string_view cell, FillContext &context) const;
    bool isLooselyIn(const Amount &amount, const QString &currency) const;
    void settle(void *record, const QVarLengthArray<Amount, 2> &amounts,
                FillContext &context) const;
    void takeList(void *record, size_t at, const QStringList &list, FillContext &context) const;
    /// Gives a row that is wider than the header its width again: "Acme, Inc." without quotation
    /// marks is told by the space behind its comma, 1,200,000 by its groups, and what else is too
    /// much goes to the notes. @p text holds what is put together.
    void narrow(std::vector<std::string_view> &cells, std::string &text,
                FillContext &context) const;
    /// What the amounts of a row are in where neither header nor cell says it.
    MoneyUnit unitOf(std::span<const std::string_view> cells) const;
    void takeCustoms(void *record, std::span<const std::string_view> cells,
                     FillContext &context) const;

    const RecordType &m_type;
    const FieldInfo *m_notes;
    const FieldInfo *m_currency;
    QStringList m_headers;
    std::vector<size_t> m_unitColumns; ///< in which a row may say what its amounts are in
    std::vector<Step> m_steps;
    std::vector<CustomColumn> m_customs;
};

} // namespace attache
