#include "core/exchange/unnamed_columns.h"

#include "core/exchange/changed_rows.h"
#include "core/exchange/column_mapping.h"
#include "core/exchange/import_rules.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace attache {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Import)
};

/// What a reader of delimited text calls a column without a name.
struct CsvTr
{
    Q_DECLARE_TR_FUNCTIONS(CsvReader)
};

/// What tells by itself what it is.
enum class CellKind { Company, Mobile, Phone, Email, Person, Other };

CellKind kindOf(const QString &cell)
{
    static const QRegularExpression company(
        QStringLiteral("(?:公司|集团|事务所|研究院|合作社|商行|\\b(?:Ltd|Inc|LLC|GmbH|Corp)\\.?)$"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression mobile(
        QStringLiteral("^(?:\\+?86[ -]?)?1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4}$"));
    static const QRegularExpression phone(QStringLiteral("^(?:0\\d{2,3}[ -]?)\\d{7,8}$"));
    static const QRegularExpression email(QStringLiteral("^[^\\s@]+@[^\\s@]+\\.[^\\s@]+$"));
    static const QRegularExpression person(QStringLiteral("^\\p{Han}{2,4}$"));
    const std::array known{std::pair(&mobile, CellKind::Mobile), std::pair(&phone, CellKind::Phone),
                           std::pair(&email, CellKind::Email)};
    for (const auto &[pattern, kind] : known) {
        if (pattern->match(cell).hasMatch())
            return kind;
    }
    if (cell.size() > 4 && company.match(cell).hasMatch())
        return CellKind::Company;
    return person.match(cell).hasMatch() ? CellKind::Person : CellKind::Other;
}

QString nameOf(CellKind kind)
{
    switch (kind) {
    case CellKind::Company:
        return Words::tr("Company name");
    case CellKind::Mobile:
        return Words::tr("Mobile");
    case CellKind::Phone:
        return Words::tr("Phone");
    case CellKind::Email:
        return Words::tr("Email");
    case CellKind::Person:
        return Words::tr("Contact name");
    case CellKind::Other:
        break;
    }
    return {};
}

/// How many cells of a column are of each kind.
using Tally = std::array<int, static_cast<size_t>(CellKind::Other) + 1>;

class NamedRows final : public ChangedRows
{
public:
    NamedRows(const RowSource &rows, QStringList names)
        : ChangedRows(rows)
        , m_names(std::move(names))
    {
        for (qsizetype i = 0; i < rows.header().size(); ++i) {
            // What the reader calls a column without a name is no content.
            const QString &cell = rows.header()[i];
            m_first.push_back(cell == CsvTr::tr("Column %1").arg(i + 1) ? std::string()
                                                                        : cell.toStdString());
        }
    }

    const QStringList &header() const override { return m_names; }
    QStringList notes() const override
    {
        return m_rows.notes() << Words::tr("The first row names no columns and was read as data. "
                                           "The columns were named by what is in them.");
    }

    Result<SourceCounts> read(const RowHandler &handler, const Progress &progress) const override
    {
        const std::vector<std::string_view> cells(m_first.begin(), m_first.end());
        const qint64 number = std::max<qint64>(1, m_rows.choices().headerRow);
        ATTACHE_CHECK(handler({number, cells, {}, -1}));
        ATTACHE_TRY(SourceCounts counts, m_rows.read(handler, progress));
        ++counts.rows;
        return counts;
    }

private:
    const QStringList m_names;
    std::vector<std::string> m_first;
};

bool isKnown(const HeaderNames &names, const QString &header)
{
    return std::ranges::any_of(importableTypes(), [&](const RecordType *type) {
        return !names.match(*type, header).field.isEmpty();
    });
}

/// What the first rows below the first one have in their columns.
std::vector<Tally> talliesOf(const RowSource &source)
{
    constexpr int Enough = 50;
    int looked = 0;
    std::vector<Tally> tallies(static_cast<size_t>(source.header().size()), Tally{});
    const auto look = [&](const SourceRow &row) -> Result<void> {
        if (looked++ == Enough)
            return Error{Error::Kind::Cancelled, {}, {}, {}};
        for (size_t i = 0; i < tallies.size(); ++i) {
            const QString cell = readText(row.cells[i]).trimmed();
            if (!cell.isEmpty())
                ++tallies[i][static_cast<size_t>(kindOf(cell))];
        }
        return {};
    };
    // What cannot be read is told when the rows are taken.
    (void)source.read(look, Progress());
    return tallies;
}

/// What most cells of a column are.
CellKind mostOf(const Tally &tally)
{
    int all = 0;
    for (const int each : tally)
        all += each;
    for (size_t kind = 0; kind < tally.size(); ++kind) {
        if (3 * tally[kind] > 2 * all)
            return static_cast<CellKind>(kind);
    }
    return CellKind::Other;
}

} // namespace

std::unique_ptr<RowSource> withNames(const RowSource &source)
{
    const HeaderNames names;
    const QStringList &first = source.header();
    const auto knows = [&](const QString &header) { return isKnown(names, header); };
    const auto tells = [](const QString &cell) {
        const CellKind kind = kindOf(cell);
        return kind != CellKind::Person && kind != CellKind::Other;
    };
    if (std::ranges::any_of(first, knows) || std::ranges::none_of(first, tells))
        return nullptr;
    const std::vector<Tally> tallies = talliesOf(source);
    QStringList made;
    bool isData = false;
    for (qsizetype i = 0; i < first.size(); ++i) {
        const CellKind kind = mostOf(tallies[static_cast<size_t>(i)]);
        isData |= tells(first[i]) && kindOf(first[i]) == kind;
        const QString name = nameOf(kind);
        made.append(name.isEmpty() || made.contains(name) ? CsvTr::tr("Column %1").arg(i + 1)
                                                          : name);
    }
    return isData ? std::make_unique<NamedRows>(source, made) : nullptr;
}

} // namespace attache
