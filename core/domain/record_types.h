#pragma once

#include "core/record/record_type.h"

#include <span>

namespace attache {

/// Every record type of the product, referenced ones before those that refer to them.
std::span<const RecordType *const> allRecordTypes();

/// By table ("account") or plural key ("accounts"); null for neither.
const RecordType *recordTypeNamed(QStringView name);

/// The tables whose changes are recorded.
QStringList userTables();

} // namespace attache
