#pragma once

#include <QString>

#include <vector>

namespace attache {

class Desk;

/// Leads to the list of the opportunities @p records, or of the accounts, narrowed to them and
/// called @p words. Nothing for none.
void showRecords(Desk &desk, const std::vector<qint64> &records, bool accounts,
                 const QString &words);

} // namespace attache
