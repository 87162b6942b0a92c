#pragma once

#include "core/exchange/import.h"

#include <QWidget>

namespace attache {

/// What becomes of one record: its name, and the fields that change.
class ImportDifferenceRow final : public QWidget
{
    Q_OBJECT

public:
    explicit ImportDifferenceRow(const RowDifference &difference, QWidget *parent = nullptr);
};

/// A row that is not taken, and why.
class ImportRejectRow final : public QWidget
{
    Q_OBJECT

public:
    explicit ImportRejectRow(const RejectedRow &reject, QWidget *parent = nullptr);
};

} // namespace attache
