#include "core/exchange/company_people.h"

#include "core/base/fold.h"
#include "core/domain/account.h"
#include "core/domain/contact.h"
#include "core/exchange/changed_rows.h"
#include "core/parse/values.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace attache {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Import)
};

/// Fills in the company from above where a row has a person and none.
class CompanyRows final : public ChangedRows
{
public:
    CompanyRows(const RowSource &rows, const CompanyPeople &both)
        : ChangedRows(rows)
        , m_company(static_cast<size_t>(both.company))
        , m_person(static_cast<size_t>(both.person))
    {
    }

    QStringList notes() const override
    {
        return m_rows.notes()
               << Words::tr(
                      "Rows that leave \"%1\" empty were taken to belong to the one above them.")
                      .arg(header()[static_cast<qsizetype>(m_company)]);
    }

    Result<SourceCounts> read(const RowHandler &handler, const Progress &progress) const override
    {
        std::string above;
        std::vector<std::string_view> cells;
        return m_rows.read(
            [&](const SourceRow &row) -> Result<void> {
                if (!row.fault.isEmpty())
                    return handler(row);
                const std::string_view company = trimmedCell(row.cells[m_company]);
                if (!company.empty())
                    above = company;
                if (!company.empty() || trimmedCell(row.cells[m_person]).empty())
                    return handler(row);
                cells.assign(row.cells.begin(), row.cells.end());
                cells[m_company] = above;
                SourceRow filled = row;
                filled.cells = cells;
                return handler(filled);
            },
            progress);
    }

private:
    const size_t m_company;
    const size_t m_person;
};

/// Whether enough of the first rows name a person and leave out all that is said of a company.
bool leavesOut(const CompanyPeople &both, const RowSource &source)
{
    constexpr int Enough = 500;
    constexpr int Few = 5; // one in so many may lack its company by mistake
    int looked = 0;
    int people = 0;
    int without = 0;
    bool isGrouped = true;
    const auto look = [&](const SourceRow &row) -> Result<void> {
        if (looked++ == Enough)
            return Error{Error::Kind::Cancelled, {}, {}, {}};
        const auto isEmpty = [&](qsizetype column) {
            return trimmedCell(row.cells[static_cast<size_t>(column)]).empty();
        };
        if (isEmpty(both.person))
            return {};
        ++people;
        if (!isEmpty(both.company))
            return {};
        ++without;
        isGrouped &= people > 1 && std::ranges::all_of(both.ofCompanies, isEmpty);
        return {};
    };
    // What cannot be read is told when the rows are taken.
    (void)source.read(look, Progress());
    return isGrouped && without > 0 && without * Few >= people;
}

} // namespace

bool namesRecord(const RecordType &type, const QString &field)
{
    const auto &naming = importRulesOf(type).naming;
    if (!naming.empty())
        return std::any_of(naming.begin(), naming.end(),
                           [&](const char *key) { return field == QLatin1String(key); });
    const FieldInfo *info = type.field(field);
    return info && info->options.required;
}

bool isOnEveryList(const QString &header)
{
    static const QSet<QString> known = [] {
        QSet<QString> keys;
        for (const char *each :
             {"ID", "Record ID", "External ID", "Created", "Created at", "Created on",
              "Created date", "Create date", "Created time", "编号", "创建时间", "创建日期"})
            keys.insert(headerKey(QString::fromUtf8(each)));
        return keys;
    }();
    return known.contains(headerKey(header));
}

const ImportColumn *ruleFor(const RecordType &type, const QString &field)
{
    const auto columns = importRulesOf(type).columns;
    const auto rule = std::ranges::find_if(
        columns, [&](const ImportColumn &each) { return field == QLatin1String(each.key); });
    return rule == columns.end() ? nullptr : &*rule;
}

CompanyPeople companyPeople(const HeaderNames &headerNames, const QStringList &headers)
{
    const RecordType &accounts = recordTypeOf<Account>();
    const RecordType &contacts = recordTypeOf<Contact>();
    CompanyPeople both;
    for (qsizetype i = 0; i < headers.size(); ++i) {
        const QString ofAccount = headerNames.match(accounts, headers[i]).field;
        const QString ofContact = headerNames.match(contacts, headers[i]).field;
        const bool isCompany = ofAccount == u"name";
        const bool isPerson =
            namesRecord(contacts, ofContact) || ofAccount == QLatin1String(tableOf<Contact>);
        if (isCompany && !isPerson) {
            both.company = both.company < 0 ? i : both.company;
        } else if (isPerson && !isCompany) {
            if (both.person < 0)
                both.isPlain = ofAccount != QLatin1String(tableOf<Contact>);
            both.person = both.person < 0 ? i : both.person;
        } else if (!isPerson && !isOnEveryList(headers[i])) {
            const ImportColumn *rule = ruleFor(accounts, ofAccount);
            const bool isAside = rule && rule->ofAnother;
            if (!ofAccount.isEmpty() && !isAside && ofContact.isEmpty())
                both.ofCompanies.push_back(i);
            both.ofPeople += !ofContact.isEmpty() && ofAccount.isEmpty() ? 1 : 0;
            both.posts += ofContact == u"post" ? 1 : 0;
        }
    }
    return both;
}

bool companiesComeAgain(const CompanyPeople &both, const RowSource &source)
{
    constexpr int Enough = 500;
    int looked = 0;
    QSet<QString> companies;
    QSet<QString> people;
    const auto look = [&](const SourceRow &row) -> Result<void> {
        if (looked++ == Enough)
            return Error{Error::Kind::Cancelled, {}, {}, {}};
        const auto at = [&](qsizetype column) {
            return foldedLetters(readText(row.cells[static_cast<size_t>(column)]));
        };
        const QString company = at(both.company);
        const QString person = at(both.person);
        if (!company.isEmpty() && !person.isEmpty()) {
            companies.insert(company);
            people.insert(company + QChar(u'\x1f') + person);
        }
        return {};
    };
    // What cannot be read is told when the rows are taken.
    (void)source.read(look, Progress());
    return 4 * (people.size() - companies.size()) >= people.size() && !people.isEmpty();
}

std::unique_ptr<RowSource> withCompanies(const RowSource &source)
{
    const CompanyPeople both = companyPeople(HeaderNames(), source.header());
    // What is grouped by stands first.
    if (!both.isBoth() || both.person < both.company || !leavesOut(both, source))
        return nullptr;
    return std::make_unique<CompanyRows>(source, both);
}

} // namespace attache
