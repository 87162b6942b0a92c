#pragma once

#include <QStringList>

#include <vector>

namespace attache {

/// The rows, without the heading, of a table compiled into the program (":/reference/….csv"):
/// UTF-8, commas, double quotes around a cell that holds a comma, every row as wide as the
/// heading. For our own resources only; files of others are read by exchange/.
std::vector<QStringList> readResourceTable(const QString &path);

} // namespace attache
