#pragma once

#include "core/base/result.h"
#include "core/domain/industry.h"

#include <QString>

#include <vector>

namespace attache {

/// Levels of the industry tree from a CSV file with a column for the code and one or two for the
/// names, known by their headers (代码, code; 名称, name; 英文, English; 上级, parent), or else in
/// this order. Errors as CsvSource::open(); Invalid when there is no column with codes.
Result<std::vector<IndustryNode>> readIndustryFile(const QString &path);

} // namespace attache
