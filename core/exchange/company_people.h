#pragma once

#include "core/exchange/column_mapping.h"
#include "core/exchange/import_rules.h"

#include <memory>

namespace attache {

/// A table that names companies in one column and people in another.
struct CompanyPeople
{
    qsizetype company = -1;
    qsizetype person = -1;
    bool isPlain = false; ///< whether the people are not said to be contacts: 姓名, First Name
    std::vector<qsizetype> ofCompanies; ///< columns that only accounts have
    int ofPeople = 0;                   ///< columns that only contacts have
    int posts = 0;                      ///< which both may have, but people come first to mind

    bool isBoth() const { return company >= 0 && person >= 0; }
};

CompanyPeople companyPeople(const HeaderNames &names, const QStringList &headers);

/// Whether the first rows name companies again and again, each time with another person.
bool companiesComeAgain(const CompanyPeople &both, const RowSource &source);

/// The rows of @p source with the company in each row, where it is named once above several people,
/// as merged cells leave it when a sheet is saved as text; null where that is not how the table is
/// made. @p source must live as long.
std::unique_ptr<RowSource> withCompanies(const RowSource &source);

/// Whether a column for @p field names records of @p type.
bool namesRecord(const RecordType &type, const QString &field);
/// The column of @p type's rules for @p field; null where it has none.
const ImportColumn *ruleFor(const RecordType &type, const QString &field);
/// A column that every program adds to every list, so that it does not tell one from another.
bool isOnEveryList(const QString &header);

} // namespace attache
