#pragma once

#include "core/exchange/spreadsheet_reader.h"

namespace attache {

/// @p workbook is the main part of @p package.
Result<std::unique_ptr<SpreadsheetReader>> openXlsx(std::unique_ptr<Package> package,
                                                    const Part &workbook);

/// An OpenDocument spreadsheet, whose parts are in @p package.
Result<std::unique_ptr<SpreadsheetReader>> openOds(std::unique_ptr<Package> package);

} // namespace attache
