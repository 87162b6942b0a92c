#pragma once

#include "core/domain/custom_field.h"
#include "core/domain/industry.h"
#include "core/queries/record_filter.h"

#include <QJsonObject>

namespace attache {

/// @p record keyed by the names of its description, "id" before them and its custom fields under
/// their labels in the object "custom". Ids and references are strings (63 bits do not fit a JSON
/// number) or null; money is in minor units; dates and instants are ISO-8601, instants in UTC;
/// choices are keys. @p fields are allFieldsOf(@p type).
QJsonObject recordAsJson(const RecordType &type, const std::vector<FieldInfo> &fields,
                         const void *record);

/// Reads "field=value": a field by its name or its label in any language of ours, a custom one by
/// its label; a value as JSON shows it. A choice also by its word, an instant also by its day, an
/// amount in major units, a record referred to also by its name, a province, city or industry by
/// any name of it, an industry with all below it. "region" is province and city. No value means
/// empty. Invalid in the field "usage" where there is no such field or value.
Result<std::vector<RecordCriterion>> criteriaFrom(const QString &text,
                                                  const std::vector<FieldInfo> &fields,
                                                  const Industries &industries);

} // namespace attache
