#include "core/exchange/joined_columns.h"

#include "core/domain/account.h"
#include "core/domain/contact.h"
#include "core/exchange/changed_rows.h"
#include "core/exchange/column_mapping.h"
#include "core/parse/values.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <map>
#include <optional>

namespace attache {
namespace {

/// What one column is made of.
struct Halves
{
    QString first;
    QString second;
};

bool isKnown(const HeaderNames &names, const RecordType &type, const QString &header)
{
    return !names.match(type, header).field.isEmpty();
}

/// The two names in @p header; none where it is one name, or where one of the two is none.
std::optional<Halves> halvesOf(const HeaderNames &names, const QString &header)
{
    static const QRegularExpression between(
        QStringLiteral("^(.+?)\\s*(?:[/／、&+|｜]|及其?|和|与| and )\\s*(.+)$"));
    const RecordType &accounts = recordTypeOf<Account>();
    const RecordType &contacts = recordTypeOf<Contact>();
    const QRegularExpressionMatch match = between.match(header.simplified());
    if (!match.hasMatch())
        return std::nullopt;
    const Halves halves{match.captured(1), match.captured(2)};
    // Posts are of people, so what stands beside a post tells people from companies.
    const QString post = QStringLiteral("post");
    const QString company = contacts.referenceTo(accounts)->key;
    const QString first = names.match(contacts, halves.first).field;
    const QString second = names.match(contacts, halves.second).field;
    const bool namesOne = first == company || first == u"name" || first == u"department" ||
                          isKnown(names, accounts, halves.first);
    const bool namesOther = second == company || second == u"name";
    if ((second == post && namesOne) || (first == post && namesOther))
        return halves;
    return std::nullopt;
}

/// The two parts of @p cell; the second one empty where there is one thing only.
std::pair<std::string, std::string> partsOf(const std::string &cell)
{
    static const QRegularExpression marked(
        QStringLiteral("^([^/／、|｜]+?)\\s*[/／、|｜]\\s*([^/／、|｜]+)$"));
    static const QRegularExpression bracketed(QStringLiteral("^(.+?)\\s*[(（]([^()（）]+)[)）]$"));
    static const QRegularExpression spaced(QStringLiteral("^(.*\\p{Han})\\s+(\\p{Han}\\S*)$"));
    static const QRegularExpression company(
        QStringLiteral("^(.*(?:公司|集团|事务所|研究院|银行|医院|大学|学院|中心))(\\p{Han}+)$"));
    const QString text = readText(cell).trimmed();
    for (const QRegularExpression *each : {&marked, &spaced, &company, &bracketed}) {
        const QRegularExpressionMatch match = each->match(text);
        if (match.hasMatch())
            return {match.captured(1).trimmed().toStdString(),
                    match.captured(2).trimmed().toStdString()};
    }
    return {text.toStdString(), {}};
}

/// Whether most of the first cells in each of @p columns have two parts; those that have not are
/// taken out.
void keepJoined(const RowSource &source, std::map<size_t, Halves> &columns)
{
    constexpr int Enough = 100;
    struct Tally
    {
        int filled = 0;
        int joined = 0;
    };
    std::map<size_t, Tally> tallies;
    int looked = 0;
    const auto look = [&](const SourceRow &row) -> Result<void> {
        if (looked++ == Enough)
            return Error{Error::Kind::Cancelled, {}, {}, {}};
        for (const auto &[column, halves] : columns) {
            const std::string cell(trimmedCell(row.cells[column]));
            tallies[column].filled += cell.empty() ? 0 : 1;
            tallies[column].joined += cell.empty() || partsOf(cell).second.empty() ? 0 : 1;
        }
        return {};
    };
    // What cannot be read is told when the rows are taken.
    (void)source.read(look, Progress());
    std::erase_if(columns, [&](const auto &each) {
        const Tally tally = tallies[each.first];
        return tally.joined == 0 || 5 * tally.joined < 3 * tally.filled;
    });
}

class ApartRows final : public ChangedRows
{
public:
    ApartRows(const RowSource &rows, std::map<size_t, Halves> columns)
        : ChangedRows(rows)
        , m_columns(std::move(columns))
    {
        for (qsizetype i = 0; i < rows.header().size(); ++i) {
            const auto halves = m_columns.find(static_cast<size_t>(i));
            if (halves == m_columns.end())
                m_header.append(rows.header()[i]);
            else
                m_header << halves->second.first << halves->second.second;
        }
    }

    const QStringList &header() const override { return m_header; }

    Result<SourceCounts> read(const RowHandler &handler, const Progress &progress) const override
    {
        std::vector<std::string_view> cells;
        std::vector<std::pair<std::string, std::string>> parts(m_columns.size());
        return m_rows.read(
            [&](const SourceRow &row) -> Result<void> {
                cells.clear();
                size_t next = 0;
                for (size_t i = 0; i < row.cells.size(); ++i) {
                    if (!m_columns.contains(i)) {
                        cells.push_back(row.cells[i]);
                        continue;
                    }
                    auto &both = parts[next++];
                    both = partsOf(std::string(row.cells[i]));
                    cells.push_back(both.first);
                    cells.push_back(both.second);
                }
                SourceRow apart = row;
                apart.cells = cells;
                return handler(apart);
            },
            progress);
    }

private:
    const std::map<size_t, Halves> m_columns;
    QStringList m_header;
};

} // namespace

std::unique_ptr<RowSource> withColumnsApart(const RowSource &source)
{
    const HeaderNames names;
    std::map<size_t, Halves> columns;
    for (qsizetype i = 0; i < source.header().size(); ++i) {
        const auto halves = halvesOf(names, source.header()[i]);
        if (halves && !source.header().contains(halves->first) &&
            !source.header().contains(halves->second))
            columns.emplace(static_cast<size_t>(i), *halves);
    }
    if (!columns.empty())
        keepJoined(source, columns);
    return columns.empty() ? nullptr : std::make_unique<ApartRows>(source, std::move(columns));
}

} // namespace attache
