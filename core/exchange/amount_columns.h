#pragma once

#include "core/exchange/import.h"

#include <span>

/// @file
/// How the amounts and numbers of a list are meant, as the whole of it tells.

namespace attache {

/// Settles which sign begins the decimals in the columns of @p mapping; gives the question where
/// amounts stay open.
QString settleDecimals(const ImportPlan &plan, std::vector<ColumnMapping> &mapping,
                       const std::vector<ColumnProfile> &profiles, const QString &delimiter);

/// Gives amounts whose own header names no unit the one that stands above the header, 单位：万元,
/// or right below it.
void settleUnits(const RecordType &type, std::vector<ColumnMapping> &mapping,
                 const RowSource &source);
/// Whether @p cells, below a header, say what its columns are counted in and nothing else:
/// ,万元,人. No record has a name among them.
bool isRowOfUnits(std::span<const std::string_view> cells);
/// What settleUnits() has done, to be told; empty where it had nothing to do.
QStringList unitNotes(const RecordType &type, const std::vector<ColumnMapping> &mapping,
                      const RowSource &source);

/// The columns of @p header in which each row says what unit its amounts are in: 金额单位.
std::vector<size_t> unitColumns(const QStringList &header);
/// The unit that @p cell, of such a column or one of currencies, says: 亿元, 万美元. Nothing for
/// what things are counted or measured in.
MoneyUnit unitIn(std::string_view cell);

} // namespace attache
