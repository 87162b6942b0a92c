#pragma once

#include <QString>

class QWidget;

namespace attache::test {

/// What a screen reader finds in @p widget: a line for each element in sight, indented below the
/// one that it is part of, with its role, its name, its value and its state where that is unusual.
/// Of a long table its beginning.
QString accessibleText(QWidget *widget);

} // namespace attache::test
