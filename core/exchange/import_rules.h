#pragma once

#include "core/exchange/row_filler.h"

#include <memory>
#include <span>
#include <vector>

namespace attache {

struct ImportJob;
class RecordImport;

/// What importing a type needs beyond its description. Most types need nothing of it.
struct ImportRules
{
    /// Columns that are read otherwise than their field's type says, and those that are no field.
    std::span<const ImportColumn> columns = {};
    /// Keys of columns one of which must be there; the required field where there are none.
    std::vector<const char *> naming = {};
    /// How rows become records; RecordImport itself where null.
    std::unique_ptr<RecordImport> (*make)(ImportJob &job,
                                          std::vector<CustomColumn> customs) = nullptr;
    /// Keys of columns of which a name can be made where all are there and none of naming is.
    QStringList namingTogether = {};
};

/// The rules of @p type; empty ones for most.
const ImportRules &importRulesOf(const RecordType &type);

/// The types that lists can be imported as, by their descriptions.
const std::vector<const RecordType *> &importableTypes();
/// By plural key ("accounts") or table; null where there is none or it cannot be imported.
const RecordType *importableTypeNamed(QStringView name);

/// The keys that a column of a list of @p type can be mapped to: its fields; for a reference
/// "account" also "account_external_id" and "account_domain" where what it leads to has such a
/// number or website; and the columns of its rules that are no field.
QStringList importFields(const RecordType &type);
/// The key of the column that names what @p reference leads to by its external number; empty where
/// that has none.
QString numberColumn(const FieldInfo &reference);
/// What @p key of importFields() is called, translated.
QString importFieldLabel(const RecordType &type, const QString &key);

/// A column that names a record referred to, taken apart: "account_external_id" is the field
/// "account" by its external number.
struct ReferenceColumn
{
    enum class By { Name, ExternalId, Domain };

    const FieldInfo *field = nullptr; ///< null when the key is no such column
    By by = By::Name;
};
ReferenceColumn referenceColumn(const RecordType &type, const QString &key);

const ImportRules &accountImportRules();
/// Of types that need nothing but the code of an industry read from a column of its own.
const ImportRules &industryImportRules();
const ImportRules &contactImportRules();
const ImportRules &opportunityImportRules();

} // namespace attache
